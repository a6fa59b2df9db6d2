#!/usr/bin/python3
"""Derives the coefficients of StaticNet.Numerics: weighted minimax polynomials by Remez exchange.

    /usr/bin/python3 src/StaticNet/Numerics/minimax.py

The printed error is that of the rounded coefficients, as they stand in the source, evaluated exactly; rounding in
the evaluation comes on top, and the tests measure both together. Needs mpmath.
"""
import struct
from mpmath import mp, mpf, matrix, lu_solve, cos, erf, erfc, exp, expm1, log, log1p, log as ln, sin, sqrt

mp.dps = 60


def single(value):
    return mpf(struct.unpack("f", struct.pack("f", float(value)))[0])


def double(value):
    return mpf(float(value))


def points(a, b, count):
    """Chebyshev points of [a, b], ends included, ascending."""
    return [(a + b) / 2 - (b - a) / 2 * mp.cos(mp.pi * i / (count - 1)) for i in range(count)]


def evaluate(coefficients, x):
    total = mpf(0)
    for c in reversed(coefficients):
        total = total * x + c
    return total


def remez(f, weight, a, b, degree):
    """The polynomial of that degree with the least weighted error, by exchange."""
    grid = [x for x in points(a, b, 60 * (degree + 2)) if weight(x) != 0]
    values = [(x, f(x), weight(x)) for x in grid]
    step = (len(grid) - 1) / (degree + 1)
    chosen = [grid[int(i * step + 0.5)] for i in range(degree + 2)]
    while True:
        system, right = matrix(degree + 2, degree + 2), matrix(degree + 2, 1)
        for row, x in enumerate(chosen):
            for column in range(degree + 1):
                system[row, column] = x ** column
            system[row, degree + 1] = (-1) ** row / weight(x)
            right[row] = f(x)
        *c, level = lu_solve(system, right)
        errors = [(x, w * (y - evaluate(c, x))) for x, y, w in values]
        if max(abs(e) for _, e in errors) < abs(level) * mpf("1.001"):
            return c
        peaks = []                                  # the largest error of each run of one sign
        for x, e in errors:
            if peaks and (peaks[-1][1] > 0) == (e > 0):
                if abs(e) > abs(peaks[-1][1]):
                    peaks[-1] = (x, e)
            else:
                peaks.append((x, e))
        while len(peaks) > degree + 2:              # drop the weaker end
            peaks.pop(0 if abs(peaks[0][1]) < abs(peaks[-1][1]) else -1)
        chosen = [x for x, _ in peaks]


def rounded(f, weight, a, b, degree, to):
    c = [to(value) for value in remez(f, weight, a, b, degree)]
    grid = [x for x in points(a, b, 3000) if weight(x) != 0]
    return c, max(abs(weight(x) * (f(x) - evaluate(c, x))) for x in grid)


def show(name, f, weight, a, b, degree, to):
    c, error = rounded(f, weight, a, b, degree, to)
    print(f"// {name}: degree {degree}, relative error 2^{float(mp.log(error, 2)):.2f}")
    for i, value in enumerate(c):
        text = repr(float(value)) if to is double else shortest_single(value)
        print(f"    C{i} = {text}")
    print(flush=True)


def shortest_single(value):
    for digits in range(1, 12):
        text = f"{float(value):.{digits}g}"
        if single(float(text)) == value:
            return text + "f"


HALF_LN2 = log(mpf(2)) / 2 * mpf("1.0001")          # the reduction rounds, so its argument may stray past ln2/2

