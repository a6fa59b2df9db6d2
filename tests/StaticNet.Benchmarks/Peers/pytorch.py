"""PyTorch on the rows of the table. Reads commands, one JSON object a line, and answers in kind: it runs beside the other contenders, in turn.

    {"load": "folder", "row": 0, "inputs": 4, "layers": [[8, "ReLU"], [3, "Softmax"]], "loss": "CategoricalCrossEntropy",
     "work": "Gradient", "double": false, "samples": 64}     ->  {"difference": 1e-7}
    {"time": 0, "calls": 10}                                 ->  {"seconds": 1e-4}
    {"forget": 0}                                            ->  {}
    {"probe": 20}                                            ->  {"difference": 1e-7, "seconds": 2e-3}

The folder holds parameters, inputs, targets and results as raw numbers; the parameters are input-major, w[input * units + unit], then biases.
"""
import ctypes
import json
import os
import sys
import time

import numpy
import torch
from torch.nn import functional

torch.set_num_threads(1)
RANDOM = torch.Generator().manual_seed(1)

ACTIVATIONS = {
    "Identity": lambda z: z,
    "ReLU": torch.relu,
    "Tanh": torch.tanh,
    "Sigmoid": torch.sigmoid,
    "Softmax": lambda z: torch.softmax(z, -1),
    "LeakyReLU": functional.leaky_relu,
    "ELU": functional.elu,
    "SiLU": functional.silu,
    "GELU": functional.gelu,
    "Softplus": functional.softplus,
}

# J of a batch, from z and a function of it; the losses of StaticNet, whose sums run over the outputs and whose mean is over the samples.
LOSSES = {
    "SquaredError": lambda z, function, y: functional.mse_loss(function(z), y, reduction="sum") * (0.5 / len(z)),
    "MeanSquaredError": lambda z, function, y: functional.mse_loss(function(z), y),
    "AbsoluteError": lambda z, function, y: functional.l1_loss(function(z), y, reduction="sum") / len(z),
    "Huber": lambda z, function, y: functional.huber_loss(function(z), y, reduction="sum") / len(z),
    "BinaryCrossEntropy": lambda z, function, y: functional.binary_cross_entropy_with_logits(z, y, reduction="sum") / len(z),
    "CategoricalCrossEntropy": lambda z, function, y: functional.cross_entropy(z, y),
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
        if command["loss"] == "CategoricalCrossEntropy":
            self.targets = self.targets.argmax(-1)
        self.function = LOSSES[command["loss"]]
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
            a = function(functional.linear(a, w, b))
        return a

    def loss(self):
        a = self.inputs
        for w, b, function in self.layers[:-1]:
            a = function(functional.linear(a, w, b))
        w, b, function = self.layers[-1]
        return self.function(functional.linear(a, w, b), function, self.targets)

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


def probe(repeats):
    """The largest difference of products from those of plain loops in double precision, and the fastest time of 512 x 512 x 512."""
    worst = 0
    for m, k, n in ((512, 512, 512), (256, 300, 784), (64, 33, 17), (7, 1000, 1), (1, 511, 63), (1000, 3, 100)):
        a, b = torch.rand(m, k, generator=RANDOM) - 0.5, torch.rand(k, n, generator=RANDOM) - 0.5
        for left, right in ((a, b), (a.t().contiguous().t(), b), (a, b.t().contiguous().t()), (a.t().contiguous().t(), b.t().contiguous().t())):
            # Not optimised, einsum asks no BLAS. A few rows of the first and of the last block are enough.
            rows = sorted({row for row in (0, 1, 2, m - 2, m - 1) if 0 <= row < m})
            exact = numpy.einsum("ik,kj->ij", left[rows].double().numpy(), right.double().numpy(), optimize=False)
            product = (left @ right)[rows].double().numpy()
            worst = max(worst, float(abs(product - exact).max() / abs(exact).max()))
    a, b = torch.rand(512, 512, generator=RANDOM), torch.rand(512, 512, generator=RANDOM)
    return {"difference": worst, "seconds": min(Row.time(lambda: a @ b, 1) for _ in range(repeats))}


def main():
    rows = {}
    answer({"version": torch.__version__, "activations": list(ACTIVATIONS), "losses": list(LOSSES), **blas()})
    for line in sys.stdin:
        command = json.loads(line)
        if "load" in command:
            rows[command["row"]] = row = Row(command)
            answer({"difference": row.difference})
        elif "forget" in command:
            del rows[command["forget"]]
            answer({})
        elif "probe" in command:
            answer(probe(command["probe"]))
        else:
            row = rows[command["time"]]
            answer({"seconds": row.time(row.run, command["calls"])})


def blas():
    """Whether a BLAS for this processor is loaded, and for which kind it works: without one PyTorch multiplies matrices by plain loops."""
    torch.ones(64, 64) @ torch.ones(64, 64)
    with open("/proc/self/maps") as maps:
        files = {line.split()[-1] for line in maps if "/" in line}
    for name in ("openblas", "mkl_rt", "blis"):
        for file in sorted(file for file in files if name in file):
            return {"blas": name, "core": core(file)}
    return {"blas": "", "core": ""}


def core(file):
    """The kind of processor that OpenBLAS works for: another than it was asked for where it does not know that one."""
    try:
        name = ctypes.CDLL(file).openblas_get_corename
    except AttributeError:
        return ""
    name.restype = ctypes.c_char_p
    return name().decode()


def answer(values):
    print(json.dumps(values), flush=True)


main()
