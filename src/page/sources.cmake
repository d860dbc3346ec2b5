find_package(ZLIB REQUIRED)
find_package(CURL REQUIRED)
find_library(DEFLATE_LIBRARY deflate REQUIRED)
find_library(ZSTD_LIBRARY zstd REQUIRED)
find_library(BROTLI_LIBRARY brotlidec REQUIRED)
target_link_libraries(dateline PRIVATE ZLIB::ZLIB CURL::libcurl
  ${DEFLATE_LIBRARY} ${ZSTD_LIBRARY} ${BROTLI_LIBRARY})
target_sources(dateline PRIVATE
  src/page/address.cc
  src/page/archive.cc
  src/page/byte_stream.cc
  src/page/charset.cc
  src/page/feed.cc
  src/page/fetch.cc
  src/page/filter.cc
  src/page/http_message.cc
  src/page/inflate.cc
  src/page/inputs.cc
  src/page/is_date.cc
  src/page/json_feed.cc
  src/page/json_items.cc
  src/page/json_line.cc
  src/page/kind.cc
  src/page/mail_date.cc
  src/page/prescan.cc
  src/page/record_page.cc
  src/page/robots.cc
  src/page/url.cc
  src/page/walk.cc
  src/page/xml.cc
)
list(APPEND DATELINE_TEST_SOURCES
  src/page/archive_test.cc
  src/page/charset_test.cc
  src/page/feed_test.cc
  src/page/fetch_test.cc
  src/page/inflate_test.cc
  src/page/inputs_test.cc
)
# Parsing alone, for bench/speed/parse.py.
add_executable(dateline_parse EXCLUDE_FROM_ALL bench/speed/parse_main.cc)
target_include_directories(dateline_parse PRIVATE src)
target_link_libraries(dateline_parse PRIVATE dateline)
