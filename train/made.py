"""Made sentences: the constructions of news with their trees, from a small grammar of our own.

The treebanks have next to none of what news is made of: in 22,000 sentences nobody is "sentenced to" anything, there is one "Foreign Minister X", one "held talks", one "shot
dead", no "opposition leader X Y", no ", killing 12 people". So the network is shown such sentences with names of the whole world in them. The grammar is general English; the
relations are those that EWT and GUM give to the few examples they have. Names come from the train part of names-world (first and last parts exchanged), places and
demonyms from ../data. Nothing is kept: every pass makes new ones.

    made.py [N]: prints N sentences with their trees
"""
import functools
import pathlib
import random
import sys

from made_words import (past, third, gerund, TRANSITIVE, SAY, TO_DO, ASK, INTRANSITIVE, LISTS, CHARGES, ACTS, OFFICES_CAPS, ROLES, BARE_ROLES, GROUPS, SINGLE, COUNTABLE, ADJECTIVES, FORMS, FIRSTS, DAYS, MONTHS, NUMBERS)

HERE = pathlib.Path(__file__).resolve().parent


class Phrase:
    """Tokens, the index of their head, and what hangs on what inside."""

    def __init__(self, rows, head):
        self.rows, self.head = rows, head  # row: [form, lemma, upos, xpos, head index or None, relation, name]


def word(form, upos, xpos, lemma=None, name="O"):
    return Phrase([[form, lemma or form.lower(), upos, xpos, None, None, name]], 0)


def join(parts, head, above={}):
    """One phrase of (phrase, relation) parts; `head` is the part that heads it, above[i] another part to hang part i on."""
    starts, rows = [], []
    for p, _ in parts:
        start = len(rows)
        starts.append(start)
        rows += [[*r[:4], None if r[4] is None else r[4] + start, *r[5:]] for r in p.rows]
    for i, ((p, relation), start) in enumerate(zip(parts, starts)):
        if i != head:
            t = above.get(i, head)
            rows[start + p.head][4] = starts[t] + parts[t][0].head
            rows[start + p.head][5] = relation
    return Phrase(rows, starts[head] + parts[head][0].head)


def comma():
    return word(",", "PUNCT", ",")


FREE = "*"  # a name label that is left open


def read_names():
    """Two lists of the parts of persons' names, and acronyms of bodies, from names-world's train part."""
    import data
    first, last, bodies = [], [], []
    for variants in data.read_world("train"):
        for s in variants[0]:
            labels = [[x for x, ok in zip(data.ENTITY, a) if ok] for a in s["allowed"]]
            i = 0
            while i < len(labels):
                if labels[i] and labels[i][0].startswith("B-"):
                    j = i + 1
                    while j < len(labels) and labels[j] and labels[j][0].startswith("I-"):
                        j += 1
                    form, kind = s["words"][i:j], labels[i][0][2:]
                    if kind == "PER" and 2 <= len(form) <= 3 and all(w[0].isupper() and w[1:].replace("’", "").isalpha() and not w.isupper() for w in form):
                        first.append(form[:-1])
                        last.append(form[-1:])
                    if kind == "ORG" and len(form) == 1 and form[0][0].isupper() and form[0].isalnum():
                        bodies.append(form[0])
                    i = j
                else:
                    i += 1
    return first, last, bodies


def read_places():
    countries, demonyms, cities = {}, {}, []
    for line in open(HERE.parent / "data/countries.tsv", encoding="utf-8"):
        c = line.rstrip("\n").split("\t")
        if len(c) > 3 and c[1] == "country" and c[0] == c[2] and " " not in c[0] and c[0].isalpha():
            countries[c[3]] = c[0]
        if len(c) > 3 and c[1] == "demonym" and " " not in c[0] and len(c) < 8:
            demonyms.setdefault(c[3], c[0])
    for line in open(HERE.parent / "data/places.tsv", encoding="utf-8"):
        c = line.rstrip("\n").split("\t")
        if len(c) > 3 and c[1] in ("city", "capital") and c[0].replace("-", "").isalpha() and c[0][0].isupper() and 3 < len(c[0]) < 13:
            cities.append(c[0])
    return countries, demonyms, cities


