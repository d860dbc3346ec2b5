target_sources(dateline PRIVATE
  src/actors/gazetteer.cc
  src/actors/lexicon.cc
  src/actors/names.cc
  src/actors/namesakes.cc
  src/actors/coder.cc
  src/actors/phrases.cc
  src/actors/phrase_shape.cc
  src/actors/phrase_words.cc
  src/actors/unknown_names.cc
  src/actors/person_names.cc
  src/actors/resolver.cc
  src/actors/resolver_step.cc
  src/actors/join_names.cc
  src/actors/join_grammar.cc
  src/actors/join_descriptions.cc
  src/actors/fit_descriptions.cc
  src/actors/join_groups.cc
  src/actors/join_pronouns.cc
  src/actors/home_evidence.cc
  src/actors/settle_codes.cc
  src/actors/actor_finder.cc
)
list(APPEND DATELINE_TEST_SOURCES
  src/actors/actor_finder_test.cc
)
