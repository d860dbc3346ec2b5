// One producer, many workers, one consumer that sees the results in the order of production.
#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace dateline {

// Calls produce(item) until it returns false, work(item, worker) on `threads` threads, and
// consume(item, more) in order on the calling thread; `more`: the next result is ready too. consume
// returns false to stop early. At most a few items per thread are in flight, so memory stays flat;
// with one thread everything happens on the calling one.
template <class Item>
void run_ordered(size_t threads, const std::function<bool(Item&)>& produce,
                 const std::function<void(Item&, size_t)>& work,
                 const std::function<bool(Item&, bool)>& consume) {
  if (threads <= 1) {
    for (;;) {
      Item item;
      if (!produce(item)) return;
      work(item, 0);
      if (!consume(item, false)) return;
    }
  }
  enum class State { kEmpty, kFilled, kTaken, kDone };
  struct Slot {
    State state = State::kEmpty;
    Item item;
  };
  constexpr size_t kInFlight = 4;  // per thread: enough that one slow page does not idle the others
  std::vector<Slot> slots(threads * kInFlight);
  std::mutex mutex;
  std::condition_variable changed;
  size_t produced = 0, taken = 0, consumed = 0;
  bool ended = false, stop = false;
  const auto slot = [&](size_t i) -> Slot& { return slots[i % slots.size()]; };

  std::thread producer([&] {
    for (;;) {
      Item item;
      const bool got = produce(item);
      std::unique_lock lock(mutex);
      changed.wait(lock, [&] { return stop || produced - consumed < slots.size(); });
      if (!got || stop) {
        ended = true;
        changed.notify_all();
        return;
      }
      slot(produced) = {State::kFilled, std::move(item)};
      ++produced;
      changed.notify_all();
    }
  });
  std::vector<std::thread> workers;
  for (size_t w = 0; w < threads; ++w) {
    workers.emplace_back([&, w] {
      for (;;) {
        std::unique_lock lock(mutex);
        changed.wait(lock,
                     [&] { return stop || taken < produced || (ended && taken == produced); });
        if (stop || taken == produced) return;
        Slot& mine = slot(taken++);
        mine.state = State::kTaken;
        lock.unlock();
        work(mine.item, w);
        lock.lock();
        mine.state = State::kDone;
        changed.notify_all();
      }
    });
  }
  for (;;) {
    std::unique_lock lock(mutex);
    changed.wait(lock, [&] {
      return (ended && consumed == produced) || slot(consumed).state == State::kDone;
    });
    if (consumed == produced) break;
    Slot& next = slot(consumed);
    const bool more =
        consumed + 1 < produced && slots.size() > 1 && slot(consumed + 1).state == State::kDone;
    lock.unlock();
    Item item = std::move(next.item);
    lock.lock();
    next.state = State::kEmpty;
    ++consumed;
    changed.notify_all();
    lock.unlock();
    if (!consume(item, more)) {
      lock.lock();
      stop = true;
      changed.notify_all();
      break;
    }
  }
  producer.join();
  for (std::thread& worker : workers) worker.join();
}

}  // namespace dateline
