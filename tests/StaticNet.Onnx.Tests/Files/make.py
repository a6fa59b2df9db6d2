"""Writes the models of PyTorch that ImportTests reads, with what PyTorch makes of an input. Made by PyTorch 1.13 (Debian's python3-torch): python3 make.py"""
import json
import os

import torch
from torch import nn


class Sine(nn.Module):
    def forward(self, z):
        return torch.sin(z)


FOLDER = os.path.dirname(os.path.abspath(__file__))
ACTIVATIONS = {
    "ReLU": nn.ReLU(), "LeakyReLU": nn.LeakyReLU(0.2), "Sigmoid": nn.Sigmoid(), "Tanh": nn.Tanh(), "ELU": nn.ELU(0.5), "SELU": nn.SELU(), "GELU": nn.GELU(),
    "GELUTanh": nn.GELU(approximate="tanh"), "SiLU": nn.SiLU(), "Mish": nn.Mish(), "Softplus": nn.Softplus(), "Softsign": nn.Softsign(),
    "HardSigmoid": nn.Hardsigmoid(), "HardTanh": nn.Hardtanh(), "HardSwish": nn.Hardswish(),
}


def write(name, model, sample, expected=True, **options):
    torch.onnx.export(model, sample, os.path.join(FOLDER, name + ".onnx"), **{"opset_version": 17, **options})
    if expected:
        with torch.no_grad():
            values = {"inputs": sample.flatten().tolist(), "outputs": model.eval()(sample).flatten().tolist()}
        with open(os.path.join(FOLDER, name + ".json"), "w") as file:
            json.dump(values, file)


def batch(name):
    return {"input_names": ["inputs"], "output_names": ["outputs"], "dynamic_axes": {"inputs": {0: "batch"}, "outputs": {0: "batch"}}}


torch.manual_seed(16)
for name, activation in ACTIVATIONS.items():
    write("pytorch-" + name, nn.Sequential(nn.Linear(3, 5), activation, nn.Linear(5, 2)).eval(), torch.randn(4, 3) * 2, **batch(name))
write("pytorch-opset12", nn.Sequential(nn.Linear(3, 5), nn.Hardswish(), nn.Linear(5, 4), nn.Hardtanh(), nn.Linear(4, 2)).eval(), torch.randn(4, 3), opset_version=12)
write("pytorch-double", nn.Sequential(nn.Linear(3, 5), nn.GELU(), nn.Linear(5, 2), nn.Sigmoid()).double().eval(), torch.randn(4, 3).double())
write("pytorch-image", nn.Sequential(nn.Flatten(), nn.Linear(12, 6, bias=False), nn.ReLU(), nn.Dropout(), nn.Linear(6, 3), nn.Softmax(dim=-1)).eval(), torch.randn(2, 1, 3, 4))
write("pytorch-training", nn.Sequential(nn.Linear(3, 5), nn.Dropout(), nn.Linear(5, 2)).train(), torch.randn(4, 3), expected=False,
      training=torch.onnx.TrainingMode.TRAINING, do_constant_folding=False)
write("pytorch-relu6", nn.Sequential(nn.Linear(3, 5), nn.ReLU6(), nn.Linear(5, 2)).eval(), torch.randn(4, 3), expected=False)
write("pytorch-convolution", nn.Sequential(nn.Conv2d(1, 2, 2), nn.Flatten(), nn.Linear(4, 2)).eval(), torch.randn(1, 1, 2, 3), expected=False)
write("pytorch-norm", nn.Sequential(nn.Linear(3, 5), nn.LayerNorm(5), nn.Linear(5, 2)).eval(), torch.randn(4, 3), expected=False)
write("pytorch-logsoftmax", nn.Sequential(nn.Linear(3, 5), nn.LogSoftmax(dim=1)).eval(), torch.randn(4, 3), expected=False)
write("pytorch-Sinusoid", nn.Sequential(nn.Linear(3, 5), Sine(), nn.Linear(5, 2)).eval(), torch.randn(4, 3) * 2, **batch("Sinusoid"))
