// A rule file is read line by line, each pattern is written out into the flat sequences that it
// stands for, and the sequences share one trie whose edges are symbols (a word or a class).
// Matching walks all edges that a lexeme's word and classes open, so a lexeme may be read both ways
// ("second"). There is no repetition in patterns: a walk is as long as the longest pattern,
// whatever the text.
#include "dates/grammar.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <unordered_map>

namespace dateline {
namespace {

// A rule that stands for more sequences than this is a mistake in the file.
constexpr size_t kMaxSequences = 60000;
// The states that one walk keeps; ambiguity of classes multiplies them, seldom beyond ten.
constexpr size_t kMaxStates = 64;

std::vector<std::string> words_of(std::string_view line) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : line) {
    if (c == ' ' || c == '\t') {
      if (!word.empty()) words.push_back(std::move(word));
      word.clear();
    } else {
      word += c;
    }
  }
  if (!word.empty()) words.push_back(word);
  return words;
}

using Sequence = std::vector<std::string>;
using Sequences = std::vector<Sequence>;

// Patterns: words, CLASSES, $macro, ( a | b c ), a trailing ? for optional, { } around the extent
// when it is not the whole match. Parentheses of the text are \( and \).
class PatternReader {
 public:
  PatternReader(std::string_view text, const std::map<std::string, Sequences>& macros)
      : macros_(macros) {
    tokenize(text);
  }

  std::optional<Sequences> read(std::string& error) {
    Sequences result = alternatives(0);
    if (error_.empty() && at_ < tokens_.size()) error_ = "')' without '('";
    error = error_;
    if (!error_.empty()) return std::nullopt;
    return result;
  }

 private:
  void tokenize(std::string_view text) {
    for (size_t i = 0; i < text.size();) {
      const char c = text[i];
      if (c == ' ' || c == '\t') {
        ++i;
      } else if (c == '\\' && i + 1 < text.size()) {
        tokens_.push_back(std::string(1, text[i + 1]));
        literal_.push_back(true);
        i += 2;
      } else if (std::string_view("()|?{}").find(c) != std::string_view::npos) {
        tokens_.push_back(std::string(1, c));
        literal_.push_back(false);
        ++i;
      } else {
        size_t end = i;
        while (end < text.size() &&
               std::string_view(" \t()|?{}\\").find(text[end]) == std::string_view::npos)
          ++end;
        tokens_.push_back(std::string(text.substr(i, end - i)));
        literal_.push_back(true);
        i = end;
      }
    }
  }
  bool is(const char* mark) const {
    return at_ < tokens_.size() && !literal_[at_] && tokens_[at_] == mark;
  }

  Sequences alternatives(int depth) {
    Sequences all;
    if (depth > 16) error_ = "too many parentheses";
    while (error_.empty()) {
      Sequences one = sequence(depth);
      all.insert(all.end(), one.begin(), one.end());
      if (!is("|")) break;
      ++at_;
    }
    return all;
  }

  Sequences sequence(int depth) {
    Sequences result{{}};
    while (error_.empty() && at_ < tokens_.size() && !is("|") && !is(")")) {
      Sequences item = this->item(depth);
      if (is("?")) {
        ++at_;
        item.push_back({});
      }
      Sequences joined;
      for (const Sequence& a : result) {
        for (const Sequence& b : item) {
          joined.push_back(a);
          joined.back().insert(joined.back().end(), b.begin(), b.end());
          if (joined.size() > kMaxSequences)
            return error_ = "the pattern stands for too many sequences", joined;
        }
      }
      result = std::move(joined);
    }
    return result;
  }

  Sequences item(int depth) {
    if (is("(")) {
      ++at_;
      Sequences inner = alternatives(depth + 1);
      if (!is(")")) error_ = error_.empty() ? "'(' without ')'" : error_;
      ++at_;
      return inner;
    }
    const std::string token = tokens_[at_++];
    if (token[0] == '$' && token.size() > 1) {
      const auto macro = macros_.find(token.substr(1));
      if (macro == macros_.end()) return error_ = "unknown macro " + token, Sequences{};
      return macro->second;
    }
    return {{token}};
  }

  const std::map<std::string, Sequences>& macros_;
  std::vector<std::string> tokens_;
  std::vector<bool> literal_;
  size_t at_ = 0;
  std::string error_;
};