if __name__ == "__main__":
    # e^r = 1 + r + r² q(r), |r| ≤ ln2/2
    q_exp = lambda r: (expm1(r) - r) / r ** 2
    show("exp, single", q_exp, lambda r: r ** 2 / exp(r), -HALF_LN2, HALF_LN2, 4, single)
    show("exp, double", q_exp, lambda r: r ** 2 / exp(r), -HALF_LN2, HALF_LN2, 9, double)

    # the same, error relative to e^r - 1
    w_expm1 = lambda r: abs(r ** 2 / expm1(r))
    show("e^r - 1, single", q_exp, w_expm1, -HALF_LN2, HALF_LN2, 5, single)
    show("e^r - 1, double", q_exp, w_expm1, -HALF_LN2, HALF_LN2, 10, double)

    # e^r - 1 = r + r²/2 + r³ q(r) for tanh, error relative to tanh: with h = (2^k e^r - 1)/2 an error d of e^r weighs 2^(k-1) d / (h (1 + h)), most for
    # k = 0, where r ≥ 0, and k = 1. In halves of r, as the source has it, the coefficient of r^(n + 3) is 2^(n + 2) times as large.
    q_tanh = lambda r: (expm1(r) - r - r ** 2 / 2) / r ** 3

    def w_tanh(r):
        first = mpf(1) / (exp(2 * r) - mpf(1) / 4)
        return abs(r) ** 3 * (max(first, 2 / (exp(2 * r) - 1)) if r > 0 else first)
    show("tanh, single", q_tanh, w_tanh, -HALF_LN2, HALF_LN2, 3, single)

    # ln(1 + f) = f - f²/2 + f³ q(f), 2/3 ≤ 1 + f ≤ 4/3
    q_log = lambda f: (log1p(f) - f + f ** 2 / 2) / f ** 3
    show("log, single", q_log, lambda f: abs(f ** 3 / log1p(f)), mpf(-1) / 3, mpf(1) / 3, 7, single)

    # ln((1 + s)/(1 - s)) = 2s + s z R(z), z = s², √½ ≤ (1 + s)/(1 - s) ≤ √2
    def r_log(z):
        s = sqrt(z)
        return (ln((1 + s) / (1 - s)) / s - 2) / z
    bound = ((sqrt(mpf(2)) - 1) / (sqrt(mpf(2)) + 1)) ** 2
    show("log, double: R(z)", r_log, lambda z: z / 2, mpf("1e-12"), bound, 6, double)

    # ln(1 + w) = w + w² q(w - centre), 0 ≤ w ≤ 1; of the centres j/128 those whose leading coefficient happens to round well
    def log1p_about(centre):
        def q(v):
            w = v + centre
            return mpf("-0.5") if w == 0 else (log1p(w) - w) / w ** 2

        def weight(v):
            w = v + centre
            return mpf(0) if w == 0 else w ** 2 / log1p(w)
        return q, weight, -centre, 1 - centre
    show("softplus, single", *log1p_about(mpf(56) / 128), 9, single)
    show("softplus, double", *log1p_about(mpf(62) / 128), 19, double)

    # the same two forms of ln(1 + f) as for log, 3/4 ≤ 1 + f ≤ 3/2, where f is exact: s reaches 1/5
    show("log1p, single", q_log, lambda f: abs(f ** 3 / log1p(f)), mpf(-1) / 4, mpf(1) / 2, 8, single)
    show("log1p, double: R(z)", r_log, lambda z: z / 2, mpf("1e-12"), mpf(1) / 25, 7, double)

    # erf a = a + a P(a²), 0 ≤ a ≤ 1
    q_erf = lambda t: erf(sqrt(t)) / sqrt(t) - 1
    w_erf = lambda t: sqrt(t) / erf(sqrt(t))
    show("erf up to 1, single", q_erf, w_erf, mpf("1e-12"), mpf(1), 6, single)
    show("erf up to 1, double", q_erf, w_erf, mpf("1e-12"), mpf(1), 12, double)

    # erf a = 1 - e^(-w(a - centre)), 1 ≤ a, w = -ln erfc a: an error of w weighs e^(-w) = erfc a
    def erfc_about(centre, end):
        return lambda v: -ln(erfc(v + centre)), lambda v: erfc(v + centre) / erf(v + centre), 1 - centre, end - centre
    show("-ln erfc, single", *erfc_about(mpf(2), mpf(4)), 6, single)
    show("-ln erfc, double", *erfc_about(mpf(0), mpf(6)), 18, double)

    # e^(a²/2) Φ(-a) = P(t)/(a + c) with t = 1 - 2c/(a + c), 0 ≤ a, up to where Φ(-a) rounds to 0
    def tail_about(c, end):
        def p(t):
            a = c * (1 + t) / (1 - t)
            return exp(a ** 2 / 2) * erfc(a / sqrt(mpf(2))) / 2 * (a + c)
        return p, lambda t: 1 / p(t), mpf(-1), 1 - 2 * c / (end + c)
    show("normal tail for single, in double", *tail_about(mpf(3), mpf("14.5")), 10, double)
    show("normal tail, double", *tail_about(mpf(4), mpf("38.7")), 23, double)

    # e^r = 1 + r q(r) for single, in double
    show("exp for single, in double", lambda r: expm1(r) / r, lambda r: abs(r) / exp(r), -HALF_LN2, HALF_LN2, 5, double)

    # sin r = r + r³ S(r²) and cos r = 1 - r²/2 + r⁴ C(r²), |r| ≤ 0.85: π/4 and what the rounding of x · 2/π adds at the end of the domain
    end = mpf("0.85") ** 2
    q_sin = lambda z: (sin(sqrt(z)) - sqrt(z)) / sqrt(z) ** 3
    w_sin = lambda z: sqrt(z) ** 3 / sin(sqrt(z))
    q_cos = lambda z: (cos(sqrt(z)) - 1 + z / 2) / z ** 2
    w_cos = lambda z: z ** 2 / cos(sqrt(z))
    show("sin, single", q_sin, w_sin, mpf("1e-12"), end, 3, single)
    show("sin, double", q_sin, w_sin, mpf("1e-12"), end, 6, double)
    show("cos, single", q_cos, w_cos, mpf("1e-12"), end, 2, single)
    show("cos, double", q_cos, w_cos, mpf("1e-12"), end, 5, double)
