find_package(ZLIB REQUIRED)
target_link_libraries(dateline PRIVATE ZLIB::ZLIB)
target_sources(dateline PRIVATE
  src/page/byte_stream.cc
  src/page/charset.cc
  src/page/inputs.cc
  src/page/json_line.cc
  src/page/kind.cc
  src/page/walk.cc
)
list(APPEND DATELINE_TEST_SOURCES
  src/page/charset_test.cc
  src/page/inputs_test.cc
)
