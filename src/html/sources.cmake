target_sources(dateline PRIVATE
  src/html/dom.cc
  src/html/tags.cc
  src/html/tokenizer.cc
  src/html/tree_body.cc
  src/html/tree_builder.cc
  src/html/tree_foreign.cc
  src/html/tree_modes.cc
  src/html/tree_tables.cc
)
list(APPEND DATELINE_TEST_SOURCES
  src/html/conformance_test.cc
  src/html/hostile_test.cc
)
