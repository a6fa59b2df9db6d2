#!/usr/bin/env python3
"""Writes stability.csv: L and ∂L/∂z of two outputs under every activation and loss that go together, for |z| up to 1e4, by mpmath in 60 digits.

A row: activation; loss; z; y; L; ∂L/∂z. No z is at a kink. What is beyond a double is written as inf.
"""

import sys
from pathlib import Path

from mpmath import diff, erf, exp, expm1, isinf, log, log1p, mp, mpf, pi, sin, sqrt, tanh

mp.dps = 60

LAMBDA, ALPHA = mpf("1.0507009873554804934193349852946"), mpf("1.6732632423543772848170429916717")


def softplus(z):
    return max(z, 0) + log1p(exp(-abs(z)))


def sigmoid(z):
    return 1 / (1 + exp(-z)) if z > 0 else exp(z) / (1 + exp(z))


def clip(z, low, high):
    return min(max(z, low), high)


ELEMENTWISE = {
    "Identity": lambda z: z,
    "ReLU": lambda z: max(z, 0),
    "LeakyReLU": lambda z: z if z > 0 else z / 100,
    "Sigmoid": sigmoid,
    "Tanh": tanh,
    "ELU": lambda z: z if z > 0 else expm1(z),
    "SELU": lambda z: LAMBDA * (z if z > 0 else ALPHA * expm1(z)),
    "GELU": lambda z: z * (1 + erf(z / sqrt(2))) / 2,
    "GELUTanh": lambda z: z * (1 + tanh(sqrt(2 / pi) * (z + mpf("0.044715") * z**3))) / 2,
    "SiLU": lambda z: z * sigmoid(z),
    "Mish": lambda z: z * tanh(softplus(z)),
    "Softplus": softplus,
    "Softsign": lambda z: z / (1 + abs(z)),
    "HardSigmoid": lambda z: clip(z + 3, 0, 6) / 6,
    "HardTanh": lambda z: clip(z, -1, 1),
    "HardSwish": lambda z: z * clip(z + 3, 0, 6) / 6,
    "Exponential": exp,
    "Sinusoid": sin,
}

LOG = {
    "Sigmoid": lambda z: -softplus(-z),
    "Exponential": lambda z: z,
    "Softplus": lambda z: log(softplus(z)),
}


def logcosh(r):
    return abs(r) + log1p(exp(-2 * abs(r))) - log(2)


BY_VALUE = {
    "SquaredError": lambda a, y: (a - y) ** 2 / 2,
    "MeanSquaredError": lambda a, y: (a - y) ** 2 / 2,  # K = 2
    "AbsoluteError": lambda a, y: abs(a - y),
    "Huber": lambda a, y: (a - y) ** 2 / 2 if abs(a - y) <= 1 else abs(a - y) - mpf(1) / 2,
    "LogCosh": lambda a, y: logcosh(a - y),
    "Hinge": lambda a, y: max(1 - y * a, 0),
    "SquaredHinge": lambda a, y: max(1 - y * a, 0) ** 2,
}

BY_LOG = {
    "CategoricalCrossEntropy": lambda a, log_a, y: -y * log_a,
    "Poisson": lambda a, log_a, y: a - y * log_a,
    "KullbackLeibler": lambda a, log_a, y: (y * log(y) if y > 0 else 0) - y * log_a,
}

POINTS = [("1e4", "-1e4"), ("-1e4", "300"), ("100", "-30"), ("20", "0.125"), ("-15", "5.5"), ("-120", "1.25"), ("-0.001", "-2.5"), ("-60", "-45")]
TARGETS = {"Hinge": ("1", "-1"), "SquaredHinge": ("1", "-1"), "Poisson": ("2", "0")}
DEFAULT = ("0.25", "0.75")


def outputs(activation, z):
    if activation == "Softmax":
        top = max(z)
        total = sum(exp(u - top) for u in z)
        return [exp(u - top) / total for u in z]
    return [ELEMENTWISE[activation](u) for u in z]


def logarithms(activation, z):
    if activation == "Softmax":
        (low, high) = sorted(z)
        return [u - high - log1p(exp(low - high)) for u in z]
    return [LOG[activation](u) for u in z]


def value(activation, loss, z, y):
    if loss == "BinaryCrossEntropy":
        return sum(t * softplus(-u) + (1 - t) * softplus(u) for u, t in zip(z, y))
    a = outputs(activation, z)
    if loss in BY_VALUE:
        return sum(BY_VALUE[loss](u, t) for u, t in zip(a, y))
    return sum(BY_LOG[loss](u, v, t) for u, v, t in zip(a, logarithms(activation, z), y))


def slope(activation, loss, z, y, k):
    """∂L/∂zₖ; where an output sees its own z alone, by its own term alone, or e³⁰⁰ beside it would take the digits."""
    if activation == "Softmax":
        return diff(lambda u: value(activation, loss, [*z[:k], u, *z[k + 1:]], y), z[k])
    return diff(lambda u: value(activation, loss, [u], [y[k]]), z[k])


def pairs():
    for loss in BY_VALUE:
        yield from ((activation, loss) for activation in [*ELEMENTWISE, "Softmax"])
    yield "Sigmoid", "BinaryCrossEntropy"
    yield "Softmax", "CategoricalCrossEntropy"
    for loss in ["Poisson", "KullbackLeibler"]:
        yield from ((activation, loss) for activation in ["Softmax", *LOG])


def number(x):
    if isinf(x) or abs(x) > sys.float_info.max:
        return "inf" if x > 0 else "-inf"
    return repr(float(x))


def rows():
    for activation, loss in pairs():
        for point in POINTS:
            z, y = [mpf(u) for u in point], [mpf(t) for t in TARGETS.get(loss, DEFAULT)]
            slopes = [slope(activation, loss, z, y, k) for k in range(2)]
            cells = [z, y, [value(activation, loss, z, y)], slopes]
            yield ";".join([activation, loss, *(" ".join(map(number, cell)) for cell in cells)])


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).with_name("stability.csv")
    target.write_text("\n".join(rows()) + "\n")
