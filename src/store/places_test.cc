#include "store/places.h"

#include <gtest/gtest.h>

#include <random>
#include <set>

namespace dateline {
namespace {

Places of(size_t size, const std::set<size_t>& members) {
  Places out(size);
  for (const size_t member : members) out.add(member);
  return out;
}

std::set<size_t> members(const Places& places) {
  std::set<size_t> out;
  for (size_t at = places.next(0); at < places.size(); at = places.next(at + 1)) out.insert(at);
  return out;
}

TEST(Places, RangesAndCountsAtTheEdgesOfWords) {
  struct Case {
    size_t size, begin, end, count;
  };
  for (const auto& [size, begin, end, count] :
       {Case{0, 0, 10, 0}, Case{1, 0, 1, 1}, Case{64, 0, 64, 64}, Case{65, 64, 99, 1},
        Case{200, 63, 129, 66}, Case{200, 130, 130, 0}, Case{200, 150, 40, 0}}) {
    Places places(size);
    places.add_range(begin, end);
    EXPECT_EQ(places.count(), count) << size << " " << begin << " " << end;
    EXPECT_EQ(places.next(0), count == 0 ? size : begin);
  }
  const Places all = Places::all(130);
  EXPECT_EQ(all.count(60, 70), 10u);
  EXPECT_EQ(all.count(128, 900), 2u);
  EXPECT_FALSE(all.has(130));
}

TEST(Places, AgreesWithSetsAndComesBackFromItsStoredForm) {
  std::mt19937 random(7);
  for (const size_t size : {1u, 63u, 64u, 65u, 700u, 5000u}) {
    for (const unsigned one_in : {1u, 2u, 9u, 400u}) {
      std::set<size_t> a, b;
      PlacesWriter writer;
      for (size_t place = 0; place < size; ++place) {
        if (random() % one_in == 0) {
          a.insert(place);
          writer.add(place);
          writer.add(place);  // the same again
        }
        if (random() % 3 == 0) b.insert(place);
      }
      EXPECT_EQ(writer.entries(), a.size());
      const std::string stored = writer.encode(size);
      EXPECT_LE(stored.size(), (size + 7) / 8 + 1);
      Places back(size);
      back.unite_encoded(stored);
      EXPECT_EQ(members(back), a);
      EXPECT_EQ(of(size, b).count_encoded(stored), [&] {
        Places both = of(size, a);
        both.keep(of(size, b));
        return both.count();
      }());
      Places kept = of(size, a), removed = of(size, a), united = of(size, a);
      kept.keep(of(size, b));
      removed.remove(of(size, b));
      united.unite(of(size, b));
      EXPECT_EQ(kept.count() + removed.count(), a.size());
      EXPECT_EQ(united.count(), a.size() + b.size() - kept.count());
    }
  }
}

TEST(Places, WhatIsStoredBadlyStaysInside) {
  for (const std::string& bytes : {std::string("d\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF"),
                                   std::string("b") + std::string(99, '\xFF'), std::string("d\x80"),
                                   std::string("?"), std::string()}) {
    Places places(70);
    places.unite_encoded(bytes);
    EXPECT_LE(places.count(), 70u);
    EXPECT_EQ(places.next(70), 70u);
  }
}

}  // namespace
}  // namespace dateline
