// The idea: a noun phrase says its country in a demonym, a possessor, a compound or a phrase with
// "of", "in" or "from"; the name nearest to the head word wins, those before it first. It says its
// sector in its head word ("soldiers"); a general head word ("leader", "officials") leaves that to
// its modifiers ("rebel leader"), to the body that it belongs to ("Hamas leader") and to its "of"
// phrase ("head of the army"), in this order. Former office holders are ELI, as PLOVER has it.
// Bodies of states (IGO) are a country code in PLOVER and no sector.
#include "actors/coder.h"

#include <algorithm>
#include <array>

#include "base/characters.h"

namespace dateline {
namespace {

bool is_former(std::string_view word) {
  static constexpr std::array<std::string_view, 12> kFormer = {
      "former", "ex",        "ex-",        "ousted",  "deposed",  "toppled",
      "exiled", "erstwhile", "overthrown", "onetime", "one-time", "fugitive"};
  return in_list(word, kFormer) || word.starts_with("ex-");
}

bool is_office(std::string_view sector) {
  return sector == "GOV" || sector == "LEG" || sector == "MIL" || sector == "JUD" ||
         sector == "SPY";
}

// Those who are of a family: of a politician's, ELI (PLOVER).
bool is_relative(std::string_view lemma) {
  static constexpr std::array<std::string_view, 14> kWords = {
      "wife",   "widow",  "husband",  "son",    "daughter", "brother",  "sister",
      "father", "mother", "relative", "nephew", "cousin",   "daughter", "family"};
  return in_list(lemma, kWords);
}

// Head words whose holder serves the body that an "of" phrase names, whatever they are elsewhere.
bool follows_body(std::string_view lemma) {
  static constexpr std::array<std::string_view, 9> kWords = {
      "president", "secretary", "governor",       "commissioner", "envoy",
      "founder",   "executive", "vice-president", "economist"};
  return in_list(lemma, kWords);
}

// "the Lima Herald", "Channel 9 News", "Euronews": a name that ends as those of papers and stations
// do.
bool is_masthead(const Sentences& s, const Name& name) {
  static constexpr std::array<std::string_view, 15> kEnds = {
      "times",    "post",       "herald",   "tribune", "gazette",
      "observer", "chronicle",  "journal",  "courier", "telegraph",
      "news",     "television", "inquirer", "radio",   "tv"};
  const std::string last = lower_ascii(s.form[name.last - 1]);
  if (name.last - name.first > 1) return in_list(last, kEnds);
  return last.size() > 5 && last.ends_with("news");
}

class Coder {
 public:
  Coder(const ActorContext& c, TokenRange range, uint32_t head, SectorLexicon::Match word,
        TokenRange own)
      : c_(c), s_(c.sentences), range_(range), head_(head), word_(word), own_(own) {}

  PhraseCode run() {
    const uint32_t words_begin = word_.word ? word_.first : head_;
    read_before(words_begin);
    read_after();
    decide_country();
    decide_sector();
    return out_;
  }

 private:
  // Modifiers before the head words, nearest first.
  void read_before(uint32_t words_begin) {
    for (uint32_t t = words_begin; t-- > range_.first;) {
      if (own_.contains(t)) continue;
      if (const Name* name = c_.names.of(t)) {
        if (name->type != NameClass::kPerson && name->type != NameClass::kUnknown &&
            name->type != NameClass::kPair) {
          if (before_ && name->entry && !name->entry->country.empty() &&
              before_.country != name->entry->country && joined(name->last, before_.name->first)) {
            several_ = true;  // "Russian and Malian officials"
          }
          if (!before_ || (before_->country.empty() && name->entry)) take(before_, name);
          if (!body_ && is_body(*name)) body_ = name;
        } else if (s_.deprel[t] == Deprel::kNmodPoss) {
          out_.owner = t;
        }
        t = std::max(name->first, range_.first);
        continue;
      }
      const std::string word = lower_ascii(s_.form[t]);
      if (is_former(word)) out_.former = true;
      if (word == "opposition") out_.opposition = true;
      if (s_.xpos[t] == Xpos::kPRPS || (s_.deprel[t] == Deprel::kNmodPoss && !name_at(t))) {
        if (out_.owner == kNone) out_.owner = t;
      }
      if (modifier_.empty()) {
        if (const SectorWord* m = c_.lexicon.modifier(s_, t)) {
          modifier_ = m->sector;
        } else if (s_.deprel[t] == Deprel::kCompound || s_.deprel[t] == Deprel::kNmodPoss) {
          const auto noun = c_.lexicon.ending_at(s_, t, range_.first);
          if (noun.word && !noun.word->sector.empty()) modifier_ = noun.word->sector;
        }
      }
    }
  }

