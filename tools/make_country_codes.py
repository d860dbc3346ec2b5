#!/usr/bin/env python3
"""Writes src/store/countries.inc: what `--country` takes besides ISO-3, one country a line.

From data/countries.tsv (its head says where that comes from) and iso-codes' iso_3166-1.json, for the
two-letter codes: make_country_codes.py ISO_3166_1_JSON > src/store/countries.inc
"""
import json
import pathlib
import re
import sys
import unicodedata


def fold(name):
    """As src/store/fold.cc does it."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return re.sub(r"[^a-z0-9]+", " ", re.sub("['’]", "", plain.casefold())).strip()


def main():
    rows = (pathlib.Path(__file__).parent.parent / "data/countries.tsv").read_text().splitlines()
    code_of, part_of = {}, {}
    for row in rows:
        cells = row.split("\t")
        if not row.startswith("#") and len(cells) > 3 and cells[3]:
            (code_of if cells[1] == "country" else part_of).setdefault(fold(cells[0]), cells[3])
    states = set(code_of.values())
    for entry in json.load(open(sys.argv[1]))["3166-1"]:
        names = [fold(entry[k]) for k in ("common_name", "name", "official_name") if k in entry]
        code = entry["alpha_3"]
        if code not in states:  # a dependency: the record gives it the code of its state
            known = code_of | part_of
            code = next((known[n] for n in names if n in known), code)
        for name in [fold(entry["alpha_2"]), *names]:
            code_of.setdefault(name, code)
    print("// Made by tools/make_country_codes.py from data/countries.tsv and iso-codes (LGPL-2.1+).")
    for code in sorted(set(code_of.values())):
        print(f'"{code}|' + "|".join(sorted(n for n in code_of if code_of[n] == code)) + '|\\n"')


main()
