"""PyTorch on the rows of the table. Reads commands, one JSON object a line, and answers in kind: it runs beside the other contenders, in turn.

    {"load": "folder", "row": 0, "inputs": 4, "layers": [[8, "ReLU"], [3, "Softmax"]], "loss": "CategoricalCrossEntropy",
     "work": "Gradient", "double": false, "samples": 64}     ->  {"difference": 1e-7}
    {"time": 0, "calls": 10}                                 ->  {"seconds": 1e-4}

The folder holds parameters, inputs, targets and results as raw numbers; the parameters are input-major, w[input * units + unit], then biases.
"""
import json
import os
import sys
import time

import numpy
import torch

torch.set_num_threads(1)

ACTIVATIONS = {
    "Identity": lambda z: z,
    "ReLU": torch.relu,
    "Tanh": torch.tanh,
    "Sigmoid": torch.sigmoid,
    "Softmax": lambda z: torch.softmax(z, -1),
}


class Row:
    def __init__(self, command):
        kind = numpy.float64 if command["double"] else numpy.float32

        def read(name):
            return torch.from_numpy(numpy.fromfile(os.path.join(command["load"], name), kind))

        samples, self.work = command["samples"], command["work"]
        self.inputs = read("inputs").view(samples, -1)
        self.targets = read("targets").view(samples, -1)
        self.expected = read("results")
        self.classes = self.targets.argmax(-1) if command["loss"] == "CategoricalCrossEntropy" else None
        parameters = read("parameters")
        self.layers, start, fan_in = [], 0, command["inputs"]
        for units, activation in command["layers"]:
            weights = parameters[start:start + fan_in * units].view(fan_in, units).t().contiguous().requires_grad_()
            start += fan_in * units
            biases = parameters[start:start + units].clone().requires_grad_()
            start += units
            self.layers.append((weights, biases, ACTIVATIONS[activation]))
            fan_in = units
        self.parameters = [p for w, b, _ in self.layers for p in (w, b)]
        self.run = {"Inference": self.infer, "Gradient": self.gradient, "Step": self.step}[self.work]
        self.difference = self.compare()
        if self.work == "Step":
            self.optimizer = torch.optim.Adam(self.parameters)
        if self.work == "Inference":
            self.run = min([self.infer, self.frozen()], key=lambda run: self.time(run, 200))

    def outputs(self, inputs):
        a = inputs
        for w, b, function in self.layers:
            a = function(torch.nn.functional.linear(a, w, b))
        return a

    def loss(self):
        a = self.inputs
        for w, b, function in self.layers[:-1]:
            a = function(torch.nn.functional.linear(a, w, b))
        w, b, function = self.layers[-1]
        z = torch.nn.functional.linear(a, w, b)
        if self.classes is not None:
            return torch.nn.functional.cross_entropy(z, self.classes)
        return torch.nn.functional.mse_loss(function(z), self.targets, reduction="sum") * (0.5 / len(z))

    def infer(self):
        with torch.inference_mode():
            return self.outputs(self.inputs)

    def frozen(self):
        """The same, traced and compiled by TorchScript."""
        class Module(torch.nn.Module):
            def forward(module, inputs):
                return self.outputs(inputs)

        for p in self.parameters:
            p.requires_grad_(False)
        traced = torch.jit.freeze(torch.jit.trace(Module().eval(), self.inputs))

        def run():
            with torch.inference_mode():
                return traced(self.inputs)

        return run

    def gradient(self):
        loss = self.loss()
        return loss, torch.autograd.grad(loss, self.parameters)

    def step(self):
        self.optimizer.zero_grad(set_to_none=True)
        self.loss().backward()
        self.optimizer.step()

    def compare(self):
        """The largest difference from the results that are expected, relative to the largest of them."""
        if self.work == "Inference":
            return self.relative(self.infer().flatten(), self.expected)
        loss, gradients = self.gradient()
        flat = [g.t().flatten() for g in gradients]
        return max(self.relative(loss.detach().reshape(1), self.expected[:1]), self.relative(torch.cat(flat), self.expected[1:]))

    @staticmethod
    def relative(actual, expected):
        return float((actual - expected).abs().max() / expected.abs().max())

    @staticmethod
    def time(run, calls):
        run()
        start = time.perf_counter()
        for _ in range(calls):
            run()
        return time.perf_counter() - start


def main():
    rows = {}
    answer({"version": torch.__version__, "blas": blas()})
    for line in sys.stdin:
        command = json.loads(line)
        if "load" in command:
            rows[command["row"]] = row = Row(command)
            answer({"difference": row.difference})
        else:
            row = rows[command["time"]]
            answer({"seconds": row.time(row.run, command["calls"])})


def blas():
    """Whether a BLAS for this processor is loaded: without one PyTorch multiplies matrices by plain loops."""
    torch.ones(64, 64) @ torch.ones(64, 64)
    with open("/proc/self/maps") as maps:
        loaded = maps.read()
    return next((name for name in ("openblas", "mkl_rt", "blis") if name in loaded), "")


def answer(values):
    print(json.dumps(values), flush=True)


main()
