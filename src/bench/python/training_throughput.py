"""Trials x steps per second of a training step in PyTorch: forward, loss, backward, clipping, Adam.

Reads lines "network threads seconds" and answers each with the throughput of its best round. The
first answer, to "product", is the speed of a matrix product in operations a second.
"""

import sys
import time

import torch
from torch import nn

BATCH, STEPS, CHANNELS, ROUND = 128, 100, 3, 3


class Leaky(nn.Module):
    """A leaky cell as it is usually written by hand: a loop over the steps."""

    def __init__(self, inputs, units, leak=0.1):
        super().__init__()
        self.units, self.leak = units, leak
        self.input = nn.Linear(inputs, units)
        self.recurrent = nn.Linear(units, units, bias=False)

    def forward(self, inputs):
        h = torch.zeros(inputs.shape[0], self.units)
        states = []
        for t in range(inputs.shape[1]):
            drive = self.recurrent(h) + self.input(inputs[:, t])
            h = (1 - self.leak) * h + self.leak * torch.tanh(drive)
            states.append(h)
        return torch.stack(states, 1), h


CELLS = {
    "vanilla": lambda units: nn.RNN(CHANNELS, units, batch_first=True),
    "gru": lambda units: nn.GRU(CHANNELS, units, batch_first=True),
    "lstm": lambda units: nn.LSTM(CHANNELS, units, batch_first=True),
    "leaky-outside": lambda units: Leaky(CHANNELS, units),
}


def training_step(kind, units):
    torch.manual_seed(1)
    cell, readout = CELLS[kind](units), nn.Linear(units, CHANNELS)
    parameters = list(cell.parameters()) + list(readout.parameters())
    adam = torch.optim.Adam(parameters, lr=1e-3)
    inputs = torch.randn(BATCH, STEPS, CHANNELS)
    targets = torch.sign(torch.randn(BATCH, STEPS, CHANNELS))

    def step():
        adam.zero_grad(set_to_none=True)
        outputs = readout(cell(inputs)[0])
        nn.functional.mse_loss(outputs, targets).backward()
        nn.utils.clip_grad_norm_(parameters, 1.0)
        adam.step()

    return step


def best(turn, turns, seconds):
    for _ in range(2):
        turn()
    shortest, begun = float("inf"), time.perf_counter()
    while time.perf_counter() - begun < seconds:
        start = time.perf_counter()
        for _ in range(turns):
            turn()
        shortest = min(shortest, (time.perf_counter() - start) / turns)
    return shortest


for line in sys.stdin:
    name, threads, seconds = line.split()
    torch.set_num_threads(int(threads))
    if name == "product":
        square = torch.randn(1024, 1024)
        print(2 * 1024**3 / best(lambda: square @ square, 1, float(seconds)), flush=True)
    else:
        kind, units = name.rsplit("-", 1)
        step = training_step(kind, int(units))
        print(BATCH * STEPS / best(step, ROUND, float(seconds)), flush=True)
