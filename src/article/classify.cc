// The line classifier for pages without mark-up. Each line gets a likelihood from its shape and its
// phrases; the article is the run of lines with the largest sum of evidence, where a long prose
// line counts for more than a short one and the heading of a list of other articles against more
// than a stray label. Deliberately not here: what to do with single lines inside the run
// (text_page.cc).
#include "article/classify.h"

#include <algorithm>
#include <cmath>

#include "base/index.h"

namespace dateline {
namespace {

// A sentence of eight words with its full stop is rarely a label; of scripts without word spaces,
// 24 characters.
constexpr uint32_t kProseWords = 8;
constexpr uint32_t kProseWideChars = 24;
// Evidence: per line, in units of about fifty characters of prose.
constexpr double kProseUnit = 50, kProseCap = 8;
constexpr double kLabel = -0.5, kFurniture = -1.5, kEndHeading = -10;

// A list has three entries and more; a paragraph speaks for itself.
constexpr size_t kMinOfMake = 3;
constexpr uint32_t kMaxListWords = 25;

double evidence(const Line& line) {
  if (line.phrases & kPhraseEnd) return kEndHeading;
  if (is_furniture(line)) return kFurniture;
  if (line.keep >= 0.5)
    return line.keep * std::min<double>(line.shape.chars / kProseUnit, kProseCap);
  return kLabel;
}

}  // namespace

bool is_furniture(const Line& line) {
  constexpr uint16_t kBits = kPhraseLine | kPhraseStart | kPhraseHas | kPhraseEnd | kPhraseMore;
  return (line.phrases & kBits) != 0 || line.share_bar || line.key.empty();
}

bool is_prose(const Line& line) {
  const Shape& s = line.shape;
  if (s.wide) return s.chars >= kProseWideChars && (s.terminal || s.commas > 0);
  if (s.words >= 2 * kProseWords && s.short_words * 10 >= s.words &&
      (s.commas > 0 || s.sentences > 0))
    return true;
  return s.words >= kProseWords && s.terminal && !(s.ellipsis && s.sentences < 2);
}

void score_by_shape(std::vector<Line>& lines) {
  for (Line& line : lines) {
    const bool prose = is_prose(line);
    line.keep = is_furniture(line) ? 0.02f
                : line.date_line   ? 0.05f
                : prose            ? 0.9f
                : line.credit      ? 0.6f
                                   : 0.3f;
  }
}

void score_by_model(std::vector<Line>& lines, const PageContext& context, const LineModel& model,
                    bool html) {
  LineFeatures features = features_of(lines, context, html, LineModel::own_columns(html));
  const std::vector<float> scores = model.score(features, lines, html);
  for (size_t i = 0; i < lines.size(); ++i) lines[i].keep = scores[i];
}

void even_out_lists(std::vector<Line>& lines) {
  const auto margin = [](float likelihood) {
    const double kept = std::clamp<double>(likelihood, 0.001, 0.999);
    return std::log(kept / (1 - kept));
  };
  const auto likely = [](const Line& line) {
    return line.keep >= 0.5f && line.kind != BlockKind::kCaption;
  };
  const auto first = std::find_if(lines.begin(), lines.end(), likely);
  const auto last = std::find_if(lines.rbegin(), lines.rend(), likely).base();
  struct Makes {
    double sum = 0;
    size_t lines = 0;
  };
  NumberIndex index;
  std::vector<Makes> makes;
  for (auto line = first; line < last; ++line) {
    const uint32_t number = index.add(line->make);
    if (number == makes.size()) makes.emplace_back();
    makes[number].sum += margin(line->keep);
    ++makes[number].lines;
  }
  for (auto line = first; line < last; ++line) {
    const Makes& make = makes[index.find(line->make)];
    if (make.lines < kMinOfMake || line->shape.words >= kMaxListWords) continue;
    const double mean = make.sum / static_cast<double>(make.lines),
                 even = (margin(line->keep) + mean) / 2;
    line->keep = static_cast<float>(1 / (1 + std::exp(-even)));
  }
}

std::pair<size_t, size_t> article_stretch(const std::vector<Line>& lines) {
  double sum = 0, best = 0;
  size_t from = 0, first = 0, last = 0;
  for (size_t i = 0; i < lines.size(); ++i) {
    if (sum <= 0) sum = 0, from = i;
    sum += evidence(lines[i]);
    if (sum > best) best = sum, first = from, last = i + 1;
  }
  return {first, last};
}

}  // namespace dateline
