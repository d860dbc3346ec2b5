#!/usr/bin/env python3
"""Trains the encoder and its heads, quantises, and writes the .dlm file. One process, one thread.

    train.py --start FOLDER --layers 0,1,2,3,4,5 --pieces 3e6 --checkpoint out.pt --out ../models/en.dlm

A pass draws every set by its share; the learning rate falls to nothing over --pieces word pieces; the last --quantised share of them is trained with the
arithmetic of the shipped file in the loop.

With --teacher A.pt,B.pt the network also learns the mean of those networks' soft answers of all heads (of quotes the first one's), on every sentence, half the gold
loss beside it, and on plain news text (share "plain"). Made sentences (share "made", made.py) are learnt from their gold alone. Teachers of more layers, or of another start, make a better network; one of as many as --start-layers makes a smaller one, which then
starts from its layers (--from-teacher). ":int8" behind a name runs that teacher with the file's arithmetic: a network whose training ended with it is worse without.
--begin CHECKPOINT trains a finished network on, at --rate of the usual rates.
"""
import argparse
import json
import math
import os
import random
import sys
import time

import data
import files
import lexicon
import made
import torch
import torch.nn.functional as F
from data import IGNORE, Batcher
from network import Network, start_from
from words import Vocabulary

RATE_ENCODER, RATE_HEADS, WARM_UP, CLIP = 2e-4, 2e-3, 200, 1.0
MADE = 10000  # made sentences a pass, times their share
CASED = 0.08  # share of sentences in lower case or capitals


def arguments():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--start", required=True)
    p.add_argument("--layers", default="0,1,2,3,4,5")
    p.add_argument("--pieces", type=float, required=True, help="word pieces to train on, all sets together")
    p.add_argument("--batch", type=int, default=1800)
    p.add_argument("--pair-batch", type=int, default=420, help="pairs are few: smaller batches, more steps")
    p.add_argument("--resume", help="a checkpoint to go on from (weights; the optimiser starts anew with a short warm-up)")
    p.add_argument("--begin", help="a checkpoint whose weights are the start; the count of pieces and the rates start anew")
    p.add_argument("--rate", type=float, default=1, help="factor of all rates")
    p.add_argument("--teacher", help="checkpoints whose answers are learnt, with commas; with --from-teacher its --layers and heads are the start")
    p.add_argument("--from-teacher", action="store_true")
    p.add_argument("--shares", default="tree=1,world=1,conll=0.5,quotes=0.3,pair=7", help="how often a pass sees each set")
    p.add_argument("--weights", default="tree=1,names=1,quotes=0.5,pair=0.7")
    p.add_argument("--quantised", type=float, default=0.15)
    p.add_argument("--percentile", type=float, default=0.9999)
    p.add_argument("--hold-out", type=int, default=-1, help="fold of event-types (of five) left out")
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--name", default="en")
    p.add_argument("--checkpoint", required=True)
    p.add_argument("--every", type=float, default=300, help="seconds between checkpoints")
    p.add_argument("--out", required=True)
    p.add_argument("--control", help="a file with two numbers that replace --pieces and --percentile while training runs")
    return p.parse_args()


def pairs_of(text):
    return {k: float(v) for k, v in (x.split("=") for x in text.split(","))}


def in_fold(text, fold):
    import zlib
    return zlib.crc32(text.encode()) % 5 == fold


def answers(net, h, batch, heads=None):
    """Scores of the heads of every word, {head: [words, labels]}, and the heads in the tree whose relations were scored: those given, else the best."""
    words = batch["words"]
    scores = net.heads(h, net.linear)
    scores["arc"] = net.arcs(h).masked_fill(~F.pad(words, (1, 0), value=True)[:, None], -1e4)
    heads = scores["arc"].argmax(-1) if heads is None else heads
    scores["relation"] = net.relations(h, heads)
    return {name: s[words] for name, s in scores.items()}, heads


def divergence(got, want):
    return F.kl_div(got.log_softmax(-1), want.log_softmax(-1), log_target=True, reduction="batchmean")


def mixed(scores):
    """Log of the mean of several networks' probabilities."""
    return torch.stack([s.log_softmax(-1) for s in scores]).logsumexp(0) - math.log(len(scores))


@torch.no_grad()
def wanted(teachers, task, batch):
    """The teachers' answers together: of the pairs where there are pairs, else of all heads of every word, and the heads whose relations were scored."""
    theirs = [t.encode(batch) for t in teachers]
    if task == "pair":
        masks = [batch[k] for k in ("source", "target", "between")] + [batch["words"].float()]
        return mixed([t.pair(h, *masks) for t, h in zip(teachers, theirs)]), None
    none = ~F.pad(batch["words"], (1, 0), value=True)[:, None]
    heads = mixed([t.arcs(h).masked_fill(none, -1e4) for t, h in zip(teachers, theirs)]).argmax(-1)
    each = [answers(t, h, batch, heads)[0] for t, h in zip(teachers, theirs)]
    return {name: mixed([e[name] for e in (each[:1] if name.startswith("quote") else each)]) for name in TAUGHT}, heads


