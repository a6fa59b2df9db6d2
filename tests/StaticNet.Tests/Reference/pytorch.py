#!/usr/bin/env python3
"""Writes pytorch.csv: outputs, loss and ∂L/∂z of every activation and loss, as PyTorch 1.13 computes them in double precision.

Debian's python3-torch. A row: activation; alpha; loss; Delta; label smoothing; class weights; positive weight; z; y; a; L; ∂L/∂z. Kinks are among the z.
Where PyTorch has no label smoothing (binary cross-entropy), it is given smoothed targets, as Keras smooths them.
Where PyTorch has no such loss (LogCosh, Hinge, SquaredHinge) its autograd takes the slope of the formula.
"""

import sys
from pathlib import Path

import torch
from torch import nn
from torch.nn import functional

torch.set_default_dtype(torch.float64)

ACTIVATIONS = {
    "Identity": lambda z, alpha: z * 1,
    "ReLU": lambda z, alpha: functional.relu(z),
    "LeakyReLU": lambda z, alpha: functional.leaky_relu(z, alpha or 0.01),
    "Sigmoid": lambda z, alpha: torch.sigmoid(z),
    "Tanh": lambda z, alpha: torch.tanh(z),
    "Softmax": lambda z, alpha: torch.softmax(z, 0),
    "ELU": lambda z, alpha: functional.elu(z, alpha or 1.0),
    "SELU": lambda z, alpha: functional.selu(z),
    "GELU": lambda z, alpha: functional.gelu(z),
    "GELUTanh": lambda z, alpha: functional.gelu(z, approximate="tanh"),
    "SiLU": lambda z, alpha: functional.silu(z),
    "Mish": lambda z, alpha: functional.mish(z),
    "Softplus": lambda z, alpha: functional.softplus(z, threshold=100),  # at PyTorch's own 20 it would be off by 2e-9
    "Softsign": lambda z, alpha: functional.softsign(z),
    "HardSigmoid": lambda z, alpha: functional.hardsigmoid(z),
    "HardTanh": lambda z, alpha: functional.hardtanh(z),
    "HardSwish": lambda z, alpha: functional.hardswish(z),
    "Exponential": lambda z, alpha: torch.exp(z),
    "Sinusoid": lambda z, alpha: torch.sin(z),
}

LOSSES = {
    "SquaredError": lambda a, z, y, p: nn.MSELoss(reduction="sum")(a, y) / 2,
    "MeanSquaredError": lambda a, z, y, p: nn.MSELoss()(a, y),
    "BinaryCrossEntropy": lambda a, z, y, p: nn.BCEWithLogitsLoss(
        pos_weight=p["positive"], reduction="sum")(z, y * (1 - p["smoothing"]) + p["smoothing"] / 2),
    "CategoricalCrossEntropy": lambda a, z, y, p: nn.CrossEntropyLoss(
        weight=p["weights"], label_smoothing=p["smoothing"], reduction="sum")(z[None], y[None]),
    "AbsoluteError": lambda a, z, y, p: nn.L1Loss(reduction="sum")(a, y),
    "Huber": lambda a, z, y, p: nn.HuberLoss(reduction="sum", delta=p["delta"])(a, y),
    "LogCosh": lambda a, z, y, p: torch.log(torch.cosh(a - y)).sum(),
    "Hinge": lambda a, z, y, p: functional.relu(1 - y * a).sum(),
    "SquaredHinge": lambda a, z, y, p: functional.relu(1 - y * a).square().sum(),
    "Poisson": lambda a, z, y, p: nn.PoissonNLLLoss(log_input=False, eps=0, reduction="sum")(a, y),
    "KullbackLeibler": lambda a, z, y, p: nn.KLDivLoss(reduction="sum")(torch.log(a), y),
}

POINTS = [[-20.0, -4.0, -3.0], [-2.0, -1.0, -0.7], [-0.1, 0.0, 0.3], [1.0, 1.9, 3.0], [3.7, 5.0, 18.0]]
PARABOLA = [[0.25, -0.5, 1.5]]
DISTRIBUTIONS = [[0.2, 0.5, 0.3], [0.0, 1.0, 0.0]]
SIGNS = [[1.0, -1.0, 1.0]]
COUNTS = [[0.0, 2.0, 5.0]]


def cases():
    for activation in ACTIVATIONS:
        yield from ((activation, None, "SquaredError", {}, z, y) for z in POINTS for y in PARABOLA)
    for activation, alpha in [("LeakyReLU", 0.3), ("ELU", 0.5)]:
        yield from ((activation, alpha, "SquaredError", {}, z, y) for z in POINTS for y in PARABOLA)
    for loss in ["MeanSquaredError", "AbsoluteError", "Huber", "LogCosh"]:
        yield from (("Identity", None, loss, {}, z, y) for z in POINTS for y in [*PARABOLA, [-0.1, -1.0, 3.0]])
    yield from (("Identity", None, "Huber", {"delta": 0.3}, z, y) for z in POINTS for y in PARABOLA)
    for loss in ["Hinge", "SquaredHinge"]:
        yield from (("Identity", None, loss, {}, z, y) for z in POINTS for y in [*SIGNS, [-1.0, -1.0, -1.0]])
    yield from (("Sigmoid", None, "BinaryCrossEntropy", {}, z, y) for z in POINTS for y in [[0.0, 1.0, 0.25]])
    for parameters in [{"positive": 3.0}, {"smoothing": 0.1}, {"positive": 0.4, "smoothing": 0.2}]:
        yield from (("Sigmoid", None, "BinaryCrossEntropy", parameters, z, y) for z in POINTS for y in [[0.0, 1.0, 0.25], [1.0, 0.0, 1.0]])
    for smoothing in [0.0, 0.1]:
        for weights in [None, [1.0, 2.0, 0.25]]:
            parameters = {"smoothing": smoothing, "weights": weights}
            yield from (("Softmax", None, "CategoricalCrossEntropy", parameters, z, y) for z in POINTS for y in DISTRIBUTIONS)
    for activation in ["Softmax", "Sigmoid", "Exponential", "Softplus"]:
        yield from ((activation, None, "Poisson", {}, z, y) for z in POINTS for y in COUNTS)
        yield from ((activation, None, "KullbackLeibler", {}, z, y) for z in POINTS for y in DISTRIBUTIONS)


def row(activation, alpha, loss, parameters, points, targets):
    z = torch.tensor(points, requires_grad=True)
    y = torch.tensor(targets)
    weights = parameters.get("weights")
    full = {
        "delta": parameters.get("delta", 1.0),
        "smoothing": parameters.get("smoothing", 0.0),
        "weights": None if weights is None else torch.tensor(weights),
        "positive": None if parameters.get("positive") is None else torch.tensor(parameters["positive"]),
    }
    a = ACTIVATIONS[activation](z, alpha)
    value = LOSSES[loss](a, z, y, full)
    value.backward()
    cells = [[alpha], [parameters.get("delta")], [parameters.get("smoothing") or None], weights, [parameters.get("positive")], points, targets, a.tolist(), [value.item()], z.grad.tolist()]
    written = [" ".join(repr(number) for number in cell or [] if number is not None) for cell in cells]
    return ";".join([activation, written[0], loss, *written[1:]])


def main(target):
    if not torch.__version__.startswith("1.13"):
        sys.exit(f"PyTorch 1.13 is meant, not {torch.__version__}.")
    Path(target).write_text("\n".join(row(*case) for case in cases()) + "\n")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).with_name("pytorch.csv"))
