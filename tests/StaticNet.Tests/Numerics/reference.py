#!/usr/bin/python3
"""Writes reference.csv: the functions of Elementary at double arguments, exactly rounded and to spare. Needs mpmath.

    /usr/bin/python3 tests/StaticNet.Tests/Numerics/reference.py

A row is function, bits of x, bits of the double nearest to f(x), and (f(x) - nearest) in ulp of the nearest.
"""
import math
import os
import random
import struct
from mpmath import cos, mp, mpf, erf, erfc, exp, expm1, log, log1p, pi, sin, sqrt

mp.prec = 240
mp.pretty = False
random.seed(20260101)


def sigmoid(z):
    w = exp(-abs(z))
    return w / (1 + w) if z < 0 else 1 / (1 + w)


def softplus(z):
    return max(z, mpf(0)) + log1p(exp(-abs(z)))


def normal_distribution(z):
    return erfc(-z / sqrt(mpf(2))) / 2


def normal_density(z):
    return exp(-z ** 2 / 2) / sqrt(2 * pi)


def exact_tanh(x):
    return mpf(1) - mpf(2) / (exp(2 * x) + 1) if abs(x) > 1e-30 else x - x ** 3 / 3


def bits(x):
    return struct.pack(">d", x).hex()


def nearest(value):
    """The double nearest to a positive or negative mpf, ties aside, subnormal ones included."""
    if value == 0:
        return 0.0
    exponent = max(int(mp.floor(mp.log(abs(value), 2))) - 52, -1074)
    units = int(mp.nint(mp.ldexp(value, -exponent)))
    return math.ldexp(units, exponent) if abs(units) < 2 ** 53 + 1 else float(units) * math.ldexp(1.0, exponent)


def uniform(low, high, count):
    return [random.uniform(low, high) for _ in range(count)]


def spread(low, high, count, signed):
    """Log-uniform magnitudes."""
    magnitudes = [math.exp(random.uniform(math.log(low), math.log(high))) for _ in range(count)]
    return [random.choice((-1, 1)) * m if signed else m for m in magnitudes]


def around(x, count=3):
    points = [x]
    up = down = x
    for _ in range(count):
        up, down = math.nextafter(up, math.inf), math.nextafter(down, -math.inf)
        points += [up, down]
    return points


def quarters(count):
    """The doubles next to multiples of π/2, where sine or cosine are least, on all of the domain."""
    multiples = [int(m) for m in spread(1, 1e15 * 2 / math.pi, count, False)]
    return [x for k in [1, 2, 3, 4, 5, 6, *multiples] for x in around(nearest(k * pi / 2), 1)]


everywhere = uniform(-1, 1, 120) + uniform(-40, 40, 120) + spread(1e-300, 1, 40, True) + spread(1e-3, 700, 60, True)
everywhere_above_minus_one = [x for x in everywhere if x > -1]
halves = [x for k in range(1, 6) for x in around(k * math.log(2) / 2, 1)]

arguments = {
    "Exp": (exp, everywhere + uniform(-745.1, 709.7, 120) + uniform(-745.1, -708, 60) + halves + around(709.782, 1)),
    "Log": (log, spread(5e-324, 1e308, 160, False) + spread(5e-324, 2e-308, 40, False) + uniform(0.5, 2, 200)
            + around(0.7071067811865476) + around(1.4142135623730951) + [x for x in around(1.0) if x != 1]),
    "Tanh": (exact_tanh, everywhere + uniform(-0.3, 0.3, 120) + halves + around(0.5493061443340549) + uniform(17, 22, 30)),
    "Sigmoid": (sigmoid, everywhere + uniform(-745, -700, 60) + uniform(-2, 2, 80) + halves),
    "Softplus": (softplus, everywhere + uniform(-745, -700, 60) + uniform(-2, 2, 120) + halves + spread(1, 1e6, 20, False)),
    "Log1p": (log1p, everywhere_above_minus_one + spread(5e-324, 1e308, 120, False) + [-x for x in spread(1e-17, 0.999, 120, False)] + uniform(-1, 3, 200)
              + around(-0.25) + around(0.5) + around(-0.625) + around(2.0) + uniform(-1, -0.999, 20)),
    "Expm1": (expm1, everywhere + uniform(-40, 709.7, 120) + uniform(-2, 2, 160) + halves + [-x for x in halves] + around(709.782, 1)),
    "Erf": (erf, spread(5e-324, 1, 80, True) + uniform(-1, 1, 200) + uniform(-6, 6, 300) + around(1.0) + around(-1.0) + around(2.0) + uniform(1, 1.2, 60)),
    "NormalDistribution": (normal_distribution, spread(5e-324, 1, 60, True) + uniform(-2, 2, 200) + uniform(-9, 9, 200) + uniform(-38.48, 0, 300)
                           + uniform(-38.48, -37, 60) + around(0.5) + around(-5.5)),
    "NormalDensity": (normal_density, spread(5e-324, 1, 60, True) + uniform(-2, 2, 200) + uniform(-38.56, 38.56, 300) + uniform(37, 38.56, 60)),
    "Sin": (sin, spread(5e-324, 1, 60, True) + uniform(-2, 2, 120) + uniform(-40, 40, 120) + spread(1, 1e15, 120, True) + quarters(200) + [1e15, -1e15]),
    "Cos": (cos, spread(5e-324, 1, 60, True) + uniform(-2, 2, 120) + uniform(-40, 40, 120) + spread(1, 1e15, 120, True) + quarters(200) + [1e15, -1e15]),
}

path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "reference.csv")
with open(path, "w", newline="\n") as table:
    table.write("function,x,nearest,residual\n")
    for name, (function, xs) in arguments.items():
        for x in xs:
            value = function(mpf(x))
            y = nearest(value)
            residual = (value - mpf(y)) / mpf(math.ulp(y))
            assert abs(residual) <= 0.51, (name, x)
            table.write(f"{name},{bits(x)},{bits(y)},{float(residual):.4f}\n")
