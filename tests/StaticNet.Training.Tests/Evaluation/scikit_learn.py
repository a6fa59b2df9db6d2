#!/usr/bin/env python3
"""Writes scikit_learn.csv: metrics of fixed outputs, as scikit-learn 1.2.1 (Debian's python3-sklearn) computes them in double precision.

A row: case; kind; width; targets; outputs; figures, each name=value. Targets of classes are their indices. Outputs lie on coarse grids, so that ties, 0, 1,
the threshold and the edges of bins occur. scikit-learn puts the later of two equal scores first in its top-k accuracy: it is given the columns in
reverse, which puts the earlier one first. What 1.2.1 has no function for (the Brier score of several classes) is its definition in numpy.
"""

import sys
import warnings
from pathlib import Path

import numpy as np
from sklearn import calibration, metrics

warnings.simplefilter("ignore")  # quotients by 0, which count as 0

AVERAGES = ["macro", "micro", "weighted"]


def text(values):
    return " ".join(repr(float(v)) for v in np.ravel(values))


def scores(actual, predicted, names=None):
    figures = {}
    for average in AVERAGES:
        p, r, f, _ = metrics.precision_recall_fscore_support(actual, predicted, average=average)
        figures |= {f"{average}_precision": p, f"{average}_recall": r, f"{average}_f1": f}
    p, r, f, s = metrics.precision_recall_fscore_support(actual, predicted, labels=names)
    for k in range(len(p)):
        figures |= {f"precision_{k}": p[k], f"recall_{k}": r[k], f"f1_{k}": f[k], f"support_{k}": s[k]}
    return figures


def reliability(came_true, probabilities, bins):
    true, predicted = calibration.calibration_curve(came_true, probabilities, n_bins=bins)
    return {f"frequency_{bins}_{i}": t for i, t in enumerate(true)} | {f"prediction_{bins}_{i}": p for i, p in enumerate(predicted)}


def classes(actual, outputs):
    """outputs: n × K probabilities, or n of class 1."""
    single = outputs.ndim == 1
    p = np.stack([1 - outputs, outputs], axis=1) if single else outputs
    count = p.shape[1]
    named = list(range(count))
    predicted = (outputs >= 0.5).astype(int) if single else p.argmax(axis=1)
    figures = {"accuracy": metrics.accuracy_score(actual, predicted)} | scores(actual, predicted, named)
    matrix = metrics.confusion_matrix(actual, predicted, labels=named)
    figures |= {f"confusion_{i}_{j}": matrix[i, j] for i in named for j in named}
    figures["log_loss"] = metrics.log_loss(actual, outputs, labels=named)
    if len(set(actual)) == count:
        figures["roc_auc"] = (
            metrics.roc_auc_score(actual, p[:, 1]) if count == 2 else metrics.roc_auc_score(actual, p, multi_class="ovr", average="macro")
        )
    for k in named:
        if 0 < sum(actual == k) < len(actual):
            figures[f"roc_auc_{k}"] = metrics.roc_auc_score(actual == k, p[:, k])
    if count == 2:
        figures["brier"] = metrics.brier_score_loss(actual, p[:, 1])
        figures |= reliability(actual, p[:, 1], 10) | reliability(actual, p[:, 1], 4)
    else:
        figures["brier"] = np.mean(np.sum((p - np.eye(count)[actual]) ** 2, axis=1))
        figures |= reliability(actual == predicted, p.max(axis=1), 10)
        for k in range(1, count):
            figures[f"top_{k}"] = metrics.top_k_accuracy_score(count - 1 - actual, p[:, ::-1], k=k, labels=named)
    return "classes", 1 if single else count, actual, outputs, figures


def labels(actual, outputs):
    given = (outputs >= 0.5).astype(int)
    figures = {"label_accuracy": 1 - metrics.hamming_loss(actual, given), "exact_match": metrics.accuracy_score(actual, given)} | scores(actual, given)
    areas = [metrics.roc_auc_score(actual[:, k], outputs[:, k]) for k in range(actual.shape[1]) if 0 < actual[:, k].sum() < len(actual)]
    if len(areas) == actual.shape[1]:
        figures["roc_auc"] = metrics.roc_auc_score(actual, outputs, average="macro")
    return "labels", actual.shape[1], actual, outputs, figures


