"""The train sets as sentences of words with gold, and batches of them.

A sentence is {"task", "words", and gold by task}: tree (upos, xpos, lemma, head, deprel), names (sets of allowed labels), quotes (three BIO columns), pair.
Read from the data folder at run time; nothing of it is kept.
"""
import collections
import csv
import json
import os
import pathlib
import random
import re
import sys

import torch
from words import ends_sentence, lemma_rule, shape, split_sentences, tokenize

DATA = pathlib.Path(os.environ.get("DATELINE_DATA") or pathlib.Path(__file__).resolve().parents[2] / "shared/data")
TYPES = "PER ORG LOC NORP FAC DATE MONEY PROD MISC".split()
ENTITY = ["O"] + [f"{p}-{t}" for t in TYPES for p in "BI"]
BIO = ["O", "B", "I"]
UPOS = "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split()
PLOVER = "AGREE CONSULT SUPPORT YIELD AID COOPERATE REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION COERCE ASSAULT MOBILIZE".split()
MAX_PIECES = 250  # longer sentences are left out of training: a handful
IGNORE = -100

# --- treebanks ---

def conllu(path):
    rows = []
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if not line:
            if rows:
                yield rows
            rows = []
        elif line[0].isdigit():
            cells = line.split("\t")
            if cells[0].isdigit():
                rows.append(cells)


def read_trees(part):
    for bank in ("ewt", "gum"):
        for rows in conllu(DATA / f"treebank/{bank}-{part}.conllu"):
            yield {"task": "tree", "words": [r[1] for r in rows], "lemma": [r[2] for r in rows], "upos": [r[3] for r in rows], "xpos": [r[4] for r in rows],
                   "head": [int(r[6]) for r in rows], "deprel": [r[7] for r in rows]}


def tree_labels(sentences):
    count = {k: collections.Counter() for k in ("xpos", "deprel", "lemma")}
    for s in sentences:
        for k in ("xpos", "deprel"):
            count[k].update(s[k])
        count["lemma"].update(lemma_rule(w, l) for w, l in zip(s["words"], s["lemma"]) if l != "_")
    keep = lambda k, least: [x for x, n in count[k].most_common() if n >= least]
    return {"upos": UPOS, "xpos": keep("xpos", 5), "deprel": keep("deprel", 10), "lemma": keep("lemma", 3)}


# --- names: what each set's own label may be in ours, one character set a tag ---

CONLL = {"PER": "PER", "ORG": "ORG", "LOC": "LOC FAC", "MISC": "NORP PROD MISC", "O": "DATE MONEY"}
POLITICS = {"person": "PER", "politician": "PER", "organisation": "ORG", "politicalparty": "ORG", "location": "LOC FAC", "country": "LOC", "event": "MISC",
            "election": "MISC", "misc": "NORP PROD MISC", "O": "DATE MONEY"}
WORLD = {"Person": "PER", "Organization": "ORG", "Location": "LOC", "NORP": "NORP", "Facility": "FAC", "Date": "DATE", "Money": "MONEY", "Product": "PROD", "Misc": "MISC", "O": ""}


def allowed(tag, scheme):
    """Which of our labels a gold tag may be."""
    if tag == "O":
        return [x == "O" or x[2:] in scheme["O"].split() for x in ENTITY]
    return [x != "O" and x[0] == tag[0] and x[2:] in scheme[tag[2:]].split() for x in ENTITY]


def blocks(path, word, tag):
    for block in re.split(r"\n[ \t\r]*\n", path.read_text(encoding="utf-8")):
        rows = []
        for line in block.splitlines():
            if line.strip() and not line.startswith("-DOCSTART-"):
                cells = line.split("\t") if "\t" in line else line.rsplit(None, 1) if word == 0 and tag == 1 else line.split()
                if len(cells) > max(tag, word) and cells[word].strip():
                    rows.append((cells[word].strip(), cells[tag].strip()))
        if rows:
            yield [w for w, _ in rows], bio([t for _, t in rows])


def bio(tags):
    """BIO from BIO, BIOES or IO."""
    out, before = [], "O"
    for t in tags:
        if t == "O" or "-" not in t:
            t = "O"
        else:
            starts = t[0] in "BSU" or before == "O" or before[2:] != t[2:]
            t = ("B" if starts else "I") + t[1:]
        out.append(t)
        before = t
    return out


