"""A network from its topology alone, by the formulas of the textbook: nothing here comes from StaticNet."""

from sympy import Abs, Piecewise, Rational, S, Symbol, diff, exp, log, tanh


def activation(name, z, alpha):
    """The values of a layer from its pre-activations; at a kink the second branch holds."""
    if name == "Identity":
        return list(z)
    if name == "ReLU":
        return [Piecewise((u, u > 0), (S.Zero, True)) for u in z]
    if name == "LeakyReLU":
        return [Piecewise((u, u > 0), (alpha * u, True)) for u in z]
    if name == "Sigmoid":
        return [1 / (1 + exp(-u)) for u in z]
    if name == "Tanh":
        return [tanh(u) for u in z]
    if name == "Softmax":
        return [exp(u) / sum(exp(v) for v in z) for u in z]
    raise ValueError(f"There is no formula for the activation {name}: add it to textbook.py.")


def loss(name, a, y):
    """The loss of one sample."""
    pairs = list(zip(a, y))
    if name == "SquaredError":
        return sum((u - t) ** 2 for u, t in pairs) / 2
    if name == "MeanSquaredError":
        return sum((u - t) ** 2 for u, t in pairs) / len(pairs)
    if name == "BinaryCrossEntropy":
        return -sum(t * log(u) + (1 - t) * log(1 - u) for u, t in pairs)
    if name == "CategoricalCrossEntropy":
        return -sum(t * log(u) for u, t in pairs)
    raise ValueError(f"There is no formula for the loss {name}: add it to textbook.py.")


class Network:
    """Symbols, formulas step by step, and the same composed into functions of θ, x and y."""

    def __init__(self, topology):
        self.loss_name = topology["loss"]
        self.layers = topology["layers"]
        self.steps = {}  # z and a in terms of the symbols right before them
        self.parameters = []
        self.masks = []  # the factors of dropout, any numbers
        self.penalty = S.Zero
        before = self.x = vector("x", topology["inputs"])
        for number, layer in enumerate(self.layers, start=1):
            before = self.add_layer(number, layer, before)
        self.outputs = before
        self.y = vector("y", len(before))
        self.loss_step = loss(self.loss_name, before, self.y)
        self.targets = list(self.y)
        if self.loss_name == "CategoricalCrossEntropy":  # Σ y = 1
            self.targets[-1] = 1 - sum(self.y[:-1])
        self.free = self.parameters + self.x + self.masks + (self.y[:-1] if self.targets[-1] != self.y[-1] else self.y)
        self.composed = dict(zip(self.y, self.targets))
        for symbol, formula in self.steps.items():
            self.composed[symbol] = formula.xreplace(self.composed)
        self.L = self.loss_step.xreplace(self.composed)
        self.J = self.L + self.penalty
        self.slopes_L = {p.name: diff(self.L, p) for p in self.parameters}
        self.slopes_J = {p.name: diff(self.J, p) for p in self.parameters}

    def add_layer(self, number, layer, before):
        units = range(1, layer["units"] + 1)
        if layer["hasDropout"]:
            masks = vector(f"m{number}", len(before))
            seen = vector("xd" if number == 1 else f"ad{number}", len(before))
            self.steps.update(zip(seen, (mask * value for mask, value in zip(masks, before))))
            self.masks += masks
            before = seen
        w = [[real(f"w{number}_{j}_{i}") for i in range(1, len(before) + 1)] for j in units]
        b = vector(f"b{number}", layer["units"])
        z = vector(f"z{number + 1}", layer["units"])
        a = vector(f"a{number + 1}", layer["units"])
        for j, row in enumerate(w):
            self.steps[z[j]] = sum(weight * value for weight, value in zip(row, before)) + b[j]
        alpha = Rational(layer["alpha"]) if layer["alpha"] else None
        self.steps.update(zip(a, activation(layer["activation"], z, alpha)))
        weights = [weight for row in w for weight in row]
        self.parameters += weights + b
        for parameter in weights + (b if layer["penalisesBiases"] else []):
            self.penalty += Rational(layer["l1"]) * Abs(parameter) + Rational(layer["l2"]) * parameter**2 / 2
        return a

    def partial(self, of, by):
        """∂of/∂by of one step: of L by an output, of an a by a z of its layer, of a z by what it is computed from."""
        formula = self.loss_step if of == "L" else self.steps[real(of)]
        return diff(formula, real(by))


def real(name):
    return Symbol(name, real=True)


def vector(name, size):
    return [real(f"{name}_{n}") for n in range(1, size + 1)]
