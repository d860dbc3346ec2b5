// One call, one article: sentences become pieces, pieces gather in batches of a size that the
// caches like, a batch goes through the layers, and the heads answer sentence by sentence. A
// sentence with more pieces than the model has positions is read in several stretches and decoded
// as one tree.
#include "encoder/encoder.h"

#include <algorithm>
#include <cassert>
#include <cstring>

#include "encoder/heads.h"
#include "encoder/layers.h"
#include "encoder/model_file.h"
#include "encoder/word_pieces.h"

namespace dateline {
namespace {

// Pieces a batch: enough rows that packed weights are read seldom, few enough that the rows' own
// 1,152 floats stay near (128 rows: 0.6 MB).
constexpr size_t kBatchPieces = 128;

}  // namespace

struct Encoder::Model {
  ModelFile file;
  EncoderLabels labels;
  Vocabulary vocabulary;
  const Kernels* kernels = nullptr;
  Layers layers;
  LabelHead upos, xpos, lemma, entity, quote_content, quote_source, quote_cue;
  SequenceDecoder sequence;
  TreeHead tree;
  PairHead pairs;
  bool has_pairs = false;
  bool lemma_tables = false;  // the caller has better than the lemma head

  explicit Model(ModelFile f) : file(std::move(f)) {}
  Result<void> load_heads();
  Result<void> load_pairs();
};

struct EncoderScratch::Buffers {
  PieceCache cache;
  PieceBatch batch;
  LayerBuffers layers;
  TreeBuffers tree;
  Buffer<float> scores;
  std::vector<uint8_t> back;
  struct Sentence {
    uint32_t index, root_row;  // of the article; of the batch's wanted rows
  };
  std::vector<Sentence> sentences;
  std::vector<uint16_t> lemma, relation;
  std::vector<uint32_t> head;
  std::vector<uint8_t> entity, quote_content, quote_source, quote_cue;
  std::vector<float> vectors, roots, upos, xpos, entity_scores;
};

EncoderScratch::EncoderScratch() : buffers_(std::make_unique<Buffers>()) {}
EncoderScratch::EncoderScratch(EncoderScratch&&) noexcept = default;
EncoderScratch& EncoderScratch::operator=(EncoderScratch&&) noexcept = default;
EncoderScratch::~EncoderScratch() = default;

Encoder::Encoder(std::unique_ptr<Model> model) : model_(std::move(model)) {}
Encoder::Encoder(Encoder&&) noexcept = default;
Encoder& Encoder::operator=(Encoder&&) noexcept = default;
Encoder::~Encoder() = default;

const EncoderLabels& Encoder::labels() const { return model_->labels; }
const std::string& Encoder::name() const { return model_->file.name(); }
std::string_view Encoder::text(const std::string& tensor) const {
  const auto found = model_->file.text(tensor);
  return found ? *found : std::string_view();
}

Result<void> Encoder::Model::load_heads() {
  labels = {file.labels("upos"),   file.labels("xpos"),   file.labels("lemma"),
            file.labels("entity"), file.labels("deprel"), file.labels("plover")};
  struct Head {
    const char* name;
    LabelHead* head;
    bool needed;
  };
  for (const auto& [name, head, needed] : {Head{"upos", &upos, true},
                                           {"xpos", &xpos, false},
                                           {"lemma", &lemma, false},
                                           {"entity", &entity, true},
                                           {"quote_content", &quote_content, false},
                                           {"quote_source", &quote_source, false},
                                           {"quote_cue", &quote_cue, false}}) {
    DATELINE_TRY(*head, LabelHead::load(file, name));
    if (needed && head->empty()) {
      return Error{ErrorCode::kBadData, file.name() + ": no labels for " + name};
    }
  }
  lemma_tables = file.has("lemma.forms");
  DATELINE_TRY(sequence, SequenceDecoder::load(file, "entity"));
  DATELINE_TRY(tree, TreeHead::load(file));
  return load_pairs();
}

Result<void> Encoder::Model::load_pairs() {
  const ModelConfig& c = file.config();
  const uint64_t n = labels.plover.size(), d = c.hidden;
  if (n == 0) return {};
  if (c.pair_dim == 0 || c.pair_dim > 512 || c.pair_dim % kLanes != 0 || c.pair_query == 0 ||
      c.pair_query > 512 || c.hidden > 768) {
    return Error{ErrorCode::kBadData, file.name() + ": a pair head of another size"};
  }
  const uint64_t q_w[] = {c.pair_query, 3 * d}, q_b[] = {c.pair_query}, k_w[] = {c.pair_query, d};
  const uint64_t w1[] = {c.pair_dim, 5 * d}, b1[] = {c.pair_dim}, w2[] = {n, c.pair_dim},
                 b2[] = {n};
  struct Part {
    const char* name;
    std::span<const uint64_t> shape;
    const float** to;
  };
  for (const auto& [name, shape, to] : {Part{"head.pair.q.w", q_w, &pairs.q_w_},
                                        {"head.pair.q.b", q_b, &pairs.q_b_},
                                        {"head.pair.k.w", k_w, &pairs.k_w_},
                                        {"head.pair.1.w", w1, &pairs.w1_},
                                        {"head.pair.1.b", b1, &pairs.b1_},
                                        {"head.pair.2.w", w2, &pairs.w2_},
                                        {"head.pair.2.b", b2, &pairs.b2_}}) {
    DATELINE_TRY(const auto values, file.floats(name, shape));
    *to = values.data();
  }
  pairs.labels_ = labels.plover;
  pairs.width_ = c.hidden;
  pairs.query_ = c.pair_query;
  pairs.hidden_ = c.pair_dim;
  has_pairs = true;
  return {};
}

Result<Encoder> Encoder::load(const std::string& path, const std::string& network) {
  DATELINE_TRY(ModelFile file, ModelFile::open(path, network));
  auto model = std::make_unique<Model>(std::move(file));
  model->kernels = &best_kernels();
  DATELINE_TRY(const auto text, model->file.text("vocab"));
  DATELINE_TRY(model->vocabulary, Vocabulary::make(text, model->file.config().vocab_size));
  DATELINE_TRY(model->layers, Layers::load(model->file));
  DATELINE_CHECK(model->load_heads());
  return Encoder(std::move(model));
}

// The columns of an article, sized for what was asked.
void Encoder::prepare(size_t words, size_t sentences, const EncodeOptions& options,
                      EncoderScratch& scratch) const {
  const Model& m = *model_;
  auto& b = *scratch.buffers_;
  const size_t width = m.layers.hidden(), tree_words = options.trees ? words : 0;
  b.relation.resize(tree_words);
  b.upos.resize(tree_words * m.upos.labels());
  b.xpos.resize(tree_words * m.xpos.labels());
  b.lemma.resize(m.lemma_tables ? 0 : tree_words);  // the head is the last resort
  b.head.resize(tree_words);
  b.entity.resize(words);
  b.entity_scores.resize(words * m.entity.labels());
  b.vectors.resize(options.vectors ? words * width : 0);
  b.roots.resize(options.vectors ? sentences * width : 0);
  const auto quotes = [&](const LabelHead& head, std::vector<uint8_t>& column) {
    column.resize(options.vectors && !head.empty() ? words : 0);
  };
  quotes(m.quote_content, b.quote_content);
  quotes(m.quote_source, b.quote_source);
  quotes(m.quote_cue, b.quote_cue);
  b.batch.clear();
  b.sentences.clear();
}

void Encoder::encode(std::span<const std::string_view> words, std::span<const uint32_t> first,
                     const EncodeOptions& options, EncoderScratch& scratch) const {
  auto& b = *scratch.buffers_;
  const size_t sentences = first.empty() ? 0 : first.size() - 1;
  prepare(words.size(), sentences, options, scratch);
  for (uint32_t s = 0; s < sentences; ++s) {
    add_sentence(words.subspan(first[s], first[s + 1] - first[s]), s, scratch);
    if (b.batch.ids.size() >= kBatchPieces) answer(first, options, scratch);
  }
  answer(first, options, scratch);
  scratch.columns = {b.lemma, b.relation, b.head, b.entity, b.entity_scores, b.upos, b.xpos};
  scratch.encoded = {model_->layers.hidden(),
                     b.vectors,
                     b.roots,
                     b.quote_content,
                     b.quote_source,
                     b.quote_cue,
                     model_->has_pairs ? &model_->pairs : nullptr};
}

// Runs the batch and writes its sentences' rows of the columns.
void Encoder::answer(std::span<const uint32_t> first, const EncodeOptions& options,
                     EncoderScratch& scratch) const {
  const Model& m = *model_;
  auto& b = *scratch.buffers_;
  if (b.sentences.empty()) return;
  m.layers.run(*m.kernels, b.batch, m.entity.step(), b.layers);
  const size_t rows = b.batch.wanted.size(), width = m.layers.hidden();
  const uint8_t* h = b.layers.quantised.data();
  // Calls back with each sentence: the scores of its words, the article's index of the first, how
  // many.
  const auto each = [&](const LabelHead& head, const auto& take) {
    const float* scores = head.scores(*m.kernels, h, rows, b.tree.acc, b.scores);
    for (const auto& s : b.sentences) {
      take(scores + (s.root_row + 1) * head.width(), first[s.index],
           first[s.index + 1] - first[s.index]);
    }
  };
  const auto labels = [&]<class T>(const LabelHead& head, std::vector<T>& column) {
    if (column.empty() || head.empty()) return;
    each(head, [&](const float* scores, uint32_t begin, uint32_t count) {
      for (uint32_t w = 0; w < count; ++w, scores += head.width()) {
        column[begin + w] = static_cast<T>(best_label(scores, head.labels()));
      }
    });
  };
  const auto keep = [&](const LabelHead& head, const float* scores, uint32_t begin, uint32_t count,
                        std::vector<float>& kept) {
    const size_t n = head.labels();
    for (uint32_t w = begin; w < begin + count; ++w, scores += head.width())
      std::memcpy(kept.data() + w * n, scores, n * sizeof(float));
  };
  for (const auto& [head, kept] : {std::pair(&m.upos, &b.upos), std::pair(&m.xpos, &b.xpos)}) {
    if (kept->empty()) continue;
    each(*head, [&, head = head, kept = kept](const float* scores, uint32_t begin, uint32_t count) {
      keep(*head, scores, begin, count, *kept);
    });
  }
  labels(m.lemma, b.lemma);
  labels(m.quote_content, b.quote_content);
  labels(m.quote_source, b.quote_source);
  labels(m.quote_cue, b.quote_cue);
  each(m.entity, [&](const float* scores, uint32_t begin, uint32_t count) {
    m.sequence.decode(scores, m.entity.width(), count, b.back, b.entity.data() + begin);
    keep(m.entity, scores, begin, count, b.entity_scores);
  });
  if (options.trees) m.tree.prepare(*m.kernels, h, rows, b.tree);
  for (const auto& s : b.sentences) {
    const uint32_t begin = first[s.index], count = first[s.index + 1] - begin;
    if (options.trees) {
      m.tree.decode(*m.kernels, s.root_row, count, b.tree, b.head.data() + begin,
                    b.relation.data() + begin);
    }
    if (!options.vectors) continue;
    const float* x = b.layers.x.data() + s.root_row * width;
    std::memcpy(b.roots.data() + s.index * width, x, width * sizeof(float));
    std::memcpy(b.vectors.data() + begin * width, x + width, count * width * sizeof(float));
  }
  b.batch.clear();
  b.sentences.clear();
}

// Appends a sentence to the batch: its [CLS] and the first piece of each word are the wanted rows.
void Encoder::add_sentence(std::span<const std::string_view> words, uint32_t index,
                           EncoderScratch& scratch) const {
  assert(words.size() <= kMaxEncodedWords);
  const Model& m = *model_;
  auto& b = *scratch.buffers_;
  PieceBatch& batch = b.batch;
  b.sentences.push_back({index, static_cast<uint32_t>(batch.wanted.size())});
  const auto put = [&](uint32_t id, WordShape shape) {
    batch.ids.push_back(id);
    batch.shapes.push_back(static_cast<uint8_t>(shape));
  };
  const auto row = [&] { return static_cast<uint32_t>(batch.ids.size()); };
  batch.wanted.push_back(row());
  put(m.vocabulary.start(), WordShape::kNone);
  for (const std::string_view word : words) {
    const PieceCache::Entry entry = b.cache.get(m.vocabulary, word);
    if (row() - batch.stretch.back() + entry.count + 1 > m.layers.max_pieces()) {
      put(m.vocabulary.end(), WordShape::kNone);
      batch.stretch.push_back(row());
      put(m.vocabulary.start(), WordShape::kNone);
    }
    batch.wanted.push_back(row());
    for (uint32_t id : b.cache.ids(entry)) put(id, entry.shape);
  }
  put(m.vocabulary.end(), WordShape::kNone);
  batch.stretch.push_back(row());
}

}  // namespace dateline
