"""Real PyTorch beside StaticNet: reads a file that StaticNet wrote and says what the network computes, and writes one of its own.

usage: pytorch_files.py NETWORK READ WRITE NUMBERS
NETWORK  modules as JSON: ["Linear", 4, 8], ["Tanh"], ...
READ     a safetensors file by StaticNet: loaded strictly, so that every name and shape is the same
WRITE    gets a safetensors file of a freshly drawn network
NUMBERS  gets JSON: rows of inputs, outputs of the network read, outputs of the network written
"""
import json
import sys

import torch
from safetensors.torch import load_file, save_file
from torch import nn

modules, read, write, numbers = sys.argv[1:]
torch.manual_seed(1)
tensors = load_file(read)
torch.set_default_dtype(next(iter(tensors.values())).dtype)


def network():
    return nn.Sequential(*(getattr(nn, name)(*arguments) for name, *arguments in json.loads(modules))).eval()


ours, theirs = network(), network()
ours.load_state_dict(tensors, strict=True)
inputs = torch.randn(20, next(layer for layer in ours if isinstance(layer, nn.Linear)).in_features)
with torch.no_grad():
    result = {"inputs": inputs.flatten().tolist(), "read": ours(inputs).flatten().tolist(), "written": theirs(inputs).flatten().tolist()}
save_file(theirs.state_dict(), write)
with open(numbers, "w") as file:
    json.dump(result, file)