  // Phrases after the head: "of Mali", "of the army", "in Kenya", "from the opposition".
  void read_after() {
    for (uint32_t t = head_ + 1; t < range_.last; ++t) {
      if (own_.contains(t)) continue;
      const std::string word = lower_ascii(s_.form[t]);
      if (s_.upos[t] == Upos::kAdp || word == "of" || word == "for") last_case_ = word;
      if (const Name* name = c_.names.of(t)) {
        if (name->type != NameClass::kPerson && name->type != NameClass::kUnknown &&
            name->type != NameClass::kPair) {
          const bool sent = is_sent(last_case_, *name);
          if (!sent && (!after_ || (after_->country.empty() && name->entry))) take(after_, name);
          if (!body_ && is_body(*name) &&
              (last_case_ == "of" || last_case_ == "for" || last_case_ == "from"))
            body_ = name;
        } else if (out_.owner == kNone && last_case_ == "of") {
          out_.owner = t;
        }
        t = name->last - 1;
        continue;
      }
      if (last_case_ == "of" && of_sector_.empty() && s_.upos[t] == Upos::kNoun) {
        const auto noun = c_.lexicon.ending_at(s_, t, head_ + 1);
        if (noun.word && s_.deprel[t] != Deprel::kCompound) of_sector_ = noun.word->sector;
      }
    }
  }

  // "ambassador to Kenya", "coordinator in Lima": somebody else's, sent there.
  bool is_sent(std::string_view with, const Name& name) const {
    static constexpr std::array<std::string_view, 7> kSent = {
        "ambassador", "envoy", "consul", "coordinator", "representative", "attaché", "diplomat"};
    return (with == "to" || with == "in") && in_list(lower_ascii(s_.lemma[head_]), kSent) &&
           !(name.entry && name.entry->country == "IGO");
  }

  struct Source {
    std::string_view country;
    const Name* name = nullptr;
    explicit operator bool() const { return name != nullptr; }
    const Source* operator->() const { return this; }
  };

  void take(Source& source, const Name* name) {
    if (source && name->entry == nullptr) return;
    source.name = name;
    source.country = name->entry ? name->entry->country : std::string_view();
    if (!name->entry) {
      const PhraseCode code = code_name(c_, *name);
      source.country = code.country;
    }
  }

  static bool is_body(const Name& name) {
    return name.type == NameClass::kOrganization || name.type == NameClass::kSeat;
  }
  bool name_at(uint32_t t) const { return c_.names.at[t] != kNone; }

  bool joined(uint32_t first, uint32_t last) const {
    return last == first + 1 && s_.upos[first] == Upos::kCconj;
  }

  void decide_country() {
    if (several_) return;
    const Source& source = before_ && !before_.country.empty() ? before_
                           : after_ && !after_.country.empty() ? after_
                           : before_                           ? before_
                                                               : after_;
    if (!source) return;
    out_.country = source.country;
    out_.of_first = source.name->first;
    out_.of_last = source.name->last;
    out_.of_entry = source.name->entry;
  }

  void decide_sector() {
    const SectorWord* word = word_.word;
    std::string_view sector = word ? word->sector : std::string_view();
    const bool general = !word || word->general;
    const std::string_view body_sector = body_ ? sector_of(*body_) : std::string_view();
    if (general) {
      if (!modifier_.empty() && !(body_ && modifier_ == "GOV")) {
        sector = modifier_;
      } else if (body_) {
        sector = body_sector;
      } else if (!of_sector_.empty()) {
        sector = of_sector_;
      }
    } else if (sector == "GOV" && word->kind == WordKind::kPerson &&
               follows_body(lower_ascii(s_.lemma[head_]))) {
      if (body_ && body_->entry && body_->entry->country == "IGO")
        sector = {};
      else if (body_ && !body_sector.empty())
        sector = body_sector;
      else if (!of_sector_.empty() && of_sector_ != "LEG" && of_sector_ != "MIL")
        sector = of_sector_;
      else if (!modifier_.empty() && modifier_ != "GOV" && modifier_ != "LEG")
        sector = modifier_;
    } else if (sector == "BUS" && lower_ascii(s_.lemma[head_]) == "executive" && after_ &&
               after_.name->first > 0 && s_.form[after_.name->first - 1] == "of" &&
               after_.name->entry && after_.name->entry->kind != GazetteerKind::kOrganization &&
               !body_) {
      sector = "GOV";  // "chief executive of Hong Kong"
    } else if (sector == "MIL" && word->kind == WordKind::kOrganization && !modifier_.empty() &&
               (modifier_ == "REB" || modifier_ == "COP" || modifier_ == "PRM")) {
      sector = modifier_;  // "rebel forces", "police unit"
    } else if (sector == "REB" && body_ && body_sector == "PRM") {
      sector = body_sector;  // "Wagner fighters"
    } else if (sector == "GOV" && modifier_ == "OPP") {
      sector = modifier_;
    } else if (sector == "CVL" && !modifier_.empty()) {
      sector = modifier_;  // "opposition supporters", "armed men"
    } else if (sector == "PTY" && general) {
      sector = modifier_.empty() ? sector : modifier_;
    }
    if (word && is_relative(lower_ascii(s_.lemma[head_])) &&
        (is_office(of_sector_) || is_office(modifier_))) {
      sector = "ELI";
    }
    if (lower_ascii(s_.form[head_]).starts_with("ex-")) out_.former = true;
    if (out_.opposition && general) sector = "OPP";
    if (out_.former && is_office(sector) && (!word || word->kind == WordKind::kPerson)) {
      sector = "ELI";
    }
    const bool vague = sector == "PTY" || sector == "EDU" || sector == "LAB" || sector == "SOC";
    if (out_.country == "IGO" && (sector == "GOV" || sector == "IGO" || vague)) sector = {};
    if (sector == "IGO") {
      if (out_.country.empty()) out_.country = "IGO";
      sector = {};
    }
    out_.sector = sector;
  }