def numbers(actual, outputs):
    figures = {
        "r2": metrics.r2_score(actual, outputs),
        "mae": metrics.mean_absolute_error(actual, outputs),
        "rmse": metrics.mean_squared_error(actual, outputs, squared=False),
    }
    for k in range(actual.shape[1]):
        figures |= {
            f"r2_{k}": metrics.r2_score(actual[:, k], outputs[:, k]),
            f"mae_{k}": metrics.mean_absolute_error(actual[:, k], outputs[:, k]),
            f"rmse_{k}": metrics.mean_squared_error(actual[:, k], outputs[:, k], squared=False),
        }
    return "numbers", actual.shape[1], actual, outputs, figures


def grid(random, rows, count, parts):
    """Probabilities that are multiples of 1/parts, a power of two, so that each row sums to 1 exactly."""
    return np.array([random.multinomial(parts, random.dirichlet(np.full(count, 0.7))) / parts for _ in range(rows)])


def towards(random, actual, outputs, share):
    """Moves the largest probability of a share of the rows to the actual class."""
    for row in np.flatnonzero(random.random_sample(len(actual)) < share):
        best = outputs[row].argmax()
        outputs[row, [best, actual[row]]] = outputs[row, [actual[row], best]]
    return outputs


def cases():
    random = np.random.RandomState(13)
    rare = (random.random_sample(80) < 0.2).astype(int)
    yield "two classes, one output, ties", classes(rare, np.clip(np.round(0.3 * rare + random.random_sample(80) * 0.75, 1), 0, 1))
    fine = (random.random_sample(200) < 0.5).astype(int)
    yield "two classes, one output", classes(fine, 1 / (1 + np.exp(-(1.5 * fine - 0.75 + random.standard_normal(200)))))
    yield "two classes, never the second", classes(rare, np.round(random.random_sample(80) * 0.4, 2))
    yield "two classes, two outputs", classes(rare, towards(random, rare, grid(random, 80, 2, 16), 0.5))
    three = random.choice(3, 90, p=[0.7, 0.2, 0.1])
    yield "three classes, ties", classes(three, towards(random, three, grid(random, 90, 3, 8), 0.6))
    shy = grid(random, 90, 3, 16)
    shy[:, 2] /= 2
    shy[:, 0] += shy[:, 2]
    shy[shy[:, 2] >= np.maximum(shy[:, 0], shy[:, 1])] = [0.5, 0.25, 0.25]
    yield "three classes, one never predicted", classes(three, shy)
    absent = random.choice([0, 1, 3], 60)
    yield "four classes, one without rows", classes(absent, towards(random, absent, grid(random, 60, 4, 16), 0.5))
    unseen = grid(random, 60, 4, 16)
    unseen[:, 0] += unseen[:, 2]
    unseen[:, 2] = 0
    yield "four classes, one without rows or predictions", classes(absent, unseen)
    ten = random.choice(10, 300, p=np.arange(1, 11) / 55)
    yield "ten classes", classes(ten, towards(random, ten, grid(random, 300, 10, 64), 0.6))
    five = (random.random_sample((70, 5)) < [0.5, 0.2, 0.8, 0.05, 0.4]).astype(int)
    yield "labels", labels(five, np.clip(np.round(0.4 * five + random.random_sample((70, 5)) * 0.6, 1), 0, 1))
    unused = five.copy()
    unused[:, 3] = 0
    yield "labels, one unused", labels(unused, np.round(unused * 0.4 + random.random_sample((70, 5)) * [0.6, 0.6, 0.6, 0.4, 0.6], 1))
    one = random.standard_normal((50, 1)) * 40 + 150
    yield "one target", numbers(one, one + random.standard_normal((50, 1)) * 30)
    many = random.standard_normal((40, 5)) * [1, 1e-3, 1e6, 0, 0] + [0, 1, -1e7, 3, 3]
    off = many + random.standard_normal((40, 5)) * [0.5, 1e-3, 1e5, 0, 0.25]
    yield "several targets, two constant", numbers(many, off)
    yield "worse than the mean", numbers(one, one[::-1] * 2)


with Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).with_name("scikit_learn.csv")).open("w", encoding="utf-8", newline="\n") as file:
    for name, (kind, width, actual, outputs, figures) in cases():
        print(name, kind, width, text(actual), text(outputs), " ".join(f"{k}={float(v)!r}" for k, v in figures.items()), sep=";", file=file)
