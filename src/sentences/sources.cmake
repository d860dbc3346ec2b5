target_sources(dateline PRIVATE
  src/sentences/conllu.cc
  src/sentences/labels.cc
  src/sentences/tree.cc
)
list(APPEND DATELINE_TEST_SOURCES
  src/sentences/conllu_test.cc
)
