"""Decides whether what a paper states is what SymPy derives: at each point both sides have a value, and the values agree."""

import itertools
import re
from collections import namedtuple
from functools import cached_property

import mpmath
from mpmath import mpf
from sympy import lambdify

from numeric import drawn
from textbook import SELU_ALPHA, SELU_SCALE

from .expression import CONSTANTS, Call, Name, Number, Partial, Running, Unreadable, Writer

POINTS, ON_KINKS = 6, 2  # of those that numeric.py draws
SAMPLES = 3              # as many copies of one sample, so that a missing 1/m shows
RELATIVE, ROUNDING = mpf(10) ** -32, mpf(10) ** -38

# kind: equation, or slope, meaning, given, notation: what stands beside the equations.
Statement = namedtuple("Statement", "kind section left right")

FUNCTIONS = {
    "tanh": mpmath.tanh, "ln": mpmath.log, "exp": mpmath.exp, "cosh": mpmath.cosh, "cos": mpmath.cos, "sin": mpmath.sin, "sqrt": mpmath.sqrt, "abs": abs,
    "sign": lambda u: mpf((u > 0) - (u < 0)), "max": max, "saturate": lambda u: u, "sigmoid": lambda u: 1 / (1 + mpmath.exp(-u)),
    "softplus": lambda u: mpmath.log(1 + mpmath.exp(u)), "density": mpmath.npdf, "distribution": mpmath.ncdf,
    "pi": lambda *_: mpmath.pi,
}
HYPERPARAMETERS = set("λγακεωρ")
NAME = re.compile(r"\b[^\W\d]\w*")


class Judge:
    """The papers of one network. What several of them state is decided once."""

    def __init__(self, topology, network, seed):
        self.topology, self.network, self.seed = topology, network, seed
        shapes = {}
        for parameter in network.parameters:
            shapes.setdefault(parameter.name.split("_")[0], []).append(parameter.name)
        self.writer = Writer(shapes)
        self.given = {name: mpmath.mpmathify(str(value)) for name, value in given(topology).items()}
        self.decided = {}
        self.points = {}  # the values at each point, by the program that computes what only a program has

    def statements(self, paper, faults):
        """Every place of every equation of a paper."""
        statements = []
        for section, equation in paper.equations:
            try:
                statements += self.placed(section, equation)
            except (Unreadable, KeyError) as unreadable:
                faults.append(f"{section}: {equation}: {unreadable!r}")
        faults += self.missing(statements)
        return statements

    def placed(self, section, equation):
        left = equation.left
        kind = kind_of(equation)
        if kind == "notation":
            return [Statement(kind, section, "", "")]
        ranges = {f"count of {letter}": int(count) for letter, count in equation.ranges.items()}
        free = self.free(left, ranges)
        if kind in ("sum", "meaning"):
            ranges.setdefault("count of k", len(self.network.y))
        found = []
        for place in itertools.product(*(range(1, count + 1) for count in free.values())):
            places = {**ranges, **dict(zip(free, place))}
            found.append(Statement(kind if place in ((), (1,) * len(place)) or kind != "equation" else "place", section, *(self.writer.write(side, places) for side in (left, equation.right))))
        return found

    # The indices that run on the left side, and how far: as the equation says, else as the layer does.
    def free(self, left, ranges):
        names = [left.of, left.by] if isinstance(left, Partial) else [left] if isinstance(left, Name) else []
        free = {}
        for name in names:
            for index in name.indices:
                if not index.isdigit():
                    free[index] = ranges.get("count of " + index) or self.units(name)
        return free

    def units(self, name):
        if name.letter == "ξ":
            return ([self.topology["inputs"]] + [layer["units"] for layer in self.topology["layers"]])[int(name.layer) - 1]
        return self.topology["layers"][int(name.layer) - 2]["units"]

    def missing(self, statements):
        """Every value and every gradient of the network has an equation, and every hyperparameter that is used a number."""
        stated = {statement.left for statement in statements}
        expected = {f"G_J_{parameter.name}" for parameter in self.network.parameters} | {symbol.name for symbol in self.network.steps} | {"L", "J"}
        expected |= {f"d{int(layer) + 1}_{unit}" for layer, unit in biases(self.network)}
        expected |= {word for s in statements for word in NAME.findall(s.right) if word[0] in HYPERPARAMETERS}
        return [f"no equation of {name}" for name in sorted(expected - stated)]

    def faults(self, statements):
        """What is wrong in the statements of a paper, all papers having been read."""
        program, faults = {}, []
        known = self.at(())[0]
        for s in statements:
            if s.kind in ("equation", "place") and s.left not in known and program.setdefault(s.left, s.right) != s.right:
                faults.append(f"{s.left} is defined as {program[s.left]} and as {s.right}")
        program = tuple(program.items())
        used = {word for s in statements for word in NAME.findall(s.right)}
        faults += [f"{name} is defined and never used" for name, _ in program if name not in used]
        for s in statements:
            key = program, s.kind, s.left, s.right
            if key not in self.decided:
                self.decided[key] = self.decide(s, program)
            if self.decided[key]:
                faults.append(self.decided[key])
        return faults

    def decide(self, statement, program):
        kind, _, left, right = statement
        if kind == "notation" or left in dict(program):
            return None
        try:
            if kind == "given":
                expected = mpf(0) if left.startswith("m") else self.given[left]
                found = self.eval(right, self.at(())[0], {})  # as the user wrote it: 0.05 + 0.01 is printed 0.06
                return None if abs(found - expected) <= mpf(10) ** -15 * expected else f"{left} = {right}: it is {expected}"
            for number, values in enumerate(self.at(program)):
                found, expected = (self.eval(side, values, dict(program)) for side in (right, left))
                if not abs(found - expected) <= RELATIVE * abs(expected) + ROUNDING:
                    return f"{left} = {right}: {mpmath.nstr(found, 20)} instead of {mpmath.nstr(expected, 20)} at point {number}"
        except (Unreadable, ArithmeticError, KeyError) as unreadable:
            return f"{left} = {right}: {unreadable}"
        return None

    def at(self, program):
        """The values of all names at each point; those that a program defines are put there when they are asked for."""
        if () not in self.points:
            every = list(drawn(self.network, self.seed))
            self.points[()] = [self.values(point) for point in every[:POINTS] + every[-ON_KINKS:]]
        if program not in self.points:
            self.points[program] = [dict(values) for values in self.points[()]]
        return self.points[program]

    def eval(self, code, values, program):
        while True:
            try:
                return eval(code, {"__builtins__": {"max": max}}, values)
            except NameError as missing:
                if missing.name not in program:
                    raise Unreadable(f"{missing.name} is nowhere said") from missing
                values[missing.name] = self.eval(program[missing.name], values, {n: value for n, value in program.items() if n != missing.name})

    def values(self, point):
        constants = {name: mpf(value.numerator) / value.denominator for name, value in CONSTANTS.items()}
        functions = {f"f_{name}": function for name, function in FUNCTIONS.items()}
        values = {**constants, **functions, **self.given, "one": mpf(1), "zero": mpf(0), "m": mpf(SAMPLES), "u": point[0] + mpf(1) / 3}
        values.update((symbol.name, value) for symbol, value in zip(self.network.free, point))
        values.update(self.composed(point))
        return values

    def composed(self, point):
        network, compiled = self.network, self.compiled
        names, compose, partials, step = compiled
        values = dict(zip(names, compose(*point)))
        values.update((f"d{int(layer) + 1}_{unit}", values[f"G_L_b{layer}_{unit}"]) for layer, unit in biases(network))
        slopes = step(*point, *(values[s.name] for s in network.composed if s not in network.free))
        values.update((f"D_{of}_{by}", value) for (of, by), value in zip(partials, slopes))
        return values

    @cached_property
    def compiled(self):
        """SymPy's values and gradients as functions of the free symbols, and the partials of single steps as functions of all symbols."""
        network, partials = self.network, sorted(self.writer.partials)
        names = [*(s.name for s in network.composed), "L", "J", *(f"G_{objective}_{p.name}" for objective in "LJ" for p in network.parameters)]
        formulas = [*network.composed.values(), network.L, network.J, *network.slopes_L.values(), *network.slopes_J.values()]
        compose = lambdify(network.free, formulas, modules="mpmath", cse=True)
        known = [*network.free, *(s for s in network.composed if s not in network.free)]
        return names, compose, partials, lambdify(known, [network.partial(*partial) for partial in partials], modules="mpmath")


