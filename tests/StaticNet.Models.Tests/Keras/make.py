"""Writes keras.safetensors as a script for Keras would (see samples/Deploy/README.md): kernels [inputs, units], named layer/kernel and layer/bias; and what such a
model answers, computed here by NumPy in double precision. Keras itself is not needed: python3 make.py"""
import json
import os
import struct

import numpy

FOLDER = os.path.dirname(os.path.abspath(__file__))
random = numpy.random.default_rng(16)
sizes = [3, 5, 2]
weights = {}
for layer, (inputs, units) in enumerate(zip(sizes, sizes[1:])):
    name = "dense" if layer == 0 else f"dense_{layer}"
    weights[f"{name}/kernel"] = random.standard_normal((inputs, units)).astype(numpy.float32)
    weights[f"{name}/bias"] = random.standard_normal(units).astype(numpy.float32)

header, data = {"__metadata__": {"format": "tf"}}, b""
# As the safetensors package lays them: sorted by name.
for name in sorted(weights):
    numbers = weights[name].tobytes()
    header[name] = {"dtype": "F32", "shape": list(weights[name].shape), "data_offsets": [len(data), len(data) + len(numbers)]}
    data += numbers
text = json.dumps(header).encode()
text += b" " * (-len(text) % 8)
with open(os.path.join(FOLDER, "keras.safetensors"), "wb") as file:
    file.write(struct.pack("<Q", len(text)) + text + data)

inputs = random.standard_normal((4, 3)).astype(numpy.float32)
z = inputs.astype(float) @ weights["dense/kernel"] + weights["dense/bias"]
outputs = z / (1 + numpy.exp(-z)) @ weights["dense_1/kernel"] + weights["dense_1/bias"]
with open(os.path.join(FOLDER, "keras.json"), "w") as file:
    json.dump({"inputs": inputs.flatten().tolist(), "outputs": outputs.flatten().tolist()}, file)
