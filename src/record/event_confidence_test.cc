#include "record/event_confidence.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

Event assault() {
  Event event;
  event.type = EventType::kAssault;
  event.when.edtf = "2024-05-13";
  event.recipients = {{"a1", "Ana Bell", "", "", "CVL"}};
  event.counts.dead = 1;
  return event;
}

TEST(EventConfidence, RisesWithWhatIsTold) {
  const Event event = assault();
  EXPECT_LT(event_confidence(event, 0.5), event_confidence(event, 0.8));
  EXPECT_LT(event_confidence(event, 0.8), event_confidence(event, 0.96));
}

TEST(EventConfidence, FallsWithoutDayDoerOrFigures) {
  const Event whole = assault();
  Event undated = whole, uncounted = whole, done = whole;
  undated.when.edtf.clear();
  uncounted.counts = {};
  done.actors = {{"a2", "Omar Beshir", "", "", "UAF"}};
  EXPECT_LT(event_confidence(undated, 0.8), event_confidence(whole, 0.8));
  EXPECT_LT(event_confidence(uncounted, 0.8), event_confidence(whole, 0.8));
  EXPECT_GT(event_confidence(done, 0.8), event_confidence(whole, 0.8));
}

TEST(EventConfidence, StaysBetweenNoughtAndOne) {
  for (double told : {0.0, 0.5, 1.0}) {
    EXPECT_GE(event_confidence(assault(), told), 0.0F);
    EXPECT_LE(event_confidence(assault(), told), 0.99F);
    EXPECT_LE(event_confidence({}, told), 0.99F);
  }
}

TEST(EventConfidence, IsWhatIsToldOfAnActWithoutType) {
  EXPECT_FLOAT_EQ(event_confidence({}, 0.7), 0.7F);
}

}  // namespace
}  // namespace dateline
