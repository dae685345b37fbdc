"""Logistic regression on a few numbers."""

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]


def fit(features: Numbers, truth: Numbers, counts: Numbers, penalty: float = 1.0) -> Numbers:
    """The weights of a logistic regression, the constant first, by Newton's method.

    `features` are (n, columns), `truth` (n,) is 0 or 1, `counts` (n,) is how much each row counts; `penalty` keeps the
    weights small (ridge).
    """
    table = np.column_stack([np.ones(len(features)), features])
    weights = np.zeros(table.shape[1])
    for _ in range(50):
        likely = 1 / (1 + np.exp(-table @ weights))
        bend = (table * (counts * likely * (1 - likely))[:, None]).T @ table + penalty * np.eye(table.shape[1])
        weights -= np.linalg.solve(bend, table.T @ (counts * (likely - truth)) + penalty * weights)
    return weights