def biases(network):
    """Layer and unit of each bias: δ = ∂L/∂z is ∂L/∂b."""
    return [p.name[1:].split("_") for p in network.parameters if p.name[0] == "b"]


def kind_of(equation):
    left, right = equation.left, equation.right
    if isinstance(left, Name) and not left.indices and left.letter == "δ" and isinstance(right, Partial):
        return "notation"
    if isinstance(left, Running):
        return "sum" if right == Number(1) else "notation"
    if isinstance(left, Call):
        return "meaning"
    if isinstance(left, Partial) and left.of.letter == "a":
        return "slope"
    if isinstance(left, Name) and (left.letter in HYPERPARAMETERS or left.letter == "ξ"):
        return "given"
    return "equation"


def given(topology):
    """The hyperparameters, by the names that papers write."""
    layers, loss = topology["layers"], topology["loss"]
    values = {"ε": loss["labelSmoothing"], "κ": loss["delta"], "ρ": loss["positiveWeight"], "γ": SELU_SCALE, "α": SELU_ALPHA}
    values.update((f"ω_{number}", weight) for number, weight in enumerate(loss["classWeights"], start=1))
    for number, layer in enumerate(layers, start=1):
        values.update({f"λ{number}_1": layer["l1"], f"λ{number}_2": layer["l2"]})
        if layer["alpha"]:
            values[f"α{number + 1}"] = layer["alpha"]
    for number, norm in ((1, "l1"), (2, "l2")):  # one letter where all layers agree
        if len({layer[norm] for layer in layers}) == 1:
            values[f"λ_{number}"] = layers[0][norm]
    return values
