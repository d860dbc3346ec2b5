"""What the treebanks know of words, as text tables in the model file: lemmas, closed classes, pairs of tags.

Lemmas by table: the train set's commonest rule of a (form, tag), and for forms not seen the rule of the longest known ending.

The tables lie in the model file as text, lines "form TAB UPOS TAB rule" in byte order. A network that reads a word's first piece cannot see its ending;
the table is right for 97.8 % (EWT) and 99.1 % (GUM) of words with gold tags, a head reached 93-94 %.

Tags by table: the heads read meaning, and took "cancelled" and "denied" for particles. A form gets a tag of a closed class only if a treebank has it so, what
ends like a participle is then a word of an open class, numerals have digits or are known, and the two tags of a word are a pair that occurs. On dev, 27 of
21,000 words of closed classes have a form that train lacks.
"""
from collections import Counter, defaultdict

from words import lemma_rule

KEYS = ("lemma.forms", "lemma.suffixes", "tags.closed", "tags.pairs")
CLOSED = {"ADP", "AUX", "CCONJ", "DET", "PART", "PRON", "SCONJ"}
OPEN = {"ADJ", "NOUN", "PROPN", "VERB"}
LEAST_PAIR = 0.002  # of the words of its UPOS: leaves out the likes of VERB with GW (half of a word written in two)
LONGEST, LEAST = 5, 3  # letters of an ending; forms that must share it (3 was best of 1, 2, 3, 5, 8 on dev)


def build(sentences):
    forms, endings = defaultdict(Counter), defaultdict(Counter)
    for s in sentences:
        for w, lemma, u in zip(s["words"], s["lemma"], s["upos"]):
            if lemma != "_" and "\t" not in w:
                forms[w.lower(), u][lemma_rule(w, lemma)] += 1
    best = lambda c: min(c, key=lambda r: (-c[r], r))
    for (w, u), c in forms.items():
        for n in range(min(LONGEST, len(w) - 1) + 1):
            endings[w[len(w) - n:], u][best(c)] += 1
    endings = {k: best(c) for k, c in endings.items() if not k[0] or sum(c.values()) >= LEAST}
    # what a shorter ending, or any ending, already answers is left out
    suffixes = {(e, u): r for (e, u), r in endings.items() if not e or longest({"lemma.suffixes": endings}, "x" + e[1:], u) != r}
    found = {"lemma.suffixes": suffixes}
    exact = {(w, u): best(c) for (w, u), c in forms.items() if longest(found, w, u) != best(c)}
    text = lambda rows: "\n".join(sorted((f"{w}\t{u}\t{r}" for (w, u), r in rows.items()), key=lambda line: line.encode()))
    return {"lemma.forms": text(exact), "lemma.suffixes": text(suffixes)} | tags(sentences)


def tags(sentences):
    pairs, of, closed = Counter(), Counter(), set()
    for s in sentences:
        for w, u, x in zip(s["words"], s["upos"], s["xpos"]):
            pairs[u, x] += 1
            of[u] += 1
            if listed(plain(w), u) and not {"\t", "\n"} & set(w):
                closed.add((plain(w), u))
    text = lambda rows: "\n".join(sorted((f"{a}\t{b}" for a, b in rows), key=lambda line: line.encode()))
    return {"tags.closed": text(closed), "tags.pairs": text((u, x) for (u, x), n in pairs.items() if n >= LEAST_PAIR * of[u])}


def listed(low, upos):
    """Whether a form must be known under a tag to get it."""
    if upos == "NUM":
        return not any("0" <= c <= "9" for c in low) and not set(low) <= set("ivxlcdm")
    return upos in CLOSED or upos not in OPEN and low.endswith(("ed", "ing"))


def plain(word):
    return word.lower().replace("\u2019", "'", 1)


def settle(tables, word, upos, xpos):
    """Positions of a word's two tags: `upos`, `xpos` {tag: score}, in the order of the labels."""
    low, each = plain(word), (max(upos, key=upos.get), max(xpos, key=xpos.get))
    may = lambda u: not listed(low, u) or (low, u) in tables["tags.closed"]
    if "tags.pairs" not in tables or len(word.encode()) > 64 or each in tables["tags.pairs"] and may(each[0]):
        return each
    best, found = float("-inf"), each
    for u in upos:
        for x in xpos if may(u) else ():
            if (u, x) in tables["tags.pairs"] and upos[u] + xpos[x] > best:
                best, found = upos[u] + xpos[x], (u, x)
    return found


def longest(tables, word, upos):
    for n in range(min(LONGEST, len(word) - 1), -1, -1):
        found = tables["lemma.suffixes"].get((word[len(word) - n:], upos))
        if found is not None:
            return found
    return "L-0+"


def rule(tables, word, upos):
    """Rule of a word: its own, else its longest ending's."""
    low = word.lower()
    return tables["lemma.forms"].get((low, upos)) or longest(tables, low, upos)


def table(text):
    """{(key, tag): rule} of a table of lemmas, {(key, tag)} of one of tags."""
    rows = [line.split("\t") for line in text.split("\n")]
    return {(w, u): r for w, u, r in rows} if len(rows[0]) == 3 else set(map(tuple, rows))
