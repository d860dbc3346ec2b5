// Words and patterns of each language from data/dates: names.tsv has the months and weekdays of
// all, NAME.txt what else a language says of time, common.txt the days, months and years that most
// languages write alike. A language without a file of its own has its dates with a month's name.
#include "dates/language.h"

#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <vector>

namespace dateline {
namespace {

// Languages whose file says all; the others' files are read with common.txt.
const std::set<std::string_view> kOwnPatterns = {"en", "fr"};
constexpr std::array<const char*, 21> kLanguages = {"en", "fr", "de", "es", "it", "pt", "nl",
                                                    "cs", "da", "el", "fi", "hu", "id", "pl",
                                                    "ro", "ru", "sv", "sw", "tr", "uk", "vi"};
constexpr size_t kShortWeekday = 5;  // bytes

Result<std::string> read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in)
    return Error{ErrorCode::kNotFound,
                 "cannot read " + path + ": the lexicons that ship with Dateline are not there"};
  std::ostringstream all;
  all << in.rdbuf();
  if (in.bad()) return Error{ErrorCode::kIo, "reading " + path + " failed"};
  return std::move(all).str();
}

// One line of data/dates/names.tsv.
struct Name {
  std::string language, form;
  TimeClass of = TimeClass::kMonth;
  double number = 0;
};

std::vector<Name> read_names(const std::string& table) {
  std::vector<Name> names;
  std::istringstream lines(table);
  for (std::string line; std::getline(lines, line);) {
    std::array<std::string, 4> cell;  // language, kind, number, form
    std::istringstream cells(line);
    for (std::string& value : cell) std::getline(cells, value, '\t');
    if (line.empty() || line[0] == '#' || cell[3].empty()) continue;
    names.push_back({cell[0], cell[3], cell[1] == "month" ? TimeClass::kMonth : TimeClass::kWday,
                     static_cast<double>(std::atoi(cell[2].c_str()))});
  }
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

Result<Language> load_language(const std::string& data_path, const std::string& name,
                               const std::vector<Name>& names, const std::string& common) {
  const std::string path = data_path + "/dates/" + name + ".txt";
  std::string text;
  const bool own = kOwnPatterns.contains(name);
  if (own || std::filesystem::exists(path)) {
    DATELINE_TRY(text, read_file(path));
  }
  if (!own) text += "\n" + common;  // behind, so that lines count from the language's own file
  Language language;
  add_names(names, name, name == "en" || name == "de", language.lexicon);
  if (name == "en") add_number_words(language.lexicon);
  DATELINE_TRY(language.grammar, Grammar::compile(text, path, language.lexicon));
  return language;
}

}  // namespace

Result<std::map<std::string, Language, std::less<>>> load_languages(const std::string& data_path) {
  DATELINE_TRY(const std::string table, read_file(data_path + "/dates/names.tsv"));
  const std::vector<Name> names = read_names(table);
  DATELINE_TRY(const std::string common, read_file(data_path + "/dates/common.txt"));
  std::map<std::string, Language, std::less<>> languages;
  for (const char* name : kLanguages) {
    DATELINE_TRY(Language language, load_language(data_path, name, names, common));
    languages.emplace(name, std::move(language));
  }
  return languages;
}

}  // namespace dateline
