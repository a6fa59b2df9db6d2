"""Reads networks with the ladders that StaticNet derived, and decides for each rung whether it is SymPy's diff(J, θ); and reads their printed papers."""

import json
import os
import re
import sys
import time

import sympy

import operations
import readers
from numeric import Points
from symbolic import Budget, Unknowns
from textbook import Network, real

PARTIAL = re.compile(r"\b(D|Mean)\((\w+), (\w+)\)")
SECONDS_EACH, SECONDS_ALL = 0.25, 25 if os.environ.get("STATICNET_LONG") == "1" else 8


def main(source, target):
    start = time.monotonic()
    with open(source, encoding="utf-8") as file:
        networks = json.load(file)
    budget = Budget(SECONDS_EACH, SECONDS_ALL)
    rungs, readings, counts = [], [], {}
    for number, topology in enumerate(networks):
        network = Network(topology)
        rungs += prove(topology, network, budget, seed=number)
        readings += readers.read(topology, network, seed=number)
        if topology["countsOperations"]:
            counts[topology["name"]] = operations.count(network)
    report = {"sympy": sympy.__version__, "seconds": time.monotonic() - start, "rungs": rungs, "readings": readings, "operations": counts}
    with open(target, "w", encoding="utf-8") as file:
        json.dump(report, file)


def prove(topology, network, budget, seed):
    ladders = topology["ladders"]
    if not ladders:
        return
    texts = [text for ladder in ladders for rung in ladder["rungs"] for _, text in rung["definitions"]]
    partials = sorted({(of, by) for text in texts for kind, of, by in PARTIAL.findall(text) if kind == "D"})
    points = Points(network, partials, seed)
    unknowns = Unknowns()
    for ladder in ladders:
        for rung in ladder["rungs"]:
            parameter, objective = ladder["parameter"], "J" if rung["name"] == "objective" else "L"
            definitions = [(name, PARTIAL.sub(r"\1_\2_\3", text)) for name, text in rung["definitions"]]
            wrong = points.deviation(definitions, objective, parameter)
            proved = wrong is None and budget.vanishes(lambda: difference(network, definitions, objective, parameter), unknowns)
            yield {
                "network": topology["name"], "parameter": parameter, "rung": rung["name"],
                "how": "refuted" if wrong else "symbolic" if proved else "numeric", "detail": wrong or "",
            }


def difference(network, definitions, objective, parameter):
    """The rung less SymPy's gradient, as a function of θ, x and y."""
    names = {name: value for name, value in vars(sympy).items() if name in {"Rational", "Piecewise", "Abs", "sign", "exp", "log", "tanh", "sin", "cos", "cosh", "erf", "sqrt", "pi"}}
    names["Max"] = lambda zero, u: sympy.Piecewise((u, u > zero), (sympy.S.Zero, True))
    names["Heaviside"] = lambda u, at_zero: sympy.Piecewise((sympy.S.One, u > 0), (sympy.S(at_zero), True))
    known = {symbol.name: symbol for symbol in [*network.free, *network.composed]}
    known.update((symbol.name, formula) for symbol, formula in network.composed.items())
    for name in {n for _, text in definitions for n in re.findall(r"\b(?:D|Mean)_\w+", text)}:
        kind, of, by = re.fullmatch(r"(D|Mean)_([^_]+(?:_\d+)?)_(\w+)", name).groups()
        known[name] = network.slopes_L[by] if kind == "Mean" else network.partial(of, by).xreplace(network.composed)
    for name, text in definitions:
        known[name] = eval(text, {"__builtins__": {}}, {**names, **known})
    slopes = network.slopes_J if objective == "J" else network.slopes_L
    return known[definitions[-1][0]] - slopes[parameter]


if __name__ == "__main__":
    main(*sys.argv[1:])
