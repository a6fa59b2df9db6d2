"""Reads plain text with Unicode sub- and superscripts, line by line."""

import re
import unicodedata

from .expression import Call, Unreadable, number, symbol
from .grammar import read
from .paper import Paper, function

SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
SUBSCRIPTS = str.maketrans("₀₁₂₃₄₅₆₇₈₉ᵢⱼₖₙₚₕₛ", "0123456789ijknphs")
SUB = "[₀₁₂₃₄₅₆₇₈₉ᵢⱼₖₙₚₕₛ]+"
NAME = rf"(?P<letter>[A-Za-zα-ωΑ-Ωã]\u0303?(?:′\d+)?)(?P<before>(?<=λ)[₁₂])?(?:⁽(?P<layer>[⁰¹²³⁴⁵⁶⁷⁸⁹]+|ˢ)⁾)?(?P<indices>{SUB}(?:,{SUB})*)?"
TOKEN = re.compile(
    rf"\s*(?:(?P<number>\d+(?:\.\d+)?)|(?P<half>½)|(?P<index>(?P<running>[a-z]) = 1…(?P<count>\d+))"
    rf"|Σ over (?P<over>.+?) of |(?P<reduction>Σ|max)(?P<by>{SUB})|√(?P<root>\d|π|\()"
    rf"|(?P<word>[A-Za-z]{{2,}}(?!\u0303)|[σφΦ](?=\())|(?P<power>[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+)|(?P<sign>[-−+/=<>()\[\]{{}}|,∂·])|(?P<name>{NAME}))"
)

def equation(line):
    return read(tokens(line))


def tokens(text):
    place = 0
    text = unicodedata.normalize("NFC", text.strip())
    while place < len(text):
        match = TOKEN.match(text, place)
        if not match:
            raise Unreadable(f"{text[place:]!r} in {text!r}")
        place = match.end()
        yield from token(match)
        if match["root"] == "(":  # √(…)
            yield "(", None


def token(match):
    if match["number"]:
        yield "number", number(match["number"]).value
    elif match["half"]:
        yield "number", number("1/2").value
    elif match["index"]:
        yield "index", (match["running"], match["count"])
    elif match["over"]:
        families = [named(NAMED.fullmatch(family)) for family in match["over"].split(", ")]
        yield "over", (families[0].letter, tuple(families))
    elif match["reduction"]:
        yield ("sum" if match["reduction"] == "Σ" else "maximum"), (match["by"].translate(SUBSCRIPTS), None)
    elif match["root"]:
        yield "function", "sqrt"
        if match["root"].isdigit():
            yield "number", number(match["root"]).value
        elif match["root"] == "π":
            yield "part", Call("pi", ())
    elif match["word"]:
        word = match["word"]
        yield (word, None) if word in ("if", "else") else ("function", function(word))
    elif match["power"]:
        yield "power", int(match["power"].translate(SUPERSCRIPTS))
    elif match["sign"]:
        sign = {"−": "-", "·": "*"}.get(match["sign"], match["sign"])
        yield sign, sign
    elif match["letter"] == "π":
        yield "part", Call("pi", ())
    else:
        yield "name", named(match)


NAMED = re.compile(NAME)


def named(match):
    indices = [match["before"] or "", *(match["indices"] or "").split(",")]
    layer = match["layer"] and match["layer"].replace("ˢ", "s").translate(SUPERSCRIPTS)
    read_indices = [index.translate(SUBSCRIPTS) for index in indices if index]
    if len(read_indices) == 1 and not read_indices[0].isdigit():
        read_indices = list(read_indices[0])
    return symbol(match["letter"], layer, read_indices)


def papers(documents):
    paper = Paper()
    for document in documents:
        lines = []
        for line in document.splitlines():
            if re.match(r" +\+ ", line):  # the next path
                lines[-1] += " " + line.strip()
            elif line.strip():
                lines.append(line)
        for line in lines:
            read_line(line, paper)
    return paper


def read_line(line, paper):
    if line.startswith("── "):
        heading, _, rules = line.strip("─ ").partition(": ")
        paper.section(heading)
        read_words(heading, paper)
        for rule in rules.split("; "):
            read_words(rule.rpartition(": ")[2], paper)
    elif line.startswith("where "):
        for meaning in line[len("where "):].split("; "):
            read_words(meaning, paper)
    elif " = " in line:
        formula, _, note = line.partition("        ")
        if re.match(r"[a-z] = 1…", note):
            ranges, _, note = note.partition("        ")
            formula = formula + " " + re.sub(r"(?<=\d), ", " ", ranges)
        paper.add(equation(formula))
        if note.startswith("with "):
            for given in re.split(r", (?=\S+ = )", note[len("with "):]):
                read_words(given, paper)
        elif "=" in note:
            raise Unreadable(line)
    else:
        paper.words(line)


# Words may stand before a formula and behind it: "λ₁ = 0.01", "ξ⁽¹⁾ᵢ = 0 with probability 0.2", "φ(u) = … is its density".
def read_words(words, paper):
    if " = " in words:
        paper.add(equation(re.split(r" (?:with|is) |, computed", LEAD.sub("", words))[0]))
    else:
        paper.words(words)


LEAD = re.compile(r"^what the paths share is ")
