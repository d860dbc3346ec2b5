#!/usr/bin/env python3
"""Exports a checkpoint: resume.py CHECKPOINT START OUT [PERCENTILE]. Calibrates anew if the checkpoint was saved before its scales."""
import random
import sys

import data
import files
import lexicon
import torch
from network import Network
from train import calibrate
from words import Vocabulary

checkpoint, start, out = sys.argv[1:4]
torch.set_num_threads(1)
saved = torch.load(checkpoint)
with open(f"{start}/vocab.txt", encoding="utf-8") as file:
    vocabulary = Vocabulary(file.read().rstrip("\n").split("\n"))
net = Network(saved["config"], saved["labels"])
net.load_state_dict(saved["state"])
net.act = saved["act"]
if not net.act or len(sys.argv) > 4:
    sets = {"tree": list(data.read_trees("train")), "world": list(data.read_world("train"))}
    calibrate(net, data.Batcher(vocabulary, saved["labels"], 1), sets, float(sys.argv[4]) if len(sys.argv) > 4 else 0.9999)
files.export(net, vocabulary, out, "en", lexicon.build(list(data.read_trees("train"))))
