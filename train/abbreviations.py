#!/usr/bin/env python3
"""data/abbreviations.tsv: what the tokenizer knows of words. Learnt from the treebanks' train sets, with short lists by hand for what a treebank is too small for.

    abbreviations.py > data/abbreviations.tsv

kind title: a word written with a full stop that never ends a sentence; abbreviation: one that may; capital: one only with a capital; number: one only before a number;
prefix: a first part that a hyphen does not cut off; starter: a word that begins sentences with a capital and is lower-case elsewhere.
"""
import collections
import datetime
import os
import pathlib

DATA = pathlib.Path(os.environ.get("DATELINE_DATA") or pathlib.Path(__file__).resolve().parents[2] / "shared/data")

TITLES = """mr. mrs. ms. dr. prof. gen. col. lt. sgt. capt. maj. brig. adm. cmdr. cpl. pvt. sen. rep. reps. gov. pres. hon. rev. msgr. fr. supt. insp. det. amb. st. ste. mt. ft. messrs.
mme. mlle. sr. sra. vs. v. e.g. i.e. cf. approx. est.""".split()
CAPITALS = """jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. mon. tue. tues. wed. thu. thur. thurs. fri. sat. sun.
ala. ariz. ark. calif. colo. conn. del. fla. ga. ill. ind. kan. ky. la. mass. md. mich. minn. miss. mo. mont. neb. nev. okla. ore. pa. tenn. tex. va. vt. wash. wis. wyo.""".split()
BY_HAND = """inc. corp. co. ltd. bros. plc. llc. jr. etc. al. dept. univ. assn. ave. blvd. rd. vol. ed. eds. u.s. u.k. u.n. u.s.a. d.c. a.m. p.m. ph.d. e.u. u.a.e.""".split()
NUMBERS = "no. nos. p. pp. vol. fig. art. sec. ch. para.".split()
PREFIXES = "non e re anti co pre mid cross pro post multi counter sub ex semi neo mini un micro socio trans ultra pseudo quasi".split()
LEAST, SHARE = 2, 0.2  # times seen with its stop, and share of those among all times before a stop


def conllu(path):
    """The words' rows of each sentence."""
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        rows = [line.split("\t") for line in block.splitlines() if not line.startswith("#")]
        yield [r for r in rows if r[0].isdigit()]


def main():
    with_stop, before_stop, prefix, cut, first, lower = (collections.Counter() for _ in range(6))
    for bank in ("ewt", "gum"):
        for rows in conllu(DATA / f"treebank/{bank}-train.conllu"):
            words = [r[1] for r in rows]
            for i, w in enumerate(words):
                if len(w) > 1 and w.endswith(".") and w[:-1].replace(".", "").isalpha():
                    with_stop[w.lower()] += 1
                elif i + 1 < len(words) and words[i + 1] == "." and "SpaceAfter=No" in rows[i][9]:
                    before_stop[w.lower() + "."] += 1
                head, dash, rest = w.partition("-")
                if dash and head.isalpha() and rest.isalpha():
                    prefix[head.lower()] += 1
                if w == "-" and i and i + 1 < len(words) and "SpaceAfter=No" in rows[i - 1][9] and "SpaceAfter=No" in rows[i][9]:
                    cut[words[i - 1].lower()] += 1
                if i == 0 and w[:1].isupper() and w[1:].islower() or w == "I":
                    first[w.lower()] += 1
                elif w.islower():
                    lower[w] += 1
    learnt = {w for w, n in with_stop.items() if n >= LEAST and n >= SHARE * (n + before_stop[w]) and len(w) > 2}
    rows = [("title", w) for w in TITLES] + [("number", w) for w in NUMBERS]
    rows += [("abbreviation", w) for w in sorted(learnt | set(BY_HAND)) if w not in TITLES and w not in NUMBERS and w not in CAPITALS]
    rows += [("capital", w) for w in CAPITALS]
    rows += [("prefix", w) for w in sorted(set(PREFIXES) | {w for w, n in prefix.items() if n >= 5 and n >= 5 * cut[w] and len(w) < 8 and w != "ect" and w != "naqsh" and w != "meh"})]
    rows += [("starter", w) for w, n in sorted(first.items()) if n >= 8 and lower[w] >= n / 4]
    made = os.environ.get("DATELINE_MADE") or datetime.date.today().isoformat()
    print("# What the tokenizer knows of words: abbreviations, prefixes, words that begin sentences. Made by train/abbreviations.py.")
    print("# Origin: counts over the train sets of UD English EWT (CC BY-SA 4.0) and GUM (annotations CC BY 4.0), and lists by hand.")
    print(f"# Licence: as Dateline; facts of the language, no text. Date: {made}. Columns: kind, word in lower case.")
    for kind, word in rows:
        print(f"{kind}\t{word}")


if __name__ == "__main__":
    main()
