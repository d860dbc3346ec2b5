// Folding by ICU's character data; ASCII, which is nearly everything, takes a short way.
#include "store/fold.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>

namespace dateline {
namespace {

void sql_fold(sqlite3_context* context, int, sqlite3_value** values) {
  const auto* data = static_cast<const char*>(sqlite3_value_blob(values[0]));
  const auto size = static_cast<size_t>(sqlite3_value_bytes(values[0]));
  if (!data) {
    sqlite3_result_null(context);
    return;
  }
  const std::string out = fold_name(std::string_view(data, size));
  sqlite3_result_text64(context, out.data(), out.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

}  // namespace

std::string fold_name(std::string_view text) {
  std::string out;
  bool gap = false;
  const auto add = [&](std::string_view letters) {
    if (gap && !out.empty()) out += ' ';
    gap = false;
    out += letters;
  };
  const bool ascii = std::all_of(text.begin(), text.end(), [](char c) { return (c & 0x80) == 0; });
  if (ascii) {
    for (const char c : text) {
      if (c >= 'A' && c <= 'Z') {
        const char low = static_cast<char>(c | 0x20);
        add({&low, 1});
      } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        add({&c, 1});
      } else if (c != '\'') {
        gap = true;
      }
    }
    return out;
  }
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfkd = icu::Normalizer2::getNFKDInstance(status);
  icu::UnicodeString wide =
      icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
  if (U_SUCCESS(status)) wide = nfkd->normalize(wide, status);
  wide.foldCase();
  for (int32_t i = 0; i < wide.length(); i = wide.moveIndex32(i, 1)) {
    const UChar32 c = wide.char32At(i);
    if (u_charType(c) == U_NON_SPACING_MARK || c == '\'' || c == 0x2019 || c == 0x2BC) continue;
    if (!u_isalnum(c)) {
      gap = true;
      continue;
    }
    std::string letter;
    icu::UnicodeString(c).toUTF8String(letter);
    add(letter);
  }
  return out;
}

Result<void> add_fold_function(Database& database) {
  const int code =
      sqlite3_create_function_v2(database.handle(), "fold", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC,
                                 nullptr, sql_fold, nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) return sqlite_error(database.handle());
  return {};
}

}  // namespace dateline