class Grammar:
    def __init__(self, rng, names=None, places=None):
        self.r = rng
        self.first, self.last, self.bodies = names or read_names()
        self.countries, self.demonyms, self.cities = places or read_places()
        self.codes = sorted(set(self.countries) & set(self.demonyms))
        self.frames = [self.frame(line) for line in TRANSITIVE]
        self.depth = 0

    @staticmethod
    def frame(line):
        head, _, tail = line.partition(";")
        lemma, kinds = head.split()
        return lemma, kinds.split("|"), [p.split(":") for p in tail.split()]

    def chance(self, p):
        return self.r.random() < p

    def pick(self, items):
        return self.r.choice(items)

    # --- noun phrases ---

    def nouns(self, forms, plural=None, det=None, adj=None):
        """A common noun phrase: its last word heads it, words before it are parts of it."""
        adjectives = {"human", "presidential", "foreign", "prime", "central", "supreme", "military", "investigative", "senior", "parliamentary", "nuclear", "diplomatic", "ballistic", "planned",
                      "live", "humanitarian", "tribal", "main"}
        plural = forms[-1].endswith("s") and forms[-1] not in ("gas", "press") or forms[-1] in ("people", "police", "gunmen", "children", "fishermen") if plural is None else plural
        parts = []
        if det:
            parts.append((word(det, "DET", "DT", {"an": "a"}.get(det)), "det"))
        if adj:
            parts.append((adj, "amod"))
        for k, f in enumerate(forms[:-1]):
            if f in adjectives:
                parts.append((word(f, "ADJ", "JJ"), "amod"))
            else:
                more = f.endswith("s") and f not in ("gas",)
                parts.append((word(f, "NOUN", "NNS" if more else "NN", f[:-1] if more else f), "compound"))
        f = forms[-1]
        lemma = {"people": "people", "police": "police", "children": "child", "gunmen": "gunman", "fishermen": "fisherman", "troops": "troop", "ferries": "ferry", "authorities": "authority",
                 "duties": "duty", "companies": "company", "parties": "party"}.get(f, f[:-1] if plural and f.endswith("s") else f)
        head = len(parts)
        parts.append((word(f, "NOUN", "NNS" if plural else "NN", lemma), None))
        # "human rights lawyer", "foreign ministry spokesman": the adjective is the middle noun's
        above = {}
        if len(forms) == 3 and forms[0] in adjectives:
            above[head - 2] = head - 1
        return join(parts, head, above)

    def listed(self, key):
        forms = self.pick(LISTS[key].split("|")).split()
        if forms[0] in ("a", "an"):
            det, forms = forms[0], forms[1:]
            if forms[:2] == ["state", "of"]:
                return join([(word("a", "DET", "DT"), "det"), (word("state", "NOUN", "NN"), None), (word("of", "ADP", "IN"), "case"), (word("emergency", "NOUN", "NN"), "nmod")], 1, {2: 3})
            return self.nouns(forms, det=det)
        plural = forms[-1].endswith("s") and forms[-1] != "gas"
        mass = forms[-1] in ("oil", "gas", "wheat", "steel", "timber", "fish", "copper", "aid", "food", "medicine", "power", "law", "custody", "prison", "captivity", "hospital", "airspace", "artillery")
        adj = word(self.pick(ADJECTIVES[:8]), "ADJ", "JJ") if self.chance(0.12) and not mass else None
        opening = (adj.rows[0][0] if adj else forms[0])[0]
        det = None if plural and self.chance(0.7) or mass else self.pick(["a", "the"] if not plural else ["the"])
        if det == "a" and opening in "aeiou":
            det = "an"
        return self.nouns(forms, plural, det, adj)

    def name_words(self):
        if self.chance(0.4):
            k = self.r.randrange(len(self.first))
            return self.first[k] + self.last[k]
        return self.pick(self.first) + self.pick(self.last)

    def bare_person(self, surname=0.3):
        forms = self.pick(self.last) if self.chance(surname) else self.name_words()
        rows = [[f, f, "PROPN", "NNP", None if k == 0 else 0, None if k == 0 else "flat", ("B-PER" if k == 0 else "I-PER")] for k, f in enumerate(forms)]
        return Phrase(rows, 0)

    def title(self, forms, caps):
        parts = []
        for k, f in enumerate(forms):
            last = k + 1 == len(forms)
            if caps:
                adj = f in ("Prime", "Foreign") and not last
                parts.append((word(f, "ADJ" if adj else "PROPN", "NNP", f, FREE), "amod" if adj else "compound"))
        if caps:
            return join(parts, len(parts) - 1)
        return self.nouns(forms)

    def person(self):
        """A person with or without an office, an apposition, a clause."""
        draw = self.r.random()
        name = self.bare_person()
        if draw < 0.3:
            return name
        code = self.pick(self.codes)
        if draw < 0.62:  # an office before the name, perhaps with a country
            full = self.bare_person(0.25)
            caps = self.chance(0.6)
            office = self.title(self.pick(OFFICES_CAPS) if caps else self.pick(ROLES), caps)
            parts = [(office, "nmod:desc"), (full, None)]
            where = self.r.random()
            if where < 0.25:
                office = join([(self.demonym(code), "amod"), (office, None)], 1)
                parts[0] = (office, "nmod:desc")
            elif where < 0.32 and caps:
                office = join([(self.place_word(), "compound"), (office, None)], 1)
                parts[0] = (office, "nmod:desc")
            elif where < 0.42 and caps:
                parts.insert(0, (self.owner(code), "nmod:poss"))
            elif where < 0.47 and not caps:
                office = join([(word("former", "ADJ", "JJ"), "amod"), (office, None)], 1)
                parts[0] = (office, "nmod:desc")
            elif where < 0.5 and caps:  # two offices: "army chief General A B"
                parts.insert(0, (self.nouns(self.pick(ROLES[:6])), "nmod:desc"))
            elif where < 0.54 and caps:
                whole = join([(word("of", "ADP", "IN"), "case"), (self.country_name(code), None)], 1)
                parts[0] = (join([(office, None), (whole, "nmod")], 0), "nmod:desc")
            named = join(parts, len(parts) - 1)
            if self.chance(0.12):
                return self.with_clause(named)
            return named
        if draw < 0.8:  # a name, then who that is; or who that is, then the name
            return self.apposed(code)
        if draw < 0.9:
            return self.with_clause(name)
        role = self.nouns(self.pick(BARE_ROLES[:9]))
        return join([(self.owner(code), "nmod:poss"), (role, None)], 1) if self.chance(0.5) else self.the_of(role, code)

    def the_of(self, role, code):
        whole = join([(word("of", "ADP", "IN"), "case"), (self.pick([self.country_name(code), self.body()]), None)], 1)
        return join([(word("the", "DET", "DT"), "det"), (role, None), (whole, "nmod")], 1)

    def apposed(self, code):
        full = self.bare_person(0)
        role = self.nouns(self.pick(BARE_ROLES[:9] + ROLES[:12]))
        draw = self.r.random()
        if draw < 0.35:
            who = self.the_of(role, code)
        elif draw < 0.55:
            who = join([(word("the", "DET", "DT"), "det"), (self.demonym(code), "amod"), (role, None)], 2)
        elif draw < 0.75:
            who = join([(self.owner(code), "nmod:poss"), (role, None)], 1)
        elif draw < 0.85:
            role = self.nouns(self.pick([["lawyer"], ["journalist"], ["activist"], ["businessman"], ["teacher"], ["former", "general"][1:], ["student"], ["farmer"], ["spokesman"]]))
            article = "an" if role.rows[0][0][0] in "aeiou" else "a"
            who = join([(word(article, "DET", "DT", "a"), "det"), (role, None)], 1)
            if self.chance(0.4):
                for_whom = join([(word("for", "ADP", "IN"), "case"), (self.pick([self.body(), self.group()]), None)], 1)
                who = join([(who, None), (for_whom, "nmod")], 0)
        else:
            counterpart = self.nouns(["counterpart"])
            who = join([(word("his" if self.chance(0.7) else "her", "PRON", "PRP$"), "nmod:poss"), (self.demonym(code), "amod"), (counterpart, None)], 2)
            if self.chance(0.5):
                return join([(who, None), (full, "appos")], 0)
        first, second = (full, who) if self.chance(0.5) and draw < 0.85 else (who, full)
        return join([(first, None), (comma(), "punct"), (second, "appos"), (comma(), "punct")], 0, {1: 2, 3: 2})

    def with_clause(self, noun):
        """", who led the party,", ", arrested on Monday,", ", which ..." """
        if self.depth > 1:
            return noun
        self.depth += 1
        name = noun.rows[noun.head][6]
        body = name.endswith("ORG") or name.endswith("LOC")
        if self.chance(0.7):
            verb = self.verb_phrase(subject=word("which", "PRON", "WDT") if body else word("who", "PRON", "WP"), short=True)
            clause, relation = verb, "acl:relcl"
        else:
            clause, relation = self.passive(participle=True), "acl"
        self.depth -= 1
        return join([(noun, None), (comma(), "punct"), (clause, relation), (comma(), "punct")], 0, {1: 2, 3: 2})

    def demonym(self, code):
        return word(self.demonyms[code], "ADJ", "JJ", self.demonyms[code], "B-NORP")

    def country_name(self, code=None):
        c = self.countries[code or self.pick(self.codes)]
        return word(c, "PROPN", "NNP", c, "B-LOC")

    def country(self):
        if self.chance(0.06):
            two = self.pick([("South", "Korea", "compound", "PROPN"), ("Saudi", "Arabia", "amod", "ADJ"), ("South", "Africa", "compound", "PROPN"), ("North", "Korea", "compound", "PROPN")])
            return Phrase([[two[0], two[0], two[3], "NNP", 1, two[2], "B-LOC"], [two[1], two[1], "PROPN", "NNP", None, None, "I-LOC"]], 1)
        if self.chance(0.06):
            the = word("the", "DET", "DT", "the", FREE)
            two = self.pick([("United", "States", "VERB", "unite", "State", "LOC"), ("United", "Nations", "VERB", "unite", "Nation", "ORG"), ("European", "Union", "ADJ", "European", "Union", "ORG")])
            rows = Phrase([[two[0], two[3], "ADJ", "NNP", 1, "amod", "B-" + two[5]], [two[1], two[4], "PROPN", "NNPS" if two[1].endswith("s") else "NNP", None, None, "I-" + two[5]]], 1)
            return join([(the, "det"), (rows, None)], 1)
        return self.country_name()

    def owner(self, code=None):
        return join([(self.country_name(code), None), (word("'s", "PART", "POS", "'s"), "case")], 0)

    def place_word(self):
        c = self.pick(self.cities)
        return word(c, "PROPN", "NNP", c, "B-LOC")

    def place(self):
        draw = self.r.random()
        if draw < 0.5:
            return self.place_word()
        if draw < 0.68:
            return self.country()
        if draw < 0.8:  # "the northern city of X"
            side = word(self.pick("northern southern eastern western central coastal".split()), "ADJ", "JJ")
            kind = word(self.pick("city town province region district village port".split()), "NOUN", "NN")
            whole = join([(word("of", "ADP", "IN"), "case"), (self.place_word(), None)], 1)
            parts = [(word("the", "DET", "DT"), "det"), (kind, None), (whole, "nmod")]
            if self.chance(0.7):
                parts.insert(1, (side, "amod"))
            return join(parts, len(parts) - 2)
        if draw < 0.92:  # "the Kenyan capital, Nairobi,", "the capital Nairobi"
            parts = [(word("the", "DET", "DT"), "det"), (word("capital", "NOUN", "NN"), None)]
            if self.chance(0.6):
                parts.insert(1, (self.demonym(self.pick(self.codes)), "amod"))
            head = join(parts, len(parts) - 1)
            if self.chance(0.5):
                return join([(head, None), (self.place_word(), "appos")], 0)
            return join([(head, None), (comma(), "punct"), (self.place_word(), "appos"), (comma(), "punct")], 0, {1: 2, 3: 2})
        return join([(self.place_word(), None), (comma(), "punct"), (self.country_name(), "appos"), (comma(), "punct")], 0, {1: 2, 3: 2})

    village = place

    def body(self):
        """A party, front, ministry or a body known by one word."""
        draw = self.r.random()
        if draw < 0.35 and self.bodies:
            b = self.pick(self.bodies)
            return word(b, "PROPN", "NNP", b, "B-ORG")
        if draw < 0.5:
            field = self.pick("Health Defence Education Finance Justice Agriculture Trade Energy Culture".split())
            rows = [["Ministry", "Ministry", "PROPN", "NNP", None, None, "B-ORG"], ["of", "of", "ADP", "IN", 2, "case", "I-ORG"], [field, field, "PROPN", "NNP", 0, "nmod", "I-ORG"]]
            return join([(word("the", "DET", "DT", "the", FREE), "det"), (Phrase(rows, 0), None)], 1)
        mid, upos = self.pick(FIRSTS) if self.chance(0.7) else (self.pick(self.cities), "PROPN")
        rows = [[mid, mid, upos, "NNP", 1, "amod" if upos == "ADJ" else "compound", "B-ORG"]]
        form = self.pick(FORMS)
        rows.append([form, form, "PROPN", "NNP", None, None, "I-ORG"])
        parts = [(Phrase(rows, 1), None)]
        if self.chance(0.3):
            parts.insert(0, (word(self.pick(["opposition", "ruling", "rebel"]), "NOUN", "NN"), "compound"))
            if parts[0][0].rows[0][0] == "ruling":
                parts[0] = (word("ruling", "VERB", "VBG", "rule"), "amod")
        parts.insert(0, (word("the", "DET", "DT", "the", FREE), "det"))
        return join(parts, len(parts) - 1)

    org = body

    def government(self):
        return join([(word("the", "DET", "DT"), "det"), (word("government", "NOUN", "NN"), None)], 1)

    def group(self):
        draw = self.r.random()
        g = self.nouns(self.pick(GROUPS))
        if draw < 0.4:
            return g
        if draw < 0.6:
            return join([(self.demonym(self.pick(self.codes)), "amod"), (g, None)], 1)
        if draw < 0.72:
            where = join([(word("in", "ADP", "IN"), "case"), (self.pick([self.country_name(), self.place_word()]), None)], 1)
            return join([(g, None), (where, "nmod")], 0)
        if draw < 0.8:
            s = self.nouns([self.pick("supporters members relatives lawyers opponents followers allies residents".split())])
            prep = "for" if s.rows[0][0] == "lawyers" else "of"
            whole = join([(word(prep, "ADP", "IN"), "case"), (self.pick([self.bare_person(), self.body()]), None)], 1)
            return join([(s, None), (whole, "nmod")], 0)
        if draw < 0.86:
            s = self.nouns(self.pick(SINGLE))
            return self.with_article(s)
        if draw < 0.93:
            return join([(self.owner(), "nmod:poss"), (self.nouns(self.pick(BARE_ROLES[9:])), None)], 1)
        return self.counted()

    def with_article(self, noun):
        parts = [(noun, None)]
        if self.chance(0.4):
            parts.insert(0, (self.demonym(self.pick(self.codes)), "amod"))
        first = parts[0][0].rows[0][0]
        det = self.pick(["the", "an" if first[0].lower() in "aeiou" else "a"])
        parts.insert(0, (word(det, "DET", "DT", {"an": "a"}.get(det)), "det"))
        return join(parts, len(parts) - 1)

    def figure(self):
        draw = self.r.random()
        n = self.pick(NUMBERS[:9]) if self.chance(0.4) else str(self.r.randrange(10, 900)) if self.chance(0.8) else f"{self.r.randrange(1, 90)},{self.pick('000 500 200 300'.split())}"
        number = word(n, "NUM", "CD")
        if draw < 0.6:
            return number
        if draw < 0.75:
            least = join([(word("at", "ADP", "IN"), "case"), (word("least", "ADJ", "JJS", "least"), None)], 1)
            return join([(least, "nmod"), (number, None)], 1)
        if draw < 0.9:
            more = join([(word("more", "ADJ", "JJR", "more"), None), (word("than", "ADP", "IN"), "fixed")], 0)
            return join([(more, "advmod"), (number, None)], 1)
        return join([(word(self.pick(["about", "some", "nearly", "around"]), "ADV", "RB"), "advmod"), (number, None)], 1)

    def counted(self, nouns=None):
        draw = self.r.random()
        noun = self.nouns(self.pick(nouns or COUNTABLE))
        if self.chance(0.15):
            noun = join([(self.demonym(self.pick(self.codes)), "amod"), (noun, None)], 1)
        if draw < 0.75:
            f = self.figure()
            if f.rows[f.head][0] == "one":
                f = word("two", "NUM", "CD")
            return join([(f, "nummod"), (noun, None)], 1)
        if draw < 0.9:
            many = self.pick(["dozens", "hundreds", "thousands", "scores", "tens"])
            whole = join([(word("of", "ADP", "IN"), "case"), (noun, None)], 1)
            return join([(word(many, "NOUN", "NNS", many[:-1]), None), (whole, "nmod")], 0)
        return join([(word(self.pick(["several", "many"]), "ADJ", "JJ"), "amod"), (noun, None)], 1)

    def money(self):
        million = word(self.pick(["million", "billion"]), "NUM", "CD", None, FREE)
        number = word(str(self.r.randrange(2, 900)), "NUM", "CD", None, FREE)
        if self.chance(0.4):
            return join([(word(self.pick("$€£"), "SYM", "$", None, FREE), None), (join([(number, "compound"), (million, None)], 1), "nummod")], 0)
        return join([(join([(number, "compound"), (million, None)], 1), "nummod"), (word(self.pick(["dollars", "euros"]), "NOUN", "NNS", None, FREE), None)], 1)

    def three(self):
        """"A, B and C" """
        make = self.pick([self.country, self.bare_person, self.group, self.body])
        return join([(make(), None), (comma(), "punct"), (make(), "conj"), (word("and", "CCONJ", "CC"), "cc"), (make(), "conj")], 0, {1: 2, 3: 4})

    def counted_diplomats(self):
        return self.counted([["diplomats"], ["military", "advisers"], ["inspectors"], ["envoys"]])

    def diplomat(self):
        return join([(self.owner(), "nmod:poss"), (self.nouns([self.pick("ambassador envoy consul".split())]), None)], 1) if self.chance(0.5) else \
            join([(word("the", "DET", "DT"), "det"), (self.demonym(self.pick(self.codes)), "amod"), (self.nouns([self.pick("ambassador envoy".split())]), None)], 2)

    def pair(self):
        draw = self.r.random()
        make = self.country if draw < 0.5 else self.bare_person if draw < 0.7 else self.body if draw < 0.85 else self.group
        return self.both(make(), make())

    def both(self, a, b):
        return join([(a, None), (word("and", "CCONJ", "CC"), "cc"), (b, "conj")], 0, {1: 2})

    def talks_between(self):
        between = join([(word("between", "ADP", "IN"), "case"), (self.pair(), None)], 1)
        return join([(self.listed("talks"), None), (between, "nmod")], 0)

    def act(self):
        if self.depth > 2:
            return self.listed("thing_deal")
        self.depth += 1
        noun = self.pick(sorted(ACTS))
        prep, _, kinds = ACTS[noun].partition(":")
        draw = self.r.random()
        parts = [(word(noun, "NOUN", "NN"), None)]
        if draw < 0.75:
            parts.append((join([(word(prep, "ADP", "IN"), "case"), (self.make(self.pick(kinds.split("|"))), None)], 1), "nmod"))
            if self.chance(0.25) and prep == "of":
                parts.append((join([(word("by", "ADP", "IN"), "case"), (self.group(), None)], 1), "nmod"))
            parts.insert(0, (word("the", "DET", "DT"), "det"))
            head = 1
        elif draw < 0.9:
            parts.insert(0, (self.owner() if self.chance(0.5) else join([(self.bare_person(), None), (word("'s", "PART", "POS", "'s"), "case")], 0), "nmod:poss"))
            head = 1
        else:
            parts.insert(0, (self.demonym(self.pick(self.codes)), "amod"))
            parts.insert(0, (word("the", "DET", "DT"), "det"))
            head = 2
        self.depth -= 1
        return join(parts, head)

    def make(self, kind):
        """The phrase of a kind that frames name."""
        if kind in LISTS:
            return self.listed(kind)
        return getattr(self, kind)()

    # --- what stands beside a verb ---

    def when(self):
        """(phrase, relation) of a day."""
        draw = self.r.random()
        day = word(self.pick(DAYS), "PROPN", "NNP", None, FREE)
        day.rows[0][1] = day.rows[0][0]
        if draw < 0.42:
            return join([(word("on", "ADP", "IN"), "case"), (day, None)], 1), "obl"
        if draw < 0.5:
            return day, "obl:unmarked"
        if draw < 0.57:
            part = join([(day, "compound"), (word(self.pick("morning evening night afternoon".split()), "NOUN", "NN"), None)], 1)
            return (join([(word("on", "ADP", "IN"), "case"), (part, None)], 1), "obl") if self.chance(0.7) else (part, "obl:unmarked")
        if draw < 0.6:
            return join([(word(self.pick(["late", "early"]), "ADV", "RB"), "advmod"), (word("on", "ADP", "IN"), "case"), (day, None)], 2), "obl"
        if draw < 0.72:
            unit = word(self.pick("week month year".split()), "NOUN", "NN")
            return join([(word(self.pick(["last", "next"]), "ADJ", "JJ"), "amod"), (unit, None)], 1), "obl:unmarked"
        if draw < 0.78:
            unit = word(self.pick("week month year".split()), "NOUN", "NN")
            this = join([(word("this", "DET", "DT"), "det"), (unit, None)], 1)
            return (join([(word("earlier", "ADV", "RBR", "early"), "advmod"), (this, None)], 1) if self.chance(0.6) else this), "obl:unmarked"
        m = self.pick(MONTHS)
        month = word(m, "PROPN", "NNP", m, FREE)
        if draw < 0.84:
            prep = word("in", "ADP", "IN")
            if self.chance(0.4):
                month = join([(month, None), (word(str(self.r.randrange(1990, 2027)), "NUM", "CD", None, FREE), "nmod:unmarked")], 0)
            return join([(prep, "case"), (month, None)], 1), "obl"
        number = word(str(self.r.randrange(1, 31)), "NUM", "CD", None, FREE)
        if draw < 0.89:
            return join([(word("on", "ADP", "IN"), "case"), (month, "nmod:unmarked"), (number, None)], 2), "obl"
        if draw < 0.94:
            return join([(word("on", "ADP", "IN"), "case"), (number, None), (month, "nmod:unmarked")], 1), "obl"
        if draw < 0.97:
            span = join([(word(self.pick(NUMBERS[:6]), "NUM", "CD"), "nummod"), (word(self.pick("days weeks months years".split()), "NOUN", "NNS"), None)], 1)
            span.rows[span.head][1] = span.rows[span.head][0][:-1]
            return join([(span, "obl:unmarked"), (word("ago", "ADV", "RB"), None)], 1), "advmod"
        return join([(word("in", "ADP", "IN"), "case"), (word(str(self.r.randrange(1990, 2027)), "NUM", "CD", None, FREE), None)], 1), "obl"

    def where(self):
        return join([(word(self.pick(["in", "in", "in", "near", "outside"]), "ADP", "IN"), "case"), (self.place(), None)], 1), "obl"

    def beside(self, when=0.55, where=0.3):
        """Day and place in either order."""
        found = []
        if self.chance(when):
            found.append(self.when())
        if self.chance(where):
            found.append(self.where())
        self.r.shuffle(found)
        return found

    def prep(self, prep, kind):
        """(phrase, relation) behind a verb: a noun with its preposition, or a clause of "of doing"."""
        if kind == "ving" and self.depth < 2:
            self.depth += 1
            clause = self.verb_phrase(form="ger", short=True)
            self.depth -= 1
            return join([(word(prep, "SCONJ", "IN"), "mark"), (clause, None)], 1), "advcl"
        if kind in ("ving", "charge_noun"):
            return join([(word(prep, "ADP", "IN"), "case"), (word(self.pick(CHARGES), "NOUN", "NN"), None)], 1), "obl"
        if kind == "charge":
            whole = join([(word("of", "ADP", "IN"), "case"), (word(self.pick(CHARGES), "NOUN", "NN"), None)], 1)
            return join([(word("on", "ADP", "IN"), "case"), (word("charges", "NOUN", "NNS", "charge"), None), (whole, "nmod")], 1), "obl"
        if kind in ("prison", "years"):
            span = join([(word(self.pick(NUMBERS) if self.chance(0.4) else str(self.r.randrange(2, 40)), "NUM", "CD"), "nummod"), (word("years", "NOUN", "NNS", "year"), None)], 1)
            if span.rows[0][0] == "dozen":
                span.rows[0][0] = span.rows[0][1] = "ten"
            if kind == "prison":
                span = join([(span, None), (join([(word("in", "ADP", "IN"), "case"), (word("prison", "NOUN", "NN"), None)], 1), "nmod")], 0)
                if self.chance(0.15):
                    span = word("death", "NOUN", "NN")
            return join([(word(prep, "ADP", "IN"), "case"), (span, None)], 1), "obl"
        if kind == "exchange":
            swap = join([(word("in", "ADP", "IN"), "case"), (word("exchange", "NOUN", "NN"), None), (join([(word("for", "ADP", "IN"), "case"), (self.counted(), None)], 1), "nmod")], 1)
            return swap, "obl"
        if kind == "office":
            return join([(word("as", "ADP", "IN"), "case"), (self.with_article(self.nouns(self.pick(BARE_ROLES[:5]))), None)], 1), "obl"
        if kind == "asnoun":
            return join([(word("as", "ADP", "IN"), "case"), (self.with_article(self.nouns([self.pick("crime provocation mistake farce violation disgrace".split())])), None)], 1), "obl"
        if kind == "vote":
            return join([(word("in", "ADP", "IN"), "case"), (self.with_article(self.nouns([self.pick("election vote runoff".split())])), None)], 1), "obl"
        return join([(word(prep, "ADP", "IN"), "case"), (self.make(kind), None)], 1), "obl"

    # --- clauses ---

    def verb(self, lemma, form, plural=True):
        """(auxiliaries as (word, relation), verb)"""
        p, part = past(lemma)
        be = lambda now: (word(("are" if plural else "is") if now else ("were" if plural else "was"), "AUX", ("VBP" if plural else "VBZ") if now else "VBD", "be"), "aux")
        if form == "ger":
            return [], word(gerund(lemma), "VERB", "VBG", lemma)
        if form == "inf":
            return [(word("to", "PART", "TO"), "mark")], word(lemma, "VERB", "VB", lemma)
        if form == "bare":
            return [], word(lemma, "VERB", "VB", lemma)
        if form == "past":
            return [], word(p, "VERB", "VBD", lemma)
        if form == "now":
            return [], word(lemma if plural else third(lemma), "VERB", "VBP" if plural else "VBZ", lemma)
        if form == "perf":
            return [(word("have" if plural else "has", "AUX", "VBP" if plural else "VBZ", "have"), "aux")], word(part, "VERB", "VBN", lemma)
        if form == "pluperf":
            return [(word("had", "AUX", "VBD", "have"), "aux")], word(part, "VERB", "VBN", lemma)
        if form == "not":
            return [(word("did", "AUX", "VBD", "do"), "aux"), (word("not", "PART", "RB"), "advmod")], word(lemma, "VERB", "VB", lemma)
        if form == "prog":
            return [be(self.chance(0.6))], word(gerund(lemma), "VERB", "VBG", lemma)
        return [(word(form, "AUX", "MD"), "aux")], word(lemma, "VERB", "VB", lemma)

    def verb_phrase(self, subject=None, form=None, short=False, plural=None):
        """A clause with the given subject before its verb; without one where the form is a participle or infinitive."""
        if plural is None:
            plural = bool(subject) and subject.rows[subject.head][3] in ("NNS", "NNPS")
            plural |= bool(subject) and any(r[5] == "conj" and r[4] == subject.head for r in subject.rows)
        if form is None:
            form = self.r.choices(["past", "perf", "will", "would", "pluperf", "now", "not", "prog", "could"], [10, 2.5, 1.5, 0.7, 1, 1, 0.5, 0.5, 0.3])[0]
        draw = self.r.random()
        if form in ("ger", "inf", "bare") and draw > 0.75:
            draw *= 0.75
        parts = [(subject, "nsubj")] if subject else []
        behind = []
        above = {}
        if draw < 0.68:
            lemma, kinds, phrases = self.pick(self.frames)
            taken = self.pick(kinds)
            behind.append((self.make(taken), "obj"))
            for prep, kind in phrases:
                must = kind.endswith("!")
                if must or self.chance(0.25 if short else 0.4):
                    beside = self.prep(prep, self.pick(kind.rstrip("!").split("|")))
                    if prep == "with" and taken in ("talks", "thing_deal", "ties", "border"):  # "talks with B" are one noun
                        behind[-1] = (join([behind[-1], (beside[0], "nmod")], 0), "obj")
                    else:
                        behind.append(beside)
                    if not must:
                        break
        elif draw < 0.75:  # "agreed to do", "refused to do"
            lemma = self.pick(TO_DO)
            self.depth += 1
            clause = self.verb_phrase(form="inf", short=True) if self.depth < 3 else join([(word("to", "PART", "TO"), "mark"), (word("resign", "VERB", "VB"), None)], 1)
            self.depth -= 1
            late = self.when() if self.chance(0.35) else None
            if late:
                behind.append(late)
            behind.append((clause, "xcomp"))
        elif draw < 0.83:  # "urged X to do", "called on X to do", "called for X to do"
            lemma = self.pick(ASK + ["call", "call", "call"])
            who = self.pick([self.bare_person, self.country, self.body, self.group, self.person])()
            self.depth += 1
            clause = self.verb_phrase(form="inf", short=True) if self.depth < 3 and self.chance(0.6) else self.small_clause()
            self.depth -= 1
            if lemma != "call":
                behind += [(who, "iobj"), (clause, "xcomp")]
            elif self.chance(0.6):
                behind += [(join([(word("on", "ADP", "IN"), "case"), (who, None)], 1), "obl"), (clause, "xcomp")]
            elif self.chance(0.5):
                clause = join([(word("for", "SCONJ", "IN"), "mark"), (who, "nsubj"), (clause, None)], 2)
                behind.append((clause, "advcl"))
            else:
                behind.append((join([(word("for", "ADP", "IN"), "case"), (self.pick([self.act, lambda: self.listed("thing_deal"), lambda: self.listed("thing_vote")])(), None)], 1), "obl"))
        elif draw < 0.9:
            lemma = self.pick(INTRANSITIVE)
            if lemma in ("march", "protest", "demonstrate") and self.chance(0.6):
                behind.append((join([(word("against", "ADP", "IN"), "case"), (self.pick([self.act, self.person, self.government])(), None)], 1), "obl"))
        else:  # with a preposition: "met with X", "clashed with X", "spoke by telephone"
            lemma, prep, make = self.pick([("meet", "with", self.person), ("clash", "with", self.group), ("agree", "on", lambda: self.listed("thing_deal")), ("fly", "to", self.place),
                                           ("travel", "to", self.place), ("arrive", "in", self.place), ("speak", "by", lambda: word("telephone", "NOUN", "NN")), ("vote", "for", lambda: self.listed("thing_law")),
                                           ("withdraw", "from", self.talks_np), ("appeal", "to", self.country), ("respond", "to", self.act), ("speak", "with", self.person), ("talk", "to", self.person)])
            behind.append((join([(word(prep, "ADP", "IN"), "case"), (make(), None)], 1), "obl"))
        if lemma == "shoot" and self.chance(0.5):
            behind.insert(0, (word("dead", "ADJ", "JJ"), "xcomp"))
        extra = self.beside(0.3 if short else 0.55, 0.12 if short else 0.25)
        has_clause = any(r in ("xcomp", "advcl") for _, r in behind)
        if has_clause:
            extra = []
        elif self.chance(0.12) and behind and behind[0][1] == "obj" and len(extra) > 0 and len(behind[0][0].rows) > 3:
            behind.insert(0, extra.pop(0))  # "signed on Monday an agreement with"
        behind += extra
        aux, verb = self.verb(lemma, form, plural)
        if subject is not None and self.chance(0.08) and form == "past":  # "A on Monday signed"
            parts.append(self.when())
        parts += aux
        head = len(parts)
        parts.append((verb, None))
        parts += behind
        if not short and not has_clause:
            tail = self.tail()
            if tail:
                parts += tail
                if len(tail) == 2:
                    above[len(parts) - 2] = len(parts) - 1
        return join(parts, head, above)

    def talks_np(self):
        return self.listed("talks")

    def small_clause(self):
        to, verb = (word("to", "PART", "TO"), "mark"), None
        draw = self.r.random()
        if draw < 0.4:
            return join([to, (word("step", "VERB", "VB"), None), (word("down", "ADP", "RP"), "compound:prt")], 1)
        if draw < 0.7:
            return join([to, (word("resign", "VERB", "VB"), None)], 1)
        return join([to, (word(self.pick(["end", "stop", "halt", "accept"]), "VERB", "VB"), None), (self.act(), "obj")], 1)

    def tail(self):
        """What may follow a main clause: ", killing 12 people", "to demand ...", "after ..."."""
        if self.depth > 0 or self.chance(0.55):
            return []
        self.depth += 1
        draw = self.r.random()
        if draw < 0.25:
            clause = self.killing() if self.chance(0.5) else self.verb_phrase(form="ger", short=True)
            found = [(comma(), "punct"), (clause, "advcl")]
        elif draw < 0.45:
            lemma, obj = self.pick([("demand", self.act), ("protest", None), ("discuss", self.talks_np), ("end", self.act), ("secure", lambda: self.listed("thing_deal")), ("quell", lambda: self.nouns(["protests"])),
                                    ("mark", self.act), ("attend", lambda: self.listed("talks"))])
            parts = [(word("to", "PART", "TO"), "mark"), (word(lemma, "VERB", "VB"), None)]
            if obj:
                parts.append((obj(), "obj"))
            found = [(join(parts, 1), "advcl")]
        elif draw < 0.9:
            mark = self.pick(["after", "after", "as", "before", "while", "because", "when"])
            m = (word("when", "ADV", "WRB"), "advmod") if mark == "when" else (word(mark, "SCONJ", "IN"), "mark")
            clause = self.clause(short=True)
            found = [(join([m, (clause, None)], 1), "advcl")]
        else:
            found = [self.prep("over", "act")]
        self.depth -= 1
        return found

    def killing(self):
        """"killing 12 people and wounding 30 others" """
        one = join([(word("killing", "VERB", "VBG", "kill"), None), (self.counted(), "obj")], 0)
        if self.chance(0.5):
            return one
        if self.chance(0.4):
            others = join([(self.figure(), "nummod"), (word("others", "NOUN", "NNS", "other"), None)], 1)
        else:
            others = self.figure()
        two = join([(word(self.pick(["wounding", "injuring"]), "VERB", "VBG"), None), (others, "obj")], 0)
        two.rows[0][1] = {"wounding": "wound", "injuring": "injure"}[two.rows[0][0]]
        return join([(one, None), (word("and", "CCONJ", "CC"), "cc"), (two, "conj")], 0, {1: 2})

    def passive(self, participle=False):
        """"X was arrested in P on D by Y"; without subject and auxiliary as a participle behind a noun."""
        lemma, kinds, phrases = self.pick([f for f in self.frames if f[0] not in ("hold", "meet", "receive", "visit", "win", "lose", "call", "leave", "join", "lead", "have")])
        if self.chance(0.4):
            lemma, kinds, phrases = self.pick([("kill", ["counted", "person"], []), ("arrest", ["person", "counted"], [["on", "charge"]]), ("sentence", ["person"], [["to", "prison!"]]),
                                               ("injure", ["counted"], []), ("wound", ["counted"], []), ("shoot", ["person"], []), ("charge", ["person"], [["with", "charge_noun!"]]),
                                               ("elect", ["person"], []), ("accuse", ["person"], [["of", "ving|charge_noun!"]])])
        part = word(past(lemma)[1], "VERB", "VBN", lemma)
        behind = []
        if lemma == "shoot" and self.chance(0.5):
            behind.append((word("dead", "ADJ", "JJ"), "xcomp"))
        for prep, kind in phrases:
            if kind.endswith("!") or self.chance(0.3):
                behind.append(self.prep(prep, self.pick(kind.rstrip("!").split("|"))))
                break
        by = [(join([(word("by", "ADP", "IN"), "case"), (self.pick([self.group, self.person, self.country])(), None)], 1), "obl:agent")] if self.chance(0.35) else []
        more = self.beside(0.5, 0.35)
        if not any(r == "advcl" for _, r in behind):
            behind += by + more
        if participle:
            return join([(part, None), *behind], 0)
        subject = self.make(self.pick(kinds))
        plural = subject.rows[subject.head][3] in ("NNS", "NNPS")
        form = self.r.choices(["past", "perf", "will", "pluperf"], [8, 2, 1, 1])[0]
        if form == "past":
            aux = [(word("were" if plural else "was", "AUX", "VBD", "be"), "aux:pass")]
        elif form == "will":
            aux = [(word("will", "AUX", "MD"), "aux"), (word("be", "AUX", "VB"), "aux:pass")]
        else:
            have = "had" if form == "pluperf" else "have" if plural else "has"
            aux = [(word(have, "AUX", "VBD" if form == "pluperf" else "VBP" if plural else "VBZ", "have"), "aux"), (word("been", "AUX", "VBN", "be"), "aux:pass")]
        parts = [(subject, "nsubj:pass"), *aux, (part, None), *behind]
        head = 1 + len(aux)
        above = {}
        if lemma in ("kill", "shoot") and plural and self.chance(0.4) and not behind:  # "were killed and 30 injured", "... wounded"
            second = join([(self.figure(), "nsubj:pass"), (word(self.pick(["injured", "wounded"]), "VERB", "VBN"), None)], 1)
            second.rows[second.head][1] = {"injured": "injure", "wounded": "wound"}[second.rows[second.head][0]]
            cc = len(parts)
            parts += [(word("and", "CCONJ", "CC"), "cc"), (second, "conj"), *more]
            above[cc] = cc + 1
        return join(parts, head, above)

    def subject(self):
        pronoun = lambda: word(self.pick(["he", "she", "they", "it"]), "PRON", "PRP")
        return self.r.choices([self.person, self.country, self.body, self.group, self.pair, self.counted, self.government, self.three, pronoun], [30, 16, 9, 27, 6, 5, 4, 2, 5])[0]()

    def deed(self):
        """"An attack on a base killed 12 people", "The arrest of X sparked protests" """
        what = self.act() if self.chance(0.7) else self.listed("attack_np")
        lemma, make = self.pick([("kill", self.counted), ("injure", self.counted), ("spark", lambda: self.listed("protests")), ("follow", self.act), ("destroy", lambda: self.counted([["houses"], ["homes"]])),
                                 ("prompt", self.act), ("end", lambda: self.listed("talks")), ("come", None), ("begin", None)])
        form = self.pick(["past", "past", "perf", "now"])
        aux, verb = self.verb(lemma, form, what.rows[what.head][3] == "NNS")
        behind = [(make(), "obj")] if make else []
        if lemma == "come":
            behind = [(join([(word("after", "SCONJ", "IN"), "mark"), (self.clause(True), None)], 1), "advcl")] if self.depth < 2 else [self.when()]
        return join([(what, "nsubj"), *aux, (verb, None), *behind, *(self.beside(0.4, 0.2) if lemma != "come" else [])], 1 + len(aux))

    def is_who(self):
        """"X was the leader of Y" """
        code = self.pick(self.codes)
        be = word(self.pick(["is", "was"]), "AUX", "VBZ", "be")
        be.rows[0][3] = "VBZ" if be.rows[0][0] == "is" else "VBD"
        return join([(self.bare_person(), "nsubj"), (be, "cop"), (self.the_of(self.nouns(self.pick(BARE_ROLES[:7])), code), None)], 2)

    def clause(self, short=False):
        draw = self.r.random()
        if draw < 0.22:
            return self.passive()
        if draw < 0.28:
            self.depth += 1
            found = self.deed()
            self.depth -= 1
            return found
        if draw < 0.3:
            return self.is_who()
        return self.verb_phrase(subject=self.subject(), short=short)

    def second_verb(self, clause):
        """"A met B and signed C" """
        self.depth += 1
        second = self.verb_phrase(form="past", short=True)
        self.depth -= 1
        return join([(clause, None), (word("and", "CCONJ", "CC"), "cc"), (second, "conj")], 0, {1: 2})

    def speaker(self):
        return self.r.choices([self.person, self.group, self.body, lambda: self.with_article(self.nouns(self.pick(SINGLE[4:7] + SINGLE[14:18] + [["army", "spokesman"], ["police", "spokesman"]]))),
                               self.spokesman], [35, 25, 10, 15, 15])[0]()

    def spokesman(self):
        noun = self.nouns([self.pick(["spokesman", "spokeswoman", "lawyer"])])
        if self.chance(0.5):
            owner = join([(self.bare_person(0.7), None), (word("'s", "PART", "POS", "'s"), "case")], 0)
            if self.chance(0.3):
                return join([(owner, "nmod:poss"), (self.nouns(["press", "office"] if self.chance(0.5) else ["office"]), None)], 1)
            return join([(owner, "nmod:poss"), (noun, None)], 1)
        whole = join([(word("for", "ADP", "IN"), "case"), (self.pick([self.body, self.bare_person, self.government])(), None)], 1)
        return join([(word("a", "DET", "DT"), "det"), (noun, None), (whole, "nmod")], 1)

    def sentence(self):
        """A whole sentence, with its last mark."""
        self.depth = 0
        draw = self.r.random()
        if draw < 0.34:
            s = self.clause()
            if self.chance(0.12):
                s = self.second_verb(s)
            if self.chance(0.12):  # a day or a clause in front
                w, relation = self.when()
                s = join([(w, relation), (comma(), "punct"), (s, None)], 2, {1: 0}) if self.chance(0.5) else join([(w, relation), (s, None)], 1)
        elif draw < 0.56:  # "..., X said on Monday"
            s, who = self.clause(), self.speaker()
            said = [(who, "nsubj"), (word("said", "VERB", "VBD", "say"), None)]
            if self.chance(0.4):
                said.append(self.when())
            s = join([(s, "ccomp"), (comma(), "punct"), *said], 3, {1: 0})
        elif draw < 0.76:  # "X said (on Monday) (that) ..."
            self.depth = 1
            who, clause = self.speaker(), self.clause()
            if self.chance(0.55):
                clause = join([(word("that", "SCONJ", "IN"), "mark"), (clause, None)], 1)
            lemma = self.pick(SAY) if self.chance(0.4) else "say" if self.chance(0.8) else "tell"
            parts = [(who, "nsubj"), (word(past(lemma)[0], "VERB", "VBD", lemma), None)]
            if lemma == "tell":
                parts.append((self.pick([lambda: self.nouns([self.pick(["reporters", "journalists", "lawmakers"])]), self.body, self.bare_person])(), "iobj"))
            if self.chance(0.35):
                parts.append(self.when())
            s = join([*parts, (clause, "ccomp")], 1)
        elif draw < 0.82:  # "..., according to X"
            s = self.clause()
            to = join([(word("according", "VERB", "VBG", "accord"), None), (word("to", "ADP", "IN"), "fixed")], 0)
            s = join([(s, None), (comma(), "punct"), (join([(to, "case"), (self.speaker(), None)], 1), "obl")], 0, {1: 2})
        elif draw < 0.9:  # words in quotes, before and behind who says them
            self.depth = 1
            clause = self.verb_phrase(subject=self.pick([word("we", "PRON", "PRP"), word("they", "PRON", "PRP"), word("he", "PRON", "PRP"), self.country(), self.group()]), short=True, plural=True)
            quoted = join([(word('"', "PUNCT", "``"), "punct"), (clause, None), (comma(), "punct"), (word('"', "PUNCT", "''"), "punct")], 1)
            who, said = (self.speaker(), "nsubj"), (word("said", "VERB", "VBD", "say"), None)
            s = join([(quoted, "ccomp"), said, who], 1) if self.chance(0.5) else join([(quoted, "ccomp"), who, said], 2)
        elif draw < 0.95:  # two clauses
            a, b = self.clause(True), self.clause(True)
            cc = word(self.pick(["and", "but", "while"][:2]), "CCONJ", "CC")
            s = join([(a, None), (comma(), "punct"), (cc, "cc"), (b, "conj")], 0, {1: 3, 2: 3})
        else:  # a headline: present, no article to say of, no mark
            s = self.verb_phrase(subject=self.pick([self.country, self.body, self.bare_person, self.group])(), form="now", short=True)
            return self.finished(s)
        return self.finished(join([(s, None), (word(".", "PUNCT", "."), "punct")], 0))

    def finished(self, s):
        """Gold rows; commas that meet another mark fall away."""
        rows = [list(r) for r in s.rows]
        rows[s.head][5] = "root"
        out = list(range(len(rows)))
        for i, r in enumerate(rows):
            if r[0] == "," and (i + 1 == len(rows) or rows[i + 1][2] == "PUNCT" and rows[i + 1][0] in (",", ".") or i > 0 and rows[i - 1][0] in (",", '"') and i > 0 and rows[i - 1][3] != "''"):
                out[i] = None
        place, n = {}, 0
        for i in range(len(rows)):
            if out[i] is not None:
                n += 1
                place[i] = n
        kept = [r for i, r in enumerate(rows) if out[i] is not None]
        heads = [0 if r[4] is None else place[r[4]] for r in kept]
        forms = [r[0] for r in kept]
        k = 1 if forms[0] == '"' else 0
        if kept[k][2] != "PROPN" and forms[k][0].islower():
            forms[k] = forms[k][0].upper() + forms[k][1:]
        return {"task": "made", "words": forms, "lemma": [r[1] for r in kept], "upos": [r[2] for r in kept], "xpos": [r[3] for r in kept], "head": heads, "deprel": [r[5] for r in kept],
                "entity": [r[6] for r in kept]}


