"""Reads LaTeX: every display and every formula between dollar signs."""

import re

from .expression import Call, Cases, Partial, Unreadable, number, quotient, symbol
from .grammar import read
from .paper import Paper, function

GREEK = {
    "theta": "θ", "delta": "δ", "xi": "ξ", "gamma": "γ", "alpha": "α", "kappa": "κ", "varepsilon": "ε", "omega": "ω", "rho": "ρ", "lambda": "λ",
}
COMMANDS = {"sigma": "σ", "varphi": "φ", "Phi": "Φ"}
TOKEN = re.compile(
    r"\s*(?:(?P<index>(?P<running>[a-z]) = 1,\\dots,(?P<count>\d+)(?:,\\ )?)|(?P<number>\d+(?:\.\d+)?)"
    r"|(?P<fraction>\\t?frac(?=\{))|\\sqrt(?P<root>)(?=\{)|(?P<sum>\\(?:sum|max)_(?=\{))|(?P<cases>\\begin\{cases\}(?P<body>.*?)\\end\{cases\})"
    r"|\\(?P<tilde>tilde)\{(?P<under>[xa])\}|\\mathrm\{(?P<word>\w+)\}|(?P<prime>\{(?P<letter>[a-z])'_\{(?P<mark>\d+)\}\})"
    r"|\\(?:left|right)?(?P<fence>[()\[\]|])|(?P<power>\^(?=\{))|(?P<group>\{)|\\(?P<command>[A-Za-z]+)|(?P<bare>[A-Za-z])|(?P<sign>[-+=<>,()\[\]|/]))"
)
SPACE = re.compile(r"\s*(?:\\,|\\qquad|\\quad|\{\}|\\ )")
SCRIPT = re.compile(r"(?P<place>[_^])(?:\{(?P<script>[^{}]*)\}|(?P<digit>\d))")


def equation(line):
    return read(tokens(line))


def tokens(text):
    place = 0
    text = text.strip()
    while place < len(text):
        while space := SPACE.match(text, place):
            place = space.end()
        if not text[place:].strip():
            return
        match = TOKEN.match(text, place)
        if not match:
            raise Unreadable(f"{text[place:]!r} in {text!r}")
        reader = next(reader for group, reader in READERS.items() if match[group] is not None)
        token, place = reader(match, text)
        yield token


def group(text, place):
    """What stands between the brace at a place and the one that closes it, and where that ends."""
    if text[place] != "{":
        raise Unreadable(f"no brace at {text[place:]!r}")
    depth = 0
    for end in range(place, len(text)):
        depth += (text[end] == "{") - (text[end] == "}")
        if depth == 0:
            return text[place + 1:end], end + 1
    raise Unreadable(f"an open brace in {text!r}")


def read_index(match, _):
    return ("index", (match["running"], match["count"])), match.end()


def read_number(match, _):
    return ("number", number(match["number"]).value), match.end()


def read_fraction(match, text):
    above, place = group(text, match.end())
    below, place = group(text, place)
    partials = [read(tokens(part[len("\\partial "):]), "expression") for part in (above, below) if part.startswith("\\partial ")]
    if len(partials) == 2:
        return ("part", Partial(*partials)), place
    return ("part", quotient(read(tokens(above), "expression"), read(tokens(below), "expression"))), place


def read_root(match, text):
    radicand, place = group(text, match.end())
    return ("part", Call("sqrt", read(tokens(radicand), "expression"))), place


def read_reduction(match, text):
    range_, place = group(text, match.end())
    kind = "sum" if "sum" in match["sum"] else "maximum"
    if over := re.fullmatch(r"(\\?\w+) \\in (.*)", range_):
        families = [read(tokens(family), "expression") for family in over[2].split(" \\cup ")]
        return ("over", (read(tokens(over[1]), "expression").letter, tuple(families))), place
    if not (bounds := re.fullmatch(r"(\w)(?:=1)?|1 \\le (\w) \\le (\d+)", range_)):
        raise Unreadable(f"the range {range_!r}")
    count = bounds[3]
    if range_.endswith("=1"):
        if not text.startswith("^", place):
            raise Unreadable(f"{text!r} does not say how far a sum runs")
        count, place = group(text, place + 1)
    return (kind, (bounds[1] or bounds[2], count)), place


