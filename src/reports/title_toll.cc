#include "reports/title_toll.h"

#include <string>
#include <vector>

#include "base/characters.h"
#include "reports/counts.h"
#include "reports/scene.h"

namespace dateline {
namespace {

constexpr int32_t kMostPeople = 500;  // larger numbers of a headline count other things
constexpr size_t kReach = 3;          // words between a number and what became of them

const WordSet kDead = {"dead", "killed", "slain", "die", "died", "dies"};
const WordSet kHurt = {"hurt", "injured", "wounded", "hospitalized", "hospitalised"};
const WordSet kShot = {"shot", "stabbed"};
const WordSet kKills = {"kills", "killed", "killing", "slays"};
const WordSet kWounds = {"wounds",   "injures", "hurts",  "wounding",
                         "injuring", "wounded", "injured"};
const WordSet kPeople = {"people",   "persons", "men",      "women",    "teens",    "teenagers",
                         "boys",     "girls",   "children", "kids",     "youths",   "officers",
                         "students", "victims", "others",   "other",    "more",     "police",
                         "adults",   "males",   "females",  "deputies", "toddlers", "are",
                         "were",     "have",    "been",     "young",    "person",   "child"};
const WordSet kPerson = {"man",    "woman",   "teen",    "teenager", "boy",    "girl",
                         "child",  "toddler", "person",  "officer",  "deputy", "student",
                         "mother", "father",  "victim",  "infant",   "baby",   "male",
                         "female", "soldier", "veteran", "driver",   "clerk",  "mom"};
const WordSet kFatally = {"fatally", "dead", "death", "killed"};

struct TitleWord {
  std::string word;
  bool parted = false;  // a comma or the like behind it
};

std::vector<TitleWord> words_of_title(std::string_view title) {
  std::vector<TitleWord> words;
  for (size_t at = 0; at < title.size();) {
    const size_t end = std::min(title.find(' ', at), title.size());
    std::string_view word = title.substr(at, end - at);
    at = end + 1;
    bool parted = false;
    while (!word.empty() && std::string_view(",;:.!?\"'").find(word.back()) != word.npos) {
      word.remove_suffix(1);
      parted = true;
    }
    while (!word.empty() && std::string_view("\"'(").find(word.front()) != word.npos)
      word.remove_prefix(1);
    if (!word.empty()) words.push_back({lower_ascii(word), parted});
  }
  return words;
}

class TitleReader {
 public:
  explicit TitleReader(std::string_view title) : words_(words_of_title(title)) {}

  TitleToll read() {
    for (size_t i = 0; i < words_.size(); ++i) {
      const int32_t n = number_at_word(i);
      if (n > 0) {
        if (!before(i, n)) behind(i, n);
      } else if (kPerson.contains(words_[i].word) && !words_[i].parted) {
        became(i + 1, 1);
      }
    }
    return toll_;
  }

 private:
  // "Man, 23, dead" and "2 of 5" count nobody.
  int32_t number_at_word(size_t i) const {
    const double value = number_of_word(words_[i].word);
    const bool part = (i > 0 && words_[i - 1].word == "of") ||
                      (i + 1 < words_.size() && words_[i + 1].word == "of");
    const bool age = i > 0 && words_[i - 1].parted && words_[i].parted;
    if (value < 1 || value > kMostPeople || part || age) return -1;
    return static_cast<int32_t>(value);
  }

  // "kills 9"
  bool before(size_t i, int32_t n) {
    if (i == 0 || words_[i - 1].parted || words_[i].parted) return false;
    if (i + 1 < words_.size() && !kPeople.contains(words_[i + 1].word) &&
        words_[i + 1].word != "in" && words_[i + 1].word != "and" && words_[i + 1].word != "at" &&
        words_[i + 1].word != "near" && words_[i + 1].word != "outside") {
      return false;  // "killed 3 days after"
    }
    if (kKills.contains(words_[i - 1].word)) return put(toll_.dead, n);
    return kWounds.contains(words_[i - 1].word) && put(toll_.injured, n);
  }

  // "3 others wounded"
  void behind(size_t i, int32_t n) {
    for (size_t k = i; k < words_.size() && k <= i + kReach; ++k) {
      if (k > i && became(k, n)) return;
      if (words_[k].parted || (k > i && !kPeople.contains(words_[k].word))) return;
    }
  }

  // What the word at `k` says of `n` people.
  bool became(size_t k, int32_t n) {
    if (k >= words_.size()) return false;
    const std::string& word = words_[k].word;
    if (kDead.contains(word)) return put(toll_.dead, n);
    if (kHurt.contains(word)) return put(toll_.injured, n);
    if (word == "fatally") return put(toll_.dead, n);
    if (!kShot.contains(word)) return false;
    for (size_t f = k + 1; f < words_.size() && f <= k + 2 && !words_[f - 1].parted; ++f) {
      if (kFatally.contains(words_[f].word)) return put(toll_.dead, n);
      if (words_[f].word == "by" || words_[f].word == "at") return false;  // by police; at
    }
    return put(toll_.shot, n);
  }

  static bool put(int32_t& field, int32_t n) {
    if (field < 0) field = n;
    return true;
  }

  std::vector<TitleWord> words_;
  TitleToll toll_;
};

}  // namespace

TitleToll toll_of_title(std::string_view title) { return TitleReader(title).read(); }

}  // namespace dateline
