"""Trains the networks of a folder with PyTorch and prints, a line a network, how good each seed became and how long its training took.

network.json lists them; SEED-training-inputs and so on are rows of floats. The steps are those of torch's own tutorials: one thread, Adam, batches of a
shuffled epoch. The penalty is the optimizer's weight_decay on the weights, which adds λθ to the gradient, as the derivative of (λ/2) Σθ² is.
"""

import json
import sys
import time
from pathlib import Path

import torch
from torch import nn

ACTIVATIONS = {"Tanh": nn.Tanh, "ReLU": nn.ReLU, "Sigmoid": nn.Sigmoid}
LOSSES = {  # on what the last layer computes before its activation
    "CategoricalCrossEntropy": nn.CrossEntropyLoss(),
    "BinaryCrossEntropy": nn.BCEWithLogitsLoss(),
    "SquaredError": lambda outputs, targets: 0.5 * nn.functional.mse_loss(outputs, targets),
}


def rows(folder, name, width):
    return torch.frombuffer(bytearray((folder / name).read_bytes()), dtype=torch.float32).reshape(-1, width)


def build(network):
    modules, width = [], network["inputs"]
    for number, (units, activation) in enumerate(network["layers"]):
        modules.append(nn.Linear(width, units))
        if number + 1 < len(network["layers"]):
            modules.append(ACTIVATIONS[activation]())
        width = units
    return nn.Sequential(*modules)


def score(model, network, inputs, targets):
    """Accuracy, or R² of a regression."""
    with torch.no_grad():
        outputs = model(inputs)
    if network["loss"] == "CategoricalCrossEntropy":
        return (outputs.argmax(1) == targets.argmax(1)).double().mean().item()
    if network["loss"] == "BinaryCrossEntropy":
        return ((outputs > 0) == (targets > 0.5)).double().mean().item()
    return (1 - (targets - outputs).square().sum() / (targets - targets.mean()).square().sum()).item()


def fit(model, network, inputs, targets):
    weights = [p for p in model.parameters() if p.dim() > 1]
    biases = [p for p in model.parameters() if p.dim() == 1]
    optimizer = torch.optim.Adam([{"params": weights, "weight_decay": network["l2"]}, {"params": biases}], lr=network["rate"])
    loss_of = LOSSES[network["loss"]]
    start = time.perf_counter()
    for _ in range(network["epochs"]):
        order = torch.randperm(len(inputs))
        for batch in order.split(network["batch"]):
            optimizer.zero_grad(set_to_none=True)
            loss_of(model(inputs[batch]), targets[batch]).backward()
            optimizer.step()
    return time.perf_counter() - start


def main(folder):
    torch.set_num_threads(1)
    print(json.dumps({"version": torch.__version__}), flush=True)
    for network in json.loads((folder / "network.json").read_text()):
        outputs = network["layers"][-1][0]
        scores, seconds = [], []
        for seed in range(network["seeds"]):
            part = [rows(folder / network["name"], f"{seed}-{what}", width) for what, width in
                    [("training-inputs", network["inputs"]), ("training-targets", outputs), ("test-inputs", network["inputs"]), ("test-targets", outputs)]]
            torch.manual_seed(seed)
            model = build(network)
            if seed == 0:
                fit(build(network), {**network, "epochs": 2}, part[0], part[1])  # nothing is measured while it loads
            seconds.append(fit(model, network, part[0], part[1]))
            scores.append(score(model, network, part[2], part[3]))
        print(json.dumps({"name": network["name"], "scores": scores, "seconds": seconds}), flush=True)


main(Path(sys.argv[1]))
