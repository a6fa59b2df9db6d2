"""Writes trajectories.csv: where the optimizers of PyTorch 1.13 are after 1, 2, 5, 10 and 20 steps in double on one function, and the learning rates and
clipped gradients of its schedules and clip_grad functions. Lion, which PyTorch lacks, is algorithm 2 of X. Chen et al. (2023), line by line. NAdam is the
algorithm of PyTorch's documentation, line by line: that of 1.13 keeps the product of the momenta in single precision and counts the last one twice
(mu_product * mu * mu_next, mended in later versions).

    python3 trajectories.py > trajectories.csv
"""

import math

import torch

N = 33
STEPS = (1, 2, 5, 10, 20)


def start():
    return torch.tensor([((7 * i) % 11 - 5) / 4 + i / 128 for i in range(N)], dtype=torch.float64, requires_grad=True)


def objective(theta):
    """Sum of c/4 (x^2 - a)^2 over the parameters, and of 0.15 (x - next)^2 over neighbours."""
    c = torch.tensor([0.5 + (i % 5) / 4 for i in range(N)], dtype=torch.float64)
    a = torch.tensor([1 + (i % 3) / 2 for i in range(N)], dtype=torch.float64)
    return (c / 4 * (theta * theta - a) ** 2).sum() + 0.15 * ((theta[:-1] - theta[1:]) ** 2).sum()


class Lion(torch.optim.Optimizer):
    def __init__(self, params, lr, betas, weight_decay):
        super().__init__(params, {"lr": lr, "weight_decay": weight_decay})
        self.beta1, self.beta2 = betas

    @torch.no_grad()
    def step(self, closure):
        with torch.enable_grad():
            closure()
        for group in self.param_groups:
            for p in group["params"]:
                m = self.state[p].setdefault("m", torch.zeros_like(p))
                c = self.beta1 * m + (1 - self.beta1) * p.grad
                p -= group["lr"] * (torch.sign(c) + group["weight_decay"] * p)
                self.state[p]["m"] = self.beta2 * m + (1 - self.beta2) * p.grad


class NAdam(torch.optim.Optimizer):
    def __init__(self, params, lr, beta1=0.9, beta2=0.999, eps=1e-8, decay=0.004):
        super().__init__(params, {"lr": lr})
        self.beta1, self.beta2, self.eps, self.decay, self.t, self.product = beta1, beta2, eps, decay, 0, 1.0

    @torch.no_grad()
    def step(self, closure):
        with torch.enable_grad():
            closure()
        self.t += 1
        mu = self.beta1 * (1 - 0.96 ** (self.t * self.decay) / 2)
        mu_next = self.beta1 * (1 - 0.96 ** ((self.t + 1) * self.decay) / 2)
        self.product *= mu
        for group in self.param_groups:
            for p in group["params"]:
                state = self.state[p]
                m = state["m"] = self.beta1 * state.get("m", torch.zeros_like(p)) + (1 - self.beta1) * p.grad
                v = state["v"] = self.beta2 * state.get("v", torch.zeros_like(p)) + (1 - self.beta2) * p.grad ** 2
                m_hat = mu_next * m / (1 - self.product * mu_next) + (1 - mu) * p.grad / (1 - self.product)
                p -= group["lr"] * m_hat / ((v / (1 - self.beta2 ** self.t)).sqrt() + self.eps)


optim = torch.optim
OPTIMIZERS = {
    "Sgd(0.05)": lambda p: optim.SGD(p, lr=0.05),
    "Momentum(0.02, momentum: 0.9)": lambda p: optim.SGD(p, lr=0.02, momentum=0.9),
    "Nesterov(0.02, momentum: 0.9)": lambda p: optim.SGD(p, lr=0.02, momentum=0.9, nesterov=True),
    "Adagrad(0.1, learningRateDecay: 0.01, epsilon: 1E-10)": lambda p: optim.Adagrad(p, lr=0.1, lr_decay=0.01),
    "RmsProp(0.01, alpha: 0.9, epsilon: 1E-08, momentum: 0)": lambda p: optim.RMSprop(p, lr=0.01, alpha=0.9),
    "RmsProp(0.01, alpha: 0.99, epsilon: 1E-08, momentum: 0.5)": lambda p: optim.RMSprop(p, lr=0.01, momentum=0.5),
    "Adam(0.05, beta1: 0.9, beta2: 0.999, epsilon: 1E-08)": lambda p: optim.Adam(p, lr=0.05),
    "AdamW(0.05, beta1: 0.8, beta2: 0.99, epsilon: 1E-08, weightDecay: 0.1)": lambda p: optim.AdamW(p, lr=0.05, betas=(0.8, 0.99), weight_decay=0.1),
    "NAdam(0.02, beta1: 0.9, beta2: 0.999, epsilon: 1E-08, momentumDecay: 0.004)": lambda p: NAdam(p, 0.02),
    "Lion(0.02, beta1: 0.9, beta2: 0.99, weightDecay: 0.1)": lambda p: Lion(p, 0.02, (0.9, 0.99), 0.1),
    "Rprop(0.05, shrinking: 0.5, growth: 1.2, leastStep: 1E-06, mostStep: 50)": lambda p: optim.Rprop(p, lr=0.05),
    "Rprop(0.05, shrinking: 0.6, growth: 1.5, leastStep: 0.04, mostStep: 0.2)": lambda p: optim.Rprop(p, lr=0.05, etas=(0.6, 1.5), step_sizes=(0.04, 0.2)),
    "Lbfgs(0.1, iterations: 1, history: 5, lineSearch: False)": lambda p: optim.LBFGS(p, lr=0.1, max_iter=1, history_size=5),
    "Lbfgs(0.5, iterations: 3, history: 100, lineSearch: False)": lambda p: optim.LBFGS(p, lr=0.5, max_iter=3),
    "Lbfgs(1, iterations: 1, history: 3, lineSearch: True)": lambda p: optim.LBFGS(p, max_iter=1, max_eval=2, history_size=3, line_search_fn="strong_wolfe"),
    "Lbfgs(1, iterations: 2, history: 100, lineSearch: True)": lambda p: optim.LBFGS(p, max_iter=2, line_search_fn="strong_wolfe"),
    "Lbfgs(20, iterations: 4, history: 100, lineSearch: True)": lambda p: optim.LBFGS(p, lr=20, max_iter=4, line_search_fn="strong_wolfe"),
}

