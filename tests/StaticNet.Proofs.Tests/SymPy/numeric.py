"""Evaluates a network and the rungs of its ladders at random rational points and on the kinks, in 50-digit arithmetic."""

import random
from fractions import Fraction

import mpmath
from mpmath import mpf
from sympy import Add, Mul, lambdify

from textbook import real

mpmath.mp.dps = 50
POINTS = 20
ON_KINKS = 4
RELATIVE = mpf(10) ** -40
ROUNDING = mpf(10) ** -45  # what cancels to zero leaves a few units of the 50th digit


def rational(numerator, denominator=1):
    value = Fraction(numerator) / denominator
    return mpf(value.numerator) / value.denominator


def piecewise(*branches):
    return next(value for value, holds in branches if holds)


FUNCTIONS = {
    "Rational": rational,
    "Piecewise": piecewise,
    "Max": lambda zero, u: u if u > zero else mpf(zero),
    "Heaviside": lambda u, at_zero: mpf(1) if u > 0 else mpf(0) if u < 0 else mpf(at_zero),
    "Abs": abs,
    "sign": lambda u: mpf((u > 0) - (u < 0)),
    "erf": mpmath.erf,
    "sqrt": mpmath.sqrt,
    "cosh": mpmath.cosh,
    "pi": mpmath.pi,
    "exp": mpmath.exp,
    "log": mpmath.log,
    "tanh": mpmath.tanh,
    "sin": mpmath.sin,
    "cos": mpmath.cos,
}


class Points:
    """The values of every symbol, of SymPy's gradients and of the partials that are asked for, at each point."""

    def __init__(self, network, partials, seed):
        self.gradients = {"L": [], "J": []}
        self.values = []
        free = network.free
        names = [*network.composed, *(("L", p.name) for p in network.parameters), *(("J", p.name) for p in network.parameters)]
        formulas = [*network.composed.values(), *network.slopes_L.values(), *network.slopes_J.values()]
        compose = lambdify(free, formulas, modules="mpmath", cse=True)
        known = [*free, *(s for s in network.composed if s not in free)]
        step = lambdify(known, [network.partial(*partial) for partial in partials], modules="mpmath")
        for point in drawn(network, seed):
            results = dict(zip(names, compose(*point)))
            values = dict(zip((s.name for s in free), point))
            values.update((s.name, results[s]) for s in network.composed)
            values.update((f"D_{of}_{by}", value) for (of, by), value in zip(partials, step(*(values[s.name] for s in known))))
            for objective in "LJ":
                gradient = {p.name: results[objective, p.name] for p in network.parameters}
                self.gradients[objective].append(gradient)
            values.update((f"Mean_L_{name}", value) for name, value in self.gradients["L"][-1].items())
            self.values.append(values)

    def deviation(self, definitions, objective, parameter):
        """The first point where a rung is off SymPy's gradient, as text; None where it is nowhere."""
        code = [(name, compile(text, name, "eval")) for name, text in definitions]
        for number, values in enumerate(self.values):
            known = {**FUNCTIONS, **values}
            for name, expression in code:
                known[name] = eval(expression, {"__builtins__": {}}, known)
            found, expected = known[code[-1][0]], self.gradients[objective][number][parameter]
            if not abs(found - expected) <= RELATIVE * abs(expected) + ROUNDING:
                return f"{mpmath.nstr(found, 20)} instead of {mpmath.nstr(expected, 20)} at point {number}"
        return None


def drawn(network, seed):
    """Points at random, then some with small integers that put the first unit's z and one weight at exactly 0."""
    source = random.Random(seed)
    for _ in range(POINTS):
        yield [
            rational(source.randint(5, 95), 100 * len(network.y)) if s in network.y else rational(source.randint(-1999, 1999), 1000)
            for s in network.free
        ]
    for _ in range(ON_KINKS):
        values = {s: mpf(source.choice([-2, -1, 1, 2])) for s in network.free}
        values.update((s, rational(source.randint(1, 9), 10 * len(network.y))) for s in network.y)
        values[network.parameters[0]] = mpf(0)
        bias = next(p for p in network.parameters if p.name == "b1_1")
        others = network.composed[real("z2_1")] - bias
        values[bias] = -sum(mpmath.fprod(values[factor] for factor in Mul.make_args(term)) for term in Add.make_args(others))
        yield [values[s] for s in network.free]