def as_ud(words, tags):
    """Newswire tokens to UD's: "U . S ." and "Mr ." as one, "’ s" as one, "11 pm" as two."""
    out = []
    i, n = 0, len(words)
    while i < n:
        w, t = words[i], tags[i]
        following = words[i + 1:i + 3]
        if " " in w:
            parts = w.split()
            out += [(p, t if k == 0 or t == "O" else "I" + t[1:]) for k, p in enumerate(parts)]
            i += 1
        elif len(w) == 1 and w.isupper() and following[:1] == ["."]:
            j = i
            while j + 1 < n and len(words[j]) == 1 and words[j].isupper() and words[j + 1] == ".":
                j += 2
            if j == i + 2 and not (j < n and words[j][0].isupper()):
                out.append((w, t))
                i += 1
            else:
                out.append(("".join(words[i:j]), t))
                i = j
        elif w in ("Mr", "Mrs", "Ms", "Dr", "Prof", "Sen", "Gov", "Gen", "Col", "Lt", "Sgt", "Capt", "Rev", "Hon", "St", "Rep", "Jr", "No", "Sr") and following[:1] == ["."]:
            out.append((w + ".", t))
            i += 2
        elif w in ("'", "’") and following[:1] and following[0].lower() in ("s", "re", "ve", "ll", "d", "m"):
            out.append((w + following[0], t))
            i += 2
        elif w.lower().endswith("n") and len(w) > 1 and following[:1] in (["'"], ["’"]) and following[1:2] == ["t"]:
            out += [(w[:-1], t), ("n" + following[0] + "t", t if t == "O" else "I" + t[1:])]
            i += 3
        else:
            out.append((w, t))
            i += 1
    tags = [t for _, t in out]
    return [w for w, _ in out], [("B" + t[1:] if t[0] == "I" and (k == 0 or tags[k - 1] == "O") else t) for k, t in enumerate(tags)]


def split_hyphens(words, tags):
    """CoNLL keeps "Suu-Kyi" and "Moscow-based" as one word, UD mostly splits."""
    out = []
    for w, t in zip(words, tags):
        parts = re.split("(-)", w)
        if len(parts) > 2 and all(parts) and re.fullmatch(r"[^\W\d_]+(?:-[^\W\d_]+)+", w) and not (t != "O" and t.endswith("MISC")):
            out += [(p, t if k == 0 or t == "O" else "I" + t[1:]) for k, p in enumerate(parts)]
        else:
            out.append((w, t))
    return [w for w, _ in out], [t for _, t in out]


def cut(words, tags):
    """A paragraph into sentences; never inside an entity."""
    begin = 0
    for i in range(len(words)):
        if ends_sentence(words, i) and tags[i + 1][0] != "I":
            yield words[begin:i + 1], tags[begin:i + 1]
            begin = i + 1
    yield words[begin:], tags[begin:]


def names(words, tags, scheme, cache={}):
    for t in set(tags):
        if (id(scheme), t) not in cache:
            cache[id(scheme), t] = allowed(t, scheme)
    return {"task": "names", "words": words, "allowed": [cache[id(scheme), t] for t in tags]}


def read_world(part):
    """Lists of variants of a block, one of which is drawn each pass: a variant is a list of sentences."""
    for path in sorted((DATA / f"names-world/{part}").glob("*.tsv")):
        for words, tags in blocks(path, 0, 1):
            ud = as_ud(words, tags)
            yield [[names(words, tags, WORLD)], [names(w, t, WORLD) for w, t in cut(*ud)]]


def read_conll(part):
    """The same of the sets with coarser labels."""
    for path, word, tag, scheme in ((f"names-conllpp/{part}.txt", 0, 3, CONLL), (f"names-politics/{part}.txt", 0, 1, POLITICS),
                                    *([("names-wikigold/wikigold.conll.txt", 0, 1, CONLL)] if part == "train" else [])):
        for words, tags in blocks(DATA / path, word, tag):
            yield [[names(words, tags, scheme)], [names(*split_hyphens(words, tags), scheme)]]


# --- quotes ---

