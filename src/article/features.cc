// Features of lines. Own shape and phrases first, then the page around: neighbours, the nearest
// prose, the stretch that holds most prose, the headline; and with mark-up, links, places and what
// the elements around hold together. Sums over windows come from prefix sums. Deliberately not
// here: words of the text.
#include "article/features.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "article/classify.h"
#include "article/cohesion.h"
#include "article/feature_row.h"
#include "article/html_lines.h"
#include "base/characters.h"
#include "base/index.h"
#include "base/word_runs.h"

namespace dateline {
namespace {

class Rows {
 public:
  Rows(const std::vector<Line>& lines, const PageContext& context, bool html)
      : lines_(lines), context_(context), html_(html) {
    prose_sum_.assign(lines.size() + 1, 0);
    label_sum_.assign(lines.size() + 1, 0);
    end_sum_.assign(lines.size() + 1, 0);
    prose_.resize(lines.size());
    asked_.resize(lines.size());
    near_.resize(lines.size() + 2 * kNear);
    for (size_t i = 0; i < lines.size(); ++i) {
      const Line& line = lines[i];
      asked_[i] = !is_bare_link(line);
      near_[i + kNear] = {log_of(line.shape.chars),
                          share(line.shape.capitals, line.shape.words),
                          line.shape.terminal,
                          is_furniture(line),
                          (line.phrases & kPhraseEnd) != 0,
                          line.credit};
      const bool linked = lines[i].link_bytes * 2 > lines[i].text.size();
      prose_[i] = is_prose(lines[i]) && !is_furniture(lines[i]) && !linked;
      prose_sum_[i + 1] = prose_sum_[i] + (prose_[i] ? lines[i].shape.chars : 0);
      label_sum_[i + 1] = label_sum_[i] + (prose_[i] ? 0 : 1);
      end_sum_[i + 1] = end_sum_[i] + ((lines[i].phrases & kPhraseEnd) ? 1 : 0);
    }
    find_stretch();
    find_title();
    find_nearest();
    if (html_) find_parents();
    if (html_) find_articles();
    if (html_) find_levels();
    if (html_) find_body();
    description_key_ = fold_phrase(context.description);
    words_ = words_of(lines_, asked_);
    cohesion_ =
        cohesion_of(lines_, words_, asked_, prose_, first_, last_, fold_text(context.title));
  }

  LineFeatures run(size_t more) {
    std::vector<uint32_t> asked;
    asked.reserve(lines_.size());
    for (size_t i = 0; i < lines_.size(); ++i) {
      if (asked_[i]) asked.push_back(static_cast<uint32_t>(i));
    }
    LineFeatures features(std::move(asked), (html_ ? kHtmlFeatures : kTextFeatures) + more);
    const size_t stride =
        features.columns() > 1 ? static_cast<size_t>(features.column(1) - features.column(0)) : 0;
    for (size_t line = 0; line < features.lines(); ++line) {
      const size_t i = features.asked()[line];
      constexpr size_t kBlock = LineFeatures::kBlock;
      Row row{features.column(0) + line, features.flags(line / kBlock), stride,
              static_cast<unsigned>(line % kBlock)};
      own(i, row);
      around(i, row);
      if (html_) marked_up(i, row);
      assert(row.column == features.columns() - more);
    }
    return features;
  }

 private:
  // The run of lines with the most prose, as the rules see it.
  void find_stretch() {
    double sum = 0, best = 0;
    size_t from = 0;
    for (size_t i = 0; i < lines_.size(); ++i) {
      if (sum <= 0) sum = 0, from = i;
      const Line& line = lines_[i];
      sum += prose_[i]                     ? std::min(line.shape.chars / 50.0, 8.0)
             : (line.phrases & kPhraseEnd) ? -10
             : is_furniture(line)          ? -1.5
                                           : -0.5;
      if (sum > best) best = sum, first_ = from, last_ = i + 1;
    }
  }

