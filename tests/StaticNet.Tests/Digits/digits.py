#!/usr/bin/env python3
"""Compares computed slopes and δ with mpmath, in 60 digits: digits.py <folder>.

The folder holds cases.json, a list of {name, activation, loss, precision, units, rows} (loss is null where δ is the slope itself), and a file
n.bin for the n-th case: for each row z, y and the computed δ of each unit, as doubles. report.json gets the worst row of each case.

An error counts in units in the last place of: the slope, or 1 where the textbook's form of it, a(1 − a) or 1 − a², is a difference from 1; times
∂L/∂a, and what an error of a as large as a itself would make of that. Close to a root, the slope is that of its neighbourhood. σ(w) of a rounded w
has |w| units. What is multiplied after it was rounded, as σ(z) by z, has as many of the smallest number where it is below the normal ones.
"""

import json
import sys
from array import array
from ctypes import c_float
from math import inf, isinf, isnan
from multiprocessing import Pool
from pathlib import Path

from mpmath import cos, cosh, erfc, exp, expm1, frexp, log1p, mp, mpf, pi, sin, sqrt, tanh

mp.dps = 60

LAMBDA, ALPHA = mpf("1.0507009873554804934193349852946"), mpf("1.6732632423543772848170429916717")
LEAK = mpf("0.01")
GELU_SCALE, GELU_CUBIC = 2 * sqrt(2 / pi), mpf("0.044715")
ROOT2, DENSITY = sqrt(mpf(2)), 1 / sqrt(2 * pi)
ZERO, ONE = mpf(0), mpf(1)

# From here on e^−|z| is 0 in a double.
FAR = 2000
# Stands for e^z beyond a double.
HUGE = mpf(10) ** 400

# Beyond, Elementary.Sin says, it takes z for this.
SINE_END = {"Single": mpf(10) ** 6, "Double": mpf(10) ** 15}

DIGITS, SMALLEST, LARGEST = {"Single": 24, "Double": 53}, {"Single": -149, "Double": -1074}, {
    "Single": mpf(2) ** 128 - mpf(2) ** 104,
    "Double": mpf(2) ** 1024 - mpf(2) ** 971,
}


def sigmoid(z):
    if abs(z) > FAR:
        return ONE if z > 0 else ZERO
    return 1 / (1 + exp(-z)) if z > 0 else exp(z) / (1 + exp(z))


def softplus(z):
    if abs(z) > FAR:
        return z if z > 0 else ZERO
    return max(z, ZERO) + log1p(exp(-abs(z)))


def density(z):
    return ZERO if abs(z) > FAR else DENSITY * exp(-z * z / 2)


def distribution(z):
    return (ONE if z > 0 else ZERO) if abs(z) > FAR else erfc(-z / ROOT2) / 2


def exponential(z):
    return (HUGE if z > 0 else ZERO) if abs(z) > FAR else exp(z)


def hyperbolic(z):
    """tanh z and its slope."""
    if abs(z) > FAR:
        return (ONE if z > 0 else -ONE), ZERO
    return tanh(z), 1 / cosh(z) ** 2


def gelu_tanh(z):
    if abs(z) > FAR:
        return (z, ONE) if z > 0 else (ZERO, ZERO)
    w = GELU_SCALE * (z + GELU_CUBIC * z**3)
    s = sigmoid(w)
    return z * s, s + z * s * sigmoid(-w) * GELU_SCALE * (1 + 3 * GELU_CUBIC * z * z)


def mish(z):
    t, slope = hyperbolic(softplus(z))
    return z * t, t + z * slope * sigmoid(z)


def elu(z):
    return (z, ONE) if z > 0 else (exponential(z) - 1 if z < -FAR else expm1(z), exponential(z))


def selu(z):
    a, slope = elu(z)
    return (LAMBDA * z, LAMBDA) if z > 0 else (LAMBDA * ALPHA * a, LAMBDA * ALPHA * slope)


def hard_swish(z):
    return (z * (z + 3) / 6, (2 * z + 3) / 6) if abs(z) < 3 else (max(z, ZERO), ONE if z > 0 else ZERO)


