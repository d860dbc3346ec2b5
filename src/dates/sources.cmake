target_sources(dateline PRIVATE
  src/dates/resolve.cc
)
list(APPEND DATELINE_TEST_SOURCES
)
