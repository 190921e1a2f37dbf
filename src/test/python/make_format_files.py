"""Writes small network files of many formats for the tests of separatrix.files: run it with the folder to write to.

Beside each network stands NAME.npz with `inputs` (trials x steps x channels) and the `hidden` units and `outputs`
that the framework computes for them. PyTorch 1.13 runs its own networks; for Keras, TensorFlow 1, Flax and
PsychRNN, which write the same numbers in layouts of their own, the step is computed here by their documented
formulas. Needs torch, numpy, scipy, h5py, onnx and msgpack.
"""

import json
import os
import struct
import sys
import zipfile

import h5py
import msgpack
import numpy as np
import onnx
import scipy.io
import torch
from onnx import TensorProto, helper, numpy_helper
from torch import nn

os.makedirs(sys.argv[1], exist_ok=True)
os.chdir(sys.argv[1])
random = np.random.default_rng(11)
torch.manual_seed(11)
N, M, K, TRIALS, STEPS = 4, 3, 2, 3, 5


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def draw(*shape):
    return random.normal(size=shape) * 0.8


def run(name, step, start, read):
    """Records h of every step: `step` maps state and input to the next state, `read` a state to units and outputs."""
    inputs = draw(TRIALS, STEPS, M)
    hidden, outputs = [], []
    for trial in inputs:
        state, units, outs = start, [], []
        for u in trial:
            state = step(state, u)
            unit, out = read(state)
            units.append(unit)
            outs.append(out)
        hidden.append(units)
        outputs.append(outs)
    np.savez(name + ".npz", inputs=inputs, hidden=np.array(hidden), outputs=np.array(outputs))


# ---- Keras ---------------------------------------------------------------------------------------------------------
def keras_gru(kernel, recurrent, bias, reset_after):
    def step(h, u):
        if reset_after:
            x, r = u @ kernel + bias[0], h @ recurrent + bias[1]
            z, reset = sigmoid(x[:N] + r[:N]), sigmoid(x[N : 2 * N] + r[N : 2 * N])
            candidate = np.tanh(x[2 * N :] + reset * r[2 * N :])
        else:
            x = u @ kernel + bias
            z = sigmoid(x[:N] + h @ recurrent[:, :N])
            reset = sigmoid(x[N : 2 * N] + h @ recurrent[:, N : 2 * N])
            candidate = np.tanh(x[2 * N :] + (reset * h) @ recurrent[:, 2 * N :])
        return z * h + (1 - z) * candidate

    return step


def lstm(kernel, recurrent, bias, order="ifgo", forget=0.0):
    def step(state, u):
        h, c = state
        parts = dict(zip(order, np.split(u @ kernel + h @ recurrent + bias, 4)))
        c = sigmoid(parts["f"] + forget) * c + sigmoid(parts["i"]) * np.tanh(parts["g"])
        return sigmoid(parts["o"]) * np.tanh(c), c

    return step


def layer(kind):
    """Weights in Keras's layout and the step that it computes."""
    gates = {"SimpleRNN": 1, "GRU": 3, "GRU_before": 3, "LSTM": 4}[kind]
    kernel, recurrent = draw(M, gates * N), draw(N, gates * N)
    bias = draw(2, gates * N) if kind == "GRU" else draw(gates * N)
    if kind == "SimpleRNN":
        step = lambda h, u: np.maximum(0, u @ kernel + h @ recurrent + bias)
    elif kind == "LSTM":
        step = lstm(kernel, recurrent, bias)
    else:
        step = keras_gru(kernel, recurrent, bias, kind == "GRU")
    return [kernel, recurrent, bias], step


def config(kind):
    settings = {"name": "memory", "units": N, "activation": "relu" if kind == "SimpleRNN" else "tanh", "go_backwards": False}
    if kind != "SimpleRNN":
        settings["recurrent_activation"] = "sigmoid"
    if kind.startswith("GRU"):
        settings["reset_after"] = kind == "GRU"
    layers = [
        {"class_name": "InputLayer", "config": {"batch_input_shape": [None, None, M], "name": "in"}},
        {"class_name": kind.split("_")[0], "config": settings},
        {"class_name": "Dense", "config": {"name": "answer", "units": K, "activation": "linear", "use_bias": True}},
    ]
    return {"class_name": "Sequential", "config": {"name": "net", "layers": layers}}


