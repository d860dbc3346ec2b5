// The command line: one table of commands, CLI11 for the flags, settings as their defaults.
#include <CLI/CLI.hpp>
#include <cstdio>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "commands.h"
#include "settings.h"
#include "terminal.h"

namespace {

using namespace dateline::cli;
using dateline::Filter;
using dateline::Query;

struct Options {
  Settings settings;
  PageOptions pages;
  RoomOptions room;
  Filter filter;
  std::vector<std::string> words;  // positional: names, words to search, an id, a folder
};

struct Command {
  const char* name;
  const char* summary;
  const char* examples;  // the head of --help
  void (*flags)(CLI::App& app, Options& options);
  int (*run)(const Options& options);
};

// --- flags ---

// CLI11's ranges let NaN through and name the largest double where there is no upper end.
CLI::Validator between(double low, double high) {
  char range[64];
  std::snprintf(range, sizeof range, "%g to %g", low, high);
  const std::string words = range;
  return CLI::Validator(
      [=](std::string& text) {
        double value = 0;
        if (CLI::detail::lexical_cast(text, value) && value >= low && value <= high)
          return std::string();
        return text + " is no number from " + words;
      },
      words);
}

CLI::Validator count() {
  return CLI::Validator(
      [](std::string& text) {
        const bool digits =
            !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
        return digits ? std::string() : text + " is no whole number from 0 on";
      },
      "N");
}

void db_flag(CLI::App& app, Options& o) {
  app.add_option("--db", o.settings.db, "the record (default dateline.db, or DATELINE_DB)");
}

void pass_flags(CLI::App& app, Options& o) {
  app.add_option("--since", o.pages.since, "only pages from this day, month or year on");
  app.add_option("--until", o.pages.until, "only pages up to this day, month or year");
  app.add_option("--url-match", o.pages.url_match,
                 "only pages whose address holds this regular expression");
  app.add_option("--language", o.pages.language, "only pages in this language (en, fr, ...)");
  // For tests against a server on this machine; deliberately not in the help.
  app.add_flag("--allow-private", o.pages.allow_private)->group("");
}

void page_flags(CLI::App& app, Options& o) {
  app.add_option("INPUT", o.pages.inputs,
                 "files, folders, addresses: pages, JSON lines, feeds, archives; - is standard "
                 "input");
  app.add_option("--input", o.pages.input, "what the input is, where its content does not tell")
      ->check(CLI::IsMember({"auto", "html", "text", "jsonl", "warc", "feed"}));
  app.add_option("--published", o.pages.published, "day of a single page (2023-08-15)");
  app.add_option("--url", o.pages.url, "address of a single page");
  pass_flags(app, o);
}

void read_flags(CLI::App& app, Options& o) {
  page_flags(app, o);
  app.add_option("--only", o.pages.only, "stages: article,sentences,dates,actors,quotes,reports");
  app.add_option("--format", o.settings.format, "jsonl, text or conllu")
      ->check(CLI::IsMember({"jsonl", "text", "conllu"}));
  app.add_option("--conllu", o.pages.conllu,
                 "re-annotate the tokens of a CoNLL-U file (- is standard input)");
}

void add_flags(CLI::App& app, Options& o) {
  page_flags(app, o);
  db_flag(app, o);
  app.add_flag("--reread", o.pages.reread, "read pages again that are in the record unchanged");
}

void watch_flags(CLI::App& app, Options& o) {
  app.add_option("FEEDS", o.pages.inputs, "addresses of feeds, sitemaps of news or pages")
      ->required();
  pass_flags(app, o);
  db_flag(app, o);
  app.add_option("--every", o.pages.every, "minutes between two rounds (default 15)")
      ->check(between(1, 10080));
  app.add_option("--rounds", o.pages.rounds, "stop after N rounds (default: go on)")
      ->check(count());
}

void format_flag(CLI::App& app, Options& o) {
  app.add_option("--format", o.settings.format,
                 "table, jsonl, csv, md or html (default: table on a terminal, jsonl in a pipe)")
      ->check(CLI::IsMember({"table", "jsonl", "csv", "md", "html", "timelinejs"}));
}

void filter_flags(CLI::App& app, Options& o) {
  const auto list = [&](const char* flag, std::vector<std::string>& values, const char* help) {
    app.add_option(flag, values, help)->expected(1)->take_all()->delimiter(',');
  };
  db_flag(app, o);
  format_flag(app, o);
  app.add_option("--actor", o.filter.actors, "who takes part; repeat for several, all of them")
      ->expected(1)
      ->take_all();
  app.add_option("--between", o.filter.between, "two who take part, in any direction")->expected(2);
  list("--type", o.filter.types, "event type: CONSULT, AGREE, ASSAULT, ..., none");
  list("--country", o.filter.countries, "of a participant or of the place: MLI, ML or Mali");
  app.add_option("--outlet", o.filter.outlets, "who publishes; repeat for several")
      ->expected(1)
      ->take_all();
  list("--status", o.filter.statuses, "actual, future, hypothetical, negated, historical");
  app.add_option("--story", o.filter.story, "id of a story");
  app.add_option("--from", o.filter.from,
                 "first day (2023, 2023-08, 2023-08-15), or 7d before the record's last");
  app.add_option("--to", o.filter.to, "last day");
  app.add_option("--min-independent", o.filter.min_independent, "independent sources at least")
      ->check(count());
  app.add_option("--min-confidence", o.filter.min_confidence, "confidence at least (0-1)")
      ->check(between(0, 1));
  app.add_option("--limit", o.filter.limit, "the first N only")->check(count());
}

void timeline_flags(CLI::App& app, Options& o) {
  filter_flags(app, o);
  app.add_option("--dates", o.filter.dates, "the N days that matter most")->check(count());
  app.add_option("--per-date", o.filter.per_date, "entries for each of them")->check(count());
}

void named_flags(CLI::App& app, Options& o) {  // `dateline actors Sylla`: the name as --actor
  filter_flags(app, o);
  app.add_option("NAME", o.words, "part of --actor");
}

void why_flags(CLI::App& app, Options& o) {
  db_flag(app, o);
  format_flag(app, o);
  app.add_option("ID", o.filter.text,
                 "an event, claim, conflict, actor, story, article, report or quote")
      ->required();
}

void search_flags(CLI::App& app, Options& o) {
  filter_flags(app, o);
  app.add_option("QUERY", o.words, "words; \"a phrase\"; prefix*; OR, NOT")->required();
}

void status_flags(CLI::App& app, Options& o) {
  db_flag(app, o);
  format_flag(app, o);
}

void export_flags(CLI::App& app, Options& o) {
  db_flag(app, o);
  app.add_option("DIR", o.words, "folder for the files, one a table")->required()->expected(1);
  app.add_option("--format", o.settings.format,
                 "jsonl (the canonical export), csv, parquet, gdelt, gexf")
      ->check(CLI::IsMember({"jsonl", "csv", "parquet", "gdelt", "gexf"}));
}

void serve_flags(CLI::App& app, Options& o) {
  db_flag(app, o);
  app.add_option("--port", o.room.port, "default 8400; 0: any that is free")
      ->check(CLI::Range(0, 65535));
  app.add_option("--host", o.room.host, "address to listen on (default 127.0.0.1)");
  app.add_option("--token", o.room.token,
                 "what everyone who asks has to bring (or DATELINE_TOKEN); needed off loopback")
      ->envname("DATELINE_TOKEN");
}

// --- running ---

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : " ") + word;
  return out;
}