def read_quotes(part):
    """Documents' sentences with three BIO columns; an attribution inside another's content gives its source and cue only."""
    folder = DATA / "quotes-polnear" / part
    for path in sorted((folder / "text").glob("*.txt")):
        with open(path, newline="", encoding="utf-8") as file:
            text = file.read()
        notes = sorted((folder / "attributions").glob(f"{path.stem}_*.ann"))
        if not notes:
            continue
        spans, quotes = {}, []
        for line in notes[0].read_text(encoding="utf-8").splitlines():
            key, *rest = line.split("\t")
            if not rest or " " not in rest[0]:
                continue
            if key.startswith("T"):
                spans[key] = [tuple(map(int, x.split())) for x in rest[0].split(" ", 1)[1].split(";")]
            elif key.startswith("E"):
                quotes.append([x.split(":") for x in rest[0].split()])
        roles = {"content": [], "source": [], "cue": []}
        for quote in quotes:
            for role, key in quote:
                role = role.rstrip("0123456789").lower()
                if role in roles:
                    roles[role].append(spans[key])
        for role in roles:
            roles[role].sort(key=lambda s: -sum(e - b for b, e in s))
        sentences = split_sentences(text)
        starts = [w for s in sentences for w in s]
        columns = {role: label(starts, found) for role, found in roles.items()}
        at = 0
        for s in sentences:
            yield {"task": "quotes", "doc": path.stem, "words": [text[b:e] for b, e in s],
                   "bio": [first_is_b(columns[r][at:at + len(s)]) for r in ("content", "source", "cue")]}
            at += len(s)


def label(words, found):
    import bisect
    tags, begins = [0] * len(words), [b for b, _ in words]
    for pieces in found:
        for b, e in pieces:
            i = max(0, bisect.bisect_right(begins, b) - 1)
            if i < len(words) and words[i][1] <= b:
                i += 1
            j = i
            while j < len(words) and words[j][0] < e:
                j += 1
            if i < j and not any(tags[i:j]):
                tags[i:j] = [1] + [2] * (j - i - 1)
    return tags


def first_is_b(tags):
    return [1] + tags[1:] if tags and tags[0] == 2 else tags


# --- pairs ---

def read_pairs():
    for line in open(DATA / "event-types/train.jsonl", encoding="utf-8"):
        row = json.loads(line)
        text = row["text"]
        words = tokenize(text)
        inside = lambda p: [1.0 if p.get("start") is not None and b < p["end"] and e > p["start"] else 0.0 for b, e in words]
        yield pair([text[b:e] for b, e in words], inside(row["source"]), inside(row["target"]), row["gold_root"], row["id"], text)


def pair(words, source, target, root, key, text):
    ends = [i for side in (source, target) for i in ([k for k, x in enumerate(side) if x][:1] + [k for k, x in enumerate(side) if x][-1:])]
    between = [0.0] * len(words)
    if any(source) and any(target):
        for i in range(min(ends), max(ends) + 1):
            between[i] = float(not source[i] and not target[i])
    return {"task": "pair", "id": key, "text": text, "words": words, "source": source, "target": target, "between": between, "root": PLOVER.index(root)}


# --- plain news text, for a teacher's answers ---

def read_plain():
    for path, field in (("story-clusters/documents.jsonl", "content"), ("wikinews/wikinews_2019.csv", "text"), ("wikinews/wikinews_2020.csv", "text")):
        with open(DATA / path, encoding="utf-8", newline="") as file:
            for row in map(json.loads, file) if path.endswith("jsonl") else csv.DictReader(file):
                text = row[field]
                for words in split_sentences(text):
                    if PLAIN_LEAST <= len(words) <= PLAIN_MOST:
                        yield {"task": "plain", "words": [text[b:e] for b, e in words]}


PLAIN_LEAST, PLAIN_MOST = 5, 120  # words: shorter lines are furniture as a rule


# --- batches ---

