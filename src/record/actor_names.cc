// Names, roles and descriptions as articles write them, cut down to what tells actors apart. Lists
// of words decide; nothing is looked up.
#include "record/actor_names.h"

#include <algorithm>

#include "record/words.h"

namespace dateline {
namespace {

// Words of a role that leave the office as it is, and such that make another office of it.
constexpr std::string_view kOtherOffice[] = {"former", "ex",     "deputy",  "vice",     "assistant",
                                             "late",   "ousted", "deposed", "candidate"};

// Heads of state and government under the names that reporters give them. One office: a country has
// one at a time, or the block is ambiguous and decides nothing.
constexpr std::string_view kHeadsOfState[] = {"president", "leader",    "ruler",
                                              "monarch",   "king",      "queen",
                                              "emperor",   "strongman", "head of state"};

// Whether a word may begin a name: a capital, a digit or a letter beyond ASCII is in it, or it is a
// particle ("al Shabaab", "de Mistura").
bool may_begin_name(std::string_view word) {
  static constexpr std::string_view kParticles[] = {
      "al", "el", "as",  "ash", "an",  "de",  "da",  "do",  "dos", "du", "di",
      "la", "le", "van", "bin", "ibn", "ben", "abu", "von", "der", "den"};
  return std::any_of(word.begin(), word.end(),
                     [](unsigned char c) {
                       return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c >= 0x80;
                     }) ||
         std::find(std::begin(kParticles), std::end(kParticles), word) != std::end(kParticles);
}

}  // namespace

std::string bare_name(const std::string& name) {
  size_t words = key_words(name_key(name)).size();
  std::string_view rest = name;
  // "James Doe Jr.", whose key is "james doe"
  for (std::string_view junior : {" Jr", " Jr.", " Junior"}) {
    if (words > 1 && name.ends_with(junior)) ++words;
  }
  while (words_of(join_initials(rest)).size() > words) {
    const size_t space = rest.find(' ');
    if (space == std::string_view::npos) break;
    rest.remove_prefix(space + 1);
  }
  for (std::string_view mark : {"'s", "\xE2\x80\x99s"}) {
    if (rest.size() > mark.size() && rest.ends_with(mark)) rest.remove_suffix(mark.size());
  }
  return std::string(rest);
}

std::string name_in(const Facts::Mention& mention, const Facts::Actor& actor) {
  const std::string bare = bare_name(mention.text);
  if (actor.kind != ActorKind::kPerson) return bare.starts_with("the ") ? bare.substr(4) : bare;
  const std::string key = ' ' + name_key(actor.name) + ' ';
  const std::vector<FoldedWord> words = words_of(bare);
  size_t first = words.size();
  while (first > 0 && key.find(' ' + words[first - 1].folded + ' ') != std::string::npos) --first;
  return first == words.size() ? bare : bare.substr(words[first].span.begin);
}

std::string name_proper(const std::string& written, const Facts::Actor& actor) {
  std::string_view rest = written;
  if (actor.name.find("'s ") == std::string::npos) {
    for (std::string_view mark : {"'s ", "\xE2\x80\x99s "}) {
      const size_t at = rest.rfind(mark);
      if (at != std::string_view::npos && at + mark.size() < rest.size())
        rest.remove_prefix(at + mark.size());
    }
  }
  while (true) {
    const size_t space = rest.find(' ');
    if (space == std::string_view::npos) break;
    const std::string_view word = rest.substr(0, space);
    const bool lead = !may_begin_name(word) ||
                      (is_function_word(fold_case(word)) && !actor.name.starts_with(word));
    if (!lead) break;
    rest.remove_prefix(space + 1);
  }
  return may_begin_name(rest) ? std::string(rest) : written;
}

bool is_acronym(std::string_view name) {
  size_t capitals = 0;
  for (char c : name) {
    if (c >= 'a' && c <= 'z') return false;
    capitals += c >= 'A' && c <= 'Z';
  }
  return capitals >= 2 && name.find(' ') == std::string_view::npos;
}

std::vector<std::string> acronyms_of(std::string_view key) {
  std::string all, content;
  const std::vector<std::string_view> words = key_words(key);
  if (words.size() < 2) return {};
  for (std::string_view word : words) {
    all += word[0];
    if (!is_function_word(word)) content += word[0];
  }
  if (all == content) return {all};
  return {all, content};
}

std::string description_key(std::string_view name, const std::string& country) {
  constexpr size_t kStem = 4;  // "Uganda", "Ugandan"; "France" and "French" stay two
  const auto of_country = [&](const std::string& word) {
    return country.size() >= kStem && word.size() >= kStem &&
           word.compare(0, kStem, country, 0, kStem) == 0;
  };
  std::string key;
  for (const FoldedWord& word : words_of(name)) {
    if (is_function_word(word.folded) || of_country(word.folded)) continue;
    if (!key.empty()) key += ' ';
    key += word.folded;
  }
  if (key.empty() && !country.empty()) return description_key(name, {});  // "Ugandans"
  return key;
}

// English numerals up to twenty, as the style books have them written out up to nine.
bool is_counted(std::string_view description) {
  static constexpr std::string_view kWords[] = {
      "one",     "two",      "three",     "four",     "five",     "six",      "seven",
      "eight",   "nine",     "ten",       "eleven",   "twelve",   "thirteen", "fourteen",
      "fifteen", "sixteen",  "seventeen", "eighteen", "nineteen", "twenty",   "dozens",
      "scores",  "hundreds", "thousands", "people",   "others",   "several",  "many"};
  for (const FoldedWord& word : words_of(description)) {
    if (word.folded[0] >= '0' && word.folded[0] <= '9') return true;
    if (std::find(std::begin(kWords), std::end(kWords), word.folded) != std::end(kWords))
      return true;
  }
  return false;
}

int32_t people_in(const RecordActor& actor) {
  static constexpr std::array<std::string_view, 20> kNumbers = {
      "one",     "two",     "three",     "four",     "five",     "six",      "seven",
      "eight",   "nine",    "ten",       "eleven",   "twelve",   "thirteen", "fourteen",
      "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"};
  const std::vector<FoldedWord> words = words_of(actor.name);
  if (!words.empty()) {
    const std::string& first = words[0].folded;
    const auto at = std::find(kNumbers.begin(), kNumbers.end(), first);
    if (at != kNumbers.end()) return static_cast<int32_t>(at - kNumbers.begin()) + 1;
    if (actor.kind == ActorKind::kGroup && first.size() < 5 &&
        std::all_of(first.begin(), first.end(), [](char c) { return c >= '0' && c <= '9'; })) {
      return std::stoi(first);
    }
  }
  return actor.kind == ActorKind::kGroup ? 0 : 1;
}

std::string_view role_in(std::string_view description) {
  for (std::string_view mark : {"'s ", "\xE2\x80\x99s "}) {
    const size_t at = description.find(mark);
    if (at != std::string_view::npos) description.remove_prefix(at + mark.size());
  }
  return description.substr(0, description.find(" of "));
}

std::string office_of(std::string_view role) {
  const std::string folded = fold_case(role);
  const std::vector<FoldedWord> words = words_of(folded);
  if (words.empty()) return {};
  std::string head = words.back().folded;
  for (const FoldedWord& word : words) {
    for (std::string_view other : kOtherOffice) {
      if (word.folded == other) return {};
    }
  }
  for (std::string_view name : kHeadsOfState) {
    if (head == name || folded == name) return "head of state";
  }
  // "foreign minister" and "defence minister" are different offices; "interim" ones are not.
  if (words.size() > 1 && (head == "minister" || head == "chief" || head == "secretary" ||
                           head == "spokesman" || head == "spokeswoman" || head == "director")) {
    std::string before = words[words.size() - 2].folded;
    if (before == "defense") before = "defence";
    return before + ' ' + head;
  }
  return head;
}

}  // namespace dateline
