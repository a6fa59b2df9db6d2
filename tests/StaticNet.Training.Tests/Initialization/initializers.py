#!/usr/bin/env python3
"""Writes initializers.csv: what PyTorch 1.13 draws from, and draws by other means of the same definition.

Debian's python3-torch. Three kinds of rows:
  bound; initializer; n; m; bound of the weights; of the biases     torch.nn.init draws uniform in ± the bound (0: the biases are zero)
  deviation; initializer; n; m; standard deviation of the weights   torch.nn.init draws normal
  matrix; initializer; n; m; seed; layer; w[0,0] w[0,1] …           n × m weights, input-major, made of an own Philox and polar method; orthogonal ones
                                                                     are torch.nn.init.orthogonal_'s formula: QR, with the signs of R's diagonal
"""

import math
import sys
from pathlib import Path

import numpy
import torch
from torch import nn

SHAPES = [(4, 8), (64, 32), (784, 128), (30, 1), (1, 1)]


class Recorder(torch.Tensor):
    """A tensor that notes what it was filled from."""

    def uniform_(self, low, high):
        assert low == -high
        Recorder.drawn = high
        return self

    def normal_(self, mean, deviation):
        assert mean == 0
        Recorder.drawn = deviation
        return self


def drawn(initialize, n, m):
    with torch.no_grad():
        initialize(torch.empty(m, n).as_subclass(Recorder))
    return Recorder.drawn


# LeCun's start is PyTorch's Kaiming of a linear layer, which is of gain 1.
UNIFORM = {
    "HeUniform": lambda tensor: nn.init.kaiming_uniform_(tensor, nonlinearity="relu"),
    "GlorotUniform": nn.init.xavier_uniform_,
    "LeCunUniform": lambda tensor: nn.init.kaiming_uniform_(tensor, nonlinearity="linear"),
}
NORMAL = {
    "HeNormal": lambda tensor: nn.init.kaiming_normal_(tensor, nonlinearity="relu"),
    "GlorotNormal": nn.init.xavier_normal_,
    "LeCunNormal": lambda tensor: nn.init.kaiming_normal_(tensor, nonlinearity="linear"),
}


def linear_bounds(n, m):
    """The bounds that torch.nn.Linear draws its weights and its biases from."""
    layer = nn.Linear(n, m)
    layer.weight = nn.Parameter(layer.weight.data.as_subclass(Recorder))
    layer.bias = nn.Parameter(layer.bias.data.as_subclass(Recorder))
    bounds = []
    uniform = Recorder.uniform_
    Recorder.uniform_ = lambda self, low, high: (bounds.append(high), self)[1]
    layer.reset_parameters()
    Recorder.uniform_ = uniform
    assert len(bounds) == 2
    return bounds


def philox(counter, key):
    """Philox 4×32-10 (Salmon et al. 2011)."""
    c, k = list(counter), list(key)
    for _ in range(10):
        p0, p1 = 0xD2511F53 * c[0], 0xCD9E8D57 * c[2]
        c = [(p1 >> 32) ^ c[1] ^ k[0], p1 & 0xFFFFFFFF, (p0 >> 32) ^ c[3] ^ k[1], p0 & 0xFFFFFFFF]
        k = [(k[0] + 0x9E3779B9) & 0xFFFFFFFF, (k[1] + 0xBB67AE85) & 0xFFFFFFFF]
    return c


def symmetric(high, low):
    return 2 * ((((high << 32) | low) >> 11) * 2.0**-53) - 1


def normal(seed, layer, unit, i):
    """Marsaglia's polar method; the attempts count in the upper byte of the key."""
    attempt = 0
    while True:
        x = philox([i, unit, layer, 2], [seed & 0xFFFFFFFF, 1 + (attempt << 24)])
        u, v = symmetric(x[0], x[1]), symmetric(x[2], x[3])
        s = u * u + v * v
        if 0 < s < 1:
            return u * math.sqrt(-2 * math.log(s) / s)
        attempt += 1


def normals(n, m, seed, layer):
    return numpy.array([[normal(seed, layer, unit, i) for unit in range(m)] for i in range(n)])


def orthogonal(n, m, seed, layer):
    """torch.nn.init.orthogonal_ of a tensor of m rows and n columns, with these normal numbers in place of its own."""
    flattened = torch.from_numpy(normals(n, m, seed, layer).T.copy())
    if m < n:
        flattened = flattened.t()
    q, r = torch.linalg.qr(flattened)
    q *= torch.diag(r, 0).sign()
    if m < n:
        q = q.t()
    return q.t().numpy()


def rows():
    for n, m in SHAPES:
        for name, initialize in UNIFORM.items():
            yield ["bound", name, n, m, drawn(initialize, n, m), 0.0]
        yield ["bound", "PyTorch", n, m, *linear_bounds(n, m)]
        for name, initialize in NORMAL.items():
            yield ["deviation", name, n, m, drawn(initialize, n, m)]
    for seed, layer, n, m in [(7, 0, 5, 3), (-1, 2, 3, 5), (42, 1, 4, 4), (0, 0, 20, 17), (3, 0, 1, 1)]:
        yield ["matrix", "Orthogonal", n, m, seed, layer, " ".join(repr(float(w)) for w in orthogonal(n, m, seed, layer).reshape(-1))]
        he = math.sqrt(2 / n) * normals(n, m, seed, layer)
        yield ["matrix", "HeNormal", n, m, seed, layer, " ".join(repr(float(w)) for w in he.reshape(-1))]


if not torch.__version__.startswith("1.13"):
    sys.exit(f"PyTorch 1.13 is needed, this is {torch.__version__}.")
text = "".join(";".join(map(str, row)) + "\n" for row in rows())
Path(__file__).with_suffix(".csv").write_text(text, newline="\n")
