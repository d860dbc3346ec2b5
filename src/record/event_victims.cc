// Whom an attack hit. A page says it over and over: "the boy", "an 11-year-old", "Ana Bell", "five
// people", so that one person is told under several words, and one name does not stand for all. The
// numbers of dead and injured say how many people there can be; what one sentence tells beside each
// other is two.
#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <tuple>

#include "base/in_list.h"
#include "base/nouns.h"
#include "record/actor_names.h"
#include "record/event_pieces.h"
#include "record/families.h"
#include "record/words.h"

namespace dateline {
namespace {

class Victims {
 public:
  Victims(const Telling& telling, const Counts& counts)
      : pieces_(std::span(telling.pieces).first(std::min(telling.pieces.size(), kMostPieces))),
        work_(telling.work),
        total_(std::max(counts.dead, 0) + std::max(counts.injured, 0)),
        hurt_(counts.injured > 0) {}

  std::vector<uint32_t> settle(const std::vector<uint32_t>& told) const {
    std::vector<uint32_t> kept, open;
    int32_t people = 0;
    for (uint32_t a : told) {
      (is_unnamed(a) ? open : kept).push_back(a);
      if (!is_unnamed(a) && may_be_person(work_.actors[a])) ++people;
    }
    const bool named = people > 0;
    // The most first, of single people those of whom most is said.
    std::sort(open.begin(), open.end(), [&](uint32_t a, uint32_t b) {
      const auto rank = [&](uint32_t x) {
        return std::tuple(-number_of(x), number_of(x) == 1 && is_one_more(x), is_bare(x),
                          -static_cast<int>(work_.actors[x].name.size()));
      };
      return rank(a) != rank(b) ? rank(a) < rank(b) : work_.actors[a].name < work_.actors[b].name;
    });
    if (open.size() > kMostOpen) open.resize(kMostOpen);
    bool whole = false;  // all of them are there as one number
    const auto keep = [&](uint32_t a) {
      kept.push_back(a);
      people += number_of(a);
    };
    for (uint32_t a : open) {
      const int32_t n = number_of(a);
      if (whole || n < 2 || n != total_ || people >= total_) continue;
      keep(a);
      whole = true;
    }
    if (whole) {
      // "Two are dead. ... A woman was also shot": where nobody counts those who were hurt
      for (uint32_t a : open) {
        if (!hurt_ && number_of(a) == 1 && is_one_more(a)) kept.push_back(a);
      }
      return kept;
    }
    // Those of groups; then who is told beside somebody; then the others, as long as there is room.
    for (uint32_t a : open) {
      const int32_t n = number_of(a);
      if (n > 1 && (is_others(a) || is_told_beside(a, kept) || total_ == 0 ||
                    people + n <= total_ || !named))
        keep(a);
    }
    for (const bool beside : {true, false}) {
      for (uint32_t a : open) {
        const int32_t n = number_of(a);
        if (n > 1 || std::find(kept.begin(), kept.end(), a) != kept.end()) continue;
        if (beside) {
          if (n == 1 && is_told_beside(a, kept)) keep(a);
          continue;
        }
        if (is_word_for(a, kept) ||
            (n == 0 && is_bare(a) == 2 && !(is_others(a) && people < total_) && !kept.empty()))
          continue;
        if (n == 1 && is_one_more(a)) {
          keep(a);
          continue;
        }
        const bool other = is_bare(a) == 0 && people < total_;  // "his children", beside his wife
        const bool fits = total_ > 0 && people + n <= total_;
        if (n == 0 ? !named || other : fits || (total_ == 0 && !named)) keep(a);
      }
    }
    return kept.empty() ? told : kept;
  }

 private:
  // A name that no list knows may have passed for a body's: "Ireshia Parks".
  static bool may_be_person(const RecordActor& actor) {
    return actor.kind == ActorKind::kPerson ||
           (actor.kind == ActorKind::kOrganization && actor.sector.empty());
  }

  bool is_unnamed(uint32_t a) const {
    const RecordActor& actor = work_.actors[a];
    return !actor.named && (actor.kind == ActorKind::kPerson || actor.kind == ActorKind::kGroup);
  }

  // "Three others": nobody told before.
  bool is_others(uint32_t a) const { return work_.actors[a].name.ends_with("others"); }

  int32_t number_of(uint32_t a) const { return people_in(work_.actors[a]); }

