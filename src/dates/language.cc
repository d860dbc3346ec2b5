// Words and patterns of each language from data/dates: names.tsv has the months and weekdays of
// all, NAME.txt what else a language says of time, common.txt the days, months and years that most
// languages write alike. A language without a file of its own has its dates with a month's name.
#include "dates/language.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <filesystem>
#include <mutex>
#include <set>
#include <vector>

#include "base/tables.h"

namespace dateline {
namespace {

// Languages whose file says all; the others' files are read with common.txt.
const std::set<std::string_view> kOwnPatterns = {"en", "fr"};
constexpr std::array<const char*, 21> kLanguages = {"en", "fr", "de", "es", "it", "pt", "nl",
                                                    "cs", "da", "el", "fi", "hu", "id", "pl",
                                                    "ro", "ru", "sv", "sw", "tr", "uk", "vi"};
constexpr size_t kShortWeekday = 5;  // bytes

// One line of data/dates/names.tsv.
struct Name {
  std::string language, form;
  TimeClass of = TimeClass::kMonth;
  double number = 0;
};

std::vector<Name> read_names(std::string_view table) {
  std::vector<Name> names;
  for_each_row(table, 4, [&](std::span<const std::string_view> cells) {
    int number = 0;
    std::from_chars(cells[2].data(), cells[2].data() + cells[2].size(), number);
    names.push_back({std::string(cells[0]), std::string(cells[3]),
                     cells[1] == "month" ? TimeClass::kMonth : TimeClass::kWday,
                     static_cast<double>(number)});
  });
  return names;
}

// With its first letter a capital where that is Greek, which the lexer does not lower; else empty.
std::string greek_capital(const std::string& form) {
  const auto first = static_cast<unsigned char>(form[0]),
             second = static_cast<unsigned char>(form.size() > 1 ? form[1] : 0);
  if (first == 0xCE && second >= 0xB1)  // alpha to omicron
    return std::string("\xCE") + static_cast<char>(second - 0x20) + form.substr(2);
  if (first == 0xCF && second <= 0x89)  // pi to omega
    return std::string("\xCE") + static_cast<char>(second + 0x20) + form.substr(2);
  return "";
}

void add_names(const std::vector<Name>& names, std::string_view language, bool capital,
               DateLexicon& lexicon) {
  for (const Name& name : names) {
    if (name.language != language) continue;
    // Short weekdays of most languages are words of another meaning ("mar", "do", "sex").
    if (name.of == TimeClass::kWday && !kOwnPatterns.contains(language) &&
        name.form.size() < kShortWeekday) {
      continue;
    }
    const ClassValue value{name.of, name.number};
    if (name.form.find(' ') == std::string::npos)
      lexicon.add(name.form, value, capital);
    else
      lexicon.add_phrase(name.form, value);
    if (const std::string greek = greek_capital(name.form); !greek.empty())
      lexicon.add(greek, value, false);
  }
}

Result<Language> compile(const std::string& name, const std::string& path, std::string_view text,
                         const std::vector<Name>& names) {
  Language language;
  add_names(names, name, name == "en" || name == "de", language.lexicon);
  if (name == "en") add_number_words(language.lexicon);
  DATELINE_TRY(language.grammar, Grammar::compile(text, path, language.lexicon));
  return language;
}

}  // namespace

struct Languages::Impl {
  struct Entry {
    std::string name, path, text;  // the patterns
    std::once_flag once;
    Result<Language> compiled = Language();
  };
  std::vector<Name> names;
  std::array<Entry, kLanguages.size()> entries;  // English first
};

Languages::Languages(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Languages::Languages(Languages&&) noexcept = default;
Languages& Languages::operator=(Languages&&) noexcept = default;
Languages::~Languages() = default;

Result<Languages> Languages::load(const std::string& data_path) {
  auto impl = std::make_unique<Impl>();
  DATELINE_TRY(const std::string table, read_table(data_path + "/dates/names.tsv"));
  impl->names = read_names(table);
  DATELINE_TRY(const std::string common, read_table(data_path + "/dates/common.txt"));
  for (size_t i = 0; i < kLanguages.size(); ++i) {
    Impl::Entry& entry = impl->entries[i];
    entry.name = kLanguages[i];
    entry.path = data_path + "/dates/" + entry.name + ".txt";
    const bool own = kOwnPatterns.contains(entry.name);
    if (own || std::filesystem::exists(entry.path)) {
      DATELINE_TRY(entry.text, read_table(entry.path));
    }
    // Behind, so that lines count from the language's own file.
    if (!own) entry.text += "\n" + common;
  }
  return Languages(std::move(impl));
}

Result<const Language*> Languages::find(std::string_view code) const {
  auto& entries = impl_->entries;
  auto* entry = std::find_if(entries.begin(), entries.end(),
                             [&](const Impl::Entry& e) { return e.name == code; });
  if (entry == entries.end()) entry = entries.begin();
  std::call_once(entry->once, [&] {
    entry->compiled = compile(entry->name, entry->path, entry->text, impl_->names);
  });
  if (!entry->compiled) return entry->compiled.error();
  return &*entry->compiled;
}

}  // namespace dateline
