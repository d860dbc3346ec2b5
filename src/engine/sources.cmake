target_sources(dateline PRIVATE
  src/engine/add.cc
  src/engine/batch.cc
  src/engine/paths.cc
  src/engine/reader.cc
  src/engine/to_json.cc
  src/engine/to_text.cc
)
set_property(SOURCE src/engine/reader.cc APPEND PROPERTY COMPILE_DEFINITIONS
  DATELINE_VERSION="${PROJECT_VERSION}")
list(APPEND DATELINE_TEST_SOURCES
  src/engine/ordered_test.cc
)
