"""A record of many articles without reading many: some hundred generated pages are read by the program, then their rows are copied with
new ids, days, people and words, straight in the tables. What the queries meet is the same: sizes, joins, indexes, a few actors (countries) in
nearly everything and many in little. Prints the counts.

python3 bench/room/big_record.py FILE [ARTICLES=100000] [SEED_PAGES=400]"""
import itertools
import json
import os
import pathlib
import random
import sqlite3
import subprocess
import sys

ROOT = pathlib.Path(__file__).parents[2]
PROGRAM = os.environ.get("DATELINE_PROGRAM", str(ROOT / "build/release/dateline"))
FIRST = ["Ilir", "Petra", "Samuel", "Lina", "Tomas", "Ana", "Jonas", "Amira", "Pavel", "Noor", "Elena", "Kofi", "Marta", "Idris", "Hana", "Luis"]
LAST = ["Hoxa", "Novak", "Okoro", "Haddad", "Varga", "Duarte", "Berg", "Saleh", "Dvorak", "Rahim", "Costa", "Mensah", "Silva", "Bello", "Sato", "Reyes"]
OFFICES = ["President", "Prime Minister", "Foreign Minister", "Defence Minister", "Interior Minister"]
NATIONS = ["Albania", "Poland", "Nigeria", "Lebanon", "Hungary", "Portugal", "Norway", "Egypt", "Kenya", "Chile", "Peru", "Japan"]
CITIES = ["Tirana", "Warsaw", "Abuja", "Beirut", "Budapest", "Lisbon", "Oslo", "Cairo", "Nairobi", "Santiago", "Lima", "Tokyo"]
ACTS = ["{a} met {b} in {city} on {day}.", "{a} spoke by telephone with {b} on {day}.", "{a} accused {b} on {day} of breaking the harbour treaty.", "{a} signed a trade agreement with {b} in {city} on {day}.",
        "{a} will visit {city} next week to hold talks with {b}.", "Police in {city} arrested {n} people during a protest on {day}.", "An explosion in {city} killed {n} people on {day}, {a} said.",
        "{a} sent aid to {city} after the flood, {b} said on {day}.", "{a} imposed sanctions on {nation} on {day}.", "\"We will not sign,\" {a} said in {city} on {day}."]
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]
LISTS = ["event_places", "article_places", "actor_places", "story_places", "postings", "place_lists", "name_ends"]  # and what else format 3 added
INDEXES = ["pages_by_reader", "pages_set_aside"]
IDS = {"article", "report", "quote", "date", "event", "story", "conflict", "claim", "entry", "copy_of", "superseded_by", "source_group", "where_article", "id"}
DATED = {"published", "published_earliest", "published_latest", "when", "earliest", "latest", "first", "last", "from", "to"}


def pages(count, seed=7):
    pick = random.Random(seed)
    for i in range(count):
        people = [f"{pick.choice(OFFICES)} {pick.choice(FIRST)} {pick.choice(LAST)} of {pick.choice(NATIONS)}" for _ in range(3)]
        told = [pick.choice(ACTS).format(a=pick.choice(people), b=pick.choice(people), city=pick.choice(CITIES), day=pick.choice(DAYS), n=pick.randint(2, 90), nation=pick.choice(NATIONS)) for _ in range(5)]
        yield {"id": f"b{i:04}", "url": f"https://outlet{i % 23}.example/{i}", "published": f"2020-{1 + i % 12:02}-{1 + i % 28:02}", "title": told[0][:70], "text": "\n\n".join(told)}


