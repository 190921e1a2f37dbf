"""Writes the PyTorch files that the tests of separatrix.files read: run inside this folder.

Beside each network that can be read stands a .npz with `inputs` (trials x steps x channels) and
PyTorch's own `hidden` and `outputs` for them, in double precision.
"""

import numpy as np
import torch
from torch import nn

torch.manual_seed(7)
UNITS, INPUTS, OUTPUTS = 5, 3, 2


class Network(nn.Module):
    def __init__(self, rnn, readout):
        super().__init__()
        self.rnn, self.readout = rnn, readout


def run(name, rnn, readout, start=None):
    inputs = torch.randn(4, 6, INPUTS, dtype=torch.float64)
    with torch.no_grad():
        if isinstance(rnn, nn.RNNCellBase):
            state, states = start, []
            for t in range(6):
                state = rnn(inputs[:, t], state)
                states.append(state[0] if isinstance(state, tuple) else state)
            hidden = torch.stack(states, 1)
        else:
            hidden, _ = rnn(inputs, start)
        outputs = readout(hidden) if readout is not None else hidden
    np.savez(name + ".npz", inputs=inputs.numpy(), hidden=hidden.numpy(), outputs=outputs.numpy())


def readout(columns=UNITS, bias=True):
    return nn.Linear(columns, OUTPUTS, bias=bias).double()


def make(kind, **options):
    return kind(INPUTS, UNITS, **options).double()


layers = {
    "rnn_tanh": make(nn.RNN, batch_first=True),
    "rnn_relu": make(nn.RNN, batch_first=True, nonlinearity="relu"),
    "rnn_without_bias": make(nn.RNN, batch_first=True, bias=False),
    "gru": make(nn.GRU, batch_first=True),
    "lstm": make(nn.LSTM, batch_first=True),
    "rnn_cell": make(nn.RNNCell),
    "gru_cell": make(nn.GRUCell),
    "lstm_cell": make(nn.LSTMCell),
}
for name, rnn in layers.items():
    network = Network(rnn, readout(bias=name != "rnn_without_bias"))
    torch.save(network.state_dict(), name + ".pt")
    run(name, rnn, network.readout)

# Storage types: the saved numbers are exact in the small type, so the double run is exact too.
for name, dtype in {"float16": torch.float16, "bfloat16": torch.bfloat16, "float32": torch.float32}.items():
    network = Network(make(nn.GRU, batch_first=True), readout())
    rounded = {key: value.to(dtype) for key, value in network.state_dict().items()}
    network.load_state_dict({key: value.double() for key, value in rounded.items()})
    torch.save(rounded, name + ".pt")
    run(name, network.rnn, network.readout)
network = Network(make(nn.RNN, batch_first=True), readout())
whole = {key: torch.randint(-1, 2, value.shape) for key, value in network.state_dict().items()}
network.load_state_dict({key: value.double() for key, value in whole.items()})
torch.save(whole, "int64.pt")
run("int64", network.rnn, network.readout)

# Pickle protocols 2 to 5.
gru = Network(layers["gru"], readout())
for protocol in (2, 3, 4, 5):
    torch.save(gru.state_dict(), f"protocol{protocol}.pt", pickle_protocol=protocol)

# Views: all weights cut out of one storage, the recurrent ones transposed.
weights = gru.state_dict()
block = torch.randn(4096, dtype=torch.float64)
views, at = {}, 17
for key, value in weights.items():
    size = value.numel()
    if key.endswith("weight_hh_l0"):
        view = block[at : at + size].view(value.shape[1], value.shape[0]).t()
    else:
        view = block[at : at + size].view(value.shape)
    view.copy_(value)
    views[key], at = view, at + size + 3
torch.save(views, "views.pt")
run("views", gru.rnn, gru.readout)

# Checkpoints.
optimizer = torch.optim.Adam(gru.parameters())
run_before = gru.state_dict()
torch.save(
    {
        "epoch": 3,
        "loss": np.float64(0.5),
        "lr": 1e-3,
        "hparams": {"units": UNITS, "name": "gru", "flags": [True, None, (1, 2)]},
        "model_state_dict": run_before,
        "optimizer_state_dict": optimizer.state_dict(),
    },
    "checkpoint.pt",
)
torch.save({"state_dict": {"model.net." + k: v for k, v in run_before.items()}, "epoch": 1}, "lightning.pt")
torch.save({"rnn": gru.rnn.state_dict(), "readout": gru.readout.state_dict()}, "two_dicts.pt")


# An initial state that was trained.
class Started(Network):
    def __init__(self, rnn, readout, states):
        super().__init__(rnn, readout)
        self.h0 = nn.Parameter(torch.randn(1, 1, UNITS, dtype=torch.float64))
        if states == 2:
            self.c0 = nn.Parameter(torch.randn(1, 1, UNITS, dtype=torch.float64))


for name, rnn, states in (("started_gru", nn.GRU, 1), ("started_lstm", nn.LSTM, 2)):
    network = Started(make(rnn, batch_first=True), readout(), states)
    torch.save(dict(network.named_parameters()), name + ".pt")
    start = network.h0.expand(1, 4, UNITS).contiguous()
    if states == 2:
        start = (start, network.c0.expand(1, 4, UNITS).contiguous())
    run(name, network.rnn, network.readout, start)

# What leaves a question open, and what is refused.
several = Network(layers["rnn_tanh"], readout())
several.choice = readout()
several.encoder = nn.Linear(UNITS, INPUTS).double()
torch.save(several.state_dict(), "several_readouts.pt")
torch.save(layers["gru"].state_dict(), "no_readout.pt")
torch.save(Network(make(nn.GRU, num_layers=2), readout()).state_dict(), "two_layers.pt")
torch.save(Network(make(nn.GRU, bidirectional=True), readout(2 * UNITS)).state_dict(), "two_directions.pt")
torch.save(Network(make(nn.LSTM, proj_size=2), readout(2)).state_dict(), "projection.pt")
torch.save(nn.Linear(3, 2).state_dict(), "no_recurrence.pt")
broken = gru.state_dict()
broken["rnn.weight_ih_l0"] = broken["rnn.weight_ih_l0"].clone()
broken["rnn.weight_ih_l0"][1, 2] = float("nan")
torch.save(broken, "nan.pt")
torch.save(gru.state_dict(), "legacy.pt", _use_new_zipfile_serialization=False)
torch.save(nn.GRU(INPUTS, UNITS), "whole_model.pt")
torch.save(torch.zeros(3), "single_tensor.pt")
torch.jit.script(nn.GRU(INPUTS, UNITS)).save("script.pt")

# Old forms around more than weights: what Adam remembers has storages of its own, before and after.
optimizer.zero_grad()
gru.rnn(torch.randn(2, 3, INPUTS, dtype=torch.float64))[0].sum().backward()
optimizer.step()
whole = {
    "optimizer": optimizer.state_dict(),
    "net": gru.state_dict(),
    "losses": np.arange(4.0),
    "best": np.float32(0.25),
    "random": torch.get_rng_state(),
}
torch.save(whole, "old_checkpoint.pt", _use_new_zipfile_serialization=False)
run("old_checkpoint", gru.rnn, gru.readout)
torch.save(gru.state_dict(), "old_protocol4.pt", _use_new_zipfile_serialization=False, pickle_protocol=4)
autonomous = Network(nn.GRU(0, UNITS, batch_first=True).double(), readout())
torch.save(autonomous.state_dict(), "no_inputs.pt")
