"""The encoder and its heads, in three states: float (training), fake-quantised (the last part of training), and read from a .dlm file.

All three run the same code, so that what is measured is what ships. Products in int8 are done here in f32 on whole numbers: sums stay below 2^24
(1536 x 128 x 63 = 12.4 M), so they are exact, and equal the C++ side's 32-bit sums.
"""
import math

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

WEIGHT_MAX = 63  # AVX2 adds two u8 x s8 products in 16 bits: 2 x 255 x 63 < 32768
ACT_MAX = 127
NEVER = -1e4


class Product(torch.autograd.Function):
    """x · wᵀ through NumPy's OpenBLAS, which is a sixth faster than MKL on one AVX2 core of AMD's."""

    @staticmethod
    def forward(ctx, x, w):
        ctx.save_for_backward(x, w)
        flat = x.detach().reshape(-1, x.shape[-1])
        out = torch.empty(len(flat), len(w))
        np.dot(flat.numpy(), w.detach().numpy().T, out=out.numpy())
        return out.view(*x.shape[:-1], len(w))

    @staticmethod
    def backward(ctx, grad):
        x, w = ctx.saved_tensors
        g, flat = grad.reshape(-1, grad.shape[-1]).contiguous(), x.detach().reshape(-1, x.shape[-1]).contiguous()
        dx, dw = torch.empty(x.shape), torch.empty(w.shape)
        np.dot(g.numpy(), w.detach().numpy(), out=dx.view(-1, x.shape[-1]).numpy())
        np.dot(g.numpy().T, flat.numpy(), out=dw.numpy())
        return dx, dw


def product(x, w, b):
    return Product.apply(x, w) + b if torch.is_grad_enabled() else F.linear(x, w, b)


class Linear(nn.Linear):
    """A product whose input and weights can be quantised; `act` is the name of the input's scale in config.act."""

    def __init__(self, width_in, width_out, act, name):
        super().__init__(width_in, width_out)
        self.act, self.name, self.net = act, name, None
        self.fixed = None  # (whole numbers as f32, scale a row), once read from a file

    def forward(self, x):
        net = self.net[0]
        if net.mode == "float":
            return product(x, self.weight, self.bias)
        if net.mode == "observe":
            net.observe(self.act, x)
            return F.linear(x, self.weight, self.bias)
        step = net.act[self.act]
        q = (x * (1 / step)).clamp(-128, 127)
        q = q + (q.round() - q).detach() if net.training else q.round()
        w, s = self.fixed or self.quantised()
        if net.training:
            w = self.weight / s[:, None] + (w - self.weight / s[:, None]).detach()
        return product(q, w, 0) * (s * step) + self.bias if net.training else F.linear(q, w) * (s * step) + self.bias

    def quantised(self):
        with torch.no_grad():
            s = self.weight.abs().amax(1).clamp_min(1e-8) / WEIGHT_MAX
            return (self.weight / s[:, None]).round(), s


class Layer(nn.Module):
    def __init__(self, c, k):
        super().__init__()
        d, f = c["hidden"], c["ffn"]
        self.heads, self.width = c["heads"], d // c["heads"]
        self.qkv = Linear(d, 3 * d, f"layer.{k}.qkv", f"layer.{k}.qkv")
        self.o = Linear(d, d, f"layer.{k}.o", f"layer.{k}.o")
        self.ffn1 = Linear(d, f, f"layer.{k}.ffn1", f"layer.{k}.ffn1")
        self.ffn2 = Linear(f, d, f"layer.{k}.ffn2", f"layer.{k}.ffn2")
        self.ln1 = nn.LayerNorm(d, eps=c["layer_norm_eps"])
        self.ln2 = nn.LayerNorm(d, eps=c["layer_norm_eps"])

    def forward(self, x, mask):
        b, t, d = x.shape
        q, k, v = self.qkv(x).view(b, t, 3, self.heads, self.width).permute(2, 0, 3, 1, 4)
        scores = (q * (1 / math.sqrt(self.width))) @ k.transpose(-1, -2) + mask
        y = (scores.softmax(-1) @ v).transpose(1, 2).reshape(b, t, d)
        x = self.ln1(x + self.o(y))
        return self.ln2(x + self.ffn2(F.gelu(self.ffn1(x))))


