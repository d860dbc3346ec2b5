#!/usr/bin/env python3
"""Coreference within an article, CoNLL F1 on GUM (the MISC column of gum-dev.conllu has who is who), per genre group and all.

coreference.py [--program P] [--shared DIR] [--errors]

Scored are entities of the kinds that Dateline has actors for: person and organization, and places that are named; chains of two mentions or more, as in
CoNLL 2012. A mention is known by its head word (the gold tree's for both sides), so that "the president" and "the president of Mali" are one. Mentions of ours
whose head begins no gold mention of any kind count against precision; those of other kinds (things, events, dates) are not asked for.
"""
import argparse
import collections
import json
import os
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
KINDS = {"person", "organization"}


def documents(path):
    """(name, text, tokens [(begin, end, head index or None)], gold {head token: (chain, kind)})"""
    text, tokens, spans, open_spans, name, sentence, rows = "", [], [], collections.defaultdict(list), None, 0, []

    def finish():
        gold = {}
        for first, last, chain, kind in sorted(spans, key=lambda s: s[1] - s[0]):  # the shortest with a head is that head's
            head = head_of(tokens, first, last)
            gold[head] = (chain, kind)
        return name, text, tokens, gold

    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# newdoc"):
            if name:
                yield finish()
            name, text, tokens, spans = line.split("=")[1].strip(), "", [], []
            open_spans.clear()
        elif line.startswith("# newpar") and text:
            text = text.rstrip() + "\n\n"
        elif not line:
            for begin, end, head in rows:
                tokens.append((begin, end, head + sentence if head is not None else None))
            sentence, rows = len(tokens), []
        elif line[0].isdigit():
            cells = line.split("\t")
            if not cells[0].isdigit():
                continue
            if not tokens and not rows:
                sentence = 0
            begin = len(text)
            text += cells[1] + ("" if "SpaceAfter=No" in cells[9] else " ")
            index = sentence + len(rows)
            rows.append((begin, begin + len(cells[1]), int(cells[6]) - 1 if cells[6] != "0" else None))
            entity = re.search(r"(?:^|\|)Entity=([^|]*)", cells[9])
            for opened, chain, kind, alone in re.findall(r"(\()?(\d+)(?:-([a-z]+))?[^()]*?(\))?(?=\(|\d+\)|$)", entity[1] if entity else ""):
                if opened:
                    open_spans[chain].append((index, kind))
                if (alone or not opened) and open_spans[chain]:
                    first, kind = open_spans[chain].pop()
                    spans.append((first, index, chain, kind))
    if name:
        yield finish()


def head_of(tokens, first, last):
    for i in range(first, last + 1):
        above = tokens[i][2]
        if above is None or not first <= above <= last:
            return i
    return first


def predicted(reading, tokens):
    """{head token: actor}"""
    out = {}
    for actor in reading.get("actors", []):
        for mention in actor["mentions"]:
            inside = [i for i, t in enumerate(tokens) if t[0] < mention["end"] and t[1] > mention["begin"]]
            if inside:
                out.setdefault(head_of(tokens, inside[0], inside[-1]), actor["actor"])
    return out


def chains_only(partition):
    sizes = collections.Counter(partition.values())
    return {item: chain for item, chain in partition.items() if sizes[chain] > 1}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", default=os.environ.get("DATELINE_PROGRAM", ROOT / "build/release/dateline"))
    parser.add_argument("--shared", type=pathlib.Path, default=ROOT.parent / "shared")
    parser.add_argument("--errors", action="store_true")
    args = parser.parse_args()
    source = args.shared / "data/treebank/gum-dev.conllu"
    if not source.is_file():
        return print(f"no data at {source}: nothing measured")
    sys.path.insert(0, str(args.shared / "score"))
    import clusters

    docs = list(documents(source))
    lines = "".join(json.dumps({"id": name, "text": text}) + "\n" for name, text, _, _ in docs)
    command = [args.program, "read", "--only", "actors", "--input", "jsonl", "-"]
    done = subprocess.run(command, input=lines, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    readings = {r["id"]: r for r in map(json.loads, done.stdout.splitlines())}
    gold, ours = collections.defaultdict(dict), collections.defaultdict(dict)
    for name, text, tokens, entities in docs:
        found = predicted(readings.get(name, {}), tokens)
        wanted = chains_only({head: chain for head, (chain, kind) in entities.items() if kind in KINDS})
        other = {head for head, (_, kind) in entities.items() if kind not in KINDS}
        mine = chains_only({head: actor for head, actor in found.items() if head not in other})
        genre = name.split("_")[1]
        for group in ("all", "news" if genre == "news" else "edited" if genre in ("academic", "bio", "court", "interview", "speech", "voyage") else "other"):
            gold[group] |= {(name, head): (name, chain) for head, chain in wanted.items()}
            ours[group] |= {(name, head): (name, actor) for head, actor in mine.items()}
        if args.errors and genre == "news":
            by_chain = collections.defaultdict(list)
            for head in sorted(wanted):
                by_chain[wanted[head]].append(f"{text[tokens[head][0]:tokens[head][1]]}@{tokens[head][0]}={found.get(head, '-')}")
            for chain, mentions in by_chain.items():
                print(name, chain, *mentions)
    values = []
    for group in ("news", "edited", "other", "all"):
        each, mean = clusters.conll(ours[group], gold[group])
        print(f"{group:8}", len(gold[group]), *(f"{m} {each[m][0]:.1f} {each[m][1]:.1f} {each[m][2]:.1f}" for m in ("muc", "b_cubed", "ceaf_e")), f"CoNLL {mean:.1f}")
        values.append(f"{group}={mean:.2f}")
    print("coreference", *values, f"mentions={len(gold['all'])}")


if __name__ == "__main__":
    main()