class Batcher:
    def __init__(self, vocabulary, labels, seed):
        self.v, self.labels, self.random = vocabulary, labels, random.Random(seed)
        self.index = {k: {x: i for i, x in enumerate(v)} for k, v in labels.items()}

    def size(self, s):
        if "size" not in s:
            s["size"] = 2 + sum(len(self.v.of(w)) for w in s["words"])
        return s["size"]

    def batches(self, sentences, pieces, spread=2):
        """Lists of sentences of one task and like length."""
        found = []
        keyed = sorted((self.size(s) + self.random.uniform(0, spread), k) for k, s in enumerate(sentences) if s["words"] and self.size(s) <= MAX_PIECES)
        batch, longest = [], 0
        for _, k in keyed:
            s = sentences[k]
            if batch and max(longest, self.size(s)) * (len(batch) + 1) > pieces:
                found.append(batch)
                batch, longest = [], 0
            batch.append(s)
            longest = max(longest, self.size(s))
        if batch:
            found.append(batch)
        return found

    def cased(self, s, share):
        """The words, now and then in lower case or capitals; pairs and names alike."""
        draw = self.random.random() if share else 1
        if draw < share / 2:
            return [w.lower() for w in s["words"]]
        if draw < share:
            return [w.upper() for w in s["words"]]
        return s["words"]

    def collate(self, batch, share=0.0, gold=True):
        n, v = len(batch), self.v
        width, wide = max(len(s["words"]) for s in batch), max(self.size(s) for s in batch)
        ids, shapes = torch.full((n, wide), v.pad), torch.zeros((n, wide), dtype=torch.long)
        first, lengths = torch.zeros((n, width + 1), dtype=torch.long), torch.zeros(n, dtype=torch.long)
        words = torch.zeros((n, width), dtype=torch.bool)
        forms = []
        for i, s in enumerate(batch):
            forms.append(self.cased(s, share))
            row, kinds, starts = [v.cls], [0], [0]
            for w in forms[-1]:
                got, kind = v.of(w), shape(w)
                starts.append(len(row))
                row += got
                kinds += [kind] * len(got)
            row.append(v.sep)
            kinds.append(0)
            if len(row) > wide:  # upper-casing can change the pieces ("ß")
                row, kinds = row[:wide], kinds[:wide]
                starts = [min(x, wide - 1) for x in starts]
            ids[i, :len(row)], shapes[i, :len(row)] = torch.tensor(row), torch.tensor(kinds)
            first[i, :len(starts)], lengths[i], words[i, :len(s["words"])] = torch.tensor(starts), len(row), True
        out = {"ids": ids, "shapes": shapes, "first": first, "lengths": lengths, "words": words, "pieces": int(lengths.sum())}
        if gold:
            getattr(self, "gold_" + batch[0]["task"])(batch, forms, width, out)
        return out

    def gold_tree(self, batch, forms, width, out):
        for key in ("upos", "xpos", "deprel", "lemma", "head"):
            out[key] = torch.full((len(batch), width), IGNORE)
        for i, s in enumerate(batch):
            n = len(s["words"])
            get = lambda k, values: torch.tensor([self.index[k].get(x, IGNORE) for x in values])
            relations = [r if r in self.index["deprel"] else r.split(":")[0] for r in s["deprel"]]
            rules = ["" if l == "_" else lemma_rule(w, l) for w, l in zip(forms[i], s["lemma"])]
            out["upos"][i, :n], out["xpos"][i, :n] = get("upos", s["upos"]), get("xpos", s["xpos"])
            out["deprel"][i, :n], out["lemma"][i, :n] = get("deprel", relations), get("lemma", rules)
            out["head"][i, :n] = torch.tensor(s["head"])

    def gold_names(self, batch, forms, width, out):
        out["allowed"] = torch.ones((len(batch), width, len(ENTITY)), dtype=torch.bool)
        for i, s in enumerate(batch):
            out["allowed"][i, :len(s["words"])] = torch.tensor(s["allowed"])

    def gold_made(self, batch, forms, width, out):
        self.gold_tree(batch, forms, width, out)
        self.gold_names(batch, forms, width, out)

    def gold_quotes(self, batch, forms, width, out):
        out["bio"] = torch.full((3, len(batch), width), IGNORE)
        for i, s in enumerate(batch):
            out["bio"][:, i, :len(s["words"])] = torch.tensor(s["bio"])

    def gold_pair(self, batch, forms, width, out):
        for key in ("source", "target", "between"):
            out[key] = torch.zeros((len(batch), width))
            for i, s in enumerate(batch):
                out[key][i, :len(s["words"])] = torch.tensor(s[key])
        out["root"] = torch.tensor([s["root"] for s in batch])


if __name__ == "__main__":  # how much there is of each
    trees = list(read_trees("train"))
    print("tree", len(trees), sum(len(s["words"]) for s in trees), {k: len(v) for k, v in tree_labels(trees).items()}, file=sys.stderr)
    found = list(read_world("train")) + list(read_conll("train"))
    print("names", len(found), [sum(len(s["words"]) for v in found for s in v[k]) for k in (0, 1)], file=sys.stderr)
    quotes = list(read_quotes("train"))
    print("quotes", len(quotes), sum(len(s["words"]) for s in quotes), [sum(s["bio"][r].count(1) for s in quotes) for r in range(3)], file=sys.stderr)
    print("pairs", len(list(read_pairs())), file=sys.stderr)
