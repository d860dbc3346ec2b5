"""A trained network to a .dlm file, and back."""
import datetime
import os

import dlm
import lexicon
import numpy as np
import torch
from network import ACT_MAX, Linear, Network

TABLE_MAX = 127  # the word table is looked up, never multiplied by u8


def scales(net, share):
    """Scale of each product's input: the size below which `share` of a sample lies, or the largest seen."""
    found = {}
    for name, seen in net.seen.items():
        top = max(t for t, _ in seen)
        size = top if share >= 1 else torch.cat([p for _, p in seen]).kthvalue(max(1, int(share * sum(len(p) for _, p in seen)))).values.item()
        found[name] = float(np.float32(max(size, 1e-6) / ACT_MAX))
    return found


def export(net, vocabulary, path, name, tables):
    f = lambda t: t.detach().numpy().astype(np.float32)
    tensors = {"vocab": np.frombuffer("\n".join(vocabulary.pieces).encode(), np.uint8)}
    table = f(net.word.weight)
    step = np.maximum(np.abs(table).max(1), 1e-8).astype(np.float32) / np.float32(TABLE_MAX)
    tensors |= {"emb.word.w": np.rint(table / step[:, None]).astype(np.int8), "emb.word.s": step}
    tensors |= {"emb.pos": f(net.pos.weight), "emb.type": f(net.segment.weight), "emb.shape": f(net.shape.weight), "emb.ln.w": f(net.ln.weight), "emb.ln.b": f(net.ln.bias)}
    for m in net.modules():
        if isinstance(m, Linear):
            w, s = m.fixed or m.quantised()
            tensors |= {m.name + ".w": f(w).astype(np.int8), m.name + ".s": f(s), m.name + ".b": f(m.bias)}
    for k, layer in enumerate(net.layers):
        for n in ("ln1", "ln2"):
            tensors |= {f"layer.{k}.{n}.w": f(getattr(layer, n).weight), f"layer.{k}.{n}.b": f(getattr(layer, n).bias)}
    tensors |= {"head.arc.u": f(net.arc_u), "head.arc.b": f(net.arc_b), "head.rel.u": f(net.rel_u), "head.entity.trans": f(net.trans)}
    tensors |= {k: np.frombuffer(v.encode(), np.uint8) for k, v in tables.items()}
    if "plover" in net.labels:
        tensors |= {"head.pair.q.w": f(net.pair_q.weight), "head.pair.q.b": f(net.pair_q.bias), "head.pair.k.w": f(net.pair_k.weight)}
        for i in (1, 2):
            m = getattr(net, f"pair{i}")
            tensors |= {f"head.pair.{i}.w": f(m.weight), f"head.pair.{i}.b": f(m.bias)}
    made = os.environ.get("DATELINE_MADE") or datetime.date.today().isoformat()
    dlm.write(path, name, made, {**net.config, "act": net.act}, net.labels, tensors)


def load(path, network=""):
    """(network that computes as the file says, vocabulary's pieces); `network`: one of the smaller ones in it."""
    head, tensors = dlm.read(path)
    if network:
        head |= head["networks"][network]
        tensors |= {k[len(network) + 1:]: v for k, v in tensors.items() if k.startswith(network + "/")}
    config = dict(head["config"])
    act = config.pop("act")
    net = Network(config, head["labels"])
    t = {k: torch.from_numpy(v.copy()) for k, v in tensors.items()}
    with torch.no_grad():
        net.word.weight.copy_(t["emb.word.w"].float() * t["emb.word.s"][:, None])
        for key, p in (("pos", net.pos.weight), ("type", net.segment.weight), ("shape", net.shape.weight), ("ln.w", net.ln.weight), ("ln.b", net.ln.bias)):
            p.copy_(t["emb." + key])
        for m in net.modules():
            if isinstance(m, Linear):
                m.fixed = t[m.name + ".w"].float(), t[m.name + ".s"]
                m.bias.copy_(t[m.name + ".b"])
        for k, layer in enumerate(net.layers):
            for n in ("ln1", "ln2"):
                getattr(layer, n).weight.copy_(t[f"layer.{k}.{n}.w"])
                getattr(layer, n).bias.copy_(t[f"layer.{k}.{n}.b"])
        for key, p in (("arc.u", net.arc_u), ("arc.b", net.arc_b), ("rel.u", net.rel_u), ("entity.trans", net.trans)):
            p.copy_(t["head." + key])
        if "plover" in head["labels"]:
            for key, p in (("q.w", net.pair_q.weight), ("q.b", net.pair_q.bias), ("k.w", net.pair_k.weight), ("1.w", net.pair1.weight), ("1.b", net.pair1.bias),
                           ("2.w", net.pair2.weight), ("2.b", net.pair2.bias)):
                p.copy_(t["head.pair." + key])
    net.mode, net.act = "int8", act
    net.lexicon = {k: lexicon.table(tensors[k].tobytes().decode()) for k in lexicon.KEYS if k in tensors}
    net.eval()
    return net, tensors["vocab"].tobytes().decode().split("\n")
