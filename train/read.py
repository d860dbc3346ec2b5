#!/usr/bin/env python3
"""Runs a .dlm file, as the C++ side does, on CoNLL-U: fills lemma, upos, xpos, head, deprel and NER= in MISC. The reference that exported figures come from.

    read.py models/en.dlm in.conllu > out.conllu
"""
import sys

import files
import lexicon
import torch
from data import Batcher
from tree import best_tree
from words import Vocabulary, apply_lemma_rule

MAX_PIECES = 510


def sentences(path):
    lines = []
    for line in [*open(path, encoding="utf-8"), "\n"]:
        line = line.rstrip("\n")
        if line:
            lines.append(line)
        elif lines:
            yield lines
            lines = []


def windows(batcher, words):
    """Word ranges of at most MAX_PIECES pieces."""
    begin, size = 0, 0
    for i, w in enumerate(words):
        n = len(batcher.v.of(w))
        if size + n > MAX_PIECES and i > begin:
            yield begin, i
            begin, size = i, 0
        size += n
    yield begin, len(words)


def analyse(net, batcher, all_words, trees=True, pieces=4000):
    """For each list of words, columns {upos, xpos, lemma, head, deprel, entity, quote_*}."""
    parts = [(k, b, e) for k, words in enumerate(all_words) for b, e in windows(batcher, words)]
    jobs = [{"task": "none", "words": [w[:200] for w in all_words[k][b:e]], "k": n, "size": 2 + sum(len(batcher.v.of(w)) for w in all_words[k][b:e])} for n, (k, b, e) in enumerate(parts)]
    out = [None] * len(jobs)
    jobs.sort(key=lambda j: j["size"])
    at = 0
    while at < len(jobs):
        end = at + 1
        while end < len(jobs) and jobs[end]["size"] * (end + 1 - at) <= pieces:
            end += 1
        batch = jobs[at:end]
        at = end
        with torch.no_grad():
            data = batcher.collate(batch, gold=False)
            h = net.encode(data)
            linear = net.heads(h, net.linear)
            arcs = net.arcs(h) if trees else None
        heads = torch.zeros(data["words"].shape, dtype=torch.long)
        for i, job in enumerate(batch):
            n = len(job["words"])
            columns = {k: [net.labels[k][x] for x in v[i, :n].argmax(-1).tolist()] for k, v in linear.items() if k != "entity"}
            columns["entity"] = [net.labels["entity"][x] for x in net.viterbi(linear["entity"][i], n)]
            if "upos" in columns and "xpos" in columns:
                both = zip(job["words"], linear["upos"][i, :n].tolist(), linear["xpos"][i, :n].tolist())
                settled = [lexicon.settle(net.lexicon, w, dict(zip(net.labels["upos"], u)), dict(zip(net.labels["xpos"], x))) for w, u, x in both]
                columns["upos"], columns["xpos"] = [u for u, _ in settled], [x for _, x in settled]
            if "upos" in columns:
                columns["lemma"] = [apply_lemma_rule(lexicon.rule(net.lexicon, w, u), w) for w, u in zip(job["words"], columns["upos"])]
            if trees:
                columns["head"] = best_tree(arcs[i, :n, :n + 1].numpy())
                heads[i, :n] = torch.tensor(columns["head"])
            out[job["k"]] = columns
        if trees:
            with torch.no_grad():
                relations = net.relations(h, heads).argmax(-1)
            for i, job in enumerate(batch):
                out[job["k"]]["deprel"] = [net.labels["deprel"][x] if head else "root" for x, head in zip(relations[i].tolist(), out[job["k"]]["head"])]
    joined = [None] * len(all_words)
    for (k, b, e), columns in zip(parts, out):
        if joined[k] is None:
            joined[k] = columns
        else:
            if trees:
                columns["head"] = [h + b if h else 1 for h in columns["head"]]
            for key in columns:
                joined[k][key] = joined[k][key] + columns[key]
    return joined


def main():
    torch.set_num_threads(1)
    net, pieces = files.load(sys.argv[1])
    batcher = Batcher(Vocabulary(pieces), net.labels, 1)
    blocks = list(sentences(sys.argv[2]))
    rows = [[line.split("\t") for line in lines if line[0].isdigit() and line.split("\t")[0].isdigit()] for lines in blocks]
    found = analyse(net, batcher, [[r[1] for r in x] for x in rows])
    for lines, columns in zip(blocks, found):
        i = 0
        for line in lines:
            cells = line.split("\t")
            if cells[0].isdigit():
                c = {k: v[i] for k, v in columns.items()}
                kept = [m for m in cells[9].split("|") if m != "_"] + ([f"NER={c['entity']}"] if c["entity"] != "O" else [])
                line = "\t".join([cells[0], cells[1], c["lemma"], c["upos"], c["xpos"], "_", str(c["head"]), c["deprel"], "_", "|".join(kept) or "_"])
                i += 1
            print(line)
        print()


if __name__ == "__main__":
    main()
