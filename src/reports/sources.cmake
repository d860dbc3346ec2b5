target_sources(dateline PRIVATE
  src/reports/acts.cc
  src/reports/contexts.cc
  src/reports/detail.cc
  src/reports/dump.cc
  src/reports/given.cc
  src/reports/lend_days.cc
  src/reports/moment.cc
  src/reports/named_words.cc
  src/reports/nucleus.cc
  src/reports/participants.cc
  src/reports/plover.cc
  src/reports/report_finder.cc
  src/reports/scene.cc
  src/reports/status.cc
  src/reports/tolls.cc
  src/reports/triggers.cc
)
list(APPEND DATELINE_TEST_SOURCES
  src/reports/acts_test.cc
  src/reports/report_finder_test.cc
)