  void find_title() {
    title_ = lines_.size();
    title_key_ = fold_phrase(context_.title);
    if (title_key_.empty()) return;
    for (size_t i = 0; i < lines_.size() && i <= first_; ++i) {
      if (lines_[i].key == title_key_) title_ = i;
    }
  }

  void find_nearest() {
    before_.assign(lines_.size(), 99);
    after_.assign(lines_.size(), 99);
    for (size_t i = 0, since = 99; i < lines_.size(); ++i) {
      before_[i] = static_cast<float>(std::min<size_t>(since, 99));
      since = prose_[i] ? 1 : since + 1;
    }
    for (size_t i = lines_.size(), since = 99; i-- > 0;) {
      after_[i] = static_cast<float>(std::min<size_t>(since, 99));
      since = prose_[i] ? 1 : since + 1;
    }
  }

  struct Group {
    double prose = 0, bytes = 0, links = 0, lines = 0, sentences = 0;
    double parents = 0;  // runs of lines with one parent
    uint32_t last_parent = UINT32_MAX;
    size_t first = 0, last = 0;  // lines
  };

  void find_parents() {
    const size_t n = lines_.size();
    NumberIndex parents, grandparents, makes;
    parent_.resize(n), grandparent_.resize(n), make_.resize(n);
    for (size_t i = 0; i < n; ++i) {
      const Line& line = lines_[i];
      parent_[i] = parents.add(line.parent);
      grandparent_[i] = grandparents.add(line.grandparent);
      make_[i] = makes.add(line.make);
      parents_.resize(parents.size());
      grandparents_.resize(grandparents.size());
      makes_.resize(makes.size());
      for (Group* group :
           {&parents_[parent_[i]], &grandparents_[grandparent_[i]], &makes_[make_[i]]}) {
        if (group->lines == 0) group->first = i;
        group->last = i;
        group->sentences += line.shape.terminal && line.shape.words > 3;
        group->parents += line.parent != group->last_parent;
        group->last_parent = line.parent;
        group->prose += prose_[i] ? line.shape.chars : 0;
        group->bytes += line.shape.bytes;
        group->links += line.link_bytes;
        group->lines += 1;
      }
    }
    double most = 0, most_grand = 0;
    for (size_t i = 0; i < n; ++i) {
      const double prose = parents_[parent_[i]].prose, grand = grandparents_[grandparent_[i]].prose;
      const uint32_t parent = lines_[i].parent, grandparent = lines_[i].grandparent;
      if (prose > most || (prose == most && parent < best_parent_))
        most = prose, best_parent_ = parent;
      if (grand > most_grand || (grand == most_grand && grandparent < best_grandparent_))
        most_grand = grand, best_grandparent_ = grandparent;
    }
  }

  // The <article> that holds most prose, and the one that holds the headline.
  void find_articles() {
    double most = 0;
    for (size_t i = 0; i < lines_.size(); ++i) {
      const Line& line = lines_[i];
      const uint32_t number = articles_.add(line.article);
      article_prose_.resize(articles_.size());
      double& prose = article_prose_[number];
      prose += prose_[i] ? line.shape.chars : 0;
      if (line.article != 0 && (best_article_ == 0 || prose > most))
        best_article_ = line.article, most = prose;
      else if (line.article == best_article_ && line.article != 0)
        most = prose;
    }
    if (title_ < lines_.size()) title_article_ = lines_[title_].article;
  }

