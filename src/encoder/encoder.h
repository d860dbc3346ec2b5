// The encoder: a small transformer that reads the words of sentences and answers, for each word,
// what its heads were trained for. Knows numbers and the labels' positions, no language rules.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/error.h"
#include "encoder/encoded.h"

namespace dateline {

// The label lists of a model, in the order of its scores. A list that the model lacks is empty.
struct EncoderLabels {
  std::vector<std::string> upos, xpos, lemma, entity, deprel, plover;
};

// Raw answers, one a word, as positions in the label lists.
struct EncodedColumns {
  std::span<const uint16_t> lemma, deprel;
  std::span<const uint32_t> head;        // in the sentence: 0 the root, else 1 + the word's index
  std::span<const uint8_t> entity;       // the best legal sequence
  std::span<const float> entity_scores;  // words x entity labels, before the sequence was decoded
  // Words x labels, the labels' scores: the caller weighs the two tags of a word together.
  std::span<const float> upos, xpos;
};

struct EncodeOptions {
  bool trees = true;    // tags, lemmas, heads and relations; entities and quotes are always made
  bool vectors = true;  // keep Encoded (1.5 KB a word)
};

// What one worker needs beside the model; grows to the longest article seen, then allocates
// nothing.
class EncoderScratch {
 public:
  EncoderScratch();
  EncoderScratch(EncoderScratch&&) noexcept;
  EncoderScratch& operator=(EncoderScratch&&) noexcept;
  ~EncoderScratch();
  Encoded encoded;         // of the last call
  EncodedColumns columns;  // of the last call

 private:
  friend class Encoder;
  struct Buffers;
  std::unique_ptr<Buffers> buffers_;
};

// Words a sentence may have: arc scores are quadratic in it. The caller splits longer ones.
inline constexpr uint32_t kMaxEncodedWords = 400;

// Immutable; shared by threads.
class Encoder {
 public:
  // Reads a .dlm file (docs/model-format.md), which stays mapped: its own network, or the one
  // named. Errors name the file and what is wrong: missing, damaged, truncated, newer, without that
  // network.
  static Result<Encoder> load(const std::string& path, const std::string& network = "");
  Encoder(Encoder&&) noexcept;
  Encoder& operator=(Encoder&&) noexcept;
  ~Encoder();

  const EncoderLabels& labels() const;
  const std::string& name() const;  // of the model
  // A text that the model file carries for its caller ("lemma.forms"); empty where it has none.
  std::string_view text(const std::string& tensor) const;

  // Sentence s has words [first[s], first[s + 1]), at most kMaxEncodedWords. The answer for a
  // sentence does not depend on the others, on the thread or on the machine.
  void encode(std::span<const std::string_view> words, std::span<const uint32_t> first,
              const EncodeOptions& options, EncoderScratch& scratch) const;

 private:
  struct Model;
  explicit Encoder(std::unique_ptr<Model> model);
  void prepare(size_t words, size_t sentences, const EncodeOptions& options,
               EncoderScratch& scratch) const;
  void answer(std::span<const uint32_t> first, const EncodeOptions& options,
              EncoderScratch& scratch) const;
  void add_sentence(std::span<const std::string_view> words, uint32_t index,
                    EncoderScratch& scratch) const;
  std::unique_ptr<Model> model_;
};

}  // namespace dateline