LINEAR_HEADS = ["upos", "xpos", "lemma", "entity", "quote_content", "quote_source", "quote_cue"]


class Network(nn.Module):
    def __init__(self, config, labels, dropout=0.1):
        super().__init__()
        self.config, self.labels = config, labels
        c, d = config, config["hidden"]
        self.mode, self.act, self.seen = "float", {}, {}
        self.word = nn.Embedding(c["vocab_size"], d)
        self.pos = nn.Embedding(c["max_positions"], d)
        self.segment = nn.Embedding(1, d)
        self.shape = nn.Embedding(c["shapes"], d)
        self.ln = nn.LayerNorm(d, eps=c["layer_norm_eps"])
        self.layers = nn.ModuleList(Layer(c, k) for k in range(c["layers"]))
        self.dropout = nn.Dropout(dropout)
        self.linear = nn.ModuleDict({h: Linear(d, len(labels[h]), "head.in", f"head.{h}") for h in LINEAR_HEADS if h in labels})
        a, r = c["arc_dim"], c["rel_dim"]
        self.tree = nn.ModuleDict({n: Linear(d, a if n.startswith("arc") else r, "head.in", f"head.{n}") for n in ("arc_dep", "arc_head", "rel_dep", "rel_head")})
        self.arc_u = nn.Parameter(torch.randn(a, a) / a)
        self.arc_b = nn.Parameter(torch.zeros(a))
        self.rel_u = nn.Parameter(torch.randn(len(labels["deprel"]), r + 1, r + 1) / (r + 1))
        self.trans = nn.Parameter(torch.zeros(len(labels["entity"]), len(labels["entity"])))
        self.register_buffer("legal", legal(labels["entity"]), persistent=False)
        if "plover" in labels:
            p = c["pair_dim"]
            self.pair_q = nn.Linear(3 * d, c["pair_query"])
            self.pair_k = nn.Linear(d, c["pair_query"], bias=False)
            self.pair1 = nn.Linear(5 * d, p)
            self.pair2 = nn.Linear(p, len(labels["plover"]))
        with torch.no_grad():
            for name, p in self.named_parameters():
                if p.dim() == 2 and "word" not in name and name != "trans" and name != "arc_u":
                    p.normal_(0, 0.02)
                elif name.endswith("bias"):
                    p.zero_()
            for m in self.tree.values():
                nn.init.orthogonal_(m.weight)
        for m in self.modules():
            if isinstance(m, Linear):
                m.net = (self,)
        self.word.weight.requires_grad_(False)

    # --- calibration ---

    def observe(self, name, x):
        """Keeps a sample of the sizes of an input, whence its scale."""
        x = x.detach().abs().flatten()
        top = x.max().item()
        part = x[torch.randint(len(x), (4096,), generator=self.rng)] if len(x) > 4096 else x
        self.seen.setdefault(name, []).append((top, part))

    rng = torch.Generator().manual_seed(1)

    # --- forward ---

    def encode(self, batch):
        """Word vectors, [CLS] first: [sentences, 1 + words, hidden]."""
        ids, shapes, lengths = batch["ids"], batch["shapes"], batch["lengths"]
        t = ids.shape[1]
        x = self.word(ids) + self.pos.weight[:t] + self.segment.weight[0] + self.shape(shapes)
        x = self.dropout(self.ln(x))
        mask = (torch.arange(t)[None] >= lengths[:, None]).float()[:, None, None] * NEVER
        for layer in self.layers:
            x = layer(x, mask)
        first = batch["first"]
        return self.dropout(x.gather(1, first[..., None].expand(-1, -1, x.shape[2])))

    def heads(self, h, names):
        return {n: self.linear[n](h[:, 1:]) for n in names}

    def arcs(self, h):
        """Score of each head (0 is the root) for each word."""
        dep = F.gelu(self.tree["arc_dep"](h[:, 1:]))
        head = F.gelu(self.tree["arc_head"](h))
        return dep @ self.arc_u @ head.transpose(1, 2) + (head @ self.arc_b)[:, None]

    def relations(self, h, heads):
        dep = self.augmented(F.gelu(self.tree["rel_dep"](h[:, 1:])))
        head = self.augmented(F.gelu(self.tree["rel_head"](h)))
        head = head.gather(1, heads[..., None].expand(-1, -1, head.shape[2]))
        r, i, j = self.rel_u.shape
        left = dep.reshape(-1, i) @ self.rel_u.permute(1, 0, 2).reshape(i, r * j)
        return (left.view(-1, r, j) @ head.reshape(-1, j, 1)).view(*heads.shape, r)

    @staticmethod
    def augmented(x):
        return torch.cat([x, torch.ones_like(x[..., :1])], -1)

    def pair(self, h, source, target, between, words):
        """Type of a source-target pair: masks over words, [pairs, words]."""
        mean = lambda m: (m[..., None] * h[:, 1:]).sum(1) / m.sum(1, keepdim=True).clamp_min(1)
        s, t, m, root = mean(source), mean(target), mean(between), h[:, 0]
        query = self.pair_q(torch.cat([s, t, root], -1))
        score = (self.pair_k(h[:, 1:]) @ query[..., None]).squeeze(-1) / math.sqrt(query.shape[-1])
        weight = (score + (1 - words) * NEVER).softmax(-1)
        looked = (weight[..., None] * h[:, 1:]).sum(1)
        x = self.dropout(torch.cat([s, t, root, m, looked], -1))
        return self.pair2(F.gelu(self.pair1(x)))

    # --- entities: a CRF whose gold may be a set of labels a word, since the sets' conventions differ ---

    def crf_loss(self, scores, allowed, words):
        return (self.crf_sum(scores, words) - self.crf_sum(scores + (~allowed).float() * NEVER, words)).sum()

    def crf_sum(self, scores, words):
        trans = self.trans + self.legal
        alpha = scores[:, 0] + trans[0]  # the start counts as after O
        for i in range(1, scores.shape[1]):
            # max subtracted: the sums stay stable and cost one product in place of a logsumexp over [B, L, L]
            top = alpha.amax(1, keepdim=True).detach()
            new = ((alpha - top).exp() @ trans.exp()).clamp_min(1e-30).log() + top + scores[:, i]
            alpha = torch.where(words[:, i, None], new, alpha)
        return alpha.logsumexp(1)

    def viterbi(self, scores, n):
        """Best legal labels of one sentence: scores [words, labels]."""
        return viterbi(scores[:n], self.trans + self.legal)


