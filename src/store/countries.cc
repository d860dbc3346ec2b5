#include "store/countries.h"

#include "store/fold.h"

namespace dateline {
namespace {

// A line for each country: code|name|name|…|, names as fold_name writes them.
constexpr std::string_view kCountries =
#include "store/countries.inc"
    ;

std::string upper(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return out;
}

}  // namespace

std::string country_code(std::string_view asked) {
  const std::string code = upper(asked), name = fold_name(asked);
  if (name.empty()) return code;
  // A code comes before a name that is written like it.
  const std::string line = "\n" + code + "|";
  if (code.size() == 3 && (kCountries.substr(0, 4) == line.substr(1) ||
                           kCountries.find(line) != std::string_view::npos))
    return code;
  const size_t at = kCountries.find("|" + name + "|");
  if (at == std::string_view::npos) return code;
  const size_t before = kCountries.rfind('\n', at);
  return std::string(kCountries.substr(before == std::string_view::npos ? 0 : before + 1, 3));
}

}  // namespace dateline
