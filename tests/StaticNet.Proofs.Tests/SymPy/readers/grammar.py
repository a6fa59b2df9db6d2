"""Sums of products of powers, from the tokens that the reader of a format cuts its formulas into.

A token is a kind with a value: number, name, part (an expression that the format groups by itself), function, power, sum, maximum, over, index (a
range behind an equation), and the signs that stand for themselves: + - * / = > < , ( ) [ ] { } | if else ∂."""

from .expression import Call, Cases, Comparison, Equation, Mask, Name, Negative, Number, Over, Partial, Power, Product, Running, Sum, Unreadable, quotient

BEGINS = {"number", "name", "part", "function", "sum", "maximum", "over", "(", "[", "{", "|", "∂"}


def read(tokens, rule="equation"):
    """Reads all of the tokens by one rule: equation, expression or comparison."""
    grammar = Grammar(tokens)
    result = getattr(grammar, rule)()
    if grammar.kind != "end":
        raise Unreadable(f"{grammar.tokens[grammar.place:]} after {result}")
    return result


class Grammar:
    def __init__(self, tokens):
        self.tokens = [*tokens, ("end", None)]
        self.place = 0
        self.bars = False  # whether | closes

    @property
    def kind(self):
        return self.tokens[self.place][0]

    def take(self, *kinds):
        kind, value = self.tokens[self.place]
        if kinds and kind not in kinds:
            raise Unreadable(f"{kind} {value!r} instead of {' or '.join(kinds)} in {self.tokens}")
        self.place += 1
        return value

    def taken(self, kind):
        found = self.kind == kind
        self.place += found
        return found

    def equation(self):
        left = self.expression()
        self.take("=")
        right = self.expression()
        ranges = {}
        while self.kind == "index":
            letter, count = self.take()
            ranges[letter] = count
        return Equation(left, right, ranges)

    def expression(self):
        terms = [Negative(self.term()) if self.taken("-") else self.term()]
        while self.kind in "+-":
            terms.append(Negative(self.term()) if self.take() == "-" else self.term())
        return terms[0] if len(terms) == 1 else Sum(tuple(terms))

    def term(self):
        above = self.product()
        return quotient(above, self.factor()) if self.taken("/") else above

    def product(self):
        factors = [self.factor()]
        while self.taken("*") or (self.kind in BEGINS and not (self.kind == "|" and self.bars)):
            factors.append(self.factor())
        return factors[0] if len(factors) == 1 else Product(tuple(factors))

    def factor(self):
        base = self.atom()
        return Power(base, self.take()) if self.kind == "power" else base

    def atom(self):
        kind = self.kind
        value = self.take(*BEGINS)
        if kind == "number":
            return Number(value)
        if kind in ("name", "part"):
            return value
        if kind == "function":
            return Call(value, self.argument())
        if kind in ("sum", "maximum"):
            return Running(kind, *value, self.term())
        if kind == "over":
            return Over(*value, self.term())
        if kind == "∂":
            of = self.take("name")
            self.take("/")
            self.take("∂")
            return Partial(of, self.take("name"))
        if kind == "|":
            return Call("abs", self.inside("|", bars=True))
        if kind == "[":
            return Mask(self.inside("]", self.comparison))
        if kind == "{":
            return self.inside("}", self.cases)
        return self.inside(")")

    # What a function is of: a group in parentheses, a symbol right behind it, or another function of such.
    def argument(self):
        if self.kind == "function":
            return Call(self.take(), self.argument())
        if self.kind == "(":
            self.take()
            return self.inside(")", self.listed)
        return self.take("name", "part", "number") if self.kind != "number" else Number(self.take())

    # u, or u and v of max(u, v).
    def listed(self):
        first = self.expression()
        return (first, self.expression()) if self.taken(",") else first

    def inside(self, close, rule=None, bars=False):
        outer, self.bars = self.bars, bars
        result = (rule or self.expression)()
        self.bars = outer
        self.take(close)
        return result

    def comparison(self):
        left = self.expression()
        sign = self.kind
        self.take(">", "<", "=")
        return Comparison(left, sign, self.expression())

    def cases(self):
        positive = self.expression()
        self.take("if")
        condition = self.comparison()
        self.take(",")
        self.take("else")
        return Cases(condition, positive, self.expression())


def name_of(letter):
    return Name(letter, None, ())