constexpr std::string_view kShapes[] = {"none",     "calendar", "weekday", "shift",
                                        "duration", "set",      "ref"};
constexpr std::string_view kTypes[] = {"DATE", "TIME", "DURATION", "SET"};
constexpr std::string_view kUnits[] = {"day",    "week",    "month", "year",   "quarter",
                                       "decade", "century", "hour",  "minute", "second"};
constexpr std::string_view kParts[] = {"",   "Q1", "Q2", "Q3", "Q4", "H1",
                                       "H2", "SP", "SU", "FA", "WI", "WE"};
constexpr std::string_view kPortions[] = {"whole", "start", "mid", "end"};
constexpr std::string_view kHalfDays[] = {"MO",   "AF",       "EV", "NI",
                                          "noon", "midnight", "DT", "midday"};
constexpr std::string_view kGuards[] = {"",        "month",     "year",      "season", "verb",
                                        "slash",   "clock",     "now",       "future", "day_number",
                                        "holiday", "weekday",   "bare_unit", "period", "quarter",
                                        "decade",  "bare_time", "half",      "due"};

template <size_t N>
int index_in(const std::string_view (&names)[N], std::string_view name) {
  const auto at = std::find(std::begin(names), std::end(names), name);
  return at == std::end(names) ? -1 : static_cast<int>(at - std::begin(names));
}

}  // namespace

// Reads one rule file.
class GrammarReader {
 public:
  GrammarReader(Grammar& grammar, DateLexicon& lexicon) : grammar_(grammar), lexicon_(lexicon) {}

  // Empty: done. Else what is wrong with the line.
  std::string line(std::string_view text, uint32_t number) {
    const std::vector<std::string> words = words_of(text);
    if (words.empty() || words[0][0] == '#') return "";
    if (words[0] == "word" || words[0] == "name") return word(words);
    if (words[0] == "phrase") return phrase(words);
    if (words[0] == "macro") return macro(text, words);
    return rule(text, number);
  }

  void finish() {
    std::vector<Grammar::Final>& finals = grammar_.finals_;
    std::stable_sort(finals.begin(), finals.end(),
                     [](const auto& a, const auto& b) { return a.node < b.node; });
    grammar_.index();
  }

 private:
  static double number(const std::string& text) {
    double value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
  }

  // word CLASS value form...; name: only when capitalised
  std::string word(const std::vector<std::string>& words) {
    if (words.size() < 4) return "word needs a class, a value and forms";
    const TimeClass of = time_class_of(words[1]);
    if (of == TimeClass::kCount) return "unknown class " + words[1];
    for (size_t i = 3; i < words.size(); ++i)
      lexicon_.add(words[i], {of, number(words[2])}, words[0] == "name");
    return "";
  }

  // phrase CLASS value words ; words ; ...
  std::string phrase(const std::vector<std::string>& words) {
    if (words.size() < 4) return "phrase needs a class, a value and words";
    const TimeClass of = words[1] == "WORD" ? TimeClass::kCount : time_class_of(words[1]);
    if (of == TimeClass::kCount && words[1] != "WORD") return "unknown class " + words[1];
    std::string joined;
    for (size_t i = 3; i <= words.size(); ++i) {
      if (i == words.size() || words[i] == ";") {
        if (!joined.empty()) lexicon_.add_phrase(joined, {of, number(words[2])});
        joined.clear();
      } else {
        joined += (joined.empty() ? "" : " ") + words[i];
      }
    }
    return "";
  }

  std::string macro(std::string_view text, const std::vector<std::string>& words) {
    if (words.size() < 4 || words[2] != "=") return "macro NAME = pattern";
    std::string error;
    const auto sequences = PatternReader(text.substr(text.find('=') + 1), macros_).read(error);
    if (!sequences) return error;
    macros_[words[1]] = *sequences;
    return "";
  }

  std::string rule(std::string_view text, uint32_t number) {
    const size_t arrow = text.find("=>");
    if (arrow == std::string_view::npos)
      return "neither word, name, phrase, macro nor a rule with =>";
    Action action;
    action.line = number;
    std::string error = this->action(words_of(text.substr(arrow + 2)), action);
    if (!error.empty()) return error;
    const auto sequences = PatternReader(text.substr(0, arrow), macros_).read(error);
    if (!sequences) return error;
    grammar_.actions_.push_back(action);
    for (const Sequence& sequence : *sequences) {
      error = add(sequence);
      if (!error.empty()) return error;
    }
    return "";
  }