  std::string_view sector_of(const Name& name) const {
    if (name.entry && !name.entry->sector.empty()) return name.entry->sector;
    return name.entry ? std::string_view() : code_name(c_, name).sector;
  }

  const ActorContext& c_;
  const Sentences& s_;
  TokenRange range_;
  uint32_t head_;
  SectorLexicon::Match word_;
  TokenRange own_;
  PhraseCode out_;
  Source before_, after_;
  const Name* body_ = nullptr;
  bool several_ = false;
  std::string_view modifier_, of_sector_;
  std::string last_case_;
};

}  // namespace

PhraseCode code_phrase(const ActorContext& context, TokenRange range, uint32_t head,
                       SectorLexicon::Match word, TokenRange own) {
  return Coder(context, range, head, word, own).run();
}

PhraseCode code_name(const ActorContext& context, const Name& name) {
  PhraseCode code;
  const Sentences& s = context.sentences;
  if (name.entry) {
    code.country = name.entry->country;
    code.sector = name.entry->sector;
    if (code.sector == "IGO") code.sector = {};
    return code;
  }
  // "Ministry of Defence", "Bank of Ghana": the word before "of"; else the last word that is
  // listed.
  for (uint32_t t = name.first; t < name.last; ++t) {
    if (t + 1 < name.last && s.form[t + 1] == "of") {
      const auto match = context.lexicon.ending_at(s, t, name.first);
      if (match.word && match.word->kind == WordKind::kOrganization)
        code.sector = match.word->sector;
      break;
    }
  }
  // A union is one of workers where its name says so ("Teachers Union"), else it may be of
  // anything.
  const auto of_workers = [&] {
    for (uint32_t t = name.first; t < name.last; ++t) {
      const std::string word = lower_ascii(s.lemma[t]);
      const SectorWord* trade = context.lexicon.modifier(s, t);
      if (word == "worker" || word == "trade" || word == "labor" || word == "labour" ||
          word == "employee" || word == "farmer" || (trade && trade->sector != "LAB") ||
          context.lexicon.ending_at(s, t, t).word != nullptr) {
        if (word != "union") return true;
      }
    }
    return false;
  };
  for (uint32_t t = name.last; t-- > name.first && code.sector.empty();) {
    if (lower_ascii(s.lemma[t]) == "union" && !of_workers()) continue;
    const auto match = context.lexicon.ending_at(s, t, name.first);
    if (match.word && match.word->kind == WordKind::kOrganization) code.sector = match.word->sector;
  }
  if (code.sector.empty() && is_masthead(s, name)) code.sector = "JRN";
  const auto& inner = context.names.inner;
  auto at = std::lower_bound(inner.begin(), inner.end(), name.first,
                             [](const Name& n, uint32_t t) { return n.first < t; });
  bool said = false;  // by a country's own name: "Nigeria Labour Congress" is no foreign Congress
  for (; at != inner.end() && at->first < name.last; ++at) {
    if (!at->entry || at->entry->country.empty()) continue;
    // "Congress Party": a party is no part of the body or the other party that its name begins
    // like.
    if (code.sector == "PTY" && at->entry->kind == GazetteerKind::kOrganization) continue;
    const bool country =
        at->entry->kind == GazetteerKind::kCountry || at->entry->kind == GazetteerKind::kDemonym;
    if (country || !said) code.country = at->entry->country;
    said |= country;
  }
  if (code.sector == "IGO") code.sector = {};
  return code;
}

}  // namespace dateline
