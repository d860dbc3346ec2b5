"""Exports for other programs: GEXF and GDELT. What they say is in the record, and text of pages is data in both."""
import unicodedata
import xml.etree.ElementTree as tree

import pytest

from program import PAGES, add, rows, run

GEXF = "{http://gexf.net/1.3}"
HOSTILE = ["<script>alert(1)</script>", "\"/><node id=\"x\"/>", "]]>", "&xxe;", "a\u0001b", "a\ufffeb", "tab\there", "line\nhere", "'--", "\u202egnp"]


@pytest.fixture(scope="module")
def record(tmp_path_factory):
    record = tmp_path_factory.mktemp("export") / "r.db"
    add(record, PAGES)
    return record


def gexf(record, folder):
    run("export", folder, "--format", "gexf", "--db", record)
    return tree.parse(folder / "network.gexf").getroot()


def gdelt(record, folder, codes=(0,)):
    done = run("export", folder, "--format", "gdelt", "--db", record, codes=codes)
    return [line.split("\t") for line in (folder / "events.tsv").read_text().split("\n")[:-1]], done.stderr


def test_gexf_is_the_network(record, tmp_path):
    root = gexf(record, tmp_path / "out")
    nodes = {node.get("id"): node.get("label") for node in root.iter(GEXF + "node")}
    assert nodes == {row["actor"]: row["name"] for row in rows("actors", "--db", record)}
    edges = sorted((edge.get("source"), edge.get("target"), int(edge.get("weight"))) for edge in root.iter(GEXF + "edge"))
    assert edges and edges == sorted((row["source"], row["target"], row["events"]) for row in rows("network", "--db", record))
    assert all(source in nodes and target in nodes for source, target, _ in edges)
    assert not list((tmp_path / "out").glob("*.part"))


def test_gdelt_has_what_happened_on_a_known_day(record, tmp_path):
    lines, told = gdelt(record, tmp_path / "out")
    ids = dict(line.split("\t") for line in (tmp_path / "out/ids.tsv").read_text().splitlines())
    events = {row["event"]: row for row in rows("events", "--db", record)}
    assert lines and len(lines) == len(ids) == len(set(ids.values()))
    for line in lines:
        assert len(line) == 61
        event = events[ids[line[0]]]
        assert event["status"] in ("actual", "historical") and event["type"]
        day = event["earliest"] or event["latest"]
        assert line[1:4] == [day.replace("-", ""), day.replace("-", "")[:6], day[:4]] and line[4].startswith(day[:4] + ".")
        assert line[6] == (event["actors"][0]["name"] if event["actors"] else "")
        assert line[16] == (event["recipients"][0]["name"] if event["recipients"] else "")
        assert line[26].startswith(line[27]) and line[27].startswith(line[28]) and line[29] in "1234"
        assert [int(number) for number in line[31:33]] == [event["reports"], event["outlets"]]
    left = len(events) - len(lines)
    assert f"{left} events" in told if left else not told
    again, _ = gdelt(record, tmp_path / "again")
    assert again == lines


def test_hostile_text_is_data(tmp_path):
    record = tmp_path / "r.db"
    add(record, [{"id": f"h{i} {s}", "url": s, "title": s, "text": f"Rui {s} Neves met Ana {s} Duarte in {s} Lisbon on 3 May 2022. Rui Neves met Ana Duarte in Lisbon on 3 May 2022."} for i, s in enumerate(HOSTILE)])
    root = gexf(record, tmp_path / "out")  # parses: nothing broke out
    assert {node.get("id") for node in root.iter(GEXF + "node")} == {row["actor"] for row in rows("actors", "--db", record)}
    assert {element.tag.removeprefix(GEXF) for element in root.iter()} <= {"gexf", "meta", "creator", "description", "graph", "attributes", "attribute", "nodes", "node", "attvalues", "attvalue", "edges", "edge"}
    lines, _ = gdelt(record, tmp_path / "out", codes=(0, 1))
    assert all(len(line) == 61 for line in lines)
    assert not any(unicodedata.category(letter) in ("Cc", "Cf") for line in lines for cell in line for letter in cell)


def test_an_empty_record_and_a_form_that_there_is_not(tmp_path):
    record = tmp_path / "r.db"
    add(record, [{"id": "x", "text": "Nothing."}])
    for form in ("gexf", "gdelt"):
        assert run("export", tmp_path / form, "--format", form, "--db", record, codes=(1,)).returncode == 1
    refused = run("export", tmp_path / "p", "--format", "parquet", "--db", record, codes=(2,))
    assert all(form in refused.stderr for form in ("jsonl", "csv", "gdelt", "gexf"))
    assert not (tmp_path / "p").exists()
