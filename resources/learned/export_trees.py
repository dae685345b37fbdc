"""Turn boosted trees into an ONNX file that onnxruntime evaluates.

A file holds one `TreeEnsembleRegressor` and a sigmoid: features (n, columns) in, likelihood 0..1 (n, 1) out.
Needs the packages `lightgbm` and `onnx`, which the program itself does not.
"""

from pathlib import Path
from typing import Any

import numpy as np
import onnx
from lightgbm import Booster
from onnx import TensorProto, helper

_OPSET = [helper.make_opsetid("", 17), helper.make_opsetid("ai.onnx.ml", 3)]


def export_trees(booster: Booster, path: Path, description: str) -> None:
    """Write `booster`, a binary classifier, to `path`; `description` says what it decides and what it was made from."""
    columns = booster.num_feature()
    nodes: dict[str, list[Any]] = {key: [] for key in _NODE_FIELDS}
    leaves: dict[str, list[Any]] = {key: [] for key in ("treeids", "nodeids", "ids", "weights")}
    for number, tree in enumerate(booster.dump_model()["tree_info"]):
        _add(tree["tree_structure"], number, [0], nodes, leaves)
    ensemble = helper.make_node(
        "TreeEnsembleRegressor",
        ["features"],
        ["odds"],
        domain="ai.onnx.ml",
        n_targets=1,
        aggregate_function="SUM",
        **{f"nodes_{key}": values for key, values in nodes.items()},
        **{f"target_{key}": values for key, values in leaves.items()},
    )
    graph = helper.make_graph(
        # onnxruntime passes over the regressor's own logistic transform.
        [ensemble, helper.make_node("Sigmoid", ["odds"], ["likelihood"])],
        "boosted trees",
        [helper.make_tensor_value_info("features", TensorProto.FLOAT, ["n", columns])],
        [helper.make_tensor_value_info("likelihood", TensorProto.FLOAT, ["n", 1])],
        doc_string=description,
    )
    model = helper.make_model(graph, opset_imports=_OPSET, ir_version=8)
    onnx.checker.check_model(model)
    path.write_bytes(model.SerializeToString())


_NODE_FIELDS = (
    *("treeids", "nodeids", "featureids", "modes", "values"),
    *("truenodeids", "falsenodeids", "missing_value_tracks_true"),
)


def _add(
    node: dict[str, Any], tree: int, counter: list[int], nodes: dict[str, list[Any]], leaves: dict[str, list[Any]]
) -> int:
    """Add `node` and all below it; return its number within the tree."""
    number = counter[0]
    counter[0] += 1
    row = len(nodes["nodeids"])
    for key in _NODE_FIELDS:
        nodes[key].append(0)
    nodes["treeids"][row], nodes["nodeids"][row] = tree, number
    if "leaf_value" in node:
        nodes["modes"][row], nodes["values"][row] = "LEAF", 0.0
        for key, value in zip(leaves, (tree, number, 0, float(node["leaf_value"])), strict=True):
            leaves[key].append(value)
        return number
    nodes["modes"][row] = "BRANCH_LEQ"
    nodes["featureids"][row] = node["split_feature"]
    nodes["values"][row] = _as_float32(float(node["threshold"]))
    nodes["missing_value_tracks_true"][row] = int(node["default_left"])
    nodes["truenodeids"][row] = _add(node["left_child"], tree, counter, nodes, leaves)
    nodes["falsenodeids"][row] = _add(node["right_child"], tree, counter, nodes, leaves)
    return number


def _as_float32(threshold: float) -> float:
    """The largest float32 not above `threshold`: single-precision features then fall on the same side of both."""
    rounded = np.float32(threshold)
    if rounded > threshold:
        rounded = np.nextafter(rounded, np.float32(-np.inf))
    return float(rounded)
