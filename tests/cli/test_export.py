"""Exports for other programs: GEXF, GDELT and Parquet. What they say is in the record, and text of pages is data in all."""
import json
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


def test_a_record_without_events(tmp_path):
    record = tmp_path / "r.db"
    add(record, [{"id": "x", "text": "Nothing."}])
    for form in ("gexf", "gdelt"):
        assert run("export", tmp_path / form, "--format", form, "--db", record, codes=(1,)).returncode == 1
    run("export", tmp_path / "parquet", "--format", "parquet", "--db", record)  # the article is in it
    tables = parquet(tmp_path / "parquet")
    assert len(tables) == 10 and tables["articles"][1] == 1 and tables["events"][1] == tables["actors"][1] == 0
    assert all(names for names, _ in tables.values())


# --- Parquet: a small decoder of the footer, and what pyarrow reads where it is installed ---

def varint(data, at):
    value = shift = 0
    while True:
        value |= (data[at] & 127) << shift
        shift, at = shift + 7, at + 1
        if data[at - 1] < 128:
            return value, at


def thrift(data, at, kind):
    """One value of Thrift's compact protocol and where it ends; a struct is {field: value}."""
    if kind in (5, 6):
        value, at = varint(data, at)
        return value >> 1 ^ -(value & 1), at
    if kind == 8:
        size, at = varint(data, at)
        return data[at:at + size].decode(), at + size
    if kind == 9:
        size, kind, at = data[at] >> 4, data[at] & 15, at + 1
        if size == 15:
            size, at = varint(data, at)
        values = []
        for _ in range(size):
            value, at = thrift(data, at, kind)
            values.append(value)
        return values, at
    assert kind == 12
    fields, field = {}, 0
    while data[at]:
        field += data[at] >> 4
        fields[field], at = thrift(data, at + 1, data[at] & 15)
    return fields, at + 1


def parquet(folder):
    """Table to its columns' names and number of rows; the shape of each file is checked on the way."""
    tables = {}
    for path in sorted(folder.glob("*")):
        data = path.read_bytes()
        assert path.suffix == ".parquet" and data[:4] == data[-4:] == b"PAR1"
        footer = len(data) - 8 - int.from_bytes(data[-8:-4], "little")
        meta, end = thrift(data, footer, 12)
        assert footer >= 4 and end == len(data) - 8
        assert meta[6].startswith("dateline version ") and meta[2][0][5] == len(meta[2]) - 1
        at = 4
        for group in meta.get(4, []):
            assert group[3] > 0 and len(group[1]) == len(meta[2]) - 1
            for chunk in group[1]:
                assert chunk[3][9] == at and chunk[3][5] == group[3]
                at += chunk[3][7]
        assert at == footer and sum(group[3] for group in meta.get(4, [])) == meta[3]
        tables[path.stem] = [element[4] for element in meta[2][1:]], meta[3]
    return tables


def canonical(record, folder):
    run("export", folder, "--db", record)
    return {path.stem: [json.loads(line) for line in path.read_text().split("\n")[:-1]] for path in sorted(folder.iterdir())}


def test_parquet_has_the_tables_of_the_canonical_export(record, tmp_path):
    run("export", tmp_path / "p", "--format", "parquet", "--db", record)
    run("export", tmp_path / "again", "--format", "parquet", "--db", record)
    told = canonical(record, tmp_path / "j")
    found = parquet(tmp_path / "p")
    assert set(found) == set(told) and told["events"] and told["articles"]
    for table, lines in told.items():
        names, count = found[table]
        assert count == len(lines)
        assert not lines or names == list(lines[0])
        assert (tmp_path / "p" / f"{table}.parquet").read_bytes() == (tmp_path / "again" / f"{table}.parquet").read_bytes()


def test_parquet_cells_as_pyarrow_reads_them(record, tmp_path):
    reader = pytest.importorskip("pyarrow.parquet", reason="pyarrow is not installed: cells of the Parquet export are not read back")
    hostile = tmp_path / "hostile.db"
    add(hostile, [{"id": f"h{i}", "url": f"https://herald.example/{i}", "published": "2022-05-04", "title": s, "text": f"Rui {s} Neves met Ana {s} Duarte in {s} Lisbon on 3 May 2022. Rui Neves met Ana Duarte in Lisbon on 3 May 2022."} for i, s in enumerate(HOSTILE)])
    for name, database in ("plain", record), ("hostile", hostile):
        run("export", tmp_path / name / "p", "--format", "parquet", "--db", database)
        for table, lines in canonical(database, tmp_path / name / "j").items():
            read = reader.read_table(tmp_path / name / "p" / f"{table}.parquet").to_pylist()
            assert [list(row) for row in read] == [list(line) for line in lines]
            for row, line in zip(read, lines):
                for column, value in line.items():
                    if isinstance(value, (list, dict)):
                        assert json.loads(row[column]) == value, (table, column)
                    else:
                        assert row[column] == value, (table, column)