  // What stands inside each of the headline's ancestors, and where days and by-lines stand.
  void find_levels() {
    for (size_t i = 0; i < lines_.size(); ++i) {
      const auto level = static_cast<size_t>(lines_[i].headline_up + 1);
      if (level >= levels_.size()) levels_.resize(level + 1);
      levels_[level].prose += prose_[i] ? lines_[i].shape.chars : 0;
      levels_[level].bytes += lines_[i].shape.bytes;
      levels_[level].plain += plain_of(lines_[i]);
      plain_ += plain_of(lines_[i]);
    }
    for (size_t level = 2; level < levels_.size(); ++level) {
      levels_[level].prose += levels_[level - 1].prose;
      levels_[level].bytes += levels_[level - 1].bytes;
      levels_[level].plain += levels_[level - 1].plain;
    }
    since_date_.assign(lines_.size(), kFar);
    to_date_.assign(lines_.size(), kFar);
    const auto says_when = [&](size_t i) { return lines_[i].date_line || lines_[i].byline; };
    for (size_t i = 1; i < lines_.size(); ++i)
      since_date_[i] = says_when(i - 1) ? 1 : std::min(since_date_[i - 1] + 1, kFar);
    for (size_t i = lines_.size(); i-- > 1;)
      to_date_[i - 1] = says_when(i) ? 1 : std::min(to_date_[i] + 1, kFar);
    heading_before_.assign(lines_.size(), kNoLineBefore);
    for (size_t i = 1; i < lines_.size(); ++i)
      heading_before_[i] =
          lines_[i - 1].heading > 0 ? static_cast<uint32_t>(i - 1) : heading_before_[i - 1];
    constexpr double kFair = 0.15;
    for (size_t level = 1; level < levels_.size() && fair_level_ < 0; ++level) {
      if (levels_[level].prose > kFair * prose_sum_.back())
        fair_level_ = static_cast<int>(level) - 1;
    }
  }

  // Text outside links.
  static double plain_of(const Line& line) {
    return static_cast<double>(line.text.size()) -
           std::min<double>(line.link_bytes, static_cast<double>(line.text.size()));
  }

  // How the line stands to the headline: in the tree, in order, and how much text is nearer to it.
  void by_headline(size_t i, Row& row) {
    const Line& l = lines_[i];
    const bool known = l.headline_up >= 0;
    const auto level = static_cast<size_t>(l.headline_up + 1);
    const double here = known ? levels_[level].prose : -1,
                 nearer = known && level > 1 ? levels_[level - 1].prose : 0,
                 all = prose_sum_.back();
    row.put(static_cast<float>(std::min<int>(l.headline_up, 30)));
    row.put(static_cast<float>(std::min<int>(l.headline_down, 30)));
    row.put(share(here, all)), row.put(share(nearer, all)), row.put(known ? log_of(nearer) : -1.0f);
    row.put(known ? log_of(here - nearer) : -1.0f);
    row.put(share(known ? levels_[level].prose : 0, known ? levels_[level].bytes : 0));
    row.put(known ? std::clamp(static_cast<float>(i) - static_cast<float>(context_.headline),
                               -30.0f, 200.0f)
                  : -99.0f);
    // Prose between the headline and the line.
    row.put(known ? share(prose_sum_[i] - prose_sum_[std::min(context_.headline, i)], all) : -1.0f);
    row.put_flag(known && l.headline_up == fair_level_);
    row.put(since_date_[i]), row.put(to_date_[i]);
    row.put(known ? flag(lines_[context_.headline].heading == 1) : -1.0f);
    row.put(share(known && level > 1 ? levels_[level - 1].plain : 0, plain_));
    row.put(share(known ? levels_[level].plain : 0, plain_));
    // The heading that the line stands under.
    const bool headed = heading_before_[i] != kNoLineBefore;
    const Line& heading = lines_[headed ? heading_before_[i] : i];
    row.put(headed ? static_cast<float>(heading.heading) : 0.0f);
    row.put(headed ? share(heading.link_bytes, static_cast<double>(heading.text.size())) : -1.0f);
    row.put(headed ? flag((heading.phrases & (kPhraseEnd | kPhraseMore | kPhraseLine)) != 0)
                   : -1.0f);
    row.put(headed ? log_of(static_cast<double>(i - heading_before_[i])) : -1.0f);
    row.put(headed ? flag(heading_before_[i] == context_.headline) : -1.0f);
  }

