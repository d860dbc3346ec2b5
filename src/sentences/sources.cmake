target_sources(dateline PRIVATE
  src/sentences/annotator.cc
  src/sentences/conllu.cc
  src/sentences/distrust.cc
  src/sentences/entity_spans.cc
  src/sentences/entity_vote.cc
  src/sentences/labels.cc
  src/sentences/lemmas.cc
  src/sentences/straighten.cc
  src/sentences/straighten_arguments.cc
  src/sentences/straighten_names.cc
  src/sentences/straighten_clauses.cc
  src/sentences/straighten_fates.cc
  src/sentences/straighten_phrases.cc
  src/sentences/tagger.cc
  src/sentences/tokenizer.cc
  src/sentences/tree.cc
)
list(APPEND DATELINE_TEST_SOURCES
  src/sentences/conllu_test.cc
  src/sentences/entity_spans_test.cc
  src/sentences/entity_vote_test.cc
  src/sentences/sentences_test.cc
  src/sentences/straighten_test.cc
  src/sentences/tagger_test.cc
)
