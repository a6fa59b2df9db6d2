"""What every reader reads: an equation of expressions, and the same as Python that mpmath evaluates."""

from collections import namedtuple
from fractions import Fraction

Number = namedtuple("Number", "value")
Name = namedtuple("Name", "letter layer indices")  # layer and indices as text: "2" or the letter of a running index
Partial = namedtuple("Partial", "of by")
Negative = namedtuple("Negative", "term")
Sum = namedtuple("Sum", "terms")
Product = namedtuple("Product", "factors")
Quotient = namedtuple("Quotient", "above below")
Power = namedtuple("Power", "base exponent")
Call = namedtuple("Call", "function argument")
Comparison = namedtuple("Comparison", "left sign right")
Mask = namedtuple("Mask", "condition")
Cases = namedtuple("Cases", "condition positive otherwise")
Running = namedtuple("Running", "kind index count body")  # Σ or max over an index; count None: said behind the equation
Over = namedtuple("Over", "letter families body")  # Σ over every parameter of some families
Equation = namedtuple("Equation", "left right ranges")

LETTERS = {"θ": "w", "δ": "d", "ξ": "m", "x̃": "xd", "ã": "ad"}
MATRICES = {"θ", "w"}
CONSTANTS = {}


class Unreadable(Exception):
    """Something that a reader does not know: the paper is at fault, or the reader is."""


class Writer:
    """Writes expressions as Python over the names of textbook.py, every running index fixed."""

    def __init__(self, shapes):
        self.shapes = shapes  # the parameters of each family, by its name: {"w1": ["w1_1_1", …]}
        self.partials = set()

    def name(self, name, places):
        if name.layer == "s":  # a value of sample s, within Σₛ only
            if "s" not in places:
                raise Unreadable(f"{name} outside a sum over samples")
            name = name._replace(layer=None)
        indices = [index if index.isdigit() else places[index] for index in name.indices]
        return "_".join([LETTERS.get(name.letter, name.letter).replace("′", "p") + (name.layer or ""), *map(str, indices)])

    def partial(self, node, places):
        of, by = self.name(node.of, places), self.name(node.by, places)
        if of in ("L", "J") and by[0] in "wb":
            return f"G_{of}_{by}"
        self.partials.add((of, by))
        return f"D_{of}_{by}"

    def write(self, node, places):
        """The expression where the running indices are at their places."""
        kind = type(node).__name__
        return getattr(self, "write_" + kind.lower())(node, places)

    def write_number(self, node, _):
        constant = f"c{node.value.numerator}_{node.value.denominator}".replace("-", "m")
        CONSTANTS[constant] = node.value
        return constant

    def write_name(self, node, places):
        return places[node.letter] if node == Name(node.letter, None, ()) and node.letter in places else self.name(node, places)

    def write_partial(self, node, places):
        return self.partial(node, places)

    def write_negative(self, node, places):
        return f"(-{self.write(node.term, places)})"

    def write_sum(self, node, places):
        return f"({' + '.join(self.write(term, places) for term in node.terms)})"

    def write_product(self, node, places):
        return f"({'*'.join(self.write(factor, places) for factor in node.factors)})"

    def write_quotient(self, node, places):
        return f"({self.write(node.above, places)}/{self.write(node.below, places)})"

    def write_power(self, node, places):
        return f"({self.write(node.base, places)}**{node.exponent})"

    def write_call(self, node, places):
        return f"f_{node.function}({self.write(node.argument, places)})"

    def write_tuple(self, node, places):
        return ", ".join(self.write(argument, places) for argument in node)

    def write_comparison(self, node, places):
        if node.sign == "=":  # of two indices
            left, right = (places.get(side.letter) for side in (node.left, node.right))
            if left is None or right is None:
                raise Unreadable(f"{node} compares no indices")
            return str(left == right)
        return f"({self.write(node.left, places)} {node.sign} {self.write(node.right, places)})"

    def write_mask(self, node, places):
        return f"(one if {self.write(node.condition, places)} else zero)"

    def write_cases(self, node, places):
        condition, positive, otherwise = (self.write(part, places) for part in (node.condition, node.positive, node.otherwise))
        return f"({positive} if {condition} else {otherwise})"

    def write_running(self, node, places):
        if node.index == "s":  # the samples are m copies of one
            return f"(m*{self.write(node.body, {**places, 's': 's'})})"
        count = node.count or places.get("count of " + node.index)
        if not count:
            raise Unreadable(f"how far {node.index} runs is not said")
        terms = [self.write(node.body, {**places, node.index: place}) for place in range(1, int(count) + 1)]
        return f"({' + '.join(terms)})" if node.kind == "sum" else f"max([{', '.join(terms)}])"

    def write_over(self, node, places):
        parameters = [parameter for family in node.families for parameter in self.shapes[self.name(family, {})]]
        return f"({' + '.join(self.write(node.body, {**places, node.letter: parameter}) for parameter in parameters)})"


def number(digits):
    return Number(Fraction(digits))


def quotient(above, below):
    """u / v, a number where both are numbers."""
    return Number(above.value / below.value) if isinstance(above, Number) and isinstance(below, Number) else Quotient(above, below)


def symbol(letter, layer=None, indices=()):
    """A name; the indices of a matrix may stand together, 11, where each has one digit."""
    if len(indices) == 1 and letter in MATRICES and len(indices[0]) > 1:
        indices = tuple(indices[0])
    return Name(letter, layer, tuple(indices))
