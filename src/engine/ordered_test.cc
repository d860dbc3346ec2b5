#include "engine/ordered.h"

#include <gtest/gtest.h>

#include <memory>

namespace dateline {
namespace {

TEST(RunOrdered, KeepsTheOrderWithAnyNumberOfThreads) {
  for (const size_t threads : {1, 2, 5}) {
    int next = 0, seen = 0;
    run_ordered<std::unique_ptr<int>>(
        threads,
        [&](std::unique_ptr<int>& item) {
          return item = std::make_unique<int>(next), next++ < 500;
        },
        [](std::unique_ptr<int>& item, size_t) {
          if (*item % 7 == 0) std::this_thread::sleep_for(std::chrono::microseconds(200));
          *item *= 2;
        },
        [&](std::unique_ptr<int>& item, bool) {
          EXPECT_EQ(*item, 2 * seen);
          ++seen;
          return true;
        });
    EXPECT_EQ(seen, 500);
  }
}

TEST(RunOrdered, StopsEarly) {
  for (const size_t threads : {1, 3}) {
    int next = 0, seen = 0;
    run_ordered<int>(
        threads, [&](int& item) { return item = next++, true; }, [](int&, size_t) {},
        [&](int&, bool) { return ++seen < 10; });
    EXPECT_EQ(seen, 10);
  }
}

}  // namespace
}  // namespace dateline
