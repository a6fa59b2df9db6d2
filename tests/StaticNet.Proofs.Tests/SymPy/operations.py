"""The operations that SymPy needs for the outputs and all gradients of a sample, once its cse has shared what it can."""

from sympy import Piecewise, cse
from sympy.core.function import Function


def count(network):
    replacements, results = cse([*(network.composed[a] for a in network.outputs), *network.slopes_L.values()])
    return sum(operations(e) for e in [*(value for _, value in replacements), *results])


def operations(node):
    """Additions, multiplications, divisions, comparisons and transcendentals are one each, a negation is free."""
    below = sum(operations(argument) for argument in node.args)
    if node.is_Add:
        return below + len(node.args) - 1
    if node.is_Mul:
        return below + multiplications(node)
    if node.is_Pow:
        return below + powers(node)
    if node.is_Relational:
        return below + 1
    # The choice between the branches of a piecewise function is free, as our masks are: its comparison is what costs.
    return below + (1 if isinstance(node, Function) and not isinstance(node, Piecewise) else 0)


# u v / w is a multiplication and a division; 1/w within it was counted as a division by powers.
def multiplications(node):
    above = [f for f in node.args if f != -1 and not (f.is_Pow and f.exp == -1)]
    divisions = len([f for f in node.args if f.is_Pow and f.exp == -1])
    return max(0, len(above) - 1) + (0 if above or not divisions else divisions - 1)


def powers(node):
    exponent = abs(int(node.exp))
    return exponent - 1 + (1 if node.exp < 0 else 0)
