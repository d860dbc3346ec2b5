#!/usr/bin/env python3
"""Phrase to country and sector: the program's answers to phrases.tsv, put as ../../../shared/score/actor_codes.py puts its own.

phrases.py [--program P] [--errors]      described = phrases with a lower-case content word, names = the rest
"""
import argparse
import json
import os
import pathlib
import subprocess

HERE = pathlib.Path(__file__).resolve().parent
# As in actor_codes.py of the shared scorers.
SAME = {"UNO": "IGO", "EUR": "IGO", "EEC": "IGO", "HLH": "MED"}


def rows():
    for line in (HERE / "phrases.tsv").read_text().splitlines():
        if line and not line.startswith("#"):
            phrase, country, sector = line.split("\t")
            yield phrase, set(country.split(",")), set(sector.split(","))


def described(phrase):
    return any(word[0].islower() and word not in ("of", "the", "and", "for") for word in phrase.split())


def ask(program, phrases):
    lines = []
    for i, phrase in enumerate(phrases):
        text = f"{phrase[:1].upper()}{phrase[1:]} made a statement."
        lines.append(json.dumps({"id": str(i), "published": "2023-01-01", "text": text, "pairs": [{"source": {"begin": 0, "end": len(phrase)}, "target": None}]}))
    command = [program, "read", "--only", "actors,reports", "--input", "jsonl", "-"]
    done = subprocess.run(command, input="\n".join(lines) + "\n", stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def answer(reading):
    actors = {a["actor"]: a for a in reading["actors"]}
    chosen = (reading["reports"] or [{}])[0].get("actors") or [None]
    actor = actors.get(chosen[0], {})
    country, sector = (actor.get("country") or "").upper(), (actor.get("sector") or "").upper()
    return SAME.get(country, country) or ("IGO" if sector == "IGO" else ""), SAME.get(sector, sector)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", default=os.environ.get("DATELINE_PROGRAM", HERE.parents[1] / "build/release/dateline"))
    parser.add_argument("--errors", action="store_true")
    args = parser.parse_args()
    gold = list(rows())
    right = {"described": [], "names": [], "country": [], "sector": []}
    for (phrase, countries, sectors), reading in zip(gold, ask(args.program, [g[0] for g in gold]), strict=True):
        country, sector = answer(reading)
        right["country"].append(country in countries)
        right["sector"].append(sector in sectors)
        both = right["country"][-1] and right["sector"][-1]
        right["described" if described(phrase) else "names"].append(both)
        if args.errors and not both:
            print(f"{phrase}\t{country or '-'} {sector or '-'}\twanted {'/'.join(sorted(countries))} {'/'.join(sorted(sectors))}")
    right["all"] = right["described"] + right["names"]
    print("phrases", " ".join(f"{key}={100 * sum(values) / len(values):.2f}" for key, values in right.items()), f"n={len(right['all'])}")


if __name__ == "__main__":
    main()