  // Hashes of three words in a row of the page's own articleBody and of its description.
  void find_body() {
    if (!context_.description.empty()) described_ = triples_of(fold_text(context_.description));
    if (context_.body.size() >= 200) body_ = triples_of(fold_text(context_.body));
  }

  // Hashes of three words in a row, the first two less than that.
  struct Triples {
    uint64_t a = 0, b = 0;
    uint64_t next(uint64_t word) {
      const uint64_t hash = (a * 31 + b) * 1000003 + word;
      a = b, b = word;
      return hash;
    }
  };
  static NumberIndex triples_of(const std::string& folded) {
    NumberIndex index;
    Triples triples;
    each_word(folded,
              [&](std::string_view word, bool) { index.add(triples.next(word_hash(word))); });
    return index;
  }

  void own(size_t i, Row& row) {
    const Line& l = lines_[i];
    const Shape& s = l.shape;
    row.put(log_of(s.chars)), row.put(log_of(s.words)),
        row.put(static_cast<float>(std::min(s.sentences, 20u)));
    row.put(share(s.commas, s.words)), row.put(share(s.capitals, s.words)),
        row.put(share(s.all_capitals, s.words));
    row.put(share(s.short_words, s.words)), row.put(share(s.digits, s.chars)),
        row.put(static_cast<float>(std::min(s.bars, 10u)));
    row.put_flag(s.terminal), row.put_flag(s.colon), row.put_flag(s.ellipsis),
        row.put_flag(s.quote), row.put_flag(s.bullet);
    row.put_flag(s.lower), row.put_flag(s.handle), row.put_flag(s.wide), row.put_flag(s.question);
    for (uint16_t bit : {kPhraseLine, kPhraseStart, kPhraseHas, kPhraseEnd, kPhraseMore, kPhraseBy,
                         kPhraseDated, kPhraseChanged})
      row.put_flag(l.phrases & bit);
    row.put_flag(l.share_bar), row.put_flag(l.byline), row.put_flag(l.credit),
        row.put_flag(l.agency), row.put_flag(l.date_line);
    row.put(static_cast<float>(std::min<uint16_t>(l.repeats, 5))), row.put_flag(l.first_of_repeats);
    row.put_flag(prose_[i]), row.put_flag(is_furniture(l));
  }

  void around(size_t i, Row& row) {
    const size_t n = lines_.size();
    row.put(share(i, n)), row.put(log_of(static_cast<double>(i))),
        row.put(log_of(static_cast<double>(n - i)));
    row.put(share(prose_sum_[i], prose_sum_[n])), row.put(log_of(prose_sum_[n]));
    const bool inside = i >= first_ && i < last_;
    row.put_flag(inside);
    row.put(inside       ? log_of(static_cast<double>(i - first_))
            : i < first_ ? -log_of(static_cast<double>(first_ - i))
                         : -8.0f);
    row.put(inside       ? log_of(static_cast<double>(last_ - 1 - i))
            : i >= last_ ? -log_of(static_cast<double>(i - last_ + 1))
                         : -8.0f);
    row.put(before_[i]), row.put(after_[i]);
    const size_t low5 = i >= 5 ? i - 5 : 0, high5 = std::min(i + 6, n),
                 low12 = i >= 12 ? i - 12 : 0, high12 = std::min(i + 13, n);
    row.put(log_of(prose_sum_[i] - prose_sum_[low5])),
        row.put(log_of(prose_sum_[high5] - prose_sum_[i + 1]));
    row.put(log_of(prose_sum_[i] - prose_sum_[low12])),
        row.put(log_of(prose_sum_[high12] - prose_sum_[i + 1]));
    row.put(share(label_sum_[high5] - label_sum_[low5], static_cast<double>(high5 - low5)));
    row.put(static_cast<float>(std::min(end_sum_[i] - end_sum_[std::min(first_, i)], 5.0)));
    row.put(static_cast<float>(end_sum_[i] - end_sum_[low5]));
    row.put_flag(!title_key_.empty() && l_is_title(lines_[i]));
    row.put(title_ < n ? std::clamp(static_cast<float>(static_cast<double>(i) -
                                                       static_cast<double>(title_)),
                                    -20.0f, 60.0f)
                       : -99.0f);
    row.put_flag(!description_key_.empty() &&
                 (lines_[i].key == description_key_ ||
                  (lines_[i].key.size() > 60 && description_key_.size() > 60 &&
                   (description_key_.starts_with(std::string_view(lines_[i].key).substr(0, 60))))));
    for (int step : {-3, -2, -1, 1, 2, 3}) {
      const Near& near = near_[static_cast<size_t>(static_cast<int64_t>(i + kNear) + step)];
      row.put(near.log_chars), row.put_flag(near.terminal), row.put_flag(near.furniture);
      if (step == -1 || step == 1)
        row.put_flag(near.end), row.put_flag(near.credit), row.put(near.capitals);
    }
    row.put_flag(lines_[i].gap_before);
    const Cohesion& c = cohesion_[i];
    for (float value : {c.titled, c.shared, c.shared_rare, c.names, c.before, c.after, c.openings,
                        c.endings, c.near_opening, c.near_ending, c.listed})
      row.put(value);
  }

