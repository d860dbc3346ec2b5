#!/usr/bin/env python3
"""Figures of a .dlm file on the dev sets: the shared scorers on what read.py prints, token F1 of the quote heads, macro F1 of the pair head's left-out fold.

    measure.py models/en.dlm [--fold 0] [--only names,treebank,quotes,pairs]
"""
import argparse
import os
import pathlib
import subprocess
import sys
import tempfile

import data
import files
import torch
from read import analyse
from train import in_fold
from words import Vocabulary

SCORE = pathlib.Path(os.environ.get("DATELINE_SCORE") or data.DATA.parent / "score")


def f1(right, answered, wanted):
    p, r = right / max(1, answered), right / max(1, wanted)
    return 100 * 2 * p * r / max(1e-9, p + r)


def scorers(path, which):
    with tempfile.TemporaryDirectory() as folder:
        for name in which:
            source, out = f"{folder}/in.conllu", f"{folder}/out.conllu"
            with open(source, "w") as file:
                subprocess.run([sys.executable, str(SCORE / f"{name}.py"), "--make-input", "--set", "dev"], stdout=file, check=True)
            with open(out, "w") as file:
                subprocess.run([sys.executable, str(pathlib.Path(__file__).with_name("read.py")), path, source], stdout=file, check=True)
            subprocess.run([sys.executable, str(SCORE / f"{name}.py"), out, "--set", "dev", *(["--by"] if name == "names" else [])], check=True)


def quotes(net, batcher):
    sentences = list(data.read_quotes("dev"))
    found = analyse(net, batcher, [s["words"] for s in sentences], trees=False)
    for role, name in enumerate(("content", "source", "cue")):
        token, span = [0, 0, 0], [0, 0, 0]
        for s, columns in zip(sentences, found):
            gold, mine = [data.BIO[t] for t in s["bio"][role]], columns[f"quote_{name}"]
            token = [token[0] + sum(a != "O" and b != "O" for a, b in zip(gold, mine)), token[1] + sum(x != "O" for x in mine), token[2] + sum(x != "O" for x in gold)]
            a, b = spans(gold), spans(mine)
            span = [span[0] + len(a & b), span[1] + len(b), span[2] + len(a)]
        print(f"quotes {name}: token F1 {f1(*token):.1f}, exact span F1 {f1(*span):.1f}")


def spans(tags):
    found, begin = set(), None
    for i, t in enumerate([*tags, "O"]):
        if t != "I" and begin is not None:
            found.add((begin, i))
            begin = None
        if t == "B" or t == "I" and begin is None:
            begin = i
    return found


def pairs(net, batcher, fold):
    rows = [p for p in data.read_pairs() if in_fold(p["text"], fold)]
    gold, mine = [], []
    for batch in batcher.batches(rows, 2000):
        with torch.no_grad():
            b = batcher.collate(batch)
            mine += net.pair(net.encode(b), b["source"], b["target"], b["between"], b["words"].float()).argmax(-1).tolist()
        gold += [p["root"] for p in batch]
    quad = [0] * 3 + [1] * 3 + [2] * 4 + [3] * 5
    for name, to in (("root", range(15)), ("quad", quad), ("binary", [q // 2 for q in quad])):
        g, m = [to[x] for x in gold], [to[x] for x in mine]
        each = [f1(sum(a == b == x for a, b in zip(g, m)), m.count(x), g.count(x)) for x in set(g)]
        print(f"pairs {name}: macro F1 {sum(each) / len(each):.1f} on {len(g)} rows of fold {fold}, accuracy {100 * sum(a == b for a, b in zip(g, m)) / len(g):.1f}")


def main():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("model")
    p.add_argument("--fold", type=int, default=0)
    p.add_argument("--only", default="treebank,names,quotes,pairs")
    args = p.parse_args()
    torch.set_num_threads(1)
    only = args.only.split(",")
    scorers(args.model, [x for x in ("treebank", "names") if x in only])
    net, pieces = files.load(args.model)
    batcher = data.Batcher(Vocabulary(pieces), net.labels, 1)
    if "quote_content" in net.labels and "quotes" in only:
        quotes(net, batcher)
    if "plover" in net.labels and "pairs" in only:
        pairs(net, batcher, args.fold)


if __name__ == "__main__":
    main()
