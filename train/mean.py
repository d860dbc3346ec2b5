#!/usr/bin/env python3
"""The mean of two checkpoints of one run, weights and scales: mean.py EARLIER LATER SHARE_OF_LATER OUT. Export it with resume.py."""
import sys

import torch

earlier, later, share, out = torch.load(sys.argv[1]), torch.load(sys.argv[2]), float(sys.argv[3]), sys.argv[4]
between = lambda a, b: b * share + a * (1 - share)
later["state"] = {k: between(earlier["state"][k], v) if v.is_floating_point() else v for k, v in later["state"].items()}
later["act"] = {k: between(earlier["act"][k], v) for k, v in later["act"].items()}
torch.save(later, out)
