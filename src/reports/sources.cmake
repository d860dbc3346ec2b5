target_sources(dateline PRIVATE
  src/reports/acts.cc
  src/reports/confidence.cc
  src/reports/contexts.cc
  src/reports/counts.cc
  src/reports/corrected_tolls.cc
  src/reports/court_days.cc
  src/reports/detail.cc
  src/reports/draft.cc
  src/reports/drafter.cc
  src/reports/drafter_accidents.cc
  src/reports/drafter_told.cc
  src/reports/dump.cc
  src/reports/given.cc
  src/reports/incident_days.cc
  src/reports/identified.cc
  src/reports/suspects.cc
  src/reports/initiator.cc
  src/reports/lend_days.cc
  src/reports/moment.cc
  src/reports/date_owner.cc
  src/reports/date_clauses.cc
  src/reports/opening_day.cc
  src/reports/named_words.cc
  src/reports/nucleus.cc
  src/reports/pair_typing.cc
  src/reports/participants.cc
  src/reports/person_facts.cc
  src/reports/participants_by_clause.cc
  src/reports/participants_by_words.cc
  src/reports/participant_slots.cc
  src/reports/parts_by_day.cc
  src/reports/plover.cc
  src/reports/report_day.cc
  src/reports/counted_days.cc
  src/reports/carried_days.cc
  src/reports/retold_days.cc
  src/reports/report_finder.cc
  src/reports/tell_reports.cc
  src/reports/given_reports.cc
  src/reports/scene.cc
  src/reports/scene_subject.cc
  src/reports/scene_arguments.cc
  src/reports/scene_actors.cc
  src/reports/sport.cc
  src/reports/status.cc
  src/reports/status_clause.cc
  src/reports/status_denials.cc
  src/reports/told_before.cc
  src/reports/title_toll.cc
  src/reports/tolls.cc
  src/reports/triggers.cc
  src/reports/victims.cc
  src/reports/worth_telling.cc
  src/reports/something_else.cc
  src/reports/peaceful_acts.cc
  src/reports/private_acts.cc
)
list(APPEND DATELINE_TEST_SOURCES
  src/reports/acts_test.cc
  src/reports/report_finder_test.cc
)
# What tools/learn_confidence.py learns from; not built by default.
add_executable(report_traits EXCLUDE_FROM_ALL tools/report_traits.cc)
target_include_directories(report_traits PRIVATE src)
target_compile_definitions(report_traits PRIVATE XXH_INLINE_ALL
  DATELINE_SOURCE_MODELS="${CMAKE_SOURCE_DIR}/models" DATELINE_SOURCE_DATA="${CMAKE_SOURCE_DIR}/data")
target_link_libraries(report_traits PRIVATE dateline)