# a and ∂a/∂z
ELEMENTWISE = {
    "Identity": lambda z: (z, ONE),
    "ReLU": lambda z: (max(z, ZERO), ONE if z > 0 else ZERO),
    "LeakyReLU": lambda z: (z, ONE) if z > 0 else (LEAK * z, LEAK),
    "Sigmoid": lambda z: (sigmoid(z), sigmoid(z) * sigmoid(-z)),
    "Tanh": hyperbolic,
    "ELU": elu,
    "SELU": selu,
    "GELU": lambda z: (z * distribution(z), distribution(z) + z * density(z)),
    "GELUTanh": gelu_tanh,
    "SiLU": lambda z: (z * sigmoid(z), sigmoid(z) + z * sigmoid(z) * sigmoid(-z)),
    "Mish": mish,
    "Softplus": lambda z: (softplus(z), sigmoid(z)),
    "Softsign": lambda z: (z / (1 + abs(z)), 1 / (1 + abs(z)) ** 2),
    "HardSigmoid": lambda z: ((z + 3) / 6, ONE / 6) if abs(z) < 3 else (ONE if z > 0 else ZERO, ZERO),
    "HardTanh": lambda z: (z, ONE) if abs(z) < 1 else (ONE if z > 0 else -ONE, ZERO),
    "HardSwish": hard_swish,
    "Exponential": lambda z: (exponential(z), exponential(z)),
    "Sinusoid": lambda z: (sin(z), cos(z)),
}

# Whose slope is written as a(1 − a) or 1 − a².
FROM_ONE = {"Sigmoid", "Tanh", "Softmax"}


def sign(x):
    return ONE if x > 0 else -ONE if x < 0 else ZERO


def near(x, size, digits):
    """Whether rounding decides on which side of 0 x lies."""
    return abs(x) <= max(32 * size * mpf(2) ** -digits, mpf(2) ** (SMALLEST["Single" if digits == DIGITS["Single"] else "Double"] + 4))


# ∂L/∂a, the size of what an error of a in its own last place makes of it, and whether rounding decides
def residual(a, y, factor):
    return factor * (a - y), factor * abs(a), False


def absolute(a, y, digits):
    return sign(a - y), ZERO, near(a - y, abs(a), digits)


def huber(a, y, digits):
    r = a - y
    return (r, abs(a), False) if abs(r) <= 1 else (sign(r), ZERO, False)


def log_cosh(a, y, digits):
    g, slope = hyperbolic(a - y)
    return g, slope * abs(a), False


def hinge(a, y, digits):
    return (-y if 1 - y * a > 0 else ZERO), ZERO, near(1 - y * a, abs(y * a), digits)


def squared_hinge(a, y, digits):
    g = -2 * y * max(ZERO, 1 - y * a)
    return g, 2 * y * y * abs(a), False


BY_VALUE = {
    "SquaredError": lambda a, y, digits: residual(a, y, 1),
    "MeanSquaredError": lambda a, y, digits: residual(a, y, 1),  # K = 2
    "AbsoluteError": absolute,
    "Huber": huber,
    "LogCosh": log_cosh,
    "Hinge": hinge,
    "SquaredHinge": squared_hinge,
}


def log_slope(activation, z):
    """(ln a)′ and its size."""
    if activation == "Sigmoid":
        return sigmoid(-z), ONE
    if activation == "Softplus":
        slope = ONE if z < -FAR else sigmoid(z) / softplus(z)
        return slope, slope
    return ONE, ONE


def elementwise(activation, loss, point, y, digits):
    """δ, the size its errors are measured by, as a factor and a slope, and whether rounding decides."""
    z, a, slope, size = point
    if loss is None:
        return slope, ONE, size, False
    if loss == "BinaryCrossEntropy":
        return a - y, ONE + abs(y), ONE, False
    if loss in BY_VALUE:
        g, error, undecided = BY_VALUE[loss](a, y, digits)
        return g * slope, abs(g) + error, size, undecided
    ratio, ratio_size = log_slope(activation, z)
    if loss == "Poisson":
        return slope - y * ratio, ONE, max(size, abs(y) * ratio_size), False
    return -y * ratio, abs(y), ratio_size, False  # KullbackLeibler


def neighbourhood(activation, z, slope):
    """|∂a/∂z|; around a root, that of its neighbours."""
    if activation == "GELUTanh" and z < 0:
        slope *= max(1, GELU_SCALE * (abs(z) + GELU_CUBIC * abs(z) ** 3))
    if activation not in ("GELU", "GELUTanh", "SiLU", "Mish", "HardSwish") or not -3 < z < 0:
        return abs(slope)
    around = [ELEMENTWISE[activation](z * mpf(f))[1] for f in ("0.8", "1.25")]
    return max(abs(slope), *map(abs, around)) if min(around) < 0 < max(around) else abs(slope)


