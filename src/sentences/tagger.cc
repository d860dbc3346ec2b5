// The heads read meaning as well as form, and tag by it where they have seen a word too seldom:
// "cancelled" and "denied" mean a no, and came out as particles beside "not". But particles,
// articles, conjunctions and their like are closed classes: a form that no treebank has under such
// a tag is none of them. A numeral has digits or is known, and what ends like a participle is a
// verb, an adjective or a noun unless it is known as something else. And the two tags of a word
// must be a pair that occurs (NOUN goes with NN or NNS), so that a head that is sure helps out the
// other.
#include "sentences/tagger.h"

#include <algorithm>

#include "base/characters.h"
#include "base/tables.h"
#include "sentences/labels.h"

namespace dateline {
namespace {

bool is_participle(std::string_view lower) {
  return lower.ends_with("ed") || lower.ends_with("ing");
}

bool is_numeral(std::string_view lower) {
  return std::any_of(lower.begin(), lower.end(), [](char c) { return c >= '0' && c <= '9'; }) ||
         lower.find_first_not_of("ivxlcdm") == lower.npos;
}

// Whether a form must be known under a tag to get it.
bool is_listed(std::string_view lower, Upos upos) {
  switch (upos) {
    case Upos::kAdp:
    case Upos::kAux:
    case Upos::kCconj:
    case Upos::kDet:
    case Upos::kPart:
    case Upos::kPron:
    case Upos::kSconj:
      return true;
    case Upos::kNum:
      return !is_numeral(lower);
    case Upos::kAdj:
    case Upos::kNoun:
    case Upos::kPropn:
    case Upos::kVerb:
      return false;
    default:
      return is_participle(lower);
  }
}

size_t best(std::span<const float> scores) {
  return static_cast<size_t>(std::max_element(scores.begin(), scores.end()) - scores.begin());
}

}  // namespace

Tagger::Tagger(const Encoder& encoder) {
  const EncoderLabels& labels = encoder.labels();
  for (const auto& name : labels.upos) upos_.push_back(upos_named(name));
  for (const auto& name : labels.xpos) xpos_.push_back(xpos_named(name));
  for_each_line(encoder.text("tags.closed"), [&](std::string_view line) { closed_.insert(line); });
  const std::string_view pairs = encoder.text("tags.pairs");
  if (pairs.empty() || xpos_.empty()) return;
  paired_.resize(upos_.size() * xpos_.size());
  for_each_line(pairs, [&](std::string_view line) {
    const size_t tab = std::min(line.find('\t'), line.size());
    const std::string_view second = line.substr(std::min(tab + 1, line.size()));
    for (size_t u = 0; u < upos_.size(); ++u) {
      if (labels.upos[u] != line.substr(0, tab)) continue;
      for (size_t x = 0; x < xpos_.size(); ++x) {
        if (labels.xpos[x] == second) paired_[u * xpos_.size() + x] = true;
      }
    }
  });
}

bool Tagger::may_be(Upos upos, std::string_view lower, std::string& key) const {
  if (!is_listed(lower, upos)) return true;
  key.resize(lower.size());
  key.append(1, '\t').append(name_of(upos));
  return closed_.contains(key);
}

Tagger::Tags Tagger::tags(std::string_view form, std::span<const float> upos,
                          std::span<const float> xpos, std::string& work) const {
  const size_t first = best(upos), second = xpos.empty() ? 0 : best(xpos);
  const Tags each = {upos_[first], xpos.empty() ? Xpos::kOther : xpos_[second]};
  constexpr size_t kLong = 64;  // no word that a table has
  if (paired_.empty() || form.size() > kLong) return each;
  work.clear();
  append_lower(form, work);
  constexpr std::string_view kCurly = "\xE2\x80\x99";  // the tables have "n't"
  if (const size_t at = work.find(kCurly); at != work.npos) {
    work[at] = '\'';
    work.erase(at + 1, kCurly.size() - 1);
  }
  const size_t size = work.size();
  const auto may_be_at = [&](size_t u) {
    return may_be(upos_[u], std::string_view(work).substr(0, size), work);
  };
  if (paired_[first * xpos_.size() + second] && may_be_at(first)) return each;
  Tags settled = each;
  float most = -3e38F;
  for (size_t u = 0; u < upos_.size(); ++u) {
    if (!may_be_at(u)) continue;
    for (size_t x = 0; x < xpos_.size(); ++x) {
      const float score = upos[u] + xpos[x];
      if (!paired_[u * xpos_.size() + x] || score <= most) continue;
      most = score;
      settled = {upos_[u], xpos_[x]};
    }
  }
  return settled;
}

}  // namespace dateline
