"""Writing and reading a .dlm model file: docs/model-format.md says what lies where."""
import json
import struct

import numpy as np
import xxhash

MAGIC, VERSION, HEADER, ALIGN = b"DLM\x01", 1, 64, 64
DTYPES = {"i8": np.int8, "u8": np.uint8, "i32": np.int32, "f32": np.float32}
NAMES = {np.dtype(v): k for k, v in DTYPES.items()}


def write(path, name, made, config, labels, tensors, networks=None):
    offset, blobs, listed = HEADER, [], []
    for key, array in tensors.items():
        array = np.ascontiguousarray(array)
        pad = -offset % ALIGN
        blobs += [b"\0" * pad, array.tobytes()]
        offset += pad
        listed.append({"name": key, "dtype": NAMES[array.dtype], "shape": list(array.shape), "offset": offset})
        offset += array.nbytes
    head = {"name": name, "made": made, "config": config, "labels": labels} | ({"networks": networks} if networks else {})
    text = json.dumps(head | {"tensors": listed}, ensure_ascii=False).encode()
    body = b"".join(blobs) + text
    header = struct.pack("<4sIQQQQ", MAGIC, VERSION, HEADER + len(body), xxhash.xxh3_64_intdigest(body), offset, len(text))
    with open(path, "wb") as file:
        file.write(header.ljust(HEADER, b"\0") + body)


def read(path):
    """(the JSON part, {name: array})."""
    data = open(path, "rb").read()
    magic, version, size, digest, offset, length = struct.unpack_from("<4sIQQQQ", data)
    assert magic == MAGIC and version == VERSION and size == len(data) and xxhash.xxh3_64_intdigest(data[HEADER:]) == digest
    head = json.loads(data[offset:offset + length])
    tensors = {}
    for t in head["tensors"]:
        kind = DTYPES[t["dtype"]]
        tensors[t["name"]] = np.frombuffer(data, kind, int(np.prod(t["shape"])), t["offset"]).reshape(t["shape"])
    return head, tensors
