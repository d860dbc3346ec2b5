// Tests only: work on the stack that a small thread has.
#pragma once

#include <gtest/gtest.h>
#include <pthread.h>

#include <ctime>
#include <functional>

namespace dateline {

// Seconds of CPU time that `work` took on a stack of 512 KiB.
inline double seconds_on_small_stack(const std::function<void()>& work) {
  struct Job {
    const std::function<void()>* work;
    double seconds = 0;
  } job{&work};
  pthread_attr_t small;
  pthread_attr_init(&small);
  pthread_attr_setstacksize(&small, 512 << 10);
  pthread_t thread;
  const auto run = [](void* data) -> void* {
    auto& job = *static_cast<Job*>(data);
    timespec begin{}, end{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &begin);
    (*job.work)();
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &end);
    job.seconds = static_cast<double>(end.tv_sec - begin.tv_sec) +
                  static_cast<double>(end.tv_nsec - begin.tv_nsec) / 1e9;
    return nullptr;
  };
  const int failed = pthread_create(&thread, &small, run, &job);
  EXPECT_EQ(failed, 0);
  if (failed == 0) pthread_join(thread, nullptr);
  pthread_attr_destroy(&small);
  return job.seconds;
}

}  // namespace dateline