def reader(weights, bias, cell_state=False):
    return lambda state: ((state[0] if cell_state else state), (state[0] if cell_state else state) @ weights + bias)


for kind in ("SimpleRNN", "GRU", "GRU_before", "LSTM"):
    weights, step = layer(kind)
    dense = [draw(N, K), draw(K)]
    word = {"SimpleRNN": "simple_rnn", "GRU": "gru", "GRU_before": "gru", "LSTM": "lstm"}[kind]
    start = (np.zeros(N), np.zeros(N)) if kind == "LSTM" else np.zeros(N)
    run("keras_" + kind.lower(), step, start, reader(*dense, kind == "LSTM"))
    names = ["kernel", "recurrent_kernel", "bias"]
    # Keras 2, the whole model.
    with h5py.File(f"keras_{kind.lower()}.h5", "w") as file:
        file.attrs["keras_version"] = "2.11.0"
        file.attrs["backend"] = "tensorflow"
        file.attrs["model_config"] = json.dumps(config(kind))
        top = file.create_group("model_weights")
        top.attrs["layer_names"] = np.array([b"memory", b"answer"])
        group = top.create_group("memory")
        group.attrs["weight_names"] = np.array([f"memory/{word}_cell/{name}:0".encode() for name in names])
        for name, value in zip(names, weights):
            group.create_dataset(f"memory/{word}_cell/{name}:0", data=value)
        group = top.create_group("answer")
        for name, value in zip(("kernel:0", "bias:0"), dense):
            group.create_dataset("answer/" + name, data=value)
        file.create_group("optimizer_weights").create_dataset("training/Adam/iter:0", data=np.int64(7))
    # Keras 3: weights alone, numbered in the order they were made, then the archive around them.
    with h5py.File(f"keras_{kind.lower()}.weights.h5", "w") as file:
        for i, value in enumerate(weights):
            file.create_dataset(f"layers/{word}/cell/vars/{i}", data=value, compression="gzip", shuffle=True, chunks=True)
        for i, value in enumerate(dense):
            file.create_dataset(f"layers/dense/vars/{i}", data=value)
        file.create_dataset("optimizer/vars/0", data=np.int64(3))
    with zipfile.ZipFile(f"keras_{kind.lower()}.keras", "w") as archive:
        archive.writestr("metadata.json", json.dumps({"keras_version": "3.0.0"}))
        archive.writestr("config.json", json.dumps(config(kind)))
        archive.write(f"keras_{kind.lower()}.weights.h5", "model.weights.h5")

# ---- TensorFlow 1: one kernel for input and state -------------------------------------------------------------------
kernel, bias, out, out_bias = draw(M + N, 4 * N), draw(4 * N), draw(N, K), draw(K)
np.savez(
    "tf1_lstm_weights.npz",
    **{"rnn/basic_lstm_cell/kernel:0": kernel, "rnn/basic_lstm_cell/bias:0": bias, "dense/kernel:0": out, "dense/bias:0": out_bias},
)
run("tf1_lstm", lstm(kernel[:M], kernel[M:], bias, "igfo", 1.0), (np.zeros(N), np.zeros(N)), reader(out, out_bias, True))
gates, gates_bias, candidate, candidate_bias = draw(M + N, 2 * N), draw(2 * N), draw(M + N, N), draw(N)


def tf1_gru(h, u):
    r, z = np.split(sigmoid(np.concatenate([u, h]) @ gates + gates_bias), 2)
    c = np.tanh(np.concatenate([u, r * h]) @ candidate + candidate_bias)
    return z * h + (1 - z) * c


