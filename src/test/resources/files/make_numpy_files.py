"""Writes the NumPy files that the tests of separatrix.files read: run inside this folder."""

import numpy as np
from numpy.lib import format as npy

numbers = [[-2, -1, 0], [1, 2, 100]]
arrays = {name: np.array(numbers, dtype=name) for name in ("f2", "f4", "f8", ">f4", ">f8", "i1", "i2", "i4", "i8", ">i4")}
arrays |= {name: np.array([[3, 2, 0], [1, 2, 200]], dtype=name) for name in ("u1", "u2", "u4", "u8")}
arrays |= {
    "b1": np.array([[True, False, True], [False, False, True]]),
    "fortran": np.asfortranarray(np.arange(24.0).reshape(2, 3, 4)),
    "transposed": np.arange(6.0).reshape(2, 3).T,
    "scalar": np.array(0.1),
    "one": np.array([0.5]),
    "empty": np.zeros((0, 3)),
    "object": np.array([{"a": 1}, None], dtype=object),
    "complex": np.array([1j]),
    "text": np.array(["word"]),
    "record": np.zeros(2, dtype=[("x", "f8"), ("y", "i4")]),
    "infinite": np.array([np.inf, -np.inf, np.nan]),
    "largest u8": np.array([2**64 - 1], dtype="u8"),
}
np.savez("types.npz", **arrays)
np.savez_compressed("compressed.npz", first=np.arange(1000.0).reshape(10, 100), second=np.zeros(5))
for version in ((1, 0), (2, 0), (3, 0)):
    with open(f"version{version[0]}.npy", "wb") as file:
        npy.write_array(file, np.array(numbers, dtype="f8"), version=version)