def main(path, articles=100_000, seed_pages=400):
    if not os.access(PROGRAM, os.X_OK):
        raise SystemExit(f"{PROGRAM} is not there: build it (make), or name another in DATELINE_PROGRAM")
    data = "".join(json.dumps(page) + "\n" for page in pages(seed_pages))
    done = subprocess.run([PROGRAM, "add", "-q", "--db", path, "--input", "jsonl", "-"], input=data, text=True, stdout=subprocess.DEVNULL)
    assert done.returncode in (0, 3), done.returncode
    base = sqlite3.connect(path, isolation_level=None)
    base.execute("PRAGMA journal_mode = OFF")
    base.execute("PRAGMA synchronous = OFF")
    base.execute("PRAGMA cache_size = -400000")
    for name, in base.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
        base.execute(f"DROP TRIGGER {name}")
    for table in LISTS:  # the program makes these anew, below
        base.execute(f"DROP TABLE {table}")
    kept = [(name, sql) for name, sql in base.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL")]
    for name, _ in kept:
        base.execute(f"DROP INDEX {name}")
    have = base.execute("SELECT count(*) FROM articles").fetchone()[0]
    wide = {row[0] for row in base.execute("SELECT actor FROM actors WHERE kind = 'country'")}
    base.create_function("known", 1, lambda actor: actor in wide)
    tables = ["articles", "dates", "mentions", "quotes", "reports", "article_record", "report_record", "actors", "actor_names", "actor_roles", "actor_members", "events", "event_actors", "evidence", "conflicts",
              "conflict_values", "claims", "claim_events", "stories", "story_members", "steps", "pages"]
    copies = {}
    for table in tables:
        columns = [row[1] for row in base.execute(f"PRAGMA table_xinfo({table})") if row[6] == 0]
        base.execute(f"CREATE TEMP TABLE seed_{table} AS SELECT * FROM {table}")
        out, where = [], ""
        for column in columns:
            name = f'"{column}"'
            if table == "articles" and column == "number":
                out.append("NULL")
            elif column == "actor" or (column == "initiator" and table == "events"):
                out.append(f"CASE WHEN {name} IS NULL OR known({name}) THEN {name} ELSE {name} || :k END")
            elif table == "story_members" and column == "id":
                out.append(f"CASE WHEN known({name}) THEN {name} ELSE {name} || :k END")
            elif column in IDS or (table == "pages" and column == "page"):
                out.append(f"{name} || :k")
            elif table == "conflict_values" and column == "articles":
                out.append("(SELECT json_group_array(value || :k) FROM json_each(articles))")
            elif column in DATED:
                out.append(f"CASE WHEN length({name}) = 10 AND {name} LIKE '____-__-__' THEN date({name}, :days) ELSE {name} END")
            elif column == "outlet" or (table == "articles" and column == "url"):
                out.append(f"replace({name}, '.example', :outlet)")
            elif (table, column) in (("actors", "name"), ("actor_names", "name"), ("event_actors", "name")):
                out.append(f"CASE WHEN known(actor) THEN {name} ELSE {name} || :word END")
            elif (table, column) == ("actor_names", "folded"):
                out.append("CASE WHEN known(actor) THEN folded ELSE folded || lower(:word) END")
            elif (table, column) == ("articles", "text"):
                out.append("text || tail(:k)")
            else:
                out.append(name)
        if table in ("actors", "actor_names", "actor_roles"):
            where = " WHERE NOT known(actor)"
        copies[table] = f"INSERT INTO {table} SELECT " + ", ".join(out) + f" FROM seed_{table}{where}"
    base.execute("BEGIN")
    pick = random.Random(11)
    # Words as texts have them: few in nearly every article, most in a handful (Zipf).
    vocabulary = ["".join(pick.choice("bdfgklmnprstv") + pick.choice("aeiou") for _ in range(pick.randint(2, 5))) for _ in range(60_000)]
    weights = list(itertools.accumulate(1 / (rank + 3) for rank in range(len(vocabulary))))
    base.create_function("tail", 1, lambda _: "\n\n" + " ".join(pick.choices(vocabulary, cum_weights=weights, k=90)) + ".")
    for k in range(1, articles // have):
        word = "".join(pick.choice("bdfgklmnprstv") + pick.choice("aeiou") for _ in range(3))
        values = {"k": f"~{k}", "days": f"+{k * 9 % 3650} days", "word": " " + word.capitalize(), "outlet": f"{k % 20}.example"}
        for table in tables:
            base.execute(copies[table], values)
    base.execute("COMMIT")
    for _, sql in kept:
        base.execute(sql)
    base.execute("INSERT INTO articles_fts(articles_fts) VALUES('rebuild')")
    for name in INDEXES:
        base.execute(f"DROP INDEX {name}")
    base.execute("PRAGMA user_version = 2")
    # As a file of format 2 it is brought up to date by the program: a page that it knows changes nothing else.
    subprocess.run([PROGRAM, "add", "-q", "--db", path, "--input", "jsonl", "-"], input=data.split("\n")[0] + "\n", text=True, stdout=subprocess.DEVNULL, check=True)
    print({table: base.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in ("articles", "reports", "events", "actors", "quotes", "stories")}, f"{os.path.getsize(path) >> 20} MB")


if __name__ == "__main__":
    if len(sys.argv) < 2 or sys.argv[1] in ("-h", "--help"):
        raise SystemExit(__doc__)
    main(sys.argv[1], *map(int, sys.argv[2:]))
