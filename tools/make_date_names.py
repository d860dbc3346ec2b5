#!/usr/bin/env python3
"""Writes data/dates/names.tsv: month and weekday names by language, from CLDR's main/*.xml.

Usage: tools/make_date_names.py [FOLDER of CLDR's common/main] > data/dates/names.tsv
The Debian package unicode-cldr-core has the folder at /usr/share/unicode/cldr/common/main.
"""
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

LANGUAGES = "ar cs da de el en es fi fr hu id it nb nl pl pt ro ru sv sw tr uk vi".split()
DAYS = "mon tue wed thu fri sat sun".split()


def names(path):
    """(kind, number, form) for the Gregorian calendar, wide and abbreviated, as used in a date and alone."""
    calendar = ET.parse(path).getroot().find("dates/calendars/calendar[@type='gregorian']")
    if calendar is None:  # inherits from another file
        return
    for kind, tag in (("month", "months/monthContext/monthWidth"), ("weekday", "days/dayContext/dayWidth")):
        for context in calendar.findall(tag.split("/")[0] + "/" + tag.split("/")[1]):
            for width in context.findall(tag.split("/")[2]):
                if width.get("type") not in ("wide", "abbreviated"):
                    continue
                for item in width:
                    if item.tag not in ("month", "day") or item.text in (None, "↑↑↑") or item.text.isdigit():
                        continue
                    number = int(item.get("type")) if kind == "month" else DAYS.index(item.get("type")) + 1
                    yield kind, number, item.text.strip().lower()


def main():
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/unicode/cldr/common/main")
    print("# Months (1 January .. 12) and weekdays (1 Monday .. 7) by language: language, kind, number, form in lower case.")
    print("# Origin: Unicode CLDR (Debian package unicode-cldr-core), common/main, Gregorian calendar, wide and abbreviated.")
    print("# Licence: Unicode License v3 (SPDX Unicode-3.0). Made by tools/make_date_names.py on 2026-11-22.")
    for language in LANGUAGES:
        seen = sorted({(kind, number, form) for kind, number, form in names(folder / f"{language}.xml")})
        for kind, number, form in seen:
            print(language, kind, number, form, sep="\t")


if __name__ == "__main__":
    main()
