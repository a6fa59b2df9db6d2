"""Decides whether an expression is zero: transcendental values become unknowns, and what is left is a rational function."""

import signal
import time
from contextlib import contextmanager

from sympy import Add, Dummy, Piecewise, S, exp, expand, expand_mul, fraction, together
from sympy.core.function import Function


class Budget:
    """Time for proofs: so much for one, so much for all. Past it a question is left to the numbers."""

    def __init__(self, each, all_together):
        self.each, self.left = each, all_together

    def vanishes(self, build, unknowns):
        """True when the expression is proved to be zero, False when it is not so proved, within the time there is."""
        if self.left <= 0 or not hasattr(signal, "setitimer"):
            return False
        start = time.monotonic()
        try:
            with limit(self.each):
                return unknowns.vanishes(build())
        except TimeoutError:
            return False
        finally:
            self.left -= time.monotonic() - start


class Unknowns:
    """The unknowns that stand for the transcendental values and for the conditions of one network."""

    def __init__(self):
        self.values, self.masks, self.rationals = {}, {}, {}

    def vanishes(self, expression):
        numerator = expand(fraction(together(self.rational(expression)))[0])
        for mask in self.masks.values():  # [p]² = [p]
            numerator = numerator.replace(lambda node: node.is_Pow and node.base == mask, lambda node: node.base)
        return expand(numerator) == 0

    def rational(self, node):
        """The same expression as a rational function of unknowns."""
        if not node.args:
            return node
        if node not in self.rationals:
            self.rationals[node] = self.rebuilt(node)
        return self.rationals[node]

    def rebuilt(self, node):
        if isinstance(node, Piecewise):  # {u if p, else v} = [p] u + (1 − [p]) v
            *branches, (value, _) = node.args
            value = self.rational(value)
            for positive, condition in reversed(branches):
                mask = unknown(condition, self.masks)
                value = mask * self.rational(positive) + (1 - mask) * value
            return value
        if isinstance(node, exp):  # e^(u + v) = e^u e^v
            product = S.One
            for term in Add.make_args(expand_mul(node.args[0])):
                coefficient, rest = term.as_coeff_Mul()
                product *= unknown(exp(rest), self.values) ** coefficient
            return product
        if isinstance(node, Function):
            return unknown(node, self.values)
        return node.func(*[self.rational(argument) for argument in node.args])


def unknown(key, among):
    return among.setdefault(key, Dummy(f"u{len(among)}"))


@contextmanager
def limit(seconds):
    def stop(*_):
        raise TimeoutError

    previous = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds, seconds / 5)  # again and again: SymPy catches some exceptions within
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, previous)