template <Query query>
int run_query(const Options& o) {
  Filter filter = o.filter;
  static constexpr const char* kTitles[] = {"timeline", "events",  "articles",  "actors",
                                            "quotes",   "stories", "conflicts", "claims",
                                            "network",  "why",     "search",    "status"};
  if (query == Query::kSearch) {
    filter.text = joined(o.words);
  } else if (!o.words.empty()) {
    filter.actors.push_back(joined(o.words));
  }
  return query_command(o.settings, query, kTitles[static_cast<size_t>(query)], filter);
}

const Command kCommands[] = {
    {"read", "Pages in, readings out (JSON lines); no database.",
     "  dateline read page.html                                  # one page, all stages\n"
     "  dateline read pages/ | jq .article.title                 # a folder, in a pipe\n"
     "  dateline read --only dates --format text page.txt        # for the eye\n"
     "  curl -s URL | dateline read --url URL -                  # standard input\n"
     "  dateline read crawl.warc.gz --since 2023-08 --url-match '/news/'\n"
     "  dateline read https://news.example/rss.xml               # the items of a feed\n",
     read_flags, [](const Options& o) { return read_command(o.settings, o.pages); }},
    {"add", "Reads pages, keeps them in a record, reconciles; resumes by default.",
     "  dateline add pages/                                      # a folder into dateline.db\n"
     "  dateline add --db other.db pages/                        # another record\n"
     "  dateline add page.txt --published 2024-03-27             # the day of a page that bears "
     "none\n",
     add_flags, [](const Options& o) { return add_command(o.settings, o.pages); }},
    {"watch", "Polls feeds politely, adds what is new, until interrupted.",
     "  dateline watch https://news.example/rss.xml              # every 15 minutes\n"
     "  dateline watch --every 60 --language en FEED1 FEED2\n"
     "  dateline watch --rounds 1 FEED                           # once, from a timer of yours\n",
     watch_flags, [](const Options& o) { return watch_command(o.settings, o.pages); }},
    {"timeline", "Events in order of date.",
     "  dateline timeline --between Smith Jones                  # what two did with each other\n"
     "  dateline timeline --actor Smith --from 2023-08 --to 2023-10\n"
     "  dateline timeline --dates 10 --per-date 2                # the ten days that matter most\n",
     timeline_flags, run_query<Query::kTimeline>},
    {"events", "Events, each with its reports, sources and evidence.",
     "  dateline events --type CONSULT --status actual           # meetings, calls, talks that "
     "took place\n"
     "  dateline events --country MLI --min-independent 2        # told by two independent "
     "sources\n"
     "  dateline events --format jsonl | jq .evidence            # the words behind each\n",
     filter_flags, run_query<Query::kEvents>},
    {"articles", "Articles, with the day that the record settled.",
     "  dateline articles --outlet \"Example News\"\n"
     "  dateline articles --from 7d --format csv > week.csv      # seven days up to the record's "
     "last\n",
     filter_flags, run_query<Query::kArticles>},
    {"actors", "People, bodies, groups and countries: names and roles by outlet and time.",
     "  dateline actors Smith                                    # by any name, last words "
     "suffice\n"
     "  dateline actors --country FRA\n",
     named_flags, run_query<Query::kActors>},
    {"quotes", "Who said what, how it is introduced, where.",
     "  dateline quotes --actor Smith                            # words of one speaker\n"
     "  dateline quotes --from 2023-08-15 --to 2023-08-18\n",
     named_flags, run_query<Query::kQuotes>},
    {"stories", "Articles and events that belong together.",
     "  dateline stories                                         # all of them\n"
     "  dateline events --story s0123456789ab                    # what one of them holds\n",
     filter_flags, run_query<Query::kStories>},
    {"conflicts", "Where reports of one event cannot all be right.",
     "  dateline conflicts                                       # every one, with who says what\n"
     "  dateline conflicts --actor Smith\n",
     filter_flags, run_query<Query::kConflicts>},
    {"claims", "Statements that the record itself can check (\"third call in two months\").",
     "  dateline claims                                          # with the verdict of each\n"
     "  dateline why e0123456789ab                               # the words behind one of the "
     "events counted\n",
     filter_flags, run_query<Query::kClaims>},
    {"network", "Who acts towards whom, how often, how friendly.",
     "  dateline network --status actual --format csv > edges.csv\n"
     "  dateline network --type ASSAULT\n",
     filter_flags, run_query<Query::kNetwork>},
    {"why", "The evidence of one entry, step by step.",
     "  dateline why e0123456789ab                               # an id of any answer\n"
     "  dateline why e0123456789ab --format md\n",
     why_flags, run_query<Query::kWhy>},
    {"search", "Full text.",
     "  dateline search grain deal                               # both words\n"
     "  dateline search '\"grain deal\" OR wheat*'               # a phrase, a prefix\n",
     search_flags, run_query<Query::kSearch>},
    {"export", "The whole record into files, one a table.",
     "  dateline export out/                                     # canonical JSON lines\n"
     "  dateline export --format csv out/\n"
     "  dateline export --format parquet out/                    # for DuckDB, pandas, Spark\n"
     "  dateline export --format gdelt out/                      # GDELT 2.0 event table\n"
     "  dateline export --format gexf out/                       # the network, for Gephi\n",
     export_flags, [](const Options& o) { return export_command(o.settings, o.words.at(0)); }},
    {"serve", "The reading room: pages and an HTTP API on 127.0.0.1:8400.",
     "  dateline serve                                           # then open "
     "http://127.0.0.1:8400/\n"
     "  dateline serve --db other.db --port 9000\n"
     "  dateline serve --host 0.0.0.0 --token SECRET             # for others, who bring the "
     "token\n",
     serve_flags, [](const Options& o) { return serve_command(o.settings, o.room); }},
    {"status", "What is in the record, what was set aside, which versions read it.",
     "  dateline status\n"
     "  dateline status --format jsonl | jq .set_aside\n",
     status_flags, run_query<Query::kStatus>},
};

