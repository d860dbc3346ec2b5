// Three sources, one table of names. A name that is not in the table is a mistake in a file (it is
// refused, with its place) and ignored in the environment (DATELINE_* may belong to scripts).
#include "settings.h"

#include <toml++/toml.h>

#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <limits>
#include <type_traits>

namespace dateline::cli {
namespace {

struct Name {
  const char* name;
  const char* variable;
  std::function<bool(Settings&, const std::string&)> set;  // false: not a value of this kind
};

// Above this a double no longer tells one whole number from the next, and no setting means it.
constexpr double kLargest = 1e15;

template <class T>
bool to_number(const std::string& text, T& out) {
  char* end = nullptr;
  const double value = std::strtod(text.c_str(), &end);
  if (text.empty() || *end != 0 || !(value >= 0 && value <= kLargest)) return false;
  if constexpr (std::is_integral_v<T>) {
    if (value > static_cast<double>(std::numeric_limits<T>::max()) || value != std::floor(value))
      return false;
  }
  out = static_cast<T>(value);
  return true;
}

bool set_threads(Settings& settings, const std::string& text) {
  return to_number(text, settings.threads) && settings.threads <= kMostThreads;
}
template <class T>
auto limit(T Limits::*field) {
  return [field](Settings& settings, const std::string& text) {
    return to_number(text, settings.limits.*field);
  };
}
bool set_sentence_tokens(Settings& settings, const std::string& text) {
  const uint32_t most = Limits{}.sentence_tokens;  // what the encoder was learnt on sets it
  return to_number(text, settings.limits.sentence_tokens) && settings.limits.sentence_tokens > 0 &&
         settings.limits.sentence_tokens <= most;
}
auto text(std::string Settings::*field) {
  return [field](Settings& settings, const std::string& value) {
    settings.*field = value;
    return true;
  };
}

// One name for all commands: each takes of it what it knows and else its own default.
bool set_format(Settings& settings, const std::string& value) {
  for (const char* known : {"table", "jsonl", "csv", "md", "html", "timelinejs", "text", "conllu",
                            "gdelt", "gexf", "parquet"}) {
    if (value == known) return settings.format = value, true;
  }
  return false;
}

bool set_model(Settings& settings, const std::string& value) {
  settings.model = value;
  return value == "full" || value == "small";
}

const std::vector<Name>& names() {
  static const std::vector<Name> table = {
      {"db", "DATELINE_DB", text(&Settings::db)},
      {"format", "DATELINE_FORMAT", set_format},
      {"models", "DATELINE_MODELS", text(&Settings::models)},
      {"data", "DATELINE_DATA", text(&Settings::data)},
      {"model", "DATELINE_MODEL", set_model},
      {"threads", "DATELINE_THREADS", set_threads},
      {"page_bytes", "DATELINE_PAGE_BYTES", limit(&Limits::page_bytes)},
      {"json_line_bytes", "DATELINE_JSON_LINE_BYTES", limit(&Limits::json_line_bytes)},
      {"inflate_ratio", "DATELINE_INFLATE_RATIO", limit(&Limits::inflate_ratio)},
      {"inflate_layers", "DATELINE_INFLATE_LAYERS", limit(&Limits::inflate_layers)},
      {"page_seconds", "DATELINE_PAGE_SECONDS", limit(&Limits::page_seconds)},
      {"dom_depth", "DATELINE_DOM_DEPTH", limit(&Limits::dom_depth)},
      {"dom_nodes", "DATELINE_DOM_NODES", limit(&Limits::dom_nodes)},
      {"sentence_tokens", "DATELINE_SENTENCE_TOKENS", set_sentence_tokens},
      {"article_tokens", "DATELINE_ARTICLE_TOKENS", limit(&Limits::article_tokens)},
      {"fetch_redirects", "DATELINE_FETCH_REDIRECTS", limit(&Limits::fetch_redirects)},
      {"fetch_seconds", "DATELINE_FETCH_SECONDS", limit(&Limits::fetch_seconds)},
      {"host_seconds", "DATELINE_HOST_SECONDS", limit(&Limits::host_seconds)},
  };
  return table;
}

Result<void> set(Settings& settings, const std::string& where, const Name& name,
                 const std::string& value) {
  if (name.set(settings, value)) return {};
  return Error{ErrorCode::kUsage, where + ": \"" + value + "\" is no value for " + name.name};
}

Result<void> load_file(Settings& settings, const std::string& path) {
  std::error_code error;
  if (!std::filesystem::is_regular_file(path, error)) return {};
  toml::table table;
  try {
    table = toml::parse_file(path);
  } catch (const toml::parse_error& error) {
    return Error{ErrorCode::kUsage, path + ":" + std::to_string(error.source().begin.line) + ": " +
                                        std::string(error.description())};
  }
  for (const auto& [key, node] : table) {
    const Name* known = nullptr;
    for (const Name& name : names()) {
      if (key.str() == name.name) known = &name;
    }
    const std::string where = path + ":" + std::to_string(node.source().begin.line);
    if (!known)
      return Error{ErrorCode::kUsage,
                   where + ": unknown setting \"" + std::string(key.str()) + "\""};
    std::string value;
    if (!node.is_string() && !node.is_number())
      return Error{ErrorCode::kUsage, where + ": " + known->name + " is neither text nor a number"};
    if (const auto* string = node.as_string()) value = string->get();
    if (const auto* integer = node.as_integer()) value = std::to_string(integer->get());
    if (const auto* real = node.as_floating_point()) value = std::to_string(real->get());
    DATELINE_CHECK(set(settings, where, *known, value));
  }
  return {};
}

}  // namespace

Result<Settings> load_settings() {
  Settings settings;
  const char* xdg = std::getenv("XDG_CONFIG_HOME");
  const char* home = std::getenv("HOME");
  const std::string folder = xdg && *xdg     ? xdg
                             : home && *home ? std::string(home) + "/.config"
                                             : "";
  if (!folder.empty()) DATELINE_CHECK(load_file(settings, folder + "/dateline/dateline.toml"));
  DATELINE_CHECK(load_file(settings, "dateline.toml"));
  for (const Name& name : names()) {
    const char* value = std::getenv(name.variable);
    if (value && *value) DATELINE_CHECK(set(settings, name.variable, name, value));
  }
  return settings;
}

ReaderOptions reader_options(const Settings& settings, uint32_t stages) {
  return {settings.models, settings.data, stages, settings.model, settings.limits};
}

}  // namespace dateline::cli