np.savez(
    "tf1_gru_weights.npz",
    **{
        "rnn/gru_cell/gates/kernel": gates,
        "rnn/gru_cell/gates/bias": gates_bias,
        "rnn/gru_cell/candidate/kernel": candidate,
        "rnn/gru_cell/candidate/bias": candidate_bias,
        "output/weights": out,
        "output/biases": out_bias,
    },
)
run("tf1_gru", tf1_gru, np.zeros(N), reader(out, out_bias))
kernel, bias = draw(M + N, N), draw(N)
np.savez("tf1_rnn_weights.npz", **{"rnn/basic_rnn_cell/kernel": kernel, "rnn/basic_rnn_cell/bias": bias, "dense/kernel": out, "dense/bias": out_bias})
run("tf1_rnn", lambda h, u: np.tanh(np.concatenate([u, h]) @ kernel + bias), np.zeros(N), reader(out, out_bias))
kernel, bias = draw(M + N, 2 * N), draw(2 * N)


def tf1_ugrnn(h, u):
    g, c = np.split(np.concatenate([u, h]) @ kernel + bias, 2)
    g = sigmoid(g + 1)
    return g * h + (1 - g) * np.tanh(c)


np.savez("tf1_ugrnn_weights.npz", **{"rnn/ugrnn_cell/kernel": kernel, "rnn/ugrnn_cell/bias": bias, "dense/kernel": out, "dense/bias": out_bias})
run("tf1_ugrnn", tf1_ugrnn, np.zeros(N), reader(out, out_bias))

# ---- PsychRNN ------------------------------------------------------------------------------------------------------
w_in, w_rec, w_out, b_rec, b_out, x0 = draw(N, M), draw(N, N), draw(K, N), draw(N), draw(K), draw(1, N)
np.savez(
    "psychrnn_weights.npz",
    **{
        "W_in": w_in, "W_rec": w_rec, "W_out": w_out, "b_rec": b_rec, "b_out": b_out, "init_state": x0,
        "input_connectivity": np.ones((N, M)), "rec_connectivity": np.ones((N, N)), "output_connectivity": np.ones((K, N)),
        "W_rec/Adam": draw(N, N), "W_rec/Adam_1": draw(N, N), "beta1_power": np.array(0.9), "dale_ratio": np.array(None, dtype=object),
    },
)
run(
    "psychrnn",
    lambda x, u: 0.8 * x + 0.2 * (w_rec @ np.maximum(0, x) + w_in @ u + b_rec),
    x0[0],
    lambda x: (x, w_out @ np.maximum(0, x) + b_out),
)

# ---- Matrices named by hand: npz and MATLAB ---------------------------------------------------------------------------
w, b, c, bias = draw(N, N), draw(N, M), draw(K, N), draw(N)
np.savez("plain_weights.npz", W=w, B=b, C=c, bias=bias)
run("plain", lambda h, u: np.tanh(w @ h + b @ u + bias), np.zeros(N), lambda h: (h, c @ h))
np.savez("turned_weights.npz", W=w.T, B=b.T, C=c.T, bias=bias)
matrices = {"J": w, "B": b, "W": c, "bx": bias.reshape(-1, 1), "x0": draw(N, 1), "dt": 0.1, "tau": 0.5, "note": "rates", "list": np.array([1, "a"], dtype=object)}
scipy.io.savemat("leaky_v5.mat", matrices, do_compression=False)
scipy.io.savemat("leaky_v7.mat", {"net": {name: value for name, value in matrices.items() if name != "list"}}, do_compression=True)
x = matrices["x0"][:, 0]
run("leaky", lambda s, u: 0.8 * s + 0.2 * (w @ np.tanh(s) + b @ u + bias), x, lambda s: (s, c @ np.tanh(s)))
counted = np.fromfunction(lambda t, s, u: 100 * t + 10 * s + u, (4, 3, 2))
scipy.io.savemat("recording.mat", {"rates": counted.transpose(2, 1, 0)}, do_compression=True)
with h5py.File("leaky_v73.mat", "w", userblock_size=512) as file:
    for name, value in matrices.items():
        if name in ("list", "note"):
            continue
        data = file.create_dataset(name, data=np.atleast_2d(np.asarray(value, dtype=float)).T, compression="gzip" if name == "J" else None)
        data.attrs["MATLAB_class"] = np.bytes_("double")
    text = file.create_dataset("note", data=np.array([[ord(letter)] for letter in "rates"], dtype="u2"))
    text.attrs["MATLAB_class"] = np.bytes_("char")