  std::string add(const Sequence& sequence) {
    std::vector<uint16_t> symbols;
    size_t lead = 0, extent_end = 0;
    bool open = false, closed = false;
    for (const std::string& token : sequence) {
      if (token == "{") {
        lead = symbols.size();
        open = true;
      } else if (token == "}") {
        extent_end = symbols.size();
        closed = true;
      } else {
        const TimeClass of = time_class_of(token);
        symbols.push_back(of == TimeClass::kCount ? lexicon_.intern(token)
                                                  : static_cast<uint16_t>(of));
      }
    }
    if (!closed) extent_end = symbols.size();
    (void)open;
    if (symbols.empty() || extent_end <= lead) return "a pattern must not be empty";
    uint32_t node = 0;
    for (const uint16_t symbol : symbols) node = step(node, symbol);
    grammar_.finals_.push_back({node, static_cast<uint32_t>(grammar_.actions_.size() - 1),
                                static_cast<uint8_t>(lead), static_cast<uint8_t>(extent_end - lead),
                                static_cast<uint8_t>(symbols.size()), std::move(symbols)});
    return "";
  }

  uint32_t step(uint32_t node, uint16_t symbol) {
    const uint64_t key = uint64_t{node} << 16 | symbol;
    const auto [at, fresh] = built_.try_emplace(key, grammar_.nodes_);
    if (fresh) {
      grammar_.edges_.push_back({key, grammar_.nodes_});
      ++grammar_.nodes_;
    }
    return at->second;
  }

  std::string action(const std::vector<std::string>& words, Action& action) {
    if (words.empty()) return "a rule needs an action";
    const int shape = index_in(kShapes, words[0]);
    if (shape < 0) return "unknown action " + words[0];
    action.shape = static_cast<DateShape>(shape);
    if (action.shape == DateShape::kDuration) action.type = DateType::kDuration;
    if (action.shape == DateShape::kSet) action.type = DateType::kSet;
    for (size_t i = 1; i < words.size(); ++i) {
      const size_t equals = words[i].find('=');
      const std::string key = words[i].substr(0, equals);
      const std::string value = equals == std::string::npos ? "" : words[i].substr(equals + 1);
      if (!set(key, value, action)) return "unknown setting " + words[i];
    }
    return "";
  }

  static bool set(const std::string& key, const std::string& value, Action& action) {
    const auto place = [&](int index, int8_t& field) {
      return index >= 0 && (field = static_cast<int8_t>(index), true);
    };
    if (key == "type") {
      const int index = index_in(kTypes, value);
      if (index < 0) return false;
      action.type = static_cast<DateType>(index);
      return action.typed = true;
    }
    if (key == "guard") {
      const int index = index_in(kGuards, value);
      if (index < 0) return false;
      action.guard = static_cast<Guard>(index);
      return true;
    }
    if (key == "portion") {
      const int index = index_in(kPortions, value);
      if (index < 0) return false;
      action.portion = static_cast<DateRule::Portion>(index);
      return true;
    }
    if (key == "dir") {
      action.directed = true;
      return action.direction = static_cast<int8_t>(number(value)), true;
    }
    if (key == "sign") return action.sign = static_cast<int8_t>(number(value)), true;
    if (key == "n") return action.amount = number(value), true;
    if (key == "unit") return place(index_in(kUnits, value), action.unit);
    if (key == "grain") return place(index_in(kUnits, value), action.grain);
    if (key == "part") return place(index_in(kParts, value), action.part);
    if (key == "half" && !value.empty()) return place(index_in(kHalfDays, value), action.half_day);
    if (key == "mod") return action.mod = value, true;
    if (key == "value") return action.value = value, true;
    if (key == "strict") return action.strict = true;
    if (key == "through") return action.through = true;
    if (key == "previous") return action.previous = true;
    if (key == "approximate") return action.approximate = true;
    if (key == "plural") return action.plural = true;
    if (key == "tense") return action.tense = true;
    if (key == "half" && value.empty()) return action.half = true;
    return false;
  }

  Grammar& grammar_;
  DateLexicon& lexicon_;
  std::map<std::string, Sequences> macros_;
  std::unordered_map<uint64_t, uint32_t> built_;
};

