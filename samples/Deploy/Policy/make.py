"""Trains the policy of this sample and writes it with its answers: python3 make.py (PyTorch 1.13, Debian's python3-torch).

A cart with a pole on it: from its place, its speed, the angle of the pole and the angle's speed the policy says whether to push left or right. It learns
from a controller that balances the pole (linear-quadratic, gains below).
"""
import os
import struct

import torch
from torch import nn

FOLDER = os.path.dirname(os.path.abspath(__file__))
GAINS = torch.tensor([0.8, 1.5, 16.0, 3.0])
SCALE = torch.tensor([1.5, 1.5, 0.2, 1.5])

torch.manual_seed(16)
torch.use_deterministic_algorithms(True)
policy = nn.Sequential(nn.Linear(4, 64), nn.Tanh(), nn.Linear(64, 64), nn.Tanh(), nn.Linear(64, 2), nn.Softmax(dim=1))
optimizer = torch.optim.Adam(policy.parameters(), lr=0.003)
for step in range(2000):
    states = torch.randn(256, 4) * SCALE
    right = (states @ GAINS > 0).long()
    loss = nn.functional.nll_loss(torch.log(policy(states) + 1e-12), right)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()

policy.eval()
states = torch.randn(1000, 4) * SCALE
with torch.no_grad():
    answers = policy(states)
right = (answers[:, 1] > 0.5) == (states @ GAINS > 0)
print(f"agrees with the controller on {right.float().mean():.3f} of {len(states)} states")

torch.onnx.export(policy, states, os.path.join(FOLDER, "policy.onnx"), opset_version=17, input_names=["state"], output_names=["push"],
                  dynamic_axes={"state": {0: "batch"}, "push": {0: "batch"}})
# Rows of six floats, little-endian: a state, and what PyTorch answers to it.
with open(os.path.join(FOLDER, "answers.bin"), "wb") as file:
    for state, answer in zip(states.tolist(), answers.tolist()):
        file.write(struct.pack("<6f", *state, *answer))