// Help that leads with examples; they are kept in CLI11's footer.
class ExamplesFirst : public CLI::Formatter {
 public:
  std::string make_description(const CLI::App* app) const override {
    return "Examples:\n" + app->get_footer() + "\n" + app->get_description() + "\n";
  }
  std::string make_footer(const CLI::App*) const override { return {}; }
};

void shared_flags(CLI::App& app, Options& o) {
  app.add_option("--threads", o.settings.threads, "workers (default: all cores)")
      ->check(CLI::Range(0, kMostThreads));
  app.add_option("--model", o.settings.model, "full, or small: half the time, less exact")
      ->check(CLI::IsMember({"full", "small"}));
  app.add_flag("-q,--quiet", o.settings.quiet, "no progress, no summary");
}

constexpr const char* kAbout =
    "Examples:\n"
    "  dateline read page.html                    # what one page says, as JSON\n"
    "  dateline add pages/                        # keep a folder of pages in dateline.db\n"
    "  dateline timeline --between Smith Jones    # what two did with each other, when\n"
    "  dateline why e0123456789ab                 # the words behind an entry\n\n"
    "Reads news pages and keeps a record of who did what to whom, when, where, and who says so.\n"
    "Offline: no network but the addresses that you name, no telemetry. Exit codes: 0 done, 1 "
    "nothing found, 2 usage, 3 some pages "
    "set aside,\n"
    "4 nothing could be read, 5 record not usable, 6 refused, 130/143 interrupted.";

}  // namespace

int main(int argc, char** argv) {
  catch_signals();
  Options options;
  if (auto settings = load_settings()) {
    options.settings = std::move(settings).value();
  } else {
    return fail(settings.error());
  }
  CLI::App app(kAbout);
  app.name("dateline");
  app.set_version_flag("--version", "dateline " DATELINE_VERSION);
  app.require_subcommand(1);
  std::vector<std::pair<CLI::App*, const Command*>> commands;
  for (const Command& command : kCommands) {
    CLI::App* sub = app.add_subcommand(command.name, command.summary);
    sub->footer(command.examples);
    sub->formatter(std::make_shared<ExamplesFirst>());
    command.flags(*sub, options);
    shared_flags(*sub, options);
    commands.emplace_back(sub, &command);
  }
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() != 0 && argc > 1 && argv[1][0] != '-' &&
        app.get_subcommands().empty()) {
      say("no command \"" + std::string(argv[1]) + "\"; dateline --help lists them");
      return kUsage;
    }
    const int code = app.exit(error, std::cout, std::cerr);
    return code == 0 ? kDone : kUsage;
  }
  for (const auto& [sub, command] : commands) {
    if (sub->parsed()) return command->run(options);
  }
  return kUsage;
}
