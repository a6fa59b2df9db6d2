import json
import struct

import torch

DTYPES = {"F32": (torch.float32, 4), "F64": (torch.float64, 8)}


def load_file(path):
    with open(path, "rb") as file:
        (length,) = struct.unpack("<Q", file.read(8))
        header = json.loads(file.read(length))
        data = bytearray(file.read())
    header.pop("__metadata__", None)
    tensors = {}
    for name, tensor in header.items():
        (dtype, size), (begin, end) = DTYPES[tensor["dtype"]], tensor["data_offsets"]
        tensors[name] = torch.frombuffer(data, dtype=dtype, offset=begin, count=(end - begin) // size).reshape(tensor["shape"]).clone()
    return tensors


def save_file(tensors, path):
    header, data = {"__metadata__": {"format": "pt"}}, b""
    # Not in the order of the layers: nobody may rely on it.
    for name, tensor in sorted(tensors.items(), reverse=True):
        raw = tensor.detach().contiguous().numpy().tobytes()
        kind = next(kind for kind, (dtype, _) in DTYPES.items() if dtype == tensor.dtype)
        header[name] = {"dtype": kind, "shape": list(tensor.shape), "data_offsets": [len(data), len(data) + len(raw)]}
        data += raw
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    with open(path, "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text + data)
