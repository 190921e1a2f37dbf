"""Writes an LSTM of 1,000 units in every format and a recording of 500 MB, for ImporterTimes: run it with the folder to write to."""

import json
import os
import struct
import sys
import zipfile

import h5py
import msgpack
import numpy as np
import scipy.io
import torch
from torch import nn

os.makedirs(sys.argv[1], exist_ok=True)
os.chdir(sys.argv[1])
N, M, K = 1000, 10, 3


class Network(nn.Module):
    def __init__(self):
        super().__init__()
        self.rnn, self.readout = nn.LSTM(M, N, batch_first=True), nn.Linear(N, K)

    def forward(self, inputs):
        return self.readout(self.rnn(inputs)[0])


network = Network()
weights = {name: value.numpy() for name, value in network.state_dict().items()}
torch.save(network.state_dict(), "zip.pt")
torch.save(network.state_dict(), "legacy.pt", _use_new_zipfile_serialization=False)
torch.jit.save(torch.jit.script(network), "script.pt")
np.savez("torch.npz", **weights)
np.savez_compressed("packed.npz", **weights)
header, data, at = {}, b"", 0
for name, value in weights.items():
    header[name] = {"dtype": "F32", "shape": list(value.shape), "data_offsets": [at, at + value.nbytes]}
    data, at = data + value.tobytes(), at + value.nbytes
text = json.dumps(header).encode()
with open("f32.safetensors", "wb") as file:
    file.write(struct.pack("<Q", len(text)) + text + data)
torch.onnx.export(network, torch.zeros(1, 2, M), "lstm.onnx", opset_version=14)
with h5py.File("lstm.weights.h5", "w") as file:
    for i, name in enumerate(("weight_ih_l0", "weight_hh_l0")):
        file.create_dataset(f"layers/lstm/cell/vars/{i}", data=weights["rnn." + name].T)
    file.create_dataset("layers/lstm/cell/vars/2", data=weights["rnn.bias_ih_l0"])
    file.create_dataset("layers/dense/vars/0", data=weights["readout.weight"].T, compression="gzip", shuffle=True)
with zipfile.ZipFile("lstm.keras", "w") as archive:
    archive.write("lstm.weights.h5", "model.weights.h5")
pack = lambda value: msgpack.ExtType(1, msgpack.packb((value.shape, value.dtype.name, value.tobytes()), use_bin_type=True))
gates = lambda name: np.split(weights["rnn." + name], 4)
cell = {"i" + g: {"kernel": w.T.copy()} for g, w in zip("ifgo", gates("weight_ih_l0"))}
cell |= {"h" + g: {"kernel": w.T.copy(), "bias": b} for g, w, b in zip("ifgo", gates("weight_hh_l0"), gates("bias_ih_l0"))}
with open("lstm.msgpack", "wb") as file:
    file.write(msgpack.packb({"params": {"LSTMCell_0": cell}}, default=pack))
random = np.random.default_rng(1)
square = {"J": random.normal(size=(N, N)), "B": random.normal(size=(N, M)), "W": random.normal(size=(K, N))}
scipy.io.savemat("v5.mat", square)
scipy.io.savemat("v7.mat", square, do_compression=True)
with h5py.File("v73.mat", "w", userblock_size=512) as file:
    for name, value in square.items():
        file.create_dataset(name, data=value.T, compression="gzip").attrs["MATLAB_class"] = np.bytes_("double")
with open("v73.mat", "r+b") as file:
    file.write(b"MATLAB 7.3 MAT-file".ljust(116) + b"\0" * 8 + struct.pack("<H", 0x0200) + b"IM")
recording = np.lib.format.open_memmap("recording.npy", mode="w+", dtype="f4", shape=(250, 1000, 500))
for trial in range(250):
    recording[trial] = random.normal(size=(1000, 500))
recording.flush()