def softmax(loss, z, y, digits):
    top = max(z)
    e = [exponential(u - top) for u in z]
    a = [u / sum(e) for u in e]
    if loss in ("CategoricalCrossEntropy", "KullbackLeibler"):
        return [(a[j] - y[j], ONE, ONE, False) for j in range(2)]  # Σy = 1
    if loss == "Poisson":
        return [(a[j] * sum(y) - y[j] + a[j] * (1 - sum(a)), 1 + sum(y), ONE, False) for j in range(2)]
    g = [BY_VALUE[loss](u, t, digits) for u, t in zip(a, y)]
    undecided = any(u[2] for u in g)
    # a₁(1 − a₁) = a₁a₂ of two units; the difference of g is exact here.
    product = e[0] * e[1] / sum(e) ** 2
    size = sum(abs(u[0]) + u[1] for u in g)
    return [((g[j][0] - g[1 - j][0]) * product, size, ONE, undecided) for j in range(2)]


def pointed(activation, z, precision):
    """z, a, ∂a/∂z and the size of the latter."""
    if activation == "Sinusoid":
        z = max(min(z, SINE_END[precision]), -SINE_END[precision])
    if activation == "Softmax":
        return (z,)
    a, slope = ELEMENTWISE[activation](z)
    return z, a, slope, ONE if activation in FROM_ONE else neighbourhood(activation, z, slope)


def unit(x, precision):
    """The distance of the numbers around x."""
    if x == 0:
        return mpf(2) ** SMALLEST[precision]
    return mpf(2) ** max(frexp(x)[1] - DIGITS[precision], SMALLEST[precision])


# z w′ is what σ(w) is multiplied by in the slope of z σ(w).
MULTIPLIERS = {"SiLU": abs, "Mish": abs, "GELUTanh": lambda z: abs(z) * GELU_SCALE * (1 + 3 * GELU_CUBIC * z * z)}


def multiplied(activation, z, slope, precision):
    """The unit of a slope, or of what was multiplied to give it."""
    if activation not in MULTIPLIERS or abs(z) > FAR:
        return unit(slope, precision)
    return max(unit(slope, precision), MULTIPLIERS[activation](z) * unit(ZERO, precision))


def nearest(x, precision):
    """The number of the type that is nearest to x, give or take one."""
    return c_float(float(x)).value if precision == "Single" else float(x)


def off_by(expected, factor, slope, actual, z, activation, precision):
    """The error of what was computed, in units in the last place."""
    if nearest(expected, precision) == actual:
        return 0.0
    if abs(expected) > LARGEST[precision]:
        return 0.0 if abs(actual) >= LARGEST[precision] and sign(mpf(actual)) == sign(expected) else inf
    if isnan(actual) or isinf(actual):
        return inf
    allowed = max(unit(factor * slope, precision), unit(expected, precision), factor * multiplied(activation, z, slope, precision))
    return float(abs(mpf(actual) - expected) / allowed)


def compare(folder, number, case, points):
    units, precision, activation = case["units"], case["precision"], case["activation"]
    digits = DIGITS[precision]
    values = array("d")
    values.frombytes((folder / f"{number}.bin").read_bytes())
    worst = {"name": case["name"], "units": 0.0, "row": "", "rows": 0}
    targets = {}
    for start in range(0, len(values), 3 * units):
        z, y, computed = (values[start + n * units:start + (n + 1) * units] for n in range(3))
        for u in z:
            if u not in points:
                points[u] = pointed(activation, mpf(u), precision)
        t = [targets.setdefault(v, mpf(v)) for v in y]
        results = softmax(case["loss"], [points[u][0] for u in z], t, digits) if activation == "Softmax" else [
            elementwise(activation, case["loss"], points[u], v, digits) for u, v in zip(z, t)]
        for u, (expected, factor, slope, undecided), actual in zip(z, results, computed):
            if undecided:
                continue
            worst["rows"] += 1
            off = off_by(expected, factor, slope, actual, points[u][0], activation, precision)
            if off > worst["units"]:
                row = ", ".join(map(repr, z)), ", ".join(map(repr, y))
                worst |= {"units": min(off, 1e300), "row": f"z = {row[0]}; y = {row[1]}: {actual!r} instead of {float(expected)!r}"}
    return worst


def group(arguments):
    """The cases of one activation and precision, which share its values, by argument."""
    folder, numbered = arguments
    points = {}
    return [(number, compare(folder, number, case, points)) for number, case in numbered]


if __name__ == "__main__":
    source = Path(sys.argv[1])
    groups = {}
    for entry in enumerate(json.loads((source / "cases.json").read_text())):
        groups.setdefault((entry[1]["activation"], entry[1]["precision"]), []).append(entry)
    with Pool() as pool:
        found = [result for results in pool.imap_unordered(group, [(source, cases) for cases in groups.values()], chunksize=1) for result in results]
    (source / "report.json").write_text(json.dumps([result for _, result in sorted(found, key=lambda item: item[0])]))
