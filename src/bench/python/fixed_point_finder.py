"""FixedPointFinder on a vanilla or GRU network, timed: python fixed_point_finder.py CHECKOUT.

Reads one request a line, "network.npz starts.npz noise rate iterations threads", with the tensors of a PyTorch
state dictionary (rnn.weight_hh_l0 and so on) and an array `states` of starts x units, and answers with
"seconds reported file.npy", the file holding the states that it reports. What it prints
itself goes to standard error.
"""

import contextlib
import sys
import tempfile
import time

import numpy as np
import torch
from torch import nn

sys.path.insert(0, sys.argv[1])
from FixedPointFinderTorch import FixedPointFinderTorch  # noqa: E402


def network(path):
    """A module with the tensors of the archive at `path`."""
    tensors = {name.split(".")[-1]: values for name, values in np.load(path).items() if name.startswith("rnn.")}
    rows, units = tensors["weight_hh_l0"].shape
    inputs = tensors["weight_ih_l0"].shape[1]
    module = (nn.GRU if rows == 3 * units else nn.RNN)(inputs, units, batch_first=True)
    module.load_state_dict({name: torch.from_numpy(values).float() for name, values in tensors.items()})
    return module, inputs


def answer(line):
    """Seconds of one search, how many points are reported, and their file."""
    path, states, noise, rate, iterations, threads = line.split()
    torch.set_num_threads(int(threads))
    module, inputs = network(path)
    visited = np.load(states)["states"].astype(np.float32)
    starts = visited + float(noise) * np.random.default_rng(0).standard_normal(visited.shape).astype(np.float32)
    finder = FixedPointFinderTorch(module, lr_init=float(rate), max_iters=int(iterations), verbose=False)
    begun = time.perf_counter()
    unique, _ = finder.find_fixed_points(starts, np.zeros((1, inputs), np.float32))
    seconds = time.perf_counter() - begun
    with tempfile.NamedTemporaryFile(suffix=".npy", delete=False) as file:
        np.save(file, unique.xstar.astype(np.float64))
    return f"{seconds} {unique.n} {file.name}"


for request in sys.stdin:
    with contextlib.redirect_stdout(sys.stderr):
        result = answer(request)
    print(result, flush=True)