Result<Grammar> Grammar::compile(std::string_view text, const std::string& name,
                                 DateLexicon& lexicon) {
  Grammar grammar;
  GrammarReader reader(grammar, lexicon);
  uint32_t number = 0;
  for (size_t at = 0; at <= text.size();) {
    const size_t end = std::min(text.find('\n', at), text.size());
    std::string_view line = text.substr(at, end - at);
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    const std::string error = reader.line(line, ++number);
    if (!error.empty()) {
      return Error{ErrorCode::kBadData, name + ":" + std::to_string(number) + ": " + error,
                   static_cast<long long>(at)};
    }
    at = end + 1;
  }
  reader.finish();
  return grammar;
}

namespace {
uint64_t mix(uint64_t key) {
  key *= 0x9E3779B97F4A7C15ull;
  return key ^ (key >> 29);
}
}  // namespace

void Grammar::index() {
  size_t size = 64;
  while (size < edges_.size() * 2) size *= 2;
  table_.assign(size, {~uint64_t{0}, kNoNode});
  for (const Edge& edge : edges_) {
    size_t slot = mix(edge.key) & (size - 1);
    while (table_[slot].to != kNoNode) slot = (slot + 1) & (size - 1);
    table_[slot] = edge;
    if (edge.key >> 16 == 0) {
      const size_t symbol = edge.key & 0xffff;
      if (roots_.size() <= symbol) roots_.resize(symbol + 1);
      roots_[symbol] = true;
    }
  }
  edges_ = {};
  final_begin_.assign(nodes_ + 1, 0);
  for (const Final& final : finals_) ++final_begin_[final.node + 1];
  for (size_t i = 1; i < final_begin_.size(); ++i) final_begin_[i] += final_begin_[i - 1];
}

uint32_t Grammar::next(uint32_t node, uint16_t symbol) const {
  if (node == 0 && (symbol >= roots_.size() || !roots_[symbol])) return kNoNode;
  const uint64_t key = uint64_t{node} << 16 | symbol;
  const size_t mask = table_.size() - 1;
  for (size_t slot = mix(key) & mask; table_[slot].to != kNoNode; slot = (slot + 1) & mask) {
    if (table_[slot].key == key) return table_[slot].to;
  }
  return kNoNode;
}

// Breadth first, a lexeme at a time; finals of longer matches are found later, so the list is
// turned.
void Grammar::walk(const std::vector<Lexeme>& lexemes, uint32_t at,
                   std::vector<uint32_t>& finals) const {
  uint32_t now[kMaxStates], then[kMaxStates];
  size_t count = 1;
  now[0] = 0;
  for (uint32_t i = at; i < lexemes.size() && count > 0; ++i) {
    const Lexeme& lexeme = lexemes[i];
    size_t reached = 0;
    const auto go = [&](uint32_t node, uint16_t symbol) {
      const uint32_t to = next(node, symbol);
      if (to != kNoNode && reached < kMaxStates) then[reached++] = to;
    };
    for (size_t s = 0; s < count; ++s) {
      if (lexeme.symbol != kNoSymbol) go(now[s], lexeme.symbol);
      for (size_t c = 0; c < lexeme.count; ++c)
        go(now[s], static_cast<uint16_t>(lexeme.classes[c].of));
    }
    const size_t from = finals.size();
    for (size_t s = 0; s < reached; ++s) {
      for (uint32_t f = final_begin_[then[s]]; f < final_begin_[then[s] + 1]; ++f)
        finals.push_back(f);
    }
    std::sort(finals.begin() + static_cast<std::ptrdiff_t>(from), finals.end(),
              [&](uint32_t a, uint32_t b) { return finals_[a].action > finals_[b].action; });
    std::copy(then, then + reached, now);
    count = reached;
  }
  std::reverse(finals.begin(), finals.end());
}

void Grammar::fill(const std::vector<Lexeme>& lexemes, uint32_t at, const Final& final,
                   Match& out) const {
  out.begin = at;
  out.first = at + final.lead;
  out.last = out.first + final.size;
  out.end = at + final.length;
  out.action = &actions_[final.action];
  out.field_count = 0;
  for (uint32_t i = 0; i < final.length; ++i) {
    if (final.symbols[i] >= kFirstWord || out.field_count == Match::kMaxFields) continue;
    const TimeClass of = static_cast<TimeClass>(final.symbols[i]);
    out.fields[out.field_count++] = {of, lexemes[at + i].value(of), at + i};
  }
}

}  // namespace dateline