  bool l_is_title(const Line& line) const { return line.key == title_key_; }

  void marked_up(size_t i, Row& row) {
    const Line& l = lines_[i];
    row.put(share(l.link_bytes, l.text.size())),
        row.put(static_cast<float>(std::min<uint16_t>(l.links, 10)));
    row.put(static_cast<float>(l.heading)), row.put(static_cast<float>(l.kind));
    row.put_flags(l.place, 32);
    row.put_flags(l.near_place >> 8, 24);
    const Group& p = parents_[parent_[i]];
    const Group& g = grandparents_[grandparent_[i]];
    row.put(share(p.prose, prose_sum_.back())), row.put(share(p.links, p.bytes)),
        row.put(log_of(p.lines)), row.put(log_of(p.prose));
    row.put(share(g.prose, prose_sum_.back())), row.put(share(g.links, g.bytes)),
        row.put(log_of(g.lines)), row.put(log_of(g.prose));
    row.put_flag(l.parent == best_parent_), row.put_flag(l.grandparent == best_grandparent_),
        row.put_flag(l.grandparent == best_parent_), row.put_flag(l.parent == best_grandparent_);
    static const Line kNoLine;
    const Line& before = i > 0 ? lines_[i - 1] : kNoLine;
    const Line& after = i + 1 < lines_.size() ? lines_[i + 1] : kNoLine;
    row.put(share(before.link_bytes, before.text.size())),
        row.put(share(after.link_bytes, after.text.size()));
    row.put_flag(before.parent == l.parent), row.put_flag(after.parent == l.parent);
    row.put(static_cast<float>(before.heading)), row.put(static_cast<float>(after.heading));
    row.put(static_cast<float>(std::min<uint16_t>(l.depth, 40)));
    // The page's own articleBody: known, and how much of the line is in it.
    row.put_flag(body_.size() > 0);
    double all = 0, in_body = 0, in_description = 0;
    if (body_.size() > 0 || described_.size() > 0) {
      const auto words = words_.of(i);
      all = static_cast<double>(words.size());
      Triples triples;
      for (const LineWords::Word& word : words) {
        const uint64_t hash = triples.next(word.hash);
        in_body += body_.contains(hash), in_description += described_.contains(hash);
      }
    }
    row.put(share(in_body, all));
    row.put_flag((l.place & l.near_place & kInHidden) != 0);
    const Group& m = makes_[make_[i]];
    row.put(share(m.prose, prose_sum_.back())), row.put(share(m.links, m.bytes)),
        row.put(log_of(m.lines)), row.put(log_of(m.parents));
    row.put(share(m.sentences, m.lines)), row.put(share(m.prose, m.bytes)),
        row.put(share(p.sentences, p.lines));
    row.put(share(p.prose, p.bytes)), row.put(share(g.prose, g.bytes)),
        row.put(log_of(m.bytes / m.lines));
    // How far the group's lines stand from the stretch that holds most prose.
    row.put(share(static_cast<double>(std::min(m.last + 1, last_)) -
                      static_cast<double>(std::max(m.first, first_)),
                  static_cast<double>(m.last + 1 - m.first)));
    row.put_flag(p.last >= first_ && p.first < last_);
    row.put_flag(l.article != 0), row.put_flag(l.article != 0 && l.article == best_article_);
    row.put_flag(l.article == title_article_);
    row.put(share(article_prose_[articles_.find(l.article)], prose_sum_.back()));
    row.put(static_cast<float>(std::min<uint16_t>(l.articles, 4)));
    row.put(log_of(static_cast<double>(articles_.size())));
    row.put(share(in_description, all));
    by_headline(i, row);
  }

