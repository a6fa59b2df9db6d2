"""Reads the page: the formulas that stand on it, and in its data the derivations, whose values are marked by their names."""

import json
import re

from . import mathml, text
from .expression import LETTERS, Name, Partial, Unreadable
from .paper import Paper

MARK = re.compile(r"@([^;<>@]+);")
DATA = re.compile(r"^const network = ", re.MULTILINE)


def papers(documents):
    paper = Paper()
    for document in documents:
        place = DATA.search(document).end()
        reader = mathml.Reader(named)
        read_page(document[:document.index("<script")], paper, reader)
        data, _ = json.JSONDecoder().raw_decode(document, place)
        read_data(data, paper, reader)
    return paper


def read_page(page, paper, reader):
    page = re.sub(r"<(style|svg)[ >].*?</\1>", "", page, flags=re.DOTALL)
    mathml.read_article(page, paper, reader)
    shown = re.findall(r'<div class="equation[^"]*"(?: data-of="([^"]*)")?>(<math.*?</math>)</div>', page, flags=re.DOTALL)
    for name, math in shown:
        for equation in reader.equations(math):
            if name:
                named(name, equation.left)


def read_data(data, paper, reader):
    symbols, shared = data["symbols"], data["shared"]

    def expanded(marked):
        for mark in MARK.findall(marked):
            if mark not in symbols:
                raise Unreadable(f"the mark {mark} stands for nothing")
        return MARK.sub(lambda mark: f'<mrow data-v="{mark[1]}">{symbols[mark[1]]}</mrow>', marked)

    def line(line):
        rights = line["terms"] if "terms" in line else [line["right"]]
        marked = f"{line['left']}<mo>=</mo>{'<mo>+</mo>'.join(rights)}"
        (equation,) = reader.equations(f"<math>{expanded(marked)}</math>")
        if line.get("of"):
            named(line["of"], equation.left)
        return equation

    for ladder in data["ladders"].values():
        for rung in ladder["rungs"]:
            paper.section(rung["name"])
            for rule in shared[rung["rules"]]:
                text.read_words(rule.rpartition(": ")[2], paper)
            for place in rung["lines"]:
                paper.add(line(shared[place]))
    for entry in data["matrix"] or []:
        paper.add(line(entry))


def named(mark, node):
    """What is shown is what the mark says: z2_1, L:w1_2_3 for ∂L/∂θ⁽¹⁾₂₃, M: for its mean, a3_1/z3_1 for a slope."""
    if isinstance(node, Partial):
        if node.of.letter in ("L", "J") and node.by.letter in ("θ", "b"):
            shown = [f"{node.of.letter}:{plain(node.by)}"]
            if mark == f"{plain(node.of)}/{plain(node.by)}":
                return
        else:
            shown = [f"{plain(node.of)}/{plain(node.by)}"]
    elif isinstance(node, Name):
        shown = [plain(node), "s" + plain(node if node.layer else node._replace(layer="0"))]  # s: a value that the page shares
    else:
        shown = [mark] if mark.startswith("M:") else []
    if mark not in shown:
        raise Unreadable(f"the mark {mark} on {node}")


def plain(name):
    letter = LETTERS.get(name.letter, name.letter).replace("′", "p")
    layer = "1" if letter == "xd" else name.layer or ""
    return "_".join([{"xd": "ad"}.get(letter, letter) + layer, *name.indices])