with open("leaky_v73.mat", "r+b") as file:
    file.write(b"MATLAB 7.3 MAT-file, written by a test".ljust(116) + b"\0" * 8 + struct.pack("<H", 0x0200) + b"IM")

# ---- HDF5 as newer writers have it ------------------------------------------------------------------------------------
with h5py.File("newer.h5", "w", libver="latest") as file:
    file.create_dataset("W", data=w)
    file.create_dataset("B", data=b)
    file.create_dataset("small/C", data=c.astype("f2"))
    file.create_dataset("whole", data=np.arange(6, dtype=">i4").reshape(2, 3))

with h5py.File("bomb.h5", "w") as file:
    file.create_dataset("W", data=np.zeros((3500, 3500)), compression="gzip", compression_opts=9, chunks=(1750, 3500))

# ---- safetensors -----------------------------------------------------------------------------------------------------
def safetensors(path, tensors):
    header, data, at = {"__metadata__": {"format": "pt"}}, b"", 0
    for name, (dtype, shape, raw) in tensors.items():
        header[name] = {"dtype": dtype, "shape": list(shape), "data_offsets": [at, at + len(raw)]}
        data, at = data + raw, at + len(raw)
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    with open(path, "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text + data)


class Network(nn.Module):
    def __init__(self, rnn):
        super().__init__()
        self.rnn, self.readout = rnn, nn.Linear(N, K)

    def forward(self, inputs):
        hidden, _ = self.rnn(inputs)
        return hidden, self.readout(hidden)


def record(name, network, dtype=torch.float64):
    inputs = torch.randn(TRIALS, STEPS, M, dtype=dtype)
    with torch.no_grad():
        hidden, outputs = network(inputs)
    np.savez(name + ".npz", inputs=inputs.numpy(), hidden=hidden.numpy(), outputs=outputs.numpy())


types = {"F64": torch.float64, "F32": torch.float32, "F16": torch.float16, "BF16": torch.bfloat16}
for name, dtype in types.items():
    network = Network(nn.GRU(M, N, batch_first=True)).double()
    rounded = {key: value.to(dtype) for key, value in network.state_dict().items()}
    network.load_state_dict({key: value.double() for key, value in rounded.items()})
    bits = lambda value: (value.view(torch.int16) if dtype == torch.bfloat16 else value).numpy().tobytes()
    safetensors(name.lower() + ".safetensors", {key: (name, value.shape, bits(value)) for key, value in rounded.items()})
    record(name.lower(), network)


# Every byte as a float of 8 bits beside what it means, by the definitions of E4M3 (no infinity) and E5M2.
def float8(byte, exponent_bits, fraction_bits):
    sign, exponent, fraction = byte >> 7, (byte >> fraction_bits) & (2**exponent_bits - 1), byte & (2**fraction_bits - 1)
    bias = 2 ** (exponent_bits - 1) - 1
    if exponent == 0:
        return (-1.0) ** sign * fraction * 2.0 ** (1 - bias - fraction_bits)
    return (-1.0) ** sign * (1 + fraction / 2**fraction_bits) * 2.0 ** (exponent - bias)


for name, bits in (("F8_E4M3", (4, 3)), ("F8_E5M2", (5, 2))):
    finite = [b for b in range(256) if (b & 0x7F) < (0x7F if bits[0] == 4 else 0x7C)]
    square = finite[:196]
    meant = [[float8(b, *bits) for b in square[i * 14 : i * 14 + 14]] for i in range(14)]
    safetensors(
        name.lower() + ".safetensors",
        {"W": (name, (14, 14), bytes(square)), "C": ("F64", (14, 14), np.array(meant).tobytes())},
    )

# ---- ONNX: PyTorch's own export, and the operators it never writes -----------------------------------------------------
for kind in ("RNN", "GRU", "LSTM"):
    network = Network(getattr(nn, kind)(M, N, batch_first=True))
    record("onnx_" + kind.lower(), network, torch.float32)
    torch.onnx.export(network, torch.zeros(1, 2, M), f"onnx_{kind.lower()}.onnx", opset_version=14)
network = Network(nn.RNN(M, N, batch_first=True, nonlinearity="relu"))
record("onnx_relu", network, torch.float32)
torch.onnx.export(network, torch.zeros(1, 2, M), "onnx_relu.onnx", opset_version=14)

kernel, recurrent, bias = draw(1, 3 * N, M), draw(1, 3 * N, N), draw(1, 6 * N)
out, out_bias = draw(N, K), draw(K)
constant = lambda name, value: numpy_helper.from_array(value, name)
nodes = [
    helper.make_node("GRU", ["x", "W", "R", "B"], ["y", "y_h"], name="memory", hidden_size=N, linear_before_reset=0),
    helper.make_node("MatMul", ["y", "C"], ["product"], name="answer"),
    helper.make_node("Add", ["product", "d"], ["out"]),
]
graph = helper.make_graph(
    nodes,
    "gru",
    [helper.make_tensor_value_info("x", TensorProto.DOUBLE, [None, 1, M])],
    [helper.make_tensor_value_info("out", TensorProto.DOUBLE, None)],
    [constant("W", kernel), constant("R", recurrent), constant("B", bias), constant("C", out), constant("d", out_bias)],
)
onnx.save(helper.make_model(graph, producer_name="test"), "onnx_gru_before.onnx")


def onnx_gru(h, u):
    x, wb, rb = kernel[0] @ u, bias[0, : 3 * N], bias[0, 3 * N :]
    z = sigmoid(x[:N] + recurrent[0, :N] @ h + wb[:N] + rb[:N])
    r = sigmoid(x[N : 2 * N] + recurrent[0, N : 2 * N] @ h + wb[N : 2 * N] + rb[N : 2 * N])
    c = np.tanh(x[2 * N :] + recurrent[0, 2 * N :] @ (r * h) + rb[2 * N :] + wb[2 * N :])
    return (1 - z) * c + z * h


run("onnx_gru_before", onnx_gru, np.zeros(N), reader(out, out_bias))

# ---- Flax ------------------------------------------------------------------------------------------------------------
def packed(tree):
    def default(value):
        return msgpack.ExtType(1, msgpack.packb((value.shape, value.dtype.name, value.tobytes()), use_bin_type=True))

    return msgpack.packb(tree, default=default, strict_types=True)


def dense(columns, rows=N, bias=True):
    return {"kernel": draw(rows, columns)} | ({"bias": draw(columns)} if bias else {})


def apply(layer, x):
    return x @ layer["kernel"] + layer.get("bias", 0)


answer = dense(K)
cell = {"ir": dense(N, M), "iz": dense(N, M), "in": dense(N, M), "hr": dense(N, bias=False), "hz": dense(N, bias=False), "hn": dense(N)}


def flax_gru(h, u):
    r = sigmoid(apply(cell["ir"], u) + apply(cell["hr"], h))
    z = sigmoid(apply(cell["iz"], u) + apply(cell["hz"], h))
    n = np.tanh(apply(cell["in"], u) + r * apply(cell["hn"], h))
    return (1 - z) * n + z * h


with open("flax_gru.msgpack", "wb") as file:
    file.write(packed({"params": {"GRUCell_0": cell, "Dense_0": answer}, "step": 12}))
run("flax_gru", flax_gru, np.zeros(N), lambda h: (h, apply(answer, h)))
memory = {"i" + gate: dense(N, M, False) for gate in "ifgo"} | {"h" + gate: dense(N) for gate in "ifgo"}


def flax_lstm(state, u):
    h, c = state
    part = {gate: apply(memory["i" + gate], u) + apply(memory["h" + gate], h) for gate in "ifgo"}
    c = sigmoid(part["f"]) * c + sigmoid(part["i"]) * np.tanh(part["g"])
    return sigmoid(part["o"]) * np.tanh(c), c


for name in ("LSTMCell", "OptimizedLSTMCell"):
    with open(f"flax_{name.lower()}.msgpack", "wb") as file:
        file.write(packed({"params": {name + "_0": memory, "Dense_0": answer}}))
run("flax_lstm", flax_lstm, (np.zeros(N), np.zeros(N)), lambda state: (state[0], apply(answer, state[0])))
simple = {"i": dense(N, M), "h": dense(N, bias=False)}
with open("flax_simple.msgpack", "wb") as file:
    file.write(packed({"params": {"SimpleCell_0": simple, "Dense_0": answer}}))
run("flax_simple", lambda h, u: np.tanh(apply(simple["i"], u) + apply(simple["h"], h)), np.zeros(N), lambda h: (h, apply(answer, h)))

# ---- A traced TorchScript program, a stack of layers, PyTorch's older form ---------------------------------------------
network = Network(nn.LSTM(M, N, batch_first=True)).double()
record("script_lstm", network)
torch.jit.save(torch.jit.trace(network, torch.zeros(1, 2, M).double()), "script_lstm.pt")
network = Network(nn.GRU(M, N, batch_first=True)).double()
record("legacy_gru", network)
torch.save({"epoch": 3, "state_dict": network.state_dict()}, "legacy_gru.pt", _use_new_zipfile_serialization=False)
for kind in ("RNN", "GRU", "LSTM"):
    network = Network(getattr(nn, kind)(M, N, batch_first=True, num_layers=3)).double()
    record("stack_" + kind.lower(), network)
    torch.save(network.state_dict(), f"stack_{kind.lower()}.pt")
network = Network(nn.GRU(M, N, batch_first=True)).double()
safe = {"module.net." + key: value for key, value in network.state_dict().items()}
record("lightning_gru", network)
torch.save({"state_dict": safe, "pytorch-lightning_version": "1.9.0", "hyper_parameters": {"units": N}, "epoch": 2}, "lightning_gru.ckpt")

# ---- Stacks of layers under the names of other programs ----------------------------------------------------------------
UPPER = 3


def stack(kinds):
    """Weights in Keras's layout of a layer of N units below one of UPPER, the step of both and the start."""
    weights, steps, start = [], [], []
    for kind, inputs, units in zip(kinds, (M, N), (N, UPPER)):
        gates = {"GRU": 3, "LSTM": 4}[kind]
        kernel, recurrent = draw(inputs, gates * units), draw(units, gates * units)
        bias = draw(2, gates * units) if kind == "GRU" else draw(gates * units)
        weights.append([kernel, recurrent, bias])
        steps.append(gru_of(units, kernel, recurrent, bias) if kind == "GRU" else lstm(kernel, recurrent, bias))
        start.append((np.zeros(units), np.zeros(units)) if kind == "LSTM" else np.zeros(units))

    def step(states, u):
        below = steps[0](states[0], u)
        shown = below[0] if isinstance(below, tuple) else below
        return below, steps[1](states[1], shown)

    return weights, step, tuple(start)


def gru_of(units, kernel, recurrent, bias):
    def step(h, u):
        x, r = u @ kernel + bias[0], h @ recurrent + bias[1]
        z, reset = sigmoid(x[:units] + r[:units]), sigmoid(x[units : 2 * units] + r[units : 2 * units])
        candidate = np.tanh(x[2 * units :] + reset * r[2 * units :])
        return z * h + (1 - z) * candidate

    return step


def top(weights, bias):
    def read(states):
        h = states[1][0] if isinstance(states[1], tuple) else states[1]
        return h, h @ weights + bias

    return read


for kinds in (("GRU", "GRU"), ("LSTM", "GRU")):
    weights, step, start = stack(kinds)
    dense = [draw(UPPER, K), draw(K)]
    name = "keras_stack_" + "_".join(kinds).lower()
    run(name, step, start, top(*dense))
    layers = [{"class_name": "InputLayer", "config": {"batch_input_shape": [None, None, M], "name": "in"}}]
    for kind, called, units in zip(kinds, ("below", "above"), (N, UPPER)):
        settings = {"name": called, "units": units, "activation": "tanh", "recurrent_activation": "sigmoid", "reset_after": True}
        layers.append({"class_name": kind, "config": settings})
        layers.append({"class_name": "Dropout", "config": {"name": "drop_" + called, "rate": 0.1}})
    layers.append({"class_name": "Dense", "config": {"name": "answer", "units": K, "activation": "linear"}})
    count = {}
    with h5py.File(name + ".weights.h5", "w") as file:
        for kind, values in zip(kinds, weights):
            number = count[kind] = count.get(kind, -1) + 1
            word = kind.lower() + (f"_{number}" if number else "")
            for i, value in enumerate(values):
                file.create_dataset(f"layers/{word}/cell/vars/{i}", data=value)
        for i, value in enumerate(dense):
            file.create_dataset(f"layers/dense/vars/{i}", data=value)
    with zipfile.ZipFile(name + ".keras", "w") as archive:
        archive.writestr("config.json", json.dumps({"class_name": "Sequential", "config": {"name": "net", "layers": layers}}))
        archive.write(name + ".weights.h5", "model.weights.h5")

below, below_bias, above, above_bias = draw(M + N, 4 * N), draw(4 * N), draw(N + UPPER, 4 * UPPER), draw(4 * UPPER)
out, out_bias = draw(UPPER, K), draw(K)
scope = "rnn/multi_rnn_cell/cell_{}/basic_lstm_cell/{}:0"
np.savez(
    "tf1_stack_weights.npz",
    **{
        scope.format(1, "kernel"): above, scope.format(1, "bias"): above_bias,
        scope.format(0, "kernel"): below, scope.format(0, "bias"): below_bias,
        "dense/kernel:0": out, "dense/bias:0": out_bias,
    },
)
lower, upper = lstm(below[:M], below[M:], below_bias, "igfo", 1.0), lstm(above[:N], above[N:], above_bias, "igfo", 1.0)


def tf1_stack(states, u):
    first = lower(states[0], u)
    return first, upper(states[1], first[0])


run("tf1_stack", tf1_stack, ((np.zeros(N), np.zeros(N)), (np.zeros(UPPER), np.zeros(UPPER))), top(out, out_bias))


def flax_cell(inputs, units):
    plain = lambda bias: {"kernel": draw(units, units)} | ({"bias": draw(units)} if bias else {})
    return {"i" + gate: {"kernel": draw(inputs, units), "bias": draw(units)} for gate in "rzn"} | {"h" + gate: plain(gate == "n") for gate in "rzn"}


def flax_step(cell, h, u):
    r = sigmoid(apply(cell["ir"], u) + apply(cell["hr"], h))
    z = sigmoid(apply(cell["iz"], u) + apply(cell["hz"], h))
    n = np.tanh(apply(cell["in"], u) + r * apply(cell["hn"], h))
    return (1 - z) * n + z * h


cells, answer = [flax_cell(M, N), flax_cell(N, UPPER)], {"kernel": draw(UPPER, K), "bias": draw(K)}
with open("flax_stack.msgpack", "wb") as file:
    file.write(packed({"params": {"GRUCell_0": cells[0], "GRUCell_1": cells[1], "Dense_0": answer}}))


def flax_stack(states, u):
    first = flax_step(cells[0], states[0], u)
    return first, flax_step(cells[1], states[1], first)


run("flax_stack", flax_stack, (np.zeros(N), np.zeros(UPPER)), top(answer["kernel"], answer["bias"]))

network = Network(nn.LSTM(M, N, batch_first=True, num_layers=2))
record("onnx_stack", network, torch.float32)
torch.onnx.export(network, torch.zeros(1, 2, M), "onnx_stack.onnx", opset_version=14)


class Cells(nn.Module):
    """Layers made by hand of Cell classes, which a state_dict only numbers."""

    def __init__(self):
        super().__init__()
        self.cells = nn.ModuleList([nn.RNNCell(M, N), nn.RNNCell(N, UPPER)])
        self.readout = nn.Linear(UPPER, K)

    def forward(self, inputs):
        states, shown = [torch.zeros(len(inputs), N).double(), torch.zeros(len(inputs), UPPER).double()], []
        for t in range(inputs.shape[1]):
            states[0] = self.cells[0](inputs[:, t], states[0])
            states[1] = self.cells[1](states[0], states[1])
            shown.append(states[1])
        hidden = torch.stack(shown, 1)
        return hidden, self.readout(hidden)


network = Cells().double()
record("stack_cells", network)
torch.save(network.state_dict(), "stack_cells.pt")
