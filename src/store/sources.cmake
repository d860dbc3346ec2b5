target_sources(dateline PRIVATE
  src/store/fold.cc
  src/store/names.cc
  src/store/open.cc
  src/store/page_writer.cc
  src/store/record_writer.cc
  src/store/schema.cc
  src/store/sqlite.cc
)
list(APPEND DATELINE_TEST_SOURCES
)
