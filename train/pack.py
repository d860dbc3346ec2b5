#!/usr/bin/env python3
"""Puts a smaller network into the file of a larger one: pack.py en.dlm small.dlm --name small --out ../models/en.dlm

What both have alike (the word table, the vocabulary, the tables of the treebanks) is kept once; the rest of the smaller one is listed under NAME/. They
must have the same labels. docs/model-format.md, "Further networks".
"""
import argparse

import dlm
import numpy as np


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("file")
    p.add_argument("smaller")
    p.add_argument("--name", default="small")
    p.add_argument("--out", required=True)
    args = p.parse_args()
    head, tensors = dlm.read(args.file)
    other, theirs = dlm.read(args.smaller)
    assert head["labels"] == other["labels"], "other labels"
    tensors = {k: v for k, v in tensors.items() if not k.startswith(args.name + "/")}
    for key, value in theirs.items():
        if key not in tensors or tensors[key].dtype != value.dtype or not np.array_equal(tensors[key], value):
            tensors[f"{args.name}/{key}"] = value
    networks = head.get("networks", {}) | {args.name: {"name": other["name"], "made": other["made"], "config": other["config"]}}
    dlm.write(args.out, head["name"], head["made"], head["config"], head["labels"], tensors, networks)


if __name__ == "__main__":
    main()