def whole(s):
    """One root, no circle."""
    n = len(s["head"])
    for i in range(n):
        seen, h = 0, i + 1
        while h and seen <= n:
            h, seen = s["head"][h - 1], seen + 1
        if h:
            return False
    return s["head"].count(0) == 1


@functools.cache
def names_and_places():
    return read_names(), read_places()


def read_made(rng, count, most=60):
    """`count` new sentences of at most `most` words, with the labels that each word's name may have."""
    import data
    grammar = Grammar(rng, *names_and_places())
    any_label = [True] * len(data.ENTITY)
    only = {x: [y == x for y in data.ENTITY] for x in data.ENTITY}
    found = []
    while len(found) < count:
        s = grammar.sentence()
        if len(s["words"]) <= most and whole(s):
            s["allowed"] = [any_label if e == FREE else only[e] for e in s.pop("entity")]
            found.append(s)
    return found


if __name__ == "__main__":
    g = Grammar(random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 1))
    for _ in range(int(sys.argv[1]) if len(sys.argv) > 1 else 10):
        s = g.sentence()
        print("#", " ".join(s["words"]), "" if whole(s) else "BROKEN")
        if len(sys.argv) > 3:
            for i, w in enumerate(s["words"]):
                h = s["head"][i]
                print("   ", w, s["upos"][i], s["xpos"][i], s["deprel"][i], s["words"][h - 1] if h else "ROOT", s["entity"][i])
