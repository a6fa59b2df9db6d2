"""Solves exercises: every number that is asked for, from the topology and the numbers alone."""

import json
import sys

from sympy import N, Rational

from textbook import Network

DIGITS = 30


def main(source, target):
    with open(source, encoding="utf-8") as file:
        exercises = json.load(file)
    with open(target, "w", encoding="utf-8") as file:
        json.dump([solve(exercise) for exercise in exercises], file)


def solve(exercise):
    network = Network(exercise["network"])
    symbols = {symbol.name: symbol for symbol in [*network.parameters, *network.x, *network.y]}
    numbers = {symbols[name]: Rational(value) for name, value in exercise["numbers"].items()}
    values = {symbol.name: formula for symbol, formula in network.composed.items()}

    def answer(question):
        kind, name = question["kind"], question["name"]
        if kind == "loss":
            return network.L
        if kind == "gradient":
            return network.slopes_J[name]
        if kind == "delta":  # ∂L/∂z = ∂L/∂b
            return network.slopes_L[name]
        if kind == "step":
            return symbols[name] - Rational(question["rate"]) * network.slopes_J[name]
        return values[name]

    return [str(N(answer(question).xreplace(numbers), DIGITS)) for question in exercise["questions"]]


if __name__ == "__main__":
    main(*sys.argv[1:])
