"""Writes what frameworks may write but seldom do, for FormatVariantsTest: run inside `src/test/resources/files/formats`.

ONNX's messages and Flax's MessagePack are put together by hand, HDF5 by h5py.
"""

import struct

import h5py
import numpy as np

rng = np.random.default_rng(3)


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def record(name, step, units, inputs, readout):
    u = rng.normal(size=(3, 6, inputs))
    h = np.zeros((3, units))
    states = []
    for t in range(6):
        h = step(h, u[:, t])
        states.append(h)
    hidden = np.stack(states, 1)
    np.savez(name + ".npz", inputs=u, hidden=hidden, outputs=readout(hidden))


# ONNX: float16 as the specification keeps it without raw data, in int32_data.
def varint(x):
    out = b""
    while True:
        x, low = x >> 7, x & 127
        out += bytes([low | (128 if x else 0)])
        if not x:
            return out


def field(number, content):
    return varint(number << 3 | 2) + varint(len(content)) + content


def whole(number, value):
    return varint(number << 3) + varint(value)


def halves(name, array):
    bits = b"".join(varint(int(x)) for x in array.view(np.uint16).ravel())
    dims = b"".join(whole(1, x) for x in array.shape)
    return field(5, dims + whole(2, 10) + field(5, bits) + field(8, name))


def text_list(number, words):
    return b"".join(field(number, word) for word in words)


W, R = rng.normal(size=(1, 4, 2)).astype(np.float16), rng.normal(size=(1, 4, 4)).astype(np.float16)


def rnn(attributes=b""):
    node = text_list(1, [b"x", b"W", b"R"]) + field(2, b"y") + field(4, b"RNN") + attributes
    graph = field(1, node) + halves(b"W", W) + halves(b"R", R)
    return whole(1, 8) + field(2, b"hand") + field(7, graph)


open("onnx_halves.onnx", "wb").write(rnn())
record(
    "onnx_halves",
    lambda h, u: np.tanh(u @ W[0].astype(float).T + h @ R[0].astype(float).T),
    4,
    2,
    lambda h: h,
)
affine = field(5, field(1, b"activations") + field(9, b"Affine"))
scale = field(5, field(1, b"activation_alpha") + field(7, struct.pack("<f", 2.0)))
open("onnx_scaled.onnx", "wb").write(rnn(affine + scale))


# Flax: a first name of more than 31 letters.
def pack(value):
    if isinstance(value, dict):
        return bytes([0x80 | len(value)]) + b"".join(pack(k) + pack(v) for k, v in value.items())
    if isinstance(value, str):
        return b"\xd9" + bytes([len(value)]) + value.encode()
    if isinstance(value, list):
        return bytes([0x90 | len(value)]) + b"".join(bytes([x]) for x in value)
    triple = b"\x93" + pack(list(value.shape)) + pack(value.dtype.name)
    data = value.tobytes()
    content = triple + b"\xc6" + struct.pack(">I", len(data)) + data
    return b"\xc9" + struct.pack(">I", len(content)) + b"\x01" + content


I, H, b = rng.normal(size=(2, 3)), rng.normal(size=(3, 3)), rng.normal(size=3)
cell = {"i": {"kernel": I, "bias": b}, "h": {"kernel": H}}
open("flax_long_name.msgpack", "wb").write(pack({"a_cell_with_a_name_of_more_than_31_letters": cell}))
record("flax_long_name", lambda h, u: np.tanh(u @ I + b + h @ H), 3, 2, lambda h: h)

# Keras: both layers of a Bidirectional wrapper, as its two formats name them.
K, U, bias = rng.normal(size=(2, 9)), rng.normal(size=(3, 9)), rng.normal(size=(2, 9))
with h5py.File("keras_two_directions.weights.h5", "w") as f:
    for way in ("forward", "backward"):
        for i, array in enumerate((K, U, bias)):
            f[f"layers/bidirectional/{way}_layer/cell/vars/{i}"] = array
with h5py.File("keras_two_directions.h5", "w") as f:
    for way in ("forward", "backward"):
        for name, array in (("kernel", K), ("recurrent_kernel", U), ("bias", bias)):
            f[f"bidirectional/bidirectional/{way}_gru/gru_cell/{name}:0"] = array

# HDF5: numbers that are in another file.
with h5py.File("external.h5", "w") as f:
    f.create_dataset("W", shape=(2, 2), dtype="f8", external=[("elsewhere", 0, 32)])
