target_sources(dateline PRIVATE
)
list(APPEND DATELINE_TEST_SOURCES
)