  // "shot A and two others"; "A was shot in the leg, a 16-year-old boy was grazed"
  bool is_told_beside(uint32_t a, const std::vector<uint32_t>& kept) const {
    for (const Piece& p : pieces_) {
      if (!tells(p, a)) continue;
      for (const Piece& q : pieces_) {
        if (q.article != p.article || q.report->sentence_index != p.report->sentence_index)
          continue;
        const bool one_report = q.index == p.index;
        for (uint32_t other : kept) {
          const bool singles = number_of(a) == 1 && number_of(other) == 1;
          if (other != a && (one_report || singles) && tells(q, other)) return true;
        }
      }
    }
    return false;
  }

  // "A man was also shot", "another man"
  bool is_one_more(uint32_t a) const {
    static constexpr std::array<std::string_view, 3> kMore = {"also", "another", "second"};
    return std::any_of(pieces_.begin(), pieces_.end(), [&](const Piece& p) {
      if (!tells(p, a)) return false;
      const std::vector<FoldedWord> words = words_of(p.report->headline);
      return std::any_of(words.begin(), words.end(),
                         [](const FoldedWord& w) { return in_list(w.folded, kMore); });
    });
  }

  bool tells(const Piece& p, uint32_t a) const {
    const std::vector<uint32_t> to = targets_of(work_, p.article, *p.report);
    return std::find(to.begin(), to.end(), a) != to.end();
  }

  // "the child", "a victim": words that say little of a person; the least first said of anybody.
  int is_bare(uint32_t a) const {
    static constexpr std::array<std::string_view, 14> kAnybody = {
        "victim", "person",  "one",   "patient", "somebody", "someone",  "individual",
        "people", "victims", "other", "others",  "several",  "multiple", "many"};
    static constexpr std::array<std::string_view, 11> kBare = {
        "man",      "woman", "boy",    "girl",  "child",   "teen",
        "teenager", "male",  "female", "youth", "juvenile"};
    int bare = 2;
    for (const FoldedWord& word : words_of(work_.actors[a].name)) {
      if (in_list(word.folded, kAnybody)) continue;
      bare = in_list(word.folded, kBare) ? std::min(bare, 1) : 0;
    }
    return bare;
  }

  char gender_of(uint32_t a) const {
    char gender = 0;
    for (const FoldedWord& word : words_of(work_.actors[a].name)) {
      if (gender == 0) gender = gender_of_noun(word.folded);
    }
    return gender;
  }

  // 'y' a boy, 'a' a woman, 0: the words leave it open.
  char age_of(uint32_t a) const {
    static constexpr std::array<std::string_view, 10> kYoung = {
        "boy",   "girl",     "child",   "teen",   "teenager",
        "youth", "juvenile", "toddler", "infant", "baby"};
    static constexpr std::array<std::string_view, 5> kGrown = {"man", "woman", "adult", "father",
                                                               "mother"};
    char age = 0;
    for (const FoldedWord& word : words_of(work_.actors[a].name)) {
      if (word.folded[0] >= '0' && word.folded[0] <= '9') return 0;  // "an 18-year-old man"
      if (in_list(word.folded, kYoung)) age = 'y';
      if (in_list(word.folded, kGrown)) age = 'a';
    }
    return age;
  }

  // Another word for one of those kept, of whom more is said; the same words again.
  bool is_word_for(uint32_t a, const std::vector<uint32_t>& kept) const {
    if (number_of(a) != 1) return false;
    return std::any_of(kept.begin(), kept.end(), [&](uint32_t other) {
      const RecordActor &one = work_.actors[a], &by = work_.actors[other];
      if (fold_case(one.name) == fold_case(by.name)) return true;
      if (is_bare(a) == 0 || number_of(other) != 1 || is_together(a, other)) return false;
      const char mine = gender_of(a), its = gender_of(other);
      const char my_age = age_of(a), its_age = age_of(other);
      if (my_age != 0 && its_age != 0 && my_age != its_age) return false;
      return mine == 0 || its == 0 || mine == its;
    });
  }

  bool is_together(uint32_t a, uint32_t b) const { return is_told_beside(a, {b}); }

  // Each is compared with each: an event that hundreds tell is told enough by the first of them.
  static constexpr size_t kMostPieces = 64;
  // More unnamed ones than this are a crowd, not victims one by one.
  static constexpr size_t kMostOpen = 64;

  std::span<const Piece> pieces_;
  const Work& work_;
  int32_t total_;
  bool hurt_;  // those who were hurt are counted
};

}  // namespace

std::vector<uint32_t> settle_victims(const Telling& telling, const Counts& counts,
                                     const std::vector<uint32_t>& told) {
  return Victims(telling, counts).settle(told);
}

}  // namespace dateline
