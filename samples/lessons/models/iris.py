# Trains the network of from-pytorch.cs in PyTorch and writes it as iris.safetensors: python3 samples/lessons/models/iris.py (PyTorch, and safetensors of PyPI).
import csv
import pathlib

import torch
from safetensors.torch import save_file
from torch import nn

here = pathlib.Path(__file__).resolve().parent
with open(here.parent.parent / "Iris" / "iris.csv") as file:
    rows = list(csv.reader(file))[1:]
names = sorted({row[4] for row in rows})
flowers = torch.tensor([[float(value) for value in row[:4]] for row in rows])
species = torch.tensor([names.index(row[4]) for row in rows])

torch.manual_seed(1)
net = nn.Sequential(nn.Linear(4, 8), nn.Tanh(), nn.Linear(8, 3), nn.Softmax(dim=1))
optimizer = torch.optim.Adam(net.parameters(), lr=0.02)
for _ in range(400):
    optimizer.zero_grad()
    nn.functional.cross_entropy(net[:3](flowers), species).backward()    # takes what goes into the softmax
    optimizer.step()

right = (net(flowers).argmax(dim=1) == species).float().mean().item()
print(f"right: {right:.1%}, mean error {nn.functional.cross_entropy(net[:3](flowers), species).item():.4f}")
print("first flower:", ", ".join(f"{value:.4f}" for value in net(flowers[:1])[0].tolist()))
save_file(net.state_dict(), str(here / "iris.safetensors"))
