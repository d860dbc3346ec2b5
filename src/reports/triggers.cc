// Reading of the trigger file: classes first come, first used; each line is split by tabs, blanks
// and bars, and checked. A fault names its line. Nothing is guessed.
#include "reports/triggers.h"

#include <utility>

#include "base/tables.h"
#include "reports/plover.h"

namespace dateline {
namespace {

std::vector<std::string_view> split(std::string_view text, char mark) {
  std::vector<std::string_view> parts;
  for (size_t begin = 0; begin <= text.size();) {
    const size_t end = std::min(text.find(mark, begin), text.size());
    if (end > begin) parts.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

std::vector<Slot> slots(std::string_view list) {
  std::vector<Slot> out;
  for (std::string_view name : split(list, ',')) {
    if (name == "-") continue;
    Slot slot;
    if (name == "subj")
      slot.kind = SlotKind::kSubject;
    else if (name == "obj")
      slot.kind = SlotKind::kObject;
    else if (name == "iobj")
      slot.kind = SlotKind::kIndirect;
    else if (name == "poss")
      slot.kind = SlotKind::kPossessor;
    else if (name == "amod")
      slot.kind = SlotKind::kModifier;
    else if (name == "comp")
      slot.kind = SlotKind::kComplement;
    else if (name == "topic")
      slot.kind = SlotKind::kTopic;
    else
      slot = {SlotKind::kPhrase, std::string(name)};
    out.push_back(std::move(slot));
  }
  return out;
}

TriggerCondition::Kind condition_kind(std::string_view name) {
  using Kind = TriggerCondition::Kind;
  if (name == "obj") return Kind::kObject;
  if (name == "subj") return Kind::kSubject;
  if (name == "prt") return Kind::kParticle;
  if (name == "comp") return Kind::kComplement;
  if (name == "mod") return Kind::kModifier;
  return Kind::kPhrase;
}

}  // namespace

Result<TriggerLexicon> TriggerLexicon::load(const std::string& path) {
  DATELINE_TRY(std::string table, read_table(path));
  return parse(std::move(table), path);
}

Result<TriggerLexicon> TriggerLexicon::parse(std::string text, const std::string& name) {
  TriggerLexicon lexicon;
  lexicon.text_ = std::make_unique<std::string>(std::move(text));
  const auto fault = [&](size_t line, const std::string& what) {
    return Error{ErrorCode::kBadData, name + ":" + std::to_string(line) + ": " + what};
  };
  TableLines lines(*lexicon.text_);
  while (const auto next = lines.next()) {
    const auto& [number, line] = *next;
    const auto cells = split(line, '\t');
    const auto add_words = [&](std::string_view list, WordSet& words) {
      for (std::string_view word : split(list, '|')) {
        if (word[0] != '@') {
          words.insert(word);
        } else if (const auto found = lexicon.classes_.find(word.substr(1));
                   found != lexicon.classes_.end()) {
          words.insert(found->second.begin(), found->second.end());
        } else {
          return false;
        }
      }
      return true;
    };
    if (line[0] == '@') {
      if (cells.size() != 2 || !add_words(cells[1], lexicon.classes_[cells[0].substr(1)])) {
        return fault(number, "a class is a name, a tab and words");
      }
      continue;
    }
    if (cells.size() < 4) return fault(number, "a pattern has five columns");
    TriggerPattern pattern;
    pattern.type = plover_type_named(cells[0]);
    pattern.idiom = cells[0] == "!";
    if (pattern.type == EventType::kNone && cells[0] != "-" && !pattern.idiom)
      return fault(number, "no such type");
    if (cells[1] != "-") pattern.mode = cells[1];
    if (cells[2] != "-") pattern.cameo = cells[2];
    const auto words = split(cells[3], ' ');
    const size_t slash = words[0].rfind('/');
    if (slash == std::string_view::npos || slash + 2 != words[0].size())
      return fault(number, "no part of speech");
    const char pos = words[0][slash + 1];
    for (size_t i = 1; i < words.size(); ++i) {
      const size_t colon = words[i].find(':');
      if (colon == std::string_view::npos) return fault(number, "a condition has a colon");
      TriggerCondition condition;
      const std::string_view key = words[i].substr(0, colon), value = words[i].substr(colon + 1);
      condition.kind = condition_kind(key);
      if (condition.kind == TriggerCondition::Kind::kPhrase) {
        for (std::string_view p : split(key, '|')) condition.prepositions.emplace_back(p);
      }
      condition.any = value == "*";
      condition.none = value == "-";
      condition.statement = key == "comp" && value == "that";
      if (!condition.any && !condition.none && !add_words(value, condition.words)) {
        return fault(number, "no such class");
      }
      pattern.conditions.push_back(std::move(condition));
    }
    pattern.noun = pos == 'n';
    if (pattern.noun) {
      pattern.actors = slots("by,poss,amod");
      pattern.recipients = slots("of,against,on");
    } else {
      pattern.actors = slots("subj");
      pattern.recipients = slots("obj");
    }
    for (std::string_view role : split(cells.size() > 4 ? cells[4] : "", ' ')) {
      if (role.starts_with("A="))
        pattern.actors = slots(role.substr(2));
      else if (role.starts_with("R="))
        pattern.recipients = slots(role.substr(2));
      else if (role == "sym")
        pattern.mutual = true;
      else if (role == "light")
        pattern.light = true;
      else if (role == "needr")
        pattern.needs_recipient = true;
      else if (role == "pers")
        pattern.person = true;
      else if (role == "dest")
        pattern.destination = true;
      else if (role == "matrix")
        pattern.matrix = true;
      else if (role == "kill")
        pattern.kills = true;
      else if (role == "harm")
        pattern.harms = true;
      else if (role == "death")
        pattern.death = true;
      else if (role == "direct")
        pattern.direct = true;
      else if (role == "subjworker")
        pattern.worker = true;
      else if (role == "again")
        pattern.again = true;
      else if (role == "bodies")
        pattern.bodies = true;
      else if (role.starts_with("act="))
        pattern.act = role.substr(3);
      else if (role == "all")
        pattern.every = true;
      else if (role == "plan")
        pattern.planned = true;
      else if (role == "off")
        pattern.off = true;
    }
    const uint16_t index = static_cast<uint16_t>(lexicon.patterns_.size());
    for (std::string_view lemma : split(words[0].substr(0, slash), '|')) {
      lexicon.heads_[std::string(lemma) + '/' + pos].push_back(index);
    }
    lexicon.patterns_.push_back(std::move(pattern));
  }
  return lexicon;
}

std::span<const uint16_t> TriggerLexicon::find(std::string_view lemma, char pos) const {
  std::string key(lemma);
  key += '/';
  key += pos;
  const auto found = heads_.find(key);
  return found == heads_.end() ? std::span<const uint16_t>{} : found->second;
}

const WordSet& TriggerLexicon::words(std::string_view name) const {
  static const WordSet kEmpty;
  const auto found = classes_.find(name);
  return found == classes_.end() ? kEmpty : found->second;
}

}  // namespace dateline
