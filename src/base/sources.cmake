target_sources(dateline PRIVATE
  src/base/characters.cc
  src/base/civil.cc
  src/base/edtf.cc
  src/base/json.cc
  src/base/names.cc
  src/base/nouns.cc
  src/base/tables.cc
  src/base/utf8.cc
)
list(APPEND DATELINE_TEST_SOURCES
  src/base/base_test.cc
)
