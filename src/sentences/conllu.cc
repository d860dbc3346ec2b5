// A line reader in three steps: rows are taken apart into views, a sentence's words are laid along
// its text, and the columns are frozen into the arena. What is not a word (comments, ranges such as
// "2-3 don't", empty nodes such as "8.1") is kept as it came, so that annotating given tokens
// changes nothing else. Enhanced dependencies are carried, not understood.
#include "sentences/conllu.h"

#include <algorithm>
#include <charconv>
#include <string>

#include "base/utf8.h"
#include "sentences/labels.h"

namespace dateline {
namespace {

enum Column { kId, kForm, kLemma, kUpos, kXpos, kFeats, kHead, kDeprel, kDeps, kMisc, kColumns };

struct Row {
  std::string_view column[kColumns];
};

std::string_view trim(std::string_view s) {
  while (!s.empty() && (s.front() == ' ' || s.front() == '\t')) s.remove_prefix(1);
  while (!s.empty() && (s.back() == ' ' || s.back() == '\t' || s.back() == '\r'))
    s.remove_suffix(1);
  return s;
}

// Columns by tabs where there is one, else by two or more spaces.
size_t split_columns(std::string_view line, std::string_view (&parts)[kColumns]) {
  const bool tabs = line.find('\t') != line.npos;
  size_t count = 0;
  while (count < kColumns) {
    const size_t end = tabs ? line.find('\t') : line.find("  ");
    parts[count++] = line.substr(0, end);
    if (end == line.npos) return count;
    line.remove_prefix(end + (tabs ? 1 : 2));
    while (!tabs && !line.empty() && line.front() == ' ') line.remove_prefix(1);
  }
  return kColumns + 1;
}

bool read_row(std::string_view line, Row& row) {
  std::string_view parts[kColumns];
  const size_t count = split_columns(line, parts);
  static constexpr Column kSix[] = {kId, kForm, kLemma, kUpos, kHead, kDeprel, kMisc};
  static constexpr Column kEight[] = {kId, kForm, kLemma, kUpos, kXpos, kHead, kDeprel, kMisc};
  for (auto& c : row.column) c = "_";
  if (count == 6 || count == 7) {
    for (size_t i = 0; i < count; ++i) row.column[kSix[i]] = parts[i];
  } else if (count == 8) {
    for (size_t i = 0; i < count; ++i) row.column[kEight[i]] = parts[i];
  } else if (count == kColumns) {
    std::copy(parts, parts + kColumns, row.column);
  } else {
    return false;
  }
  return !row.column[kForm].empty();
}

std::string_view misc_value(std::string_view misc, std::string_view key) {
  while (!misc.empty()) {
    const std::string_view part = misc.substr(0, misc.find('|'));
    if (part.size() > key.size() && part.starts_with(key) && part[key.size()] == '=') {
      return part.substr(key.size() + 1);
    }
    misc.remove_prefix(std::min(misc.size(), part.size() + 1));
  }
  return {};
}

bool is_space(char c) { return c == ' ' || c == '\t'; }

// Builds one document; `finish` freezes it.
class Builder {
 public:
  explicit Builder(Arena& arena) : arena_(arena) {}

  // Returns what is wrong with the line, or nothing.
  std::string_view add(std::string_view line) {
    ConlluDocument::Line kept{line};
    std::string_view wrong;
    const std::string_view body = trim(line);
    if (body.empty()) {
      end_sentence();
    } else if (body.front() == '#') {
      comment(trim(body.substr(1)));
    } else {
      wrong = word(line.find('\t') == line.npos ? body : trim(line), kept.token);
    }
    lines_.push_back(kept);
    return wrong;
  }

  ConlluDocument finish() {
    end_sentence();
    end_block();
    ConlluDocument document;
    for (auto& line : lines_) line.text = arena_.copy(line.text);
    document.lines = std::move(lines_);
    document.article.text = arena_.copy(std::string_view(text_));
    document.article.blocks = arena_.copy(blocks_);
    document.article.language = "en";
    first_token_.push_back(static_cast<uint32_t>(tokens_.size()));
    for (size_t i = 0; i < forms_.size(); ++i) {
      forms_[i] = tokens_[i].of(document.article.text);
      lemmas_[i] = arena_.copy(lemmas_[i]);
    }
    document.sentences = {arena_.copy(sentences_), arena_.copy(first_token_), arena_.copy(tokens_),
                          arena_.copy(forms_),     arena_.copy(lemmas_),      arena_.copy(upos_),
                          arena_.copy(xpos_),      arena_.copy(heads_),       arena_.copy(deprels_),
                          arena_.copy(entities_)};
    return document;
  }

