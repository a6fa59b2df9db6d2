"""A network from its topology alone, by the formulas of the textbook: nothing here comes from StaticNet."""

from sympy import Abs, Piecewise, Rational, S, Symbol, cosh, diff, erf, exp, log, pi, sign, sin, sqrt, tanh


# Klambauer et al. 2017, as doubles print them.
SELU_SCALE = Rational("1.0507009873554805")
SELU_ALPHA = Rational("1.6732632423543772")


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
    if name == "ELU":
        return [Piecewise((u, u > 0), (alpha * (exp(u) - 1), True)) for u in z]
    if name == "SELU":
        return [SELU_SCALE * Piecewise((u, u > 0), (SELU_ALPHA * (exp(u) - 1), True)) for u in z]
    if name == "GELU":
        return [u * (1 + erf(u / sqrt(2))) / 2 for u in z]
    if name == "GELUTanh":
        return [u * (1 + tanh(sqrt(2 / pi) * (u + Rational("0.044715") * u**3))) / 2 for u in z]
    if name == "SiLU":
        return [u / (1 + exp(-u)) for u in z]
    if name == "Mish":
        return [u * tanh(log(1 + exp(u))) for u in z]
    if name == "Softplus":
        return [log(1 + exp(u)) for u in z]
    if name == "Softsign":
        return [u / (1 + Abs(u)) for u in z]
    if name == "HardSigmoid":
        return [Piecewise(((u + 3) / 6, Abs(u) < 3), (S.One, u > 0), (S.Zero, True)) for u in z]
    if name == "HardTanh":
        return [Piecewise((u, Abs(u) < 1), (S.One, u > 0), (-S.One, True)) for u in z]
    if name == "HardSwish":
        return [Piecewise((S.Zero, u < -3), (u, u > 3), (u * (u + 3) / 6, True)) for u in z]
    if name == "Exponential":
        return [exp(u) for u in z]
    if name == "Sinusoid":
        return [sin(u) for u in z]
    raise ValueError(f"There is no formula for the activation {name}: add it to textbook.py.")


def loss(parameters, a, y):
    """The loss of one sample."""
    name = parameters["function"]
    pairs = list(zip(a, y))
    if name == "SquaredError":
        return sum((u - t) ** 2 for u, t in pairs) / 2
    if name == "MeanSquaredError":
        return sum((u - t) ** 2 for u, t in pairs) / len(pairs)
    if name == "BinaryCrossEntropy":
        smoothing, weight = Rational(parameters["labelSmoothing"]), Rational(parameters["positiveWeight"])
        smoothed = [(u, (1 - smoothing) * t + smoothing / 2) for u, t in pairs]
        return -sum(weight * t * log(u) + (1 - t) * log(1 - u) for u, t in smoothed)
    if name == "CategoricalCrossEntropy":
        smoothing = Rational(parameters["labelSmoothing"])
        weights = [Rational(weight) for weight in parameters["classWeights"]] or [1] * len(pairs)
        return -sum(w * ((1 - smoothing) * t + smoothing / len(pairs)) * log(u) for w, (u, t) in zip(weights, pairs))
    if name == "AbsoluteError":
        return sum(Abs(u - t) for u, t in pairs)
    if name == "Huber":
        delta = Rational(parameters["delta"])
        return sum(Piecewise((delta * (Abs(u - t) - delta / 2), Abs(u - t) > delta), ((u - t) ** 2 / 2, True)) for u, t in pairs)
    if name == "LogCosh":
        return sum(log(cosh(u - t)) for u, t in pairs)
    if name == "Hinge":
        return sum(Piecewise((1 - t * u, 1 - t * u > 0), (S.Zero, True)) for u, t in pairs)
    if name == "SquaredHinge":
        return sum(Piecewise(((1 - t * u) ** 2, 1 - t * u > 0), (S.Zero, True)) for u, t in pairs)
    if name == "Poisson":
        return sum(u - t * log(u) for u, t in pairs)
    if name == "KullbackLeibler":
        return sum(t * (log(t) - log(u)) for u, t in pairs)
    raise ValueError(f"There is no formula for the loss {name}: add it to textbook.py.")


class Network:
    """Symbols, formulas step by step, and the same composed into functions of θ, x and y."""

    def __init__(self, topology):
        self.loss = topology["loss"]
        function, output = self.loss["function"], topology["layers"][-1]["activation"]
        self.sums_to_one = output == "Softmax" and (
            function == "KullbackLeibler" or (function == "CategoricalCrossEntropy" and not self.loss["classWeights"])
        )
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
        self.loss_step = loss(self.loss, before, self.y)
        self.targets = list(self.y)
        if self.sums_to_one:  # Σ y = 1
            self.targets[-1] = 1 - sum(self.y[:-1])
        self.free = self.parameters + self.x + self.masks + (self.y[:-1] if self.targets[-1] != self.y[-1] else self.y)
        self.composed = dict(zip(self.y, self.targets))
        for symbol, formula in self.steps.items():
            self.composed[symbol] = formula.xreplace(self.composed)
        self.L = self.loss_step.xreplace(self.composed)
        self.J = self.L + self.penalty
        self.slopes_L = {p.name: diff(self.L, p) for p in self.parameters}
        self.slopes_J = {p.name: self.slopes_L[p.name] + diff(self.penalty, p) for p in self.parameters}

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
