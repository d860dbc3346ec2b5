// A name keeps one type within an article (98.9 % of the names of names-world's train files do),
// and some of its mentions are easier than others. So: spans from the best label sequence; then
// each name's mentions put their scores together, and a short name listens to the longer ones that
// end with it
// ("Diarra" to "Amina Diarra"), but a town and the club that bears its name may both be there;
// then words that are a name elsewhere in the article and are nearly
// one here become a mention. A headline's "DIARRA" is the "Diarra" of the text. Dates and sums of
// money are no names and keep their own type.
#include "sentences/entity_vote.h"

#include <algorithm>

#include "base/characters.h"

namespace dateline {
namespace {

// How far below the best label a name known from elsewhere may lie (logits) to be one here as well:
// of -2, -4 and -7, the best on names-world dev by a tenth of a point.
constexpr float kNearlyName = -4.0f;
constexpr float kNoLabel = -1e6f;  // of a type that the model does not know
// A body is called as the town that it is of ("in Leicester", "Leicester won"), so that such a
// mention keeps its own type where it is this sure of it (logits). CoNLL++ train: 121 of 137 places
// that the vote made bodies were places, 119 of 123 above 1.5; with 2 and 2.5 names-world dev loses
// nothing.
constexpr float kSure = 2.5f;
// Words of a text that may be one article. A longer one is many (a log, a file of reports), and
// what a name is in one says little of the next: CoNLL++ as one text 94.6 without, 94.9 with parts
// of 4000 words, train 96.8 and 96.9.
constexpr size_t kArticle = 4000;
constexpr size_t kShortestCapitals = 4;  // letters: "GAO" may be short for something
constexpr uint32_t kLongestTorn = 8;     // words of a name that was read in pieces
constexpr uint32_t kLongestMissed = 6;   // words; longer names that were missed are rare

bool is_place_or_body(EntityType type) {
  return type == EntityType::kLoc || type == EntityType::kOrg;
}

bool is_name(EntityType type) {
  return type != EntityType::kNone && type != EntityType::kDate && type != EntityType::kMoney;
}

bool may_be_torn(EntityType type) { return is_name(type) && type != EntityType::kPer; }

// "of", "and the", "'s": at least one word, and small letters only.
bool are_small(std::span<const std::string_view> words) {
  return !words.empty() && std::all_of(words.begin(), words.end(), [](std::string_view word) {
    return std::all_of(word.begin(), word.end(),
                       [](char c) { return (c >= 'a' && c <= 'z') || c == '\''; });
  });
}

// Capital letters only, and enough of them in a row to be more than initials.
bool in_capitals(std::string_view name) {
  size_t row = 0, longest = 0;
  for (size_t at = 0; at < name.size();) {
    const uint8_t bits = character_bits(next_character(name, at));
    if ((bits & kIsAlpha) != 0 && (bits & kIsUpper) == 0) return false;
    row = (bits & kIsUpper) != 0 ? row + 1 : 0;
    longest = std::max(longest, row);
  }
  return longest >= kShortestCapitals;
}

// Whether the letters are the first of all words, or of those in capitals: "ADB" of "African
// Development Bank", "U.A.E." of "United Arab Emirates", "BOG" of "Bank of Gao".
bool are_initials(std::string_view letters, std::span<const std::string_view> words) {
  constexpr size_t kFewest = 2;
  std::string wanted, capitals, all;
  for (const char c : letters) {
    if (c != '.') wanted += c;
  }
  for (const std::string_view word : words) {
    const char lower = lower_ascii(word[0]);
    if (lower < 'a' || lower > 'z') continue;
    all += static_cast<char>(lower - 'a' + 'A');
    if (lower != word[0]) capitals += word[0];
  }
  return wanted.size() >= kFewest && (wanted == capitals || wanted == all);
}

}  // namespace

std::vector<Entity>& EntityVote::decide(std::span<const std::string_view> forms,
                                        std::span<const uint32_t> first,
                                        const EncodedColumns& columns,
                                        std::span<const EntityLabel> labels) {
  all_.clear();
  const size_t parts = std::max<size_t>(1, forms.size() / kArticle);
  for (size_t part = 0, begin = 0; part < parts && begin + 1 < first.size(); ++part) {
    const size_t limit = forms.size() * (part + 1) / parts;
    size_t end = begin + 1;
    while (end + 1 < first.size() && first[end] < limit) ++end;
    decide_article(forms, first.subspan(begin, end - begin + 1), columns, labels);
    all_.insert(all_.end(), entities_.begin(), entities_.end());
    begin = end;
  }
  return all_;
}

void EntityVote::decide_article(std::span<const std::string_view> forms,
                                std::span<const uint32_t> first, const EncodedColumns& columns,
                                std::span<const EntityLabel> labels) {
  collect(first, columns, labels);
  learn_spelling(forms);
  vote(forms, columns, labels);
  find_missed(forms, first, columns, labels);
  join_torn(forms, first);
  lengthen(forms, first);
}

void EntityVote::collect(std::span<const uint32_t> first, const EncodedColumns& columns,
                         std::span<const EntityLabel> labels) {
  entities_.clear();
  for (size_t s = 0; s + 1 < first.size(); ++s) {
    for (uint32_t t = first[s]; t < first[s + 1];) {
      const EntityLabel label = labels[columns.entity[t]];
      const uint32_t begin = t++;
      if (label.type == EntityType::kNone) continue;
      while (t < first[s + 1] && !labels[columns.entity[t]].begins &&
             labels[columns.entity[t]].type == label.type) {
        ++t;
      }
      entities_.push_back({label.type, begin, t});
    }
  }
}

// How far each type lies below the best label, on average over the words; 0 is best.
EntityVote::Scores EntityVote::scores_of(const Entity& entity, const EncodedColumns& columns,
                                         std::span<const EntityLabel> labels) const {
  Scores scores;
  scores.fill(kNoLabel);
  for (const EntityLabel label : labels) scores[static_cast<size_t>(label.type)] = 0.0f;
  for (uint32_t t = entity.first; t < entity.last; ++t) {
    const float* row = columns.entity_scores.data() + size_t{t} * labels.size();
    float best = row[0];
    for (size_t l = 1; l < labels.size(); ++l) best = std::max(best, row[l]);
    for (size_t l = 0; l < labels.size(); ++l) {
      if (labels[l].type != EntityType::kNone && labels[l].begins == (t == entity.first)) {
        scores[static_cast<size_t>(labels[l].type)] += row[l] - best;
      }
    }
  }
  for (float& s : scores) s /= static_cast<float>(entity.last - entity.first);
  return scores;
}

void EntityVote::key_of(std::span<const std::string_view> forms, uint32_t first, uint32_t last) {
  key_.clear();
  for (uint32_t t = first; t < last; ++t) {
    if (t > first) key_ += ' ';
    key_ += forms[t];
  }
  if (spelled_.empty() || !in_capitals(key_)) return;
  lower_.clear();
  append_lower(key_, lower_);
  if (const auto known = spelled_.find(lower_); known != spelled_.end()) key_ = known->second;
}

const EntityVote::Name* EntityVote::known(std::span<const std::string_view> forms, uint32_t first,
                                          uint32_t last) {
  key_of(forms, first, last);
  const auto name = names_.find(key_);
  return name == names_.end() ? nullptr : &name->second;
}

// How names are written where they are not in capitals, and what people are called by alone.
void EntityVote::learn_spelling(std::span<const std::string_view> forms) {
  spelled_.clear();
  const bool needed = std::any_of(entities_.begin(), entities_.end(), [&](const Entity& e) {
    return in_capitals(forms[e.first]) || in_capitals(forms[e.last - 1]);
  });
  if (!needed) return;
  const auto learn = [&](uint32_t first, uint32_t last) {
    key_of(forms, first, last);
    if (in_capitals(key_)) return;
    lower_.clear();
    append_lower(key_, lower_);
    spelled_.try_emplace(lower_, key_);
  };
  for (const Entity& e : entities_) {
    if (!is_name(e.type)) continue;
    learn(e.first, e.last);
    if (e.last - e.first > 1 && e.type == EntityType::kPer) learn(e.last - 1, e.last);
  }
}

void EntityVote::vote(std::span<const std::string_view> forms, const EncodedColumns& columns,
                      std::span<const EntityLabel> labels) {
  names_.clear();
  endings_.clear();
  openers_.clear();
  for (const Entity& e : entities_) {
    if (!is_name(e.type)) continue;
    const Scores own = scores_of(e, columns, labels);
    key_of(forms, e.first, e.last);
    Name& name = names_[key_];
    ++name.mentions;
    for (size_t k = 0; k < kTypes; ++k) name.scores[k] += own[k];
    openers_.insert(forms[e.first]);
    if (e.last - e.first < 2 || e.type != EntityType::kPer) continue;
    key_of(forms, e.last - 1, e.last);
    Scores& ending = endings_[key_];
    for (size_t k = 0; k < kTypes; ++k) ending[k] += own[k];
  }
  for (auto& [key, name] : names_) {
    Scores scores = name.scores;
    if (const auto longer = endings_.find(key); longer != endings_.end()) {
      for (size_t k = 0; k < kTypes; ++k) scores[k] += longer->second[k];
    }
    float best = -1e30f;
    for (size_t k = 1; k < kTypes; ++k) {
      if (is_name(static_cast<EntityType>(k)) && scores[k] > best) {
        best = scores[k];
        name.type = static_cast<EntityType>(k);
      }
    }
  }
  settle_initials(forms);
  for (Entity& e : entities_) {
    if (!is_name(e.type)) continue;
    key_of(forms, e.first, e.last);
    const EntityType voted = names_[key_].type;
    if (voted != e.type && is_place_or_body(voted) && is_place_or_body(e.type)) {
      const Scores own = scores_of(e, columns, labels);
      if (own[static_cast<size_t>(e.type)] - own[static_cast<size_t>(voted)] > kSure) continue;
    }
    e.type = voted;
  }
}

// "the Gao River Dam (GRD)": what the letters name is what they are short for, and there it is
// spelled out. The first of several counts, so they are taken from the end.
void EntityVote::settle_initials(std::span<const std::string_view> forms) {
  for (size_t i = entities_.size(); i-- > 0;) {
    const Entity& e = entities_[i];
    if (!is_name(e.type) || e.last - e.first < 2 || size_t{e.last} + 2 >= forms.size() ||
        forms[e.last] != "(" || forms[e.last + 2] != ")" ||
        !are_initials(forms[e.last + 1], forms.subspan(e.first, e.last - e.first))) {
      continue;
    }
    key_of(forms, e.first, e.last);
    const EntityType type = names_[key_].type;
    if (type == EntityType::kPer) continue;  // nobody is called by such letters
    key_of(forms, e.last + 1, e.last + 2);
    names_[key_].type = type;
    openers_.insert(forms[e.last + 1]);
  }
}

void EntityVote::find_missed(std::span<const std::string_view> forms,
                             std::span<const uint32_t> first, const EncodedColumns& columns,
                             std::span<const EntityLabel> labels) {
  more_.clear();
  size_t next = 0;
  for (size_t s = 0; s + 1 < first.size(); ++s) {
    for (uint32_t t = first[s]; t < first[s + 1];) {
      if (next < entities_.size() && entities_[next].first == t) {
        more_.push_back(entities_[next]);
        t = entities_[next++].last;
        continue;
      }
      const uint32_t limit =
          std::min(next < entities_.size() ? entities_[next].first : first[s + 1], first[s + 1]);
      uint32_t end = t;
      if (!openers_.contains(forms[t])) {
        ++t;
        continue;
      }
      for (uint32_t last = std::min(t + kLongestMissed, limit); last > t; --last) {
        key_of(forms, t, last);
        const auto found = names_.find(key_);
        if (found == names_.end() || found->second.type == EntityType::kNone) continue;
        const Scores own = scores_of({found->second.type, t, last}, columns, labels);
        if (own[static_cast<size_t>(found->second.type)] < kNearlyName) continue;
        more_.push_back({found->second.type, t, last});
        end = last;
        break;
      }
      t = std::max(end, t + 1);
    }
  }
  entities_.swap(more_);
}

// Where "Union" and "Labour Party" were read and "Union and Labour Party" is a name elsewhere in
// the article, it is that: 40 of 47 in the train parts and CrossNER's dev part. Names side by side
// ("Brazilian Amazon") or with a mark between ("Gao, Mali") stay two, and so do people.
void EntityVote::join_torn(std::span<const std::string_view> forms,
                           std::span<const uint32_t> first) {
  more_.clear();
  size_t s = 0;
  for (size_t i = 0; i < entities_.size(); ++i) {
    Entity e = entities_[i];
    while (first[s + 1] <= e.first) ++s;
    const uint32_t limit = std::min(first[s + 1], e.first + kLongestTorn);
    for (size_t last = std::min(i + 2, entities_.size() - 1); may_be_torn(e.type) && last > i;
         --last) {
      const Entity& end = entities_[last];
      const auto gap = forms.subspan(e.last, entities_[i + 1].first - e.last);
      if (end.last > limit || end.type == EntityType::kPer || !are_small(gap)) continue;
      const Name* const whole = known(forms, e.first, end.last);
      if (whole == nullptr || whole->mentions == 0 || whole->type == EntityType::kPer) continue;
      e = {whole->type, e.first, end.last};
      i = last;
      break;
    }
    more_.push_back(e);
  }
  entities_.swap(more_);
}

// A name that is more often longer in the article, by just the words that stand around it here.
void EntityVote::lengthen(std::span<const std::string_view> forms,
                          std::span<const uint32_t> first) {
  constexpr uint32_t kBefore = 2, kBehind = 3;  // words
  size_t s = 0;
  for (size_t i = 0; i < entities_.size(); ++i) {
    Entity& e = entities_[i];
    if (!is_name(e.type)) continue;
    while (first[s + 1] <= e.first) ++s;
    const uint32_t begin = i > 0 ? std::max(entities_[i - 1].last, first[s]) : first[s];
    const uint32_t end =
        i + 1 < entities_.size() ? std::min(entities_[i + 1].first, first[s + 1]) : first[s + 1];
    const Name* const own = known(forms, e.first, e.last);
    uint32_t most = own != nullptr && own->type == e.type ? own->mentions : 0;
    Entity longer = e;
    const auto try_words = [&](uint32_t from, uint32_t to) {
      const Name* const name = known(forms, from, to);
      if (name == nullptr || name->type != e.type || name->mentions <= most) return;
      most = name->mentions;
      longer = {e.type, from, to};
    };
    for (uint32_t to = e.last + 1; to <= std::min(end, e.last + kBehind); ++to) {
      try_words(e.first, to);
    }
    for (uint32_t from = e.first; from > begin && from + kBefore > e.first;) {
      try_words(--from, e.last);
    }
    e = longer;
  }
}

}  // namespace dateline
