#!/usr/bin/env python3
"""The example in Python of docs/emulator.md, with the standard library alone: `with_emulator.sh emulator_examples.py`."""

# docs: begin test
import json
import os
import urllib.request

EMULATOR = os.environ["TAURUS_HTAP_ENDPOINT"]
INSTANCE = f"/v3/{os.environ['HUAWEICLOUD_SDK_PROJECT_ID']}/instances/{os.environ['TAURUS_HTAP_INSTANCE_ID']}"


def call(method, path, body=None):
    headers = {"X-Auth-Token": os.environ["HUAWEICLOUD_SDK_AUTH_TOKEN"], "Content-Type": "application/json"}
    data = None if body is None else json.dumps(body).encode()
    with urllib.request.urlopen(urllib.request.Request(EMULATOR + path, data, headers, method=method)) as response:
        return json.load(response)


def test_restart_is_waited_for():
    call("POST", "/emulator/v1/seed")  # Each test begins with the same world.
    job = call("PUT", f"{INSTANCE}/starrocks/restart")["workflow_id"]
    status = f"/v3/{os.environ['HUAWEICLOUD_SDK_PROJECT_ID']}/jobs?id={job}"
    call("POST", "/emulator/v1/clock", {"advance_seconds": 30})
    assert call("GET", status)["job"]["status"] == "Running"
    call("POST", "/emulator/v1/clock", {"advance_seconds": 60})  # Nothing waits for a minute.
    assert call("GET", status)["job"]["status"] == "Completed"
# docs: end test


if __name__ == "__main__":
    test_restart_is_waited_for()
    print("the example in Python does what the page says")