def read_cases(match, _):
    rows = [row.split(" & ") for row in match["body"].strip().split(" \\\\ ")]
    (positive, condition), (otherwise, rest) = rows
    if not condition.startswith("\\text{if }") or rest.strip() != "\\text{otherwise}":
        raise Unreadable(match["cases"])
    condition = read(tokens(condition[len("\\text{if }"):]), "comparison")
    return ("part", Cases(condition, read(tokens(positive), "expression"), read(tokens(otherwise), "expression"))), match.end()


def read_word(match, _):
    return ("function", function(match["word"])), match.end()


def read_fence(match, _):
    return (match["fence"], None), match.end()


def read_power(match, text):
    exponent, place = group(text, match.end())
    return ("power", int(exponent)), place


def read_group(match, text):
    inner, place = group(text, match.start("group"))
    return ("part", read(tokens(inner), "expression")), place


def read_command(match, text):
    command = match["command"]
    if command in GREEK:
        return named(GREEK[command], text, match.end())
    if command in ("partial", "cdot", "pi"):
        return {"partial": ("∂", None), "cdot": ("*", "*"), "pi": ("part", Call("pi", ()))}[command], match.end()
    return ("function", function(COMMANDS.get(command, command))), match.end()


def read_sign(match, _):
    return (match["sign"], match["sign"]), match.end()


def named(letter, text, place):
    """A letter with its scripts: the layer in parentheses above it, the indices below."""
    layer, indices = None, ()
    while script := SCRIPT.match(text, place):
        content = script["script"] or script["digit"]
        if script["place"] == "^":
            if not re.fullmatch(r"\((\d+|s)\)", content):
                break  # a power
            layer = content[1:-1]
        else:
            indices = content.split(",") if "," in content else [content] if content.isdigit() else list(content)
        place = script.end()
    return ("name", symbol(letter, layer, indices)), place


READERS = {
    "index": read_index, "number": read_number, "fraction": read_fraction, "root": read_root, "sum": read_reduction, "cases": read_cases,
    "tilde": lambda match, text: named({"x": "x̃", "a": "ã"}[match["under"]], text, match.end()), "word": read_word,
    "prime": lambda match, text: named(f"{match['letter']}′{match['mark']}", text, match.end()), "fence": read_fence, "power": read_power,
    "group": read_group, "command": read_command, "bare": lambda match, text: named(match["bare"], text, match.end()), "sign": read_sign,
}

DISPLAY = re.compile(r"\\begin\{align\*?\}\n(.*?)\n\\end\{align\*?\}", re.DOTALL)
HEADING = re.compile(r"\\(?:section|paragraph)\{(?P<title>(?:[^{}]|\{[^{}]*\})*)\}")
FORMULA = re.compile(r"(?<!\\)\$([^$]*)\$")


def papers(documents):
    paper = Paper()
    for document in documents:
        body = document[document.index(r"\maketitle"):]
        place = 0
        for display in DISPLAY.finditer(body):
            prose(body[place:display.start()], paper)
            rows(display[1], paper)
            place = display.end()
        prose(body[place:], paper)
    return paper


def rows(display, paper):
    """The equations of a display: each begins with what stands before an &= sign, and may go on in rows that begin with &\\quad."""
    display = re.sub(r"( \\right\.)*(?: \\notag)? \\\\\n&\\quad (\\left\. )*", " ", display)
    for row in display.split(" \\\\\n"):
        left, sign, right = row.partition(" &= ")
        if not sign:
            raise Unreadable(f"{row!r} is no equation")
        paper.add(equation(f"{left} = {right}"))


def prose(text, paper):
    """Words with formulas between them; headings open a section."""
    text = re.sub(r"\\begin\{tikzpicture\}.*?\\end\{tikzpicture\}", lambda picture: " ".join(f"${f}$" for f in FORMULA.findall(picture[0])), text, flags=re.DOTALL)
    text = re.sub(r"(?m)^\\(?:ifdefined|ifdim|newbox|newsavebox|sbox|else|fi|setlength).*$", "", text)
    for line in text.split("\n"):
        if heading := HEADING.match(line):
            paper.section(heading["title"])
        for formula in FORMULA.findall(line):
            inline(formula, paper)
        paper.words(FORMULA.sub("", line))


def inline(formula, paper):
    if " = " in formula:
        paper.add(equation(formula))
    else:
        paper.words(formula)
