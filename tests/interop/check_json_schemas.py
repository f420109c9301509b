#!/usr/bin/env python3
"""Validates files of the repository, and changes of them, against the JSON schemas that the command prints.

    python check_json_schemas.py TAURUS_HTAP

TAURUS_HTAP is the built command. Seeds: each one in the repository fits the schema. Each part of one is then changed:
what the schema refuses, the emulator must refuse as well, and the reverse where the emulator names a line. What one
part says of another, which is refused without a line, is beyond a schema. Task files: each example fits. Needs the
Python packages jsonschema and PyYAML.
"""

import copy
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request

import jsonschema
import yaml

ROOT = pathlib.Path(__file__).resolve().parents[2]
EXAMPLE = r"""
# docs: begin schema
taurus-htap emulator seed --schema >seed.schema.json
{
    echo '# yaml-language-server: $schema=seed.schema.json'
    taurus-htap emulator seed --print
} >world.yaml
# docs: end schema
"""
# Parts that the built-in seed leaves out or empty.
ADDED = {
    "policies": {"users": {"emulator": {"reader": {"Version": "5.0", "Statement": []}}}},
    "catalog": {
        "zones": [{"code": "cn-north-4a", "description": "az1"}],
        "engines": {
            "star-rocks": {
                "data_stores": [{"id": "d", "name": "3.1", "kernel_version": "3.1.6.0"}],
                "flavors": [
                    {"id": "f", "spec_code": "fe", "vcpus": 4, "ram": 16, "version": "3.1", "zones": {"z": "normal"}}
                ],
                "storage_types": [{"name": "ESSD", "min_volume_size": 40, "zones": {"z": "normal"}}],
            }
        },
    },
}
TASK = {"name": "replicate", "source_database": "shop", "target_database": "shop_htap", "is_started": True}


def only_first(value):
    """The value with the first entry of each list, so that fewer changes say the same."""
    if isinstance(value, list):
        return [only_first(entry) for entry in value[:1]]
    if isinstance(value, dict):
        return {key: only_first(entry) for key, entry in value.items()}
    return value


def paths(value, path=()):
    """The path of each part of a value."""
    yield path
    entries = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, entry in entries:
        yield from paths(entry, (*path, key))


def substitutes(value):
    """What a part is replaced by: other types, other keys, texts and numbers at the edges."""
    # serde reads a list of the values of an object as the object; no object begins with null.
    yield from (None, [None])
    if isinstance(value, dict):
        yield from ("text", value | {"no_such_key": 1})
        yield from ({key: entry for key, entry in value.items() if key != left_out} for left_out in value)
    elif isinstance(value, list):
        yield from ("text", {"key": 1}, [*value, 1], [])
    elif isinstance(value, bool):
        yield from ("true", 1, not value)
    elif isinstance(value, int):
        yield from (str(value), True, 0, 1, -1, 2**32 - 1, 2**32, 1.5)
    elif value is None:
        yield from (1, "text")
    else:
        # No ID has a full stop.
        yield from (1, True, {"key": 1}, "", "x", f"{value}0", f"{value[:-1]}.", value.upper(), value * 40)


def changed(base):
    """Each change of a seed: its path, and the seed."""
    for path in paths(base):
        *parents, last = path or (None,)
        for substitute in substitutes(get(base, path)):
            seed = copy.deepcopy(base)
            if path:
                get(seed, parents)[last] = substitute
            else:
                seed = substitute
            yield path, seed


def get(value, path):
    for key in path:
        value = value[key]
    return value


def post(endpoint, seed):
    """None where the emulator begins the world of a seed, and the message where it refuses it."""
    request = urllib.request.Request(f"{endpoint}/emulator/v1/seed", json.dumps(seed).encode(), method="POST")
    try:
        urllib.request.urlopen(request).close()
    except urllib.error.HTTPError as error:
        if error.code != 400:
            raise
        return error.read().decode()
    return None


def disagreements(validator, endpoint, base):
    """Where schema and emulator disagree, and how many changes there were of which each kind of verdict."""
    found, counts = [], {"accepted": 0, "refused": 0, "refused for what another part says": 0}
    for path, seed in changed(base):
        message, fits = post(endpoint, seed), validator.is_valid(seed)
        place = "/".join(map(str, path))
        if message is None and not fits:
            found.append(f"{place}: the schema alone refuses {json.dumps(get(seed, path))[:100]}")
        elif message and fits and "the seed:" in message:
            found.append(f"{place}: the emulator alone refuses {json.dumps(get(seed, path))[:100]}: {message}")
        counts["accepted" if message is None else "refused for what another part says" if fits else "refused"] += 1
    return found, counts


def serve(program, scratch):
    """An emulator of its own, and its URL."""
    ready = scratch / "ready.json"
    server = subprocess.Popen([program, "emulator", "--port", "0", "--ready-file", ready], stderr=subprocess.DEVNULL)
    while not ready.exists():
        if server.poll() is not None:
            sys.exit("the emulator ended before it served")
        time.sleep(0.1)
    return server, json.loads(ready.read_text())["endpoint"]


def schema_validator(text):
    schema = json.loads(text)
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def main():
    program = pathlib.Path(sys.argv[1]).resolve()
    problems = []
    with tempfile.TemporaryDirectory() as folder:
        scratch = pathlib.Path(folder)
        environment = os.environ | {"PATH": f"{program.parent}:{os.environ['PATH']}"}
        subprocess.run(["sh", "-euc", EXAMPLE], check=True, cwd=scratch, env=environment)
        seeds = schema_validator((scratch / "seed.schema.json").read_text())
        tasks = schema_validator(subprocess.run([program, "schema"], check=True, capture_output=True).stdout)
        files = [(seeds, scratch / "world.yaml")]
        files += [(seeds, path) for path in sorted(ROOT.glob("crates/taurus-htap-emulator/seed/*.yaml"))]
        examples = sorted(ROOT.glob("crates/taurus-htap-cli/examples/*.yaml"))
        # The configuration file of the command is none of a task.
        files += [(tasks, path) for path in examples if path.name != "config.yaml"]
        for validator, path in files:
            errors = validator.iter_errors(yaml.safe_load(path.read_text()))
            problems += [f"{path}: {error.json_path}: {error.message}" for error in errors]
        base = only_first(yaml.safe_load((scratch / "world.yaml").read_text())) | ADDED
        base["starrocks_instances"][0]["tasks"] = [TASK]
        server, endpoint = serve(program, scratch)
        try:
            if message := post(endpoint, base):
                sys.exit(f"the emulator refuses the seed that is changed: {message}")
            found, counts = disagreements(seeds, endpoint, base)
        finally:
            server.kill()
            server.wait()
        problems += found
        problems += [f"no change is {verdict}" for verdict, count in counts.items() if not count]
    verdicts = ", ".join(f"{count} {verdict}" for verdict, count in counts.items())
    print(f"{len(files)} files; changes of a seed: {verdicts}")
    print("\n".join(problems))
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
