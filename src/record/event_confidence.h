// How sure a record is of an event: not only that it was told, but of who, whom and when.
#pragma once

#include "dateline/record.h"

namespace dateline {

// `told`: from 0 to 1, that its reports are right, taken together. The rest from what is filled in
// `event`: type, mode, status, day, sides, counts. From 0 to 0.99; of an act without a type `told`.
float event_confidence(const Event& event, double told);

}  // namespace dateline