 private:
  void comment(std::string_view body) {
    const size_t equals = body.find('=');
    const std::string_view key = trim(body.substr(0, equals));
    if (key == "text" && equals != body.npos) sentence_text_ = trim(body.substr(equals + 1));
    if (key == "newpar" || key.starts_with("newpar ") || key == "newdoc" ||
        key.starts_with("newdoc ")) {
      new_block_ = true;
    }
  }

  std::string_view word(std::string_view line, uint32_t& token) {
    Row row;
    if (!read_row(line, row)) return "6, 7, 8 or 10 columns and a form are needed";
    const std::string_view id = row.column[kId];
    if (id.find('.') != id.npos) return {};
    uint32_t number = 0;
    const auto parsed = std::from_chars(id.data(), id.data() + id.size(), number);
    if (parsed.ec != std::errc()) return "no number where the id should be";
    if (*parsed.ptr == '-' && parsed.ptr != id.data() + id.size()) {
      // The range's own SpaceAfter counts for its last word; between its words there is no space.
      const char* last = parsed.ptr + 1;
      if (std::from_chars(last, id.data() + id.size(), range_last_).ec != std::errc() ||
          range_last_ < number) {
        return "a range of ids that is none";
      }
      range_space_ = misc_value(row.column[kMisc], "SpaceAfter") != "No";
      return {};
    }
    if (number != rows_.size() + 1) return "ids must count up from 1";
    token = static_cast<uint32_t>(tokens_.size() + rows_.size());
    rows_.push_back(row);
    if (number < range_last_) {
      space_after_.push_back(false);
    } else if (number == range_last_) {
      space_after_.push_back(range_space_);
    } else {
      space_after_.push_back(misc_value(row.column[kMisc], "SpaceAfter") != "No");
    }
    return {};
  }

  void end_sentence() {
    if (!rows_.empty()) {
      start_text();
      const auto begin = static_cast<uint32_t>(text_.size());
      const auto first = static_cast<uint32_t>(tokens_.size());
      if (!lay_along_text()) lay_by_spaces();
      sentences_.push_back({begin, tokens_.back().end});
      first_token_.push_back(first);
      for (const Row& row : rows_) columns(row, first);
      close_entity();
    }
    rows_.clear();
    space_after_.clear();
    sentence_text_ = {};
    range_last_ = 0;
  }

  void start_text() {
    if (new_block_ || sentences_.empty()) {
      end_block();
      if (!text_.empty()) text_ += "\n\n";
      block_begin_ = static_cast<uint32_t>(text_.size());
    } else if (space_before_) {
      text_ += ' ';
    }
    new_block_ = false;
    space_before_ = space_after_.back();
  }

  void end_block() {
    const auto end = static_cast<uint32_t>(text_.size());
    if (end > block_begin_) blocks_.push_back({BlockKind::kParagraph, {block_begin_, end}});
    block_begin_ = end;
  }

  // Words found one after the other in "# text", nothing but spaces between them.
  bool lay_along_text() {
    if (sentence_text_.empty()) return false;
    const auto base = static_cast<uint32_t>(text_.size());
    const size_t first = tokens_.size();
    size_t at = 0;
    for (const Row& row : rows_) {
      while (at < sentence_text_.size() && is_space(sentence_text_[at])) ++at;
      const std::string_view form = row.column[kForm];
      if (!sentence_text_.substr(at).starts_with(form)) {
        tokens_.resize(first);
        return false;
      }
      tokens_.push_back(
          {base + static_cast<uint32_t>(at), base + static_cast<uint32_t>(at + form.size())});
      at += form.size();
    }
    if (!trim(sentence_text_.substr(at)).empty()) {
      tokens_.resize(first);
      return false;
    }
    text_ += sentence_text_.substr(0, at);
    return true;
  }

  void lay_by_spaces() {
    for (size_t i = 0; i < rows_.size(); ++i) {
      const auto begin = static_cast<uint32_t>(text_.size());
      text_ += rows_[i].column[kForm];
      tokens_.push_back({begin, static_cast<uint32_t>(text_.size())});
      if (space_after_[i] && i + 1 < rows_.size()) text_ += ' ';
    }
  }

