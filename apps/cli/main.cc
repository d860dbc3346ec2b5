// The command line: one table of commands, CLI11 for the flags, settings as their defaults.
#include <CLI/CLI.hpp>
#include <functional>
#include <string>
#include <vector>

#include "commands.h"
#include "settings.h"
#include "terminal.h"

namespace {

using dateline::cli::PageOptions;
using dateline::cli::Settings;

struct Options {
  Settings settings;
  PageOptions pages;
};

struct Command {
  const char* name;
  const char* summary;
  const char* examples;  // the head of --help
  void (*flags)(CLI::App& app, Options& options);
  int (*run)(const Options& options);
};

void page_flags(CLI::App& app, Options& o) {
  app.add_option("INPUT", o.pages.inputs, "files, folders, JSON lines; - is standard input");
  app.add_option("--input", o.pages.input, "what the input is, where its content does not tell")
      ->check(CLI::IsMember({"auto", "html", "text", "jsonl", "warc", "feed"}));
  app.add_option("--published", o.pages.published, "day of a single page (2023-08-15)");
  app.add_option("--url", o.pages.url, "address of a single page");
}

void read_flags(CLI::App& app, Options& o) {
  page_flags(app, o);
  app.add_option("--only", o.pages.only, "stages: article,sentences,dates,actors,quotes,reports");
  app.add_option("--format", o.settings.format, "jsonl, text or conllu")
      ->check(CLI::IsMember({"jsonl", "text", "conllu"}));
  app.add_option("--conllu", o.pages.conllu, "re-annotate the tokens of a CoNLL-U file");
}

const Command kCommands[] = {
    {"read", "pages in, readings out (JSON lines); no database",
     "  dateline read page.html                       one page, all stages\n"
     "  dateline read pages/ | jq .article.title      a folder, in a pipe\n"
     "  dateline read --only dates --format text page.txt\n"
     "  curl -s URL | dateline read --url URL -       standard input\n",
     read_flags, [](const Options& o) { return dateline::cli::read_command(o.settings, o.pages); }},
};

void shared_flags(CLI::App& app, Options& o) {
  app.add_option("--threads", o.settings.threads, "workers (default: all cores)")
      ->check(CLI::Range(0, 1024));
  app.add_flag("-q,--quiet", o.settings.quiet, "no progress");
}

}  // namespace

int main(int argc, char** argv) {
  dateline::cli::catch_signals();
  Options options;
  if (auto settings = dateline::cli::load_settings()) {
    options.settings = std::move(settings).value();
  } else {
    return dateline::cli::fail(settings.error());
  }
  CLI::App app(
      "Reads news pages and keeps a record of who did what to whom, when, where, and who says so.");
  app.name("dateline");
  app.set_version_flag("--version", "dateline " DATELINE_VERSION);
  app.require_subcommand(1);
  std::vector<std::pair<CLI::App*, const Command*>> commands;
  for (const Command& command : kCommands) {
    CLI::App* sub = app.add_subcommand(command.name, command.summary);
    sub->description(std::string("Examples:\n") + command.examples + "\n" + command.summary);
    command.flags(*sub, options);
    shared_flags(*sub, options);
    commands.emplace_back(sub, &command);
  }
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    const int code = app.exit(error, std::cout, std::cerr);
    return code == 0 ? dateline::cli::kDone : dateline::cli::kUsage;
  }
  for (const auto& [sub, command] : commands) {
    if (sub->parsed()) return command->run(options);
  }
  return dateline::cli::kUsage;
}