  const std::vector<Line>& lines_;
  const PageContext& context_;
  bool html_;
  std::vector<char> prose_, asked_;
  LineWords words_;
  std::vector<double> prose_sum_, label_sum_, end_sum_;
  std::vector<float> before_, after_;
  size_t first_ = 0, last_ = 0, title_ = 0;
  std::string title_key_, description_key_;
  // What a line's neighbours see of it; zeros beyond the page.
  struct Near {
    float log_chars = 0, capitals = 0;
    bool terminal = false, furniture = false, end = false, credit = false;
  };
  static constexpr size_t kNear = 3;
  std::vector<Near> near_;  // line i at i + kNear
  std::vector<Group> parents_, grandparents_, makes_;
  std::vector<uint32_t> parent_, grandparent_, make_;  // each line's groups
  uint32_t best_parent_ = 0, best_grandparent_ = 0;    // by their elements
  NumberIndex body_, described_;
  std::vector<Cohesion> cohesion_;
  NumberIndex articles_;
  std::vector<double> article_prose_;  // of each <article>, by its number in the index
  uint32_t best_article_ = 0, title_article_ = 0;
  struct Level {
    double prose = 0, bytes = 0, plain = 0;
  };
  std::vector<Level> levels_;  // by headline_up + 1, with all nearer ones
  int fair_level_ = -1;        // the headline's nearest ancestor with a fair part of the prose
  double plain_ = 0;           // text outside links, of the page
  static constexpr uint32_t kNoLineBefore = UINT32_MAX;
  std::vector<uint32_t> heading_before_;
  static constexpr float kFar = 40;
  std::vector<float> since_date_, to_date_;  // lines to the nearest day or by-line
};

}  // namespace

bool is_flag(size_t column, bool html) {
  return column < (html ? kHtmlFeatures : kTextFeatures) && kColumns[column] == 'f';
}

bool is_bare_link(const Line& line) {
  constexpr uint32_t kMaxLinkWords = 10;
  // "Topic (12)": how many there are may stand behind the link.
  constexpr size_t kMaxCount = 8;
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  size_t end = line.text.size();
  if (end > 3 && line.text[end - 1] == ')' && line.link_bytes > 0 && line.link_bytes < end) {
    size_t open = end - 1;
    while (
        open > 0 && end - open < kMaxCount &&
        (is_digit(line.text[open - 1]) || line.text[open - 1] == '.' || line.text[open - 1] == ','))
      --open;
    if (open > 1 && open + 1 < end && line.text[open - 1] == '(')
      end = open - 1 - (line.text[open - 2] == ' ');
  }
  return line.link_bytes >= end && line.heading == 0 && !line.shape.terminal && !line.shape.quote &&
         line.shape.words <= kMaxLinkWords && !line.agency && !line.byline && !line.credit;
}

LineFeatures features_of(const std::vector<Line>& lines, const PageContext& context, bool html,
                         size_t more) {
  return Rows(lines, context, html).run(more);
}

}  // namespace dateline