# 8 -> 2 -> 5: the weights and the biases of a layer, and of the next.
PARTS = (16, 2, 10, 5)
SPARING = {
    "AdamW(0.05, beta1: 0.8, beta2: 0.99, epsilon: 1E-08, weightDecay: 0.1, decaysBiases: False)": lambda groups: optim.AdamW(groups, lr=0.05, betas=(0.8, 0.99), weight_decay=0.1),
    "Lion(0.02, beta1: 0.9, beta2: 0.99, weightDecay: 0.1, decaysBiases: False)": lambda groups: Lion(groups, 0.02, (0.9, 0.99), 0.1),
}

lr = optim.lr_scheduler
EPOCHS, STEPS_PER_EPOCH = 12, 3
ERRORS = [1.0, 0.9, 0.95, 0.9, 0.91, 0.92, 0.899999, 0.93, 0.5, 0.5, 0.51, 0.52]
SCHEDULES = {
    "StepDecay(every: 4, factor: 0.3)": ("epoch", lambda o: lr.StepLR(o, 4, 0.3)),
    "MultiStepDecay([2, 3, 9], factor: 0.3)": ("epoch", lambda o: lr.MultiStepLR(o, [2, 3, 9], 0.3)),
    "ExponentialDecay(0.9)": ("epoch", lambda o: lr.ExponentialLR(o, 0.9)),
    "CosineDecay(minimum: 0.01, warmupEpochs: 0)": ("step", lambda o: lr.CosineAnnealingLR(o, EPOCHS * STEPS_PER_EPOCH, 0.01)),
    "OneCycle(rising: 0.3, startDivisor: 25, endDivisor: 10000)": ("step", lambda o: lr.OneCycleLR(o, 0.5, EPOCHS * STEPS_PER_EPOCH, cycle_momentum=False)),
    "ReduceOnPlateau(factor: 0.5, patience: 1, threshold: 0.0001, cooldown: 1, minimum: 0.1)": (
        "error", lambda o: lr.ReduceLROnPlateau(o, factor=0.5, patience=1, cooldown=1, min_lr=0.1)),
}


def row(kind, name, at, values):
    print(f'{kind};{name};{at};' + " ".join(repr(float(v)) for v in values))


for name, make in OPTIMIZERS.items():
    theta = start()
    optimizer = make([theta])

    def closure():
        optimizer.zero_grad()
        loss = objective(theta)
        loss.backward()
        return loss

    for step in range(1, STEPS[-1] + 1):
        optimizer.step(closure)
        if step in STEPS:
            row("optimizer", name, step, theta.detach())

for name, make in SPARING.items():
    parts = [part.clone().requires_grad_() for part in start().detach().split(PARTS)]
    optimizer = make([{"params": parts[0::2]}, {"params": parts[1::2], "weight_decay": 0}])

    def closure_of_parts():
        optimizer.zero_grad()
        loss = objective(torch.cat(parts))
        loss.backward()
        return loss

    for step in range(1, STEPS[-1] + 1):
        optimizer.step(closure_of_parts)
        if step in STEPS:
            row("sparing", name, step, torch.cat(parts).detach())

for name, (kind, make) in SCHEDULES.items():
    optimizer = optim.SGD([torch.zeros(1)], lr=0.5)
    scheduler = make(optimizer)
    for epoch in range(EPOCHS):
        rates = []
        for _ in range(STEPS_PER_EPOCH):
            rates.append(optimizer.param_groups[0]["lr"])
            optimizer.step()
            if kind == "step" and epoch * STEPS_PER_EPOCH + len(rates) < EPOCHS * STEPS_PER_EPOCH:
                scheduler.step()
        if kind == "epoch":
            scheduler.step()
        if kind == "error":
            scheduler.step(ERRORS[epoch])
        row("schedule", name, epoch, rates)

for limit in (0.5, 3.0, 1000.0):
    for kind, clip in (("ClipByNorm", torch.nn.utils.clip_grad_norm_), ("ClipByValue", torch.nn.utils.clip_grad_value_)):
        p = torch.zeros(N, dtype=torch.float64, requires_grad=True)
        p.grad = start().detach().clone()
        clip([p], limit)
        row("clipping", f"{kind}({limit:g})", 0, p.grad)
