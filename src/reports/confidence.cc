// A trait is a fact about how the report was read that a reader of a hundred of them sees go along
// with errors: nobody named, a date by distance, a head that thinks otherwise, a long sentence.
// tools/report_traits.cc prints them, tools/learn_confidence.py learns the weights.
#include "reports/confidence.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "base/civil.h"
#include "base/tables.h"
#include "reports/plover.h"

namespace dateline {
namespace {

constexpr uint32_t kLongTokens = 30, kVeryLongTokens = 50;
constexpr uint32_t kFarTokens = 10;  // between a trigger and its participant
constexpr uint32_t kOpening = 3;     // sentences

// Traits are views that outlive the program's tables, so these are written out, in the enum's
// order.
std::string_view type_trait(EventType type) {
  static constexpr std::string_view kNames[] = {
      "type none",      "type AGREE",    "type CONSULT", "type SUPPORT",  "type CONCEDE",
      "type COOPERATE", "type AID",      "type RETREAT", "type REQUEST",  "type ACCUSE",
      "type REJECT",    "type THREATEN", "type PROTEST", "type SANCTION", "type MOBILIZE",
      "type COERCE",    "type ASSAULT"};
  return kNames[static_cast<size_t>(type)];
}

bool is_pronoun(const Scene& scene, uint32_t token) {
  return token != kNone && scene.sentences.upos[token] == Upos::kPron;
}

bool is_far(uint32_t a, uint32_t b) {
  return a != kNone && b != kNone && std::max(a, b) - std::min(a, b) > kFarTokens;
}

}  // namespace

Traits traits_of(const Scene& scene, const Nucleus& nucleus, const Draft& d,
                 const StatusReading& reading, const PairTyping& typing, float date_certainty) {
  const Report& r = d.report;
  const TriggerPattern& p = *nucleus.pattern;
  Traits traits = {type_trait(r.type)};
  const auto add = [&](bool holds, std::string_view name) {
    if (holds) traits.push_back(name);
  };
  const auto named = [&](uint32_t id) { return is_named(scene, id); };
  add(!d.sure, "unsure who");
  add(d.actors.empty() && d.recipients.empty(), "nobody");
  add(d.actors.empty() && !d.recipients.empty(), "no actor");
  add(d.recipients.empty() && !d.actors.empty() && !p.recipients.empty() && !p.mutual,
      "no recipient");
  add(!d.actors.empty() && std::none_of(d.actors.begin(), d.actors.end(), named), "actors unnamed");
  add(!d.recipients.empty() && std::none_of(d.recipients.begin(), d.recipients.end(), named),
      "recipients unnamed");
  add(d.actors.size() + d.recipients.size() > 3, "many participants");
  add(is_pronoun(scene, d.doer), "actor by pronoun");
  add(is_pronoun(scene, d.patient), "recipient by pronoun");
  add(is_far(d.doer, r.trigger_token), "actor far");
  add(is_far(d.patient, r.trigger_token), "recipient far");
  add(r.when.edtf.empty(), "no date");
  add(r.date != kNone && date_certainty < 1, "date by distance");
  add(r.status == Status::kFuture, "future");
  add(r.status == Status::kHypothetical, "hypothetical");
  add(r.status == Status::kNegated, "negated");
  add(r.status == Status::kHistorical, "historical");
  add(p.noun, "noun");
  add(p.noun && d.actors.empty(), "noun without actor");
  add(p.light, "light verb");
  add(p.matrix, "speech act");
  add(!p.conditions.empty(), "pattern with conditions");
  add(!nucleus.joined.empty(), "triggers joined");
  add(!p.noun && !scene.is_verb(r.trigger_token), "verb misread");
  add(!p.noun && scene.sentences.xpos[r.trigger_token] == Xpos::kVBG, "participle");
  add(!p.noun && scene.sentences.xpos[r.trigger_token] == Xpos::kVB, "infinitive");
  const Xpos x = scene.sentences.xpos[r.trigger_token];
  add(!p.noun && (x == Xpos::kVBZ || x == Xpos::kVBP), "present");
  add(!reading.main, "side clause");
  add(reading.background, "background");
  add(r.attributed_to != kNone, "attributed");
  add(scene.in_direct_quote(r.trigger), "in direct quote");
  add(r.sentence < kOpening, "opening");
  const uint32_t length =
      scene.sentences.first_token[r.sentence + 1] - scene.sentences.first_token[r.sentence];
  add(length > kLongTokens, "long sentence");
  add(length > kVeryLongTokens, "very long sentence");
  const EventType head = typing.type_of(d);
  add(head != EventType::kNone && head == r.type, "head agrees");
  add(head != EventType::kNone && head != r.type && quad_of(head) == quad_of(r.type),
      "head says another root");
  add(head != EventType::kNone && quad_of(head) != quad_of(r.type), "head says another quad");
  return traits;
}

Result<ConfidenceWeights> ConfidenceWeights::load(const std::string& path) {
  ConfidenceWeights out;
  DATELINE_TRY(std::string table, read_table(path));
  out.text_ = std::make_unique<std::string>(std::move(table));
  TableLines lines(*out.text_);
  while (const auto next = lines.next()) {
    const std::string_view line = next->text;
    const size_t tab = line.find('\t');
    float weight = 0;
    const bool good =
        tab != std::string_view::npos &&
        std::from_chars(line.data() + tab + 1, line.data() + line.size(), weight).ec == std::errc();
    if (!good) {
      return Error{ErrorCode::kBadData,
                   path + ":" + std::to_string(next->number) + ": a trait, a tab and its weight"};
    }
    out.weights_[line.substr(0, tab)] = weight;
  }
  return out;
}

float ConfidenceWeights::probability(std::span<const std::string_view> traits) const {
  const auto weight = [&](std::string_view name) {
    const auto found = weights_.find(name);
    return found == weights_.end() ? 0.0F : found->second;
  };
  float sum = weight("bias");
  for (std::string_view trait : traits) sum += weight(trait);
  return std::clamp(1 / (1 + std::exp(-sum)), 0.02F, 0.98F);
}

}  // namespace dateline