def taught(net, teachers, h, task, batch):
    """How far the answers are from the teachers', a word, all heads; of the pairs where there are pairs."""
    want, heads = wanted(teachers, task, batch)
    if task == "pair":
        return divergence(net.pair(h, *[batch[k] for k in ("source", "target", "between")], batch["words"].float()), want)
    got, _ = answers(net, h, batch, heads)
    return sum(TAUGHT[name] * divergence(got[name], want[name]) for name in want)


TAUGHT = {"upos": 1, "xpos": 0.5, "arc": 1, "relation": 1, "entity": 2, "quote_content": 0.5, "quote_source": 0.5, "quote_cue": 0.5}


def losses(net, h, task, batch):
    """Mean loss a word of a batch, all heads of its task."""
    n = batch["words"].sum()
    ce = lambda x, gold: F.cross_entropy(x.flatten(0, 1), gold.flatten(), ignore_index=IGNORE, reduction="sum") / n
    if task in ("tree", "made"):
        scores = net.heads(h, ("upos", "xpos", "lemma"))
        arcs = net.arcs(h).masked_fill(~F.pad(batch["words"], (1, 0), value=True)[:, None], -1e4)
        relations = net.relations(h, batch["head"].clamp_min(0))
        loss = ce(scores["upos"], batch["upos"]) + 0.5 * ce(scores["xpos"], batch["xpos"]) + 0.5 * ce(scores["lemma"], batch["lemma"]) + ce(arcs, batch["head"]) + ce(relations, batch["deprel"])
        return loss + losses(net, h, "names", batch) if task == "made" else loss
    if task == "names":
        return 2 * net.crf_loss(net.heads(h, ("entity",))["entity"], batch["allowed"], batch["words"]) / n
    if task == "quotes":
        return sum(ce(s, gold) for s, gold in zip(net.heads(h, ("quote_content", "quote_source", "quote_cue")).values(), batch["bio"]))
    return F.cross_entropy(net.pair(h, batch["source"], batch["target"], batch["between"], batch["words"].float()), batch["root"], label_smoothing=0.05)


def draw(sets, shares, rng):
    """One pass: sentences by set."""
    found = {}
    for task, share in shares.items():
        if task == "made":  # new ones every pass
            found[task] = made.read_made(rng, int(share * MADE))
            continue
        items = sets[task]
        if task in ("world", "conll"):
            items = [s for variants in items for s in rng.choice(variants)]
        if share < 1:
            items = rng.sample(items, int(share * len(items)))
        found[task] = items * max(1, int(share))
    return found


def calibrate(net, batcher, sets, percentile):
    """Static scales from a few hundred train sentences of each set."""
    rng = random.Random(7)
    net.eval()
    net.mode, net.seen = "observe", {}
    sentences = rng.sample(sets["tree"], 300) + [s for v in rng.sample(sets["world"], 200) for s in v[1]] + (rng.sample(sets["quotes"], 100) if "quotes" in sets else [])
    for batch in batcher.batches(sentences, 1500):
        with torch.no_grad():
            data = batcher.collate(batch, gold=False)
            h = net.encode(data)
            net.heads(h, net.linear)
            net.arcs(h)
            net.relations(h, torch.zeros(data["words"].shape, dtype=torch.long))
    net.act = files.scales(net, percentile)
    net.mode, net.seen = "float", {}


def layers_of(state, picks):
    """A checkpoint's weights with only some of its layers."""
    place = {str(k): str(i) for i, k in enumerate(picks)}
    found = {}
    for name, value in state.items():
        parts = name.split(".")
        if parts[0] == "layers":
            if parts[1] not in place:
                continue
            parts[1] = place[parts[1]]
        found[".".join(parts)] = value
    return found


def keep(net, path, seen):
    torch.save({"state": net.state_dict(), "config": net.config, "labels": net.labels, "act": net.act, "seen": seen}, path + ".new")
    os.replace(path + ".new", path)