def legal(labels):
    """0 where a label may follow another, NEVER else."""
    table = torch.zeros(len(labels), len(labels))
    for i, a in enumerate(labels):
        for j, b in enumerate(labels):
            if b[0] == "I" and (a == "O" or a[2:] != b[2:]):
                table[i, j] = NEVER
    return table


def viterbi(scores, trans):
    best, back = scores[0] + trans[0], []
    for row in scores[1:]:
        value, index = (best[:, None] + trans).max(0)
        back.append(index)
        best = value + row
    path = [int(best.argmax())]
    for index in reversed(back):
        path.append(int(index[path[-1]]))
    return path[::-1]


def start_from(net, folder, picks):
    """Copies the start weights: BERT's names in safetensors; picks = which of its layers."""
    from safetensors.torch import load_file
    w = load_file(f"{folder}/model.safetensors")
    w = {k.removeprefix("bert."): v.float() for k, v in w.items()}
    with torch.no_grad():
        net.word.weight.copy_(w["embeddings.word_embeddings.weight"])
        net.pos.weight.copy_(w["embeddings.position_embeddings.weight"])
        net.segment.weight.copy_(w["embeddings.token_type_embeddings.weight"][:1])
        net.shape.weight.zero_()
        net.ln.weight.copy_(w["embeddings.LayerNorm.weight"])
        net.ln.bias.copy_(w["embeddings.LayerNorm.bias"])
        for layer, k in zip(net.layers, picks):
            p = f"encoder.layer.{k}."
            for end in ("weight", "bias"):
                getattr(layer.qkv, end).copy_(torch.cat([w[f"{p}attention.self.{x}.{end}"] for x in ("query", "key", "value")]))
                getattr(layer.o, end).copy_(w[f"{p}attention.output.dense.{end}"])
                getattr(layer.ffn1, end).copy_(w[f"{p}intermediate.dense.{end}"])
                getattr(layer.ffn2, end).copy_(w[f"{p}output.dense.{end}"])
                getattr(layer.ln1, end).copy_(w[f"{p}attention.output.LayerNorm.{end}"])
                getattr(layer.ln2, end).copy_(w[f"{p}output.LayerNorm.{end}"])
