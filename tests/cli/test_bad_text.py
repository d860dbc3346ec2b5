"""Texts that are no news page: read in bounded time, nothing made up, and `issues` says what is not to be trusted."""
import json
import os
import resource
import shutil
import subprocess

import pytest

from program import PROGRAM, run

STAGES = {"page", "article", "sentences", "dates", "actors", "quotes", "reports"}
CPU_LIMIT = 20.0  # seconds; ten times the limit of the program, for builds with checks on slow machines
FIRST = "Ana Luis Rosa Jorge Elena Pedro Marta Diego Lucia Hugo Irma Raul Sofia Oscar Nelly Ivan Carla Bruno Delia Mario".split()
LAST = "Rojas Soto Vega Luna Mora Paz Rios Sosa Vera Leon".split()
NAMES = [f"{first} {last}" for first in FIRST for last in LAST]
NEWS = "The foreign minister of Peru, Luis Rojas, met his colleague Ana Soto of Chile in Lima on Tuesday."
TRANSCRIPT = """ROJAS: We talked for an hour, and it was cold.
SOTO: I was not there.
ROJAS: [inaudible] killed the envoy.
SOTO: (crosstalk) attacked the port.
QUESTION: Will you resign?
ROJAS: No. I arrested nobody."""
POEM = """The sea attacked the silent shore,
The moon had killed the night;
The wind declared a gentle war
And stars signed off the fight.

My love arrested all my days,
Your eyes invaded me;
I met the morning in a haze
And fled across the sea."""
TABLE = """Country\tPopulation\tGDP\tPresident
Peru\t33,000,000\t242\tD. Rojas
Chile\t19,000,000\t317\tG. Soto
Bolivia\t12,000,000\t44\tL. Vega
Ecuador\t18,000,000\t115\tD. Luna"""

# name: text, a word of the issue, the most reports that the text bears out, the most quotes
SHAPES = {
    "a sentence of 400 tokens": ("Peru accused Chile of " + "delay and " * 196 + "fraud on Tuesday.", "sentence of", 1, 1),
    "a sentence of 1,200 tokens": ("Peru accused Chile, " * 300 + "on Tuesday.", "sentence of", 400, 400),
    "200 names": (", ".join(NAMES) + ".", "sentence of", 0, 0),
    "200 names that met": (", ".join(NAMES[:-1]) + " and " + NAMES[-1] + " met in Lima on Tuesday.", "sentence of", 1, 0),
    "200 names, one a line": ("\n".join(NAMES), "end without a stop", 0, 0),
    "quotes that never close": (NEWS + ' The minister said: "We heard him say "they told us "he wants "peace and "more ' + "“and ‘so " * 200 + "on. " + NEWS, "never closed", 2, 3),
    "one quote that never closes": (NEWS + ' He added: "We will sign.\n\nThe ministry was silent.', "never closed", 2, 2),
    "a transcript": (TRANSCRIPT, "transcript", 2, 7),
    "questions and answers": ("Q: Did Peru attack Chile?\n\nA: No.\n\nQ: What would you do if Chile attacked?\n\nA: We would wait.", "transcript", 2, 4),
    "a poem": (POEM, "end without a stop", 0, 0),
    "a table": (TABLE, "end without a stop", 0, 0),
    "a table with bars": ("| Team | W | L | Killed | Date |\n|---|---|---|---|---|\n" + "| Peru | 3 | 2 | 12 | 10/11 |\n| Chile | 2 | 3 | 4 | 11/12 |\n" * 3, "end without a stop", 0, 0),
    "capitals": (NEWS.upper(), "capitals", 1, 0),
    "a page that quotes itself": (f"{NEWS}\n\nAs this page said: “{NEWS}”\n\nIt was their first meeting, and nothing more was said of it.", "more than once", 2, 1),
    "a page that says all twice": (f"{NEWS}\n\n" * 6, "more than once", 6, 0),
}


def read(name, text, **more):
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    done = run("read", "-q", "--threads", "1", "--input", "jsonl", "-", stdin=json.dumps({"id": name, "text": text, **more}) + "\n")
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before < CPU_LIMIT
    (reading,) = [json.loads(line) for line in done.stdout.splitlines()]
    return reading


@pytest.mark.parametrize("name", SHAPES)
def test_what_is_no_news_is_told(name):
    text, word, reports, quotes = SHAPES[name]
    reading = read(name, text, published="2023-08-16")
    assert any(word in issue["message"] for issue in reading["issues"]), reading["issues"]
    assert all(issue["stage"] in STAGES for issue in reading["issues"])
    assert len(reading["reports"]) <= reports, [(r["type"], text[r["trigger_begin"]:r["trigger_end"]]) for r in reading["reports"]]
    assert len(reading["quotes"]) <= quotes, [q["text"] for q in reading["quotes"]]
    for actor in reading["actors"]:
        assert "\n" not in actor["name"] and "\t" not in actor["name"], actor["name"]
    for quote in reading["quotes"]:
        assert quote["text"] == text[quote["begin"]:quote["end"]]