def main():
    args = arguments()
    torch.set_num_threads(1)
    torch.manual_seed(args.seed)
    rng = random.Random(args.seed)
    shares, weights = pairs_of(args.shares), pairs_of(args.weights)
    with open(f"{args.start}/vocab.txt", encoding="utf-8") as file:
        vocabulary = Vocabulary(file.read().rstrip("\n").split("\n"))
    sets = {"tree": list(data.read_trees("train"))}
    labels = data.tree_labels(sets["tree"]) | {"entity": data.ENTITY}
    sets |= {"world": list(data.read_world("train")), "conll": list(data.read_conll("train"))}
    if "quotes" in shares:
        sets["quotes"] = list(data.read_quotes("train"))
        labels |= {f"quote_{r}": data.BIO for r in ("content", "source", "cue")}
    if "pair" in shares:
        sets["pair"] = [p for p in data.read_pairs() if not in_fold(p["text"], args.hold_out)]
        labels |= {"plover": data.PLOVER}
    if "plain" in shares:
        sets["plain"] = list(data.read_plain())
    picks = [int(x) for x in args.layers.split(",")]
    config = {"layers": len(picks), "hidden": 384, "heads": 12, "ffn": 1536, "max_positions": 512, "vocab_size": len(vocabulary.pieces), "lowercase": True, "shapes": 7,
              "layer_norm_eps": 1e-12, "arc_dim": 192, "rel_dim": 64, "pair_dim": 192, "pair_query": 64}
    saved = torch.load(args.resume) if args.resume else {}
    config, labels = saved.get("config", config), saved.get("labels", labels)
    if args.begin:
        saved = torch.load(args.begin)
        config, labels = saved["config"], saved["labels"]
    teachers = []
    for path in args.teacher.split(",") if args.teacher else []:
        path, _, mode = path.partition(":")
        kept = torch.load(path)
        labels = labels or kept["labels"]
        assert all(kept["labels"][k] == labels[k] for k in kept["labels"] if k != "lemma"), f"{path}: other labels"
        teachers.append(Network(kept["config"], kept["labels"]))
        teachers[-1].load_state_dict(kept["state"])
        teachers[-1].eval().requires_grad_(False)
        if mode == "int8":
            teachers[-1].act, teachers[-1].mode = kept["act"], mode
    if args.from_teacher:
        labels = kept["labels"]
    net = Network(config, labels)
    if args.from_teacher:
        net.load_state_dict(layers_of(kept["state"], picks))
    else:
        start_from(net, args.start, picks)
    total, seen, step, warm = args.pieces, 0, 0, WARM_UP
    if args.begin:  # it was trained with the file's arithmetic, and is less without it
        net.load_state_dict(saved["state"])
        net.act, net.mode, warm = saved["act"], "int8", WARM_UP // 4
    if args.resume:
        net.load_state_dict(saved["state"])
        seen, warm = saved["seen"], WARM_UP // 4
    batcher = Batcher(vocabulary, labels, args.seed + seen)
    rng.seed(args.seed + seen)
    encoder, heads = [], []
    for name, p in net.named_parameters():
        if p.requires_grad:
            (encoder if name.startswith(("layers", "pos", "segment", "ln")) else heads).append(p)
    optimiser = torch.optim.AdamW([{"params": encoder, "lr": RATE_ENCODER}, {"params": heads, "lr": RATE_HEADS}], betas=(0.9, 0.98), weight_decay=0.01, fused=True)
    rates = [RATE_ENCODER, RATE_HEADS]
    began, saved, fresh = time.time(), time.time(), 0
    means, order = {}, []
    quantised = net.mode == "int8"
    while seen < total:
        if not order:
            for items in draw(sets, shares, rng).values():
                order += [(b[0]["task"], b) for b in batcher.batches(items, args.pair_batch if "root" in items[0] else args.batch)]
            rng.shuffle(order)
            print(f"pass of {len(order)} batches", flush=True)
        task, batch = order.pop()
        if not quantised and seen >= (1 - args.quantised) * total:
            calibrate(net, batcher, sets, args.percentile)
            net.mode, quantised = "int8", True
        net.train()
        collated = batcher.collate(batch, CASED, gold=task != "plain")
        factor = min(1, (step + 1) / warm) * max(0.0, 1 - seen / total)
        for group, rate in zip(optimiser.param_groups, rates):
            group["lr"] = args.rate * rate * factor
        h = net.encode(collated)
        loss = losses(net, h, task, collated) if task != "plain" else 0
        if teachers and task != "made":
            loss = 0.5 * loss + taught(net, teachers, h, task, collated)
        optimiser.zero_grad(set_to_none=True)
        (weights.get(task, 1) * loss).backward()
        torch.nn.utils.clip_grad_norm_(encoder, CLIP)
        torch.nn.utils.clip_grad_norm_(heads, CLIP)
        optimiser.step()
        seen += collated["pieces"]
        fresh += collated["pieces"]
        step += 1
        means[task] = 0.98 * means.get(task, loss.item()) + 0.02 * loss.item()
        if step % 25 == 0:
            if args.control and os.path.exists(args.control):
                total, args.percentile = map(float, open(args.control).read().split())
            print(f"step {step} pieces {seen} of {total:.0f} rate {fresh / (time.time() - began):.0f}/s", {k: round(v, 3) for k, v in means.items()}, flush=True)
        if time.time() - saved > args.every:
            saved = time.time()
            keep(net, args.checkpoint, seen)
    if not quantised:
        calibrate(net, batcher, sets, args.percentile)
    keep(net, args.checkpoint, seen)
    files.export(net, vocabulary, args.out, args.name, lexicon.build(sets["tree"]))
    print(json.dumps({"pieces": seen, "steps": step, "seconds": round(time.time() - began), "act": net.act}), file=sys.stderr)


if __name__ == "__main__":
    main()
