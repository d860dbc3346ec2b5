target_sources(dateline PRIVATE
  src/record/actor_atoms.cc
  src/record/check_claims.cc
  src/record/codec.cc
  src/record/copies.cc
  src/record/dump.cc
  src/record/event_participants.cc
  src/record/event_pieces.cc
  src/record/event_why.cc
  src/record/explain_date.cc
  src/record/facts.cc
  src/record/families.cc
  src/record/find_stories.cc
  src/record/join_actors.cc
  src/record/join_events.cc
  src/record/join_given.cc
  src/record/join_told.cc
  src/record/make_event.cc
  src/record/reconcile.cc
  src/record/settle_dates.cc
  src/record/text_index.cc
  src/record/told_events.cc
  src/record/words.cc
)
list(APPEND DATELINE_TEST_SOURCES
  src/record/facts_script.cc
  src/record/record_test.cc
)
