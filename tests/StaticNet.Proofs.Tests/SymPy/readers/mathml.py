"""Reads presentational MathML: every math element of an article."""

import re
from xml.etree import ElementTree

from .expression import Call, Cases, Partial, Unreadable, number, quotient, symbol
from .grammar import read
from .paper import FUNCTIONS, Paper, function

INVISIBLE = {"\u2061", "\u2062"}
SIGNS = {"−": "-", "·": "*", "~": "~"}
MATH = re.compile(r"<math[ >].*?</math>", re.DOTALL)


class Reader:
    """Reads math elements. A page marks values by their names; whoever asks for it is told of each."""

    def __init__(self, marked=None):
        self.marked = marked

    def equations(self, text):
        """The equations of a math element: one, or those of the rows of a table, of which some go on in the next row; none where nothing is equal."""
        try:
            math = ElementTree.fromstring(re.sub(r' xmlns="[^"]*"', "", text))
        except ElementTree.ParseError as error:
            raise Unreadable(f"{error} in {text}") from error
        children = list(math)
        if [child.tag for child in children] == ["mtable"]:
            lines = []
            for row in children[0]:
                left, sign, right = row
                if "".join(sign.itertext()) == "=":
                    lines.append([*self.all(left), ("=", None), *self.all(right)])
                elif len(left) == 0 and len(sign) == 0 and lines:
                    lines[-1] += self.all(right)
                else:
                    raise Unreadable(text)
        else:
            lines = [list(self.all(math))]
        for line in lines:
            if ("=", None) in line:
                yield read([*ranges(line)])

    def all(self, element):
        tokens = []
        children = list(element)
        for place, child in enumerate(children):
            if child.tag == "mtable":
                tokens.append(("part", self.cases(child)))
                if place == 0 or children[place - 1].text != "{" or tokens.pop(-2)[0] != "{":
                    raise Unreadable("a table without a brace")
            else:
                tokens += self.tokens(child)
        return tokens

    def tokens(self, element):
        reader = getattr(self, "read_" + element.tag, None)
        if not reader:
            raise Unreadable(f"the element {element.tag}")
        return reader(element)

    def expression(self, element):
        return read(self.tokens(element), "expression")

    def read_mrow(self, element):
        tokens = self.all(element)
        if self.marked and element.get("data-v"):
            self.marked(element.get("data-v"), read(tokens, "expression"))
        return tokens

    def read_mn(self, element):
        return [("number", number(element.text).value)]

    def read_mi(self, element):
        text = element.text
        if text == "π":
            return [("part", Call("pi", ()))]
        if text in FUNCTIONS:
            return [("function", function(text))]
        if text == "ln cosh":
            return [("function", "ln"), ("function", "cosh")]
        return [("name", symbol(text))]

    def read_mo(self, element):
        text = element.text
        if text in INVISIBLE:
            return [("*", "*")] if text == "\u2062" else []
        sign = SIGNS.get(text, text)
        return [(sign, sign if sign in "+-*/" else None)]

    def read_mspace(self, element):
        return [("wide", None)] if element.get("width") == "2em" else []

    def read_mtext(self, element):
        raise Unreadable(f"the words {element.text!r}")

    def read_mfrac(self, element):
        above, below = (self.tokens(child) for child in element)
        if above[0][0] == "∂" and below[0][0] == "∂":
            return [("part", Partial(read(above[1:], "expression"), read(below[1:], "expression")))]
        return [("part", quotient(read(above, "expression"), read(below, "expression")))]

    def read_msqrt(self, element):
        return [("part", Call("sqrt", read(self.all(element), "expression")))]

    def read_msub(self, element):
        base, below = element
        return [("name", scripted(letter(base), below, None))]

    def read_msubsup(self, element):
        base, below, above = element
        return [("name", scripted(letter(base), below, layer(above)))]

    def read_msup(self, element):
        base, above = element
        if (number_ := layer(above)) is not None:
            return [("name", scripted(letter(base), None, number_))]
        exponent = "".join(above.itertext()).replace("−", "-")
        return [("part", self.expression(base)) if base.tag != "mn" else ("number", number(base.text).value), ("power", int(exponent))]

    def read_mover(self, element):
        return [("name", symbol(letter(element)))]

    def read_munder(self, element):
        sign, below = element
        if sign.text == "max":
            found = re.fullmatch(r"1≤(\w)≤(\d+)", "".join(below.itertext()))
            return [("maximum", (found[1], found[2]))]
        if sign.text != "∑":
            raise Unreadable(f"the sign {sign.text!r}")
        tokens = self.tokens(below)
        if tokens[1:2] == [("∈", None)]:
            families = [value for kind, value in tokens[2:] if kind == "name"]
            if [kind for kind, _ in tokens[2:] if kind not in ("name", "∪")]:
                raise Unreadable(f"a sum over {tokens}")
            return [("over", (tokens[0][1].letter, tuple(families)))]
        ((_, index),) = tokens
        return [("sum", (index.letter, None))]

    def read_munderover(self, element):
        sign, below, above = element
        found = re.fullmatch(r"(\w)=1", "".join(below.itertext()))
        if sign.text != "∑" or not found:
            raise Unreadable(f"the sign {sign.text!r} over {''.join(below.itertext())}")
        return [("sum", (found[1], above.text))]

    def cases(self, table):
        (positive, condition), (otherwise, rest) = (list(row) for row in table)
        if condition[0].text.strip() != "if" or "".join(rest.itertext()) != "otherwise":
            raise Unreadable("cases without a condition")
        condition.remove(condition[0])
        return Cases(read(self.all(condition), "comparison"), read(self.all(positive), "expression"), read(self.all(otherwise), "expression"))


def letter(element):
    if element.tag == "mover":
        return {"x": "x̃", "a": "ã"}["".join(element.itertext()).removesuffix("~")]
    if element.tag != "mi":
        raise Unreadable(f"a name that begins with {element.tag}")
    return element.text


def layer(element):
    found = re.fullmatch(r"\((\d+|s)\)", "".join(element.itertext()))
    return found and found[1]


def scripted(name, below, above):
    indices = [] if below is None else [part.text for part in below.iter() if part.tag in ("mn", "mi")]
    return symbol(name, above, indices)


def ranges(line):
    """The indices behind a wide space as tokens of their own: j = 1, …, 3."""
    if ("wide", None) not in line:
        return line
    place = line.index(("wide", None))
    rest, line = [token for token in line[place:] if token[0] != "wide"], line[:place]
    for start in range(0, len(rest), 7):
        if [kind for kind, _ in rest[start:start + 7]] != ["name", "=", "number", ",", "…", ",", "number"]:
            raise Unreadable(f"the ranges {rest}")
        line.append(("index", (rest[start][1].letter, str(rest[start + 6][1]))))
    return line


def papers(documents):
    paper = Paper()
    for document in documents:
        read_article(document, paper, Reader())
    return paper


HEADING = re.compile(r"<h\d[^>]*>(.*?)</h\d>")


def read_article(text, paper, reader):
    """Headings, formulas, and words between them that hold no formula."""
    place = 0
    for math in MATH.finditer(text):
        words(text[place:math.start()], paper)
        for equation in reader.equations(math[0]):
            paper.add(equation)
        place = math.end()
    words(text[place:], paper)


def words(text, paper):
    for heading in HEADING.finditer(text):
        paper.section(heading[1])
    paper.words(re.sub(r"<[^<>]*>", "", text))
