#!/usr/bin/env python3
"""Start weights of a BERT that is to be had as ONNX only, as the folder that train.py --start reads.

    from_onnx.py MODEL.onnx TOKENIZER.json FOLDER

MatMul weights are named by their nodes ("/encoder/layer.0/attention/self/query/MatMul") and lie transposed; biases and norms keep their names.
"""
import json
import os
import sys

import onnx
import onnx.numpy_helper
import torch
from safetensors.torch import save_file


def main():
    model, tokenizer, folder = sys.argv[1:]
    graph = onnx.load(model).graph
    tensors = {i.name: torch.from_numpy(onnx.numpy_helper.to_array(i).copy()) for i in graph.initializer}
    found = {k: v for k, v in tensors.items() if k.startswith(("embeddings.", "encoder."))}
    for node in graph.node:
        if node.op_type == "MatMul" and node.input[1] in tensors:
            name = node.name.removesuffix("/MatMul").strip("/").replace("/", ".")
            found[name + ".weight"] = tensors[node.input[1]].T.contiguous()
    os.makedirs(folder, exist_ok=True)
    save_file(found, f"{folder}/model.safetensors")
    with open(tokenizer, encoding="utf-8") as file:
        vocabulary = json.load(file)["model"]["vocab"]
    with open(f"{folder}/vocab.txt", "w", encoding="utf-8") as file:
        file.write("\n".join(sorted(vocabulary, key=vocabulary.get)) + "\n")


if __name__ == "__main__":
    main()
