// Blocks are cut into tokens and sentences, the encoder reads all sentences of the article at once,
// and its labels become the columns of Sentences. Entities are decided over the whole article
// (entity_vote.h). Given tokens take the same way without the first step.
#include "sentences/annotator.h"

#include <algorithm>
#include <string>
#include <vector>

#include "encoder/encoder.h"
#include "sentences/distrust.h"
#include "sentences/entity_spans.h"
#include "sentences/entity_vote.h"
#include "sentences/labels.h"
#include "sentences/lemmas.h"
#include "sentences/straighten.h"
#include "sentences/tagger.h"
#include "sentences/tokenizer.h"

namespace dateline {
namespace {

constexpr std::string_view kStage = "sentences";
// A few in 100,000 sentences of the treebanks are longer; what no model has learnt is a guess.
constexpr uint32_t kLongSentence = 150;
constexpr uint32_t kLeastRead = 10;  // a word and the marks of its sentence, at the least
// No word of a language, and longer than nearly every URL.
constexpr uint32_t kMaxWord = 1000;

// "en", "en-GB", "EN_us"; a page that says nothing is read as English.
bool is_english(std::string_view language) {
  if (language.empty() || language == "und") return true;
  const auto lower = [&](size_t i) { return language[i] | 0x20; };
  return language.size() >= 2 && lower(0) == 'e' && lower(1) == 'n' &&
         (language.size() == 2 || language[2] == '-' || language[2] == '_');
}

}  // namespace

struct SentenceScratch::Buffers {
  EncoderScratch encoder;
  std::vector<std::string_view> forms;  // as_read
  TokenizerScratch tokenizer;
  EntityVote vote;
  std::vector<RawToken> tokens;
  std::vector<uint32_t> cuts;
  std::vector<uint32_t>
      first;  // of the stretches that the encoder reads: sentences, or parts of long ones
  std::string work;
};

SentenceScratch::SentenceScratch() : buffers(std::make_unique<Buffers>()) {}
SentenceScratch::SentenceScratch(SentenceScratch&&) noexcept = default;
SentenceScratch& SentenceScratch::operator=(SentenceScratch&&) noexcept = default;
SentenceScratch::~SentenceScratch() = default;

struct SentenceAnnotator::Model {
  Encoder encoder;
  Tokenizer tokenizer;
  Lemmatizer lemmatizer;
  Tagger tagger;
  // Arc scores are quadratic in a sentence. The longest of the treebanks has 277 tokens.
  uint32_t longest_sentence;
  // What is read of one article, as the encoder counts: the tokens, and two marks a sentence.
  size_t most_read;
  // The model's labels as ours, by position.
  std::vector<Deprel> deprel;
  std::vector<EntityLabel> entity;