  void columns(const Row& row, uint32_t first) {
    forms_.push_back(row.column[kForm]);
    const bool lemma_given = row.column[kLemma] != "_" || row.column[kForm] == "_";
    lemmas_.push_back(lemma_given ? row.column[kLemma] : std::string_view());
    upos_.push_back(upos_named(row.column[kUpos]));
    xpos_.push_back(xpos_named(row.column[kXpos]));
    uint32_t head = 0;
    const std::string_view h = row.column[kHead];
    const bool is_number = std::from_chars(h.data(), h.data() + h.size(), head).ec == std::errc();
    const bool inside = is_number && head >= 1 && head <= rows_.size();
    heads_.push_back(inside ? first + head - 1 : kNone);
    const bool is_root = is_number && head == 0 && row.column[kDeprel] == "_";
    deprels_.push_back(is_root ? Deprel::kRoot : deprel_named(row.column[kDeprel]));
    entity(misc_value(row.column[kMisc], "NER"));
  }

  void entity(std::string_view label) {
    const auto token = static_cast<uint32_t>(forms_.size() - 1);
    const EntityType type = entity_named(label);
    if (type == EntityType::kNone) {
      close_entity();
    } else if (label.starts_with("I-") && open_.type == type) {
      open_.last = token + 1;
    } else {
      close_entity();
      open_ = {type, token, token + 1};
    }
  }

  void close_entity() {
    if (open_.type != EntityType::kNone) entities_.push_back(open_);
    open_ = {};
  }

  Arena& arena_;
  std::vector<ConlluDocument::Line> lines_;
  std::string text_;
  std::vector<Block> blocks_;
  uint32_t block_begin_ = 0;
  bool new_block_ = false, space_before_ = true;
  // The open sentence.
  std::string_view sentence_text_;
  std::vector<Row> rows_;
  std::vector<bool> space_after_;
  uint32_t range_last_ = 0;
  bool range_space_ = true;
  // Columns so far.
  std::vector<Span> sentences_, tokens_;
  std::vector<uint32_t> first_token_, heads_;
  std::vector<std::string_view> forms_, lemmas_;
  std::vector<Upos> upos_;
  std::vector<Xpos> xpos_;
  std::vector<Deprel> deprels_;
  std::vector<Entity> entities_;
  Entity open_;
};

std::string_view or_blank(std::string_view s) { return s.empty() ? "_" : s; }

// MISC with its NER= replaced.
void append_misc(std::string& out, std::string_view misc, std::string_view ner) {
  const size_t begin = out.size();
  while (!misc.empty() && misc != "_") {
    const std::string_view part = misc.substr(0, misc.find('|'));
    if (!part.starts_with("NER=")) {
      if (out.size() > begin) out += '|';
      out += part;
    }
    misc.remove_prefix(std::min(misc.size(), part.size() + 1));
  }
  if (!ner.empty()) {
    if (out.size() > begin) out += '|';
    out += "NER=";
    out += ner;
  }
  if (out.size() == begin) out += '_';
}

// Walks the entities along with the tokens: the IOB2 label of each token, asked for in order.
class EntityLabels {
 public:
  explicit EntityLabels(const Sentences& sentences) : entities_(sentences.entities) {}
  std::string at(uint32_t token) {
    while (next_ < entities_.size() && entities_[next_].last <= token) ++next_;
    if (next_ == entities_.size() || token < entities_[next_].first) return {};
    const Entity& e = entities_[next_];
    return (token == e.first ? "B-" : "I-") + std::string(name_of(e.type));
  }