def test_what_a_transcript_leaves_out_stays_open():
    reading = read("t", TRANSCRIPT)
    names = [a["name"] for a in reading["actors"]]
    for report in reading["reports"]:
        words = TRANSCRIPT[report["trigger_begin"]:report["trigger_end"]]
        if words in ("killed", "attacked"):
            assert not report["actors"], (words, [names[i] for i in report["actors"]])


def test_a_news_page_has_no_issues():
    text = NEWS + "\n\n“We agreed on a road map,” Rojas said after the talks, which lasted two hours.\n\nSoto told reporters that a treaty would be signed by May. Police closed the streets around the palace.\n\nIn 2019, the two countries had recalled their ambassadors."
    assert read("n", text, published="2023-08-16")["issues"] == []


# --- dates ---

def test_no_day_is_made_up_without_a_published_one():
    reading = read("d", "The minister resigned on Friday. He will leave in March. The strike began on 12 June and ended last week.")
    article = reading["article"]
    assert article["published"] is None and article["published_basis"] is None
    for date in reading["dates"]:
        assert date["earliest"] is None and date["latest"] is None, date
    for report in reading["reports"]:
        assert report["when"] is None or report["when"]["earliest"] is None, report["when"]


@pytest.mark.parametrize("text, words", [
    ("The law was passed on 31 February 2022 after a long debate in parliament.", "31 February"),
    ("The law was passed on 30 February 2022 after a long debate in parliament.", "30 February"),
    ("The ministers met on Tuesday, 29 February 2023, in the capital for talks.", "29 February"),
])
def test_a_day_that_there_is_not(text, words):
    reading = read("d", text, published="2023-08-16")
    assert any(words in issue["message"] or "not exist" in issue["message"] for issue in reading["issues"]), reading["issues"]
    for report in reading["reports"]:
        when = report["when"]
        assert when is None or when["earliest"] != when["latest"] or words not in text[when["begin"] or 0:when["end"] or 0]


def test_days_before_the_calendar_are_read_as_they_stand():
    reading = read("d", "The treaty of 4 July 1187 was kept for years. In 1066 the king was killed. The council met on 12 March 1502 in Rome.", published="2023-08-16")
    for date in reading["dates"]:
        assert date["earliest"] is None or date["earliest"][:4] in ("1187", "1066", "1502"), date


def test_a_page_that_contradicts_itself_says_so():
    reading = read("d", "The ministers met on Monday, 15 August 2023, in Lima. The palace burnt down on 3 May 2024, police said.", published="2023-08-16")
    told = [issue["message"] for issue in reading["issues"] if issue["stage"] == "dates"]
    assert any("weekday" in message for message in told) and any("later than the page" in message for message in told), told


def test_a_future_day_is_no_past_one():
    reading = read("d", "The ministers will meet on 3 May 2031 in Lima. The treaty expires in 2099.", published="2023-08-16")
    assert {d["when"] for d in reading["dates"]} == {"2031-05-03", "2099"}
    assert all(r["status"] != "actual" for r in reading["reports"])


def test_no_sink_passes_what_steers_a_terminal(tmp_path):
    page = {"id": "e", "title": "Red \x1b[31malert\x1b[0m", "published": "2023-08-16",
            "text": "The foreign minister of Peru,\x1b]0;owned\x07 Luis Rojas, met Ana Soto in Lima\x9b2J on Tuesday.\nThey talked\tfor an hour."}
    line = json.dumps(page) + "\n"
    record = tmp_path / "r.db"
    run("add", "-q", "--db", record, "--input", "jsonl", "-", stdin=line)
    outputs = [run("read", "-q", "--format", "text", "--input", "jsonl", "-", stdin=line).stdout]
    outputs += [run("articles", "--db", record, "--format", form).stdout for form in ("csv", "table", "md", "html", "jsonl")]
    for out in outputs:
        assert "alert" in out and not any(c in out for c in "\x1b\x07"), out
    assert "hour." in outputs[0] and "\n" in outputs[1].split("The foreign minister")[1].split("hour.")[0]  # lines stay lines
    on_terminal = ["script", "-qec", "\"$P\" read -q --format conllu --input jsonl in.jsonl", "/dev/null"]
    if shutil.which("script"):
        (tmp_path / "in.jsonl").write_text(line)
        shown = subprocess.run(on_terminal, cwd=tmp_path, capture_output=True, timeout=60, env={**os.environ, "P": PROGRAM}, stdin=subprocess.DEVNULL).stdout
        assert b"Rojas" in shown and b"\x1b" not in shown and b"\x07" not in shown