  Model(Encoder e, WordLists words, const Limits& limits)
      : encoder(std::move(e)),
        tokenizer(std::move(words)),
        lemmatizer(encoder),
        tagger(encoder),
        longest_sentence(std::clamp(limits.sentence_tokens, 1u, kMaxEncodedWords)),
        most_read(std::max(limits.article_tokens, kLeastRead)) {
    for (const auto& name : encoder.labels().deprel) deprel.push_back(deprel_named(name));
    for (const auto& name : encoder.labels().entity) {
      entity.push_back({entity_named(name), name.starts_with("B-")});
    }
  }
  void fill(SentenceScratch& scratch, std::span<const std::string_view> forms, Sentences& s,
            Arena& arena) const;
};

SentenceAnnotator::SentenceAnnotator(std::unique_ptr<Model> model) : model_(std::move(model)) {}
SentenceAnnotator::SentenceAnnotator(SentenceAnnotator&&) noexcept = default;
SentenceAnnotator& SentenceAnnotator::operator=(SentenceAnnotator&&) noexcept = default;
SentenceAnnotator::~SentenceAnnotator() = default;

Result<SentenceAnnotator> SentenceAnnotator::load(const std::string& model_path,
                                                  const std::string& data_path,
                                                  const Limits& limits,
                                                  const std::string& network) {
  DATELINE_TRY(WordLists words, WordLists::load(data_path));
  DATELINE_TRY(Encoder encoder, Encoder::load(model_path, network));
  return SentenceAnnotator(std::make_unique<Model>(std::move(encoder), std::move(words), limits));
}

const std::string& SentenceAnnotator::model_name() const { return model_->encoder.name(); }

namespace {

// Leaves what may be read, and says where the rest begins.
void cut_short(std::vector<uint32_t>& cuts, std::vector<RawToken>& tokens, size_t most,
               Issues& issues) {
  size_t sentences = 1;
  while (sentences < cuts.size() && cuts[sentences] + 2 * (sentences + 1) < most) ++sentences;
  const size_t end = sentences < cuts.size() ? cuts[sentences] : tokens.size();
  const size_t kept = std::min(end, most - 2 * sentences);
  cuts.resize(sentences);
  issues.push_back({kStage, "only the first " + std::to_string(kept) + " tokens are read",
                    tokens[kept].span.begin});
  tokens.resize(kept);
}

// Says once where a word is none.
void note_endless_word(const std::vector<RawToken>& tokens, Issues& issues) {
  for (const RawToken& token : tokens) {
    if (token.span.size() > kMaxWord) {
      return issues.push_back(
          {kStage, "a word of " + std::to_string(token.span.size()) + " bytes", token.span.begin});
    }
  }
}

// Cuts sentences that are too long; says so once for each, and for those that nearly are.
void limit(std::vector<uint32_t>& cuts, const std::vector<RawToken>& tokens, uint32_t longest,
           Issues& issues) {
  std::vector<uint32_t> limited;
  for (size_t s = 0; s < cuts.size(); ++s) {
    const uint32_t begin = cuts[s];
    const auto end = s + 1 < cuts.size() ? cuts[s + 1] : static_cast<uint32_t>(tokens.size());
    if (end - begin > longest) {
      issues.push_back({kStage,
                        "a sentence of " + std::to_string(end - begin) +
                            " tokens was cut after each " + std::to_string(longest),
                        tokens[begin].span.begin});
    } else if (end - begin > kLongSentence) {
      issues.push_back({kStage,
                        "a sentence of " + std::to_string(end - begin) +
                            " tokens: who does what in it is not sure",
                        tokens[begin].span.begin});
    }
    for (uint32_t t = begin; t < end; t += longest) limited.push_back(t);
  }
  cuts = std::move(limited);
}

// The forms as the encoder is to read them: a bracket that is spelled out as the mark that it
// means.
std::span<const std::string_view> as_read(std::span<const std::string_view> forms,
                                          std::vector<std::string_view>& room) {
  room.clear();
  for (size_t t = 0; t < forms.size(); ++t) {
    const std::string_view meant = bracket_meant(forms[t]);
    if (meant.empty()) continue;
    if (room.empty()) room.assign(forms.begin(), forms.end());
    room[t] = meant;
  }
  return room.empty() ? forms : room;
}

// Spans and forms of the tokens, and where sentences begin; other columns empty.
Sentences frozen(std::string_view text, const std::vector<RawToken>& tokens,
                 const std::vector<uint32_t>& cuts, Arena& arena) {
  const size_t n = tokens.size();
  Span* token = arena.allocate<Span>(n);
  auto* form = arena.allocate<std::string_view>(n);
  for (size_t t = 0; t < n; ++t) {
    token[t] = tokens[t].span;
    form[t] = tokens[t].span.of(text);
  }
  Span* sentence = arena.allocate<Span>(cuts.size());
  uint32_t* first = arena.allocate<uint32_t>(cuts.size() + 1);
  for (size_t s = 0; s < cuts.size(); ++s) {
    first[s] = cuts[s];
    const size_t end = s + 1 < cuts.size() ? cuts[s + 1] : n;
    sentence[s] = {token[cuts[s]].begin, token[end - 1].end};
  }
  first[cuts.size()] = static_cast<uint32_t>(n);
  Sentences s;
  s.sentence = {sentence, cuts.size()};
  s.first_token = {first, cuts.size() + 1};
  s.token = {token, n};
  s.form = {form, n};
  return s;
}

// The columns of what was not annotated: nothing claimed, but safe to read.
void fill_flat(Sentences& s, Arena& arena) {
  const size_t n = s.token.size();
  auto* upos = arena.allocate<Upos>(n);
  auto* xpos = arena.allocate<Xpos>(n);
  auto* deprel = arena.allocate<Deprel>(n);
  auto* head = arena.allocate<uint32_t>(n);
  std::fill_n(upos, n, Upos::kX);
  std::fill_n(xpos, n, Xpos::kOther);
  for (uint32_t i = 0; i < s.size(); ++i) {
    for (uint32_t t = s.first_token[i]; t < s.first_token[i + 1]; ++t) {
      const bool root = t == s.first_token[i];
      head[t] = root ? kNone : s.first_token[i];
      deprel[t] = root ? Deprel::kRoot : Deprel::kDep;
    }
  }
  s.lemma = s.form;
  s.upos = {upos, n};
  s.xpos = {xpos, n};
  s.deprel = {deprel, n};
  s.head = {head, n};
}

// "Man shot in Larne News Man shot in Larne Police say ...": a title that crawled text repeats
// before its first words, with no stop behind it, is a sentence by itself. Short titles may be a
// part of a sentence.
void cut_at_title(std::string_view text, Span block, std::string_view title,
                  const std::vector<RawToken>& tokens, uint32_t first, size_t cuts,
                  std::vector<uint32_t>& sentences) {
  constexpr size_t kShortest = 25;  // bytes
  constexpr size_t kMost = 8;       // times in a block
  if (title.size() < kShortest) return;
  const auto token_at = [&](size_t byte) {
    return static_cast<uint32_t>(
        std::lower_bound(tokens.begin() + first, tokens.end(), byte,
                         [](const RawToken& t, size_t at) { return t.span.begin < at; }) -
        tokens.begin());
  };
  const std::string_view words = text.substr(0, block.end);
  size_t from = block.begin, added = 0;
  for (size_t at = 0; added < kMost && (at = words.find(title, from)) != words.npos;) {
    from = at + title.size();
    ++added;
    const uint32_t begin = token_at(at), next = token_at(from);
    if (next >= tokens.size() || begin >= tokens.size() || tokens[begin].span.begin != at ||
        !tokens[next].space_before) {
      continue;
    }
    const char c = text[tokens[next].span.begin];
    if (!(c >= 'A' && c <= 'Z') && c != '"' && c != '(') continue;
    if (begin > first) sentences.push_back(begin);
    sentences.push_back(next);
  }
  if (added == 0) return;
  std::sort(sentences.begin() + static_cast<std::ptrdiff_t>(cuts), sentences.end());
  sentences.erase(
      std::unique(sentences.begin() + static_cast<std::ptrdiff_t>(cuts), sentences.end()),
      sentences.end());
}

}  // namespace

Sentences SentenceAnnotator::annotate(const Article& article, SentenceScratch& scratch,
                                      Arena& arena, Issues& issues) const {
  auto& b = *scratch.buffers;
  b.tokens.clear();
  b.cuts.clear();
  scratch.encoded = {};
  for (const Block& block : article.blocks) {
    const auto first = static_cast<uint32_t>(b.tokens.size());
    model_->tokenizer.tokenize(article.text, block.span, b.tokenizer, b.tokens);
    const size_t cuts = b.cuts.size();
    model_->tokenizer.split(article.text, b.tokens, first, b.tokenizer, b.cuts);
    cut_at_title(article.text, block.span, article.title, b.tokens, first, cuts, b.cuts);
    if (b.tokens.size() + 2 * b.cuts.size() > model_->most_read) {
      cut_short(b.cuts, b.tokens, model_->most_read, issues);
      break;
    }
  }
  limit(b.cuts, b.tokens, model_->longest_sentence, issues);
  note_endless_word(b.tokens, issues);
  Sentences s = frozen(article.text, b.tokens, b.cuts, arena);
  if (!is_english(article.language)) {
    fill_flat(s, arena);
    issues.push_back({kStage, "language " + std::string(article.language) + " is not annotated"});
    return s;
  }
  b.first.assign(s.first_token.begin(), s.first_token.end());
  const auto forms = as_read(s.form, b.forms);
  model_->encoder.encode(forms, b.first, {}, b.encoder);
  scratch.encoded = b.encoder.encoded;
  model_->fill(scratch, forms, s, arena);
  tell_distrust(article, s, issues);
  return s;
}

Sentences SentenceAnnotator::annotate_tokens(const ConlluDocument& document,
                                             SentenceScratch& scratch, Arena& arena,
                                             Issues& issues) const {
  auto& b = *scratch.buffers;
  const Sentences& given = document.sentences;
  const uint32_t longest = model_->longest_sentence;
  scratch.encoded = {};
  Sentences s;
  s.sentence = given.sentence;
  s.first_token = given.first_token;
  s.token = given.token;
  s.form = given.form;
  b.first.assign(1, 0);
  for (uint32_t i = 0; i < s.size(); ++i) {
    const uint32_t begin = s.first_token[i], end = s.first_token[i + 1];
    if (end - begin > longest) {
      issues.push_back({kStage,
                        "a sentence of " + std::to_string(end - begin) +
                            " tokens was parsed in parts of " + std::to_string(longest),
                        s.token[begin].begin});
    }
    for (uint32_t t = begin + longest; t < end; t += longest) b.first.push_back(t);
    if (end > begin) b.first.push_back(end);
  }
  EncodeOptions options;
  options.vectors = false;
  model_->encoder.encode(s.form, b.first, options, b.encoder);
  model_->fill(scratch, s.form, s, arena);
  return s;
}

namespace {

// "Presidents Tan and Rossi": an office in the plural is that of each name joined, so that each is
// a person's.
void share_office(const Sentences& s, std::span<Entity> entities) {
  constexpr uint32_t kLongestOffice = 4;  // words: "Foreign and Defence Ministers"
  for (size_t i = 1; i < entities.size(); ++i) {
    const Entity& first = entities[i - 1];
    Entity& second = entities[i];
    if (first.type != EntityType::kPer || second.type == EntityType::kPer) continue;
    if (second.type != EntityType::kOrg && second.type != EntityType::kLoc &&
        second.type != EntityType::kMisc) {
      continue;
    }
    if (s.deprel[second.first] != Deprel::kConj || s.head[second.first] < first.first ||
        s.head[second.first] >= first.last) {
      continue;
    }
    for (uint32_t t = first.first; t-- > 0 && t + kLongestOffice >= first.first;) {
      const bool many = s.xpos[t] == Xpos::kNNS || s.xpos[t] == Xpos::kNNPS;
      const bool office = s.head[t] >= first.first && s.head[t] < first.last;
      if (many && office) second.type = EntityType::kPer;
      if (!office) break;
    }
  }
}

}  // namespace

// The encoder's answers as columns.
void SentenceAnnotator::Model::fill(SentenceScratch& scratch,
                                    std::span<const std::string_view> forms, Sentences& s,
                                    Arena& arena) const {
  auto& b = *scratch.buffers;
  const EncodedColumns& c = b.encoder.columns;
  const size_t n = forms.size();
  auto* out_upos = arena.allocate<Upos>(n);
  auto* out_xpos = arena.allocate<Xpos>(n);
  auto* out_deprel = arena.allocate<Deprel>(n);
  auto* out_head = arena.allocate<uint32_t>(n);
  auto* out_lemma = arena.allocate<std::string_view>(n);
  const size_t upos = encoder.labels().upos.size(), xpos = encoder.labels().xpos.size();
  for (size_t t = 0; t < n; ++t) {
    const auto tags = tagger.tags(forms[t], c.upos.subspan(t * upos, upos),
                                  c.xpos.subspan(t * xpos, xpos), b.work);
    out_upos[t] = tags.upos;
    out_xpos[t] = tags.xpos;
    out_lemma[t] = lemmatizer.has_tables() ? lemmatizer.lemma(forms[t], out_upos[t], b.work, arena)
                   : c.lemma.empty()       ? forms[t]
                                           : lemmatizer.lemma(forms[t], c.lemma[t], arena);
  }
  uint32_t sentence = 0, root = kNone;
  for (size_t part = 0; part + 1 < b.first.size(); ++part) {
    const uint32_t begin = b.first[part];
    while (s.first_token[sentence + 1] <= begin) ++sentence;
    const bool goes_on = begin > s.first_token[sentence];
    for (uint32_t t = begin; t < b.first[part + 1]; ++t) {
      out_head[t] = c.head[t] == 0 ? kNone : begin + c.head[t] - 1;
      out_deprel[t] = deprel[c.deprel[t]];
      if (c.head[t] != 0) {
        if (out_deprel[t] == Deprel::kRoot) out_deprel[t] = Deprel::kDep;
        continue;
      }
      out_deprel[t] = Deprel::kRoot;
      // The later parts of a long sentence hang on the root of its first.
      if (goes_on) {
        out_head[t] = root;
        out_deprel[t] = Deprel::kParataxis;
      } else {
        root = t;
      }
    }
  }
  for (uint32_t i = 0; i < s.size(); ++i) {
    straighten({{out_upos, n},
                {out_xpos, n},
                {out_lemma, n},
                {out_deprel, n},
                {out_head, n},
                s.first_token[i],
                s.first_token[i + 1]});
  }
  s.upos = {out_upos, n};
  s.xpos = {out_xpos, n};
  s.deprel = {out_deprel, n};
  s.head = {out_head, n};
  s.lemma = {out_lemma, n};
  std::vector<Entity>& entities = b.vote.decide(forms, b.first, c, entity);
  mend_spans(forms, b.first, entities);
  share_office(s, entities);
  s.entities = arena.copy(entities);
}

}  // namespace dateline