 private:
  std::span<const Entity> entities_;
  size_t next_ = 0;
};

uint32_t head_in_sentence(const Sentences& s, uint32_t token, uint32_t first) {
  return s.head[token] == kNone ? 0 : s.head[token] - first + 1;
}

}  // namespace

Result<ConlluDocument> read_conllu(std::string_view input, Arena& arena) {
  if (!is_valid_utf8(input)) return Error{ErrorCode::kBadData, "CoNLL-U: the input is not UTF-8"};
  Builder builder(arena);
  size_t number = 0;
  for (size_t at = 0; at < input.size();) {
    const size_t end = std::min(input.find('\n', at), input.size());
    std::string_view line = input.substr(at, end - at);
    if (line.ends_with('\r')) line.remove_suffix(1);
    ++number;
    if (const std::string_view wrong = builder.add(line); !wrong.empty()) {
      return Error{ErrorCode::kBadData,
                   "CoNLL-U line " + std::to_string(number) + ": " + std::string(wrong),
                   static_cast<long long>(at)};
    }
    at = end + 1;
  }
  return builder.finish();
}

std::vector<std::string_view> split_conllu(std::string_view input) {
  std::vector<std::string_view> parts;
  size_t begin = 0;
  bool has_words = false;
  for (size_t at = 0; at < input.size();) {
    const size_t end = std::min(input.find('\n', at), input.size());
    const std::string_view line = trim(input.substr(at, end - at));
    if (line.starts_with("#")) {
      const std::string_view body = trim(line.substr(1));
      if (has_words && (body == "newdoc" || body.starts_with("newdoc "))) {
        parts.push_back(input.substr(begin, at - begin));
        begin = at;
        has_words = false;
      }
    } else if (!line.empty()) {
      has_words = true;
    }
    at = end + 1;
  }
  if (begin < input.size()) parts.push_back(input.substr(begin));
  return parts;
}

std::string write_conllu(const ConlluDocument& document, const Sentences& s) {
  std::string out;
  EntityLabels labels(s);
  uint32_t sentence = 0;
  for (const auto& line : document.lines) {
    Row row;
    if (line.token == kNone || !read_row(trim(line.text), row)) {
      out += line.text;
      out += '\n';
      continue;
    }
    const uint32_t t = line.token;
    while (t >= s.first_token[sentence + 1]) ++sentence;
    std::string head;
    if (!s.head.empty()) head = std::to_string(head_in_sentence(s, t, s.first_token[sentence]));
    if (!s.lemma.empty()) row.column[kLemma] = or_blank(s.lemma[t]);
    if (!s.upos.empty()) row.column[kUpos] = name_of(s.upos[t]);
    if (!s.xpos.empty()) row.column[kXpos] = name_of(s.xpos[t]);
    if (!s.head.empty()) row.column[kHead] = head;
    if (!s.deprel.empty()) row.column[kDeprel] = name_of(s.deprel[t]);
    for (int c = 0; c < kMisc; ++c) {
      out += row.column[c];
      out += '\t';
    }
    append_misc(out, row.column[kMisc], labels.at(t));
    out += '\n';
  }
  if (!document.lines.empty() && document.lines.back().token != kNone) out += '\n';
  return out;
}

std::string write_conllu(std::string_view id, std::string_view text, const Sentences& s) {
  std::string out;
  EntityLabels labels(s);
  out.append("# newdoc id = ").append(id).append("\n");
  for (uint32_t i = 0; i < s.size(); ++i) {
    out.append("# sent_id = ")
        .append(id)
        .append("-")
        .append(std::to_string(i + 1))
        .append("\n# text = ");
    for (char c : s.sentence[i].of(text)) out += c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
    out += '\n';
    const uint32_t first = s.first_token[i], last = s.first_token[i + 1];
    for (uint32_t t = first; t < last; ++t) {
      out.append(std::to_string(t - first + 1)).append("\t").append(s.form[t]);
      out.append("\t").append(s.lemma.empty() ? "_" : or_blank(s.lemma[t]));
      out.append("\t").append(s.upos.empty() ? "_" : name_of(s.upos[t]));
      out.append("\t").append(s.xpos.empty() ? "_" : name_of(s.xpos[t])).append("\t_");
      out.append("\t").append(s.head.empty() ? "_" : std::to_string(head_in_sentence(s, t, first)));
      out.append("\t").append(s.deprel.empty() ? "_" : name_of(s.deprel[t])).append("\t_\t");
      const bool joined = t + 1 < last && s.token[t].end == s.token[t + 1].begin;
      append_misc(out, joined ? "SpaceAfter=No" : "_", labels.at(t));
      out += '\n';
    }
    out += '\n';
  }
  return out;
}

std::string dump(const Sentences& s) {
  std::string out;
  EntityLabels labels(s);
  for (uint32_t i = 0; i < s.size(); ++i) {
    const uint32_t first = s.first_token[i];
    for (uint32_t t = first; t < s.first_token[i + 1]; ++t) {
      out.append(std::to_string(t - first + 1)).append("  ").append(s.form[t]);
      if (!s.lemma.empty()) out.append("  ").append(or_blank(s.lemma[t]));
      if (!s.upos.empty()) out.append("  ").append(name_of(s.upos[t]));
      if (!s.head.empty()) out.append("  ").append(std::to_string(head_in_sentence(s, t, first)));
      if (!s.deprel.empty()) out.append("  ").append(name_of(s.deprel[t]));
      const std::string entity = labels.at(t);
      out.append("  ").append(or_blank(entity)).append("\n");
    }
    out += '\n';
  }
  return out;
}

}  // namespace dateline
