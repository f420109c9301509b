#!/usr/bin/env python3
"""Looks at the page of an emulator in a headless Chromium: what it shows, that names are shown as text, and that the clock moves.

    tests/interop/with_emulator.sh python3 tests/interop/browser_page.py CHROMIUM [SCREENSHOT]

Speaks the protocol of the browser's own tools, so it needs no package. Exits with 1 when something is not as it should be.
"""

import base64
import hashlib
import json
import os
import re
import socket
import struct
import subprocess
import sys
import tempfile
import time
import urllib.request

ENDPOINT = os.environ["TAURUS_HTAP_ENDPOINT"]
PROJECT, STARROCKS, TAURUSDB, TOKEN = (os.environ[name] for name in (
    "HUAWEICLOUD_SDK_PROJECT_ID", "TAURUS_HTAP_INSTANCE_ID", "TAURUS_HTAP_TAURUS_ID", "HUAWEICLOUD_SDK_AUTH_TOKEN"))
HOSTILE = "<img src=x onerror=alert(1)>"


def call(method, path, body=None, **headers):
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(ENDPOINT + path, data=data, method=method, headers={"X-Auth-Token": TOKEN, **headers})
    request.add_header("Content-Type", "application/json")
    try:
        return json.load(urllib.request.urlopen(request))
    except urllib.error.HTTPError as error:
        return json.load(error)


class Tab:
    """A page of the browser, by its web socket."""

    def __init__(self, url):
        host, port, path = re.match(r"ws://([^:/]+):(\d+)(/.*)", url).groups()
        self.socket = socket.create_connection((host, int(port)), timeout=60)
        key = base64.b64encode(os.urandom(16)).decode()
        self.socket.sendall((f"GET {path} HTTP/1.1\r\nHost: {host}:{port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                             f"Sec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n\r\n").encode())
        self.buffer = b""
        while b"\r\n\r\n" not in self.buffer:
            self.buffer += self.socket.recv(4096)
        head, self.buffer = self.buffer.split(b"\r\n\r\n", 1)
        accepted = base64.b64encode(hashlib.sha1((key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").encode()).digest())
        assert accepted in head, head
        self.next_id = 0

    def take(self, count):
        while len(self.buffer) < count:
            self.buffer += self.socket.recv(1 << 16)
        taken, self.buffer = self.buffer[:count], self.buffer[count:]
        return taken

    def message(self):
        message = b""
        while True:
            first, length = self.take(2)
            if length == 126:
                (length,) = struct.unpack(">H", self.take(2))
            elif length == 127:
                (length,) = struct.unpack(">Q", self.take(8))
            message += self.take(length)
            if first & 0x80:
                return json.loads(message)

    def send(self, method, **params):
        self.next_id += 1
        data = json.dumps({"id": self.next_id, "method": method, "params": params}).encode()
        mask = os.urandom(4)
        masked = bytes(byte ^ mask[index % 4] for index, byte in enumerate(data))
        self.socket.sendall(struct.pack(">BBH", 0x81, 0xFE, len(data)) + mask + masked)
        while True:
            message = self.message()
            if message.get("id") == self.next_id:
                assert "error" not in message, message
                return message["result"]

    def value(self, expression):
        result = self.send("Runtime.evaluate", expression=expression, awaitPromise=True, returnByValue=True)
        assert "exceptionDetails" not in result, result
        return result["result"].get("value")

    def until(self, expression, what):
        """Waits for something that the page shows after its next request."""
        for _ in range(300):
            if self.value(expression):
                return
            time.sleep(0.1)
        raise AssertionError(f"{what}: the page shows\n{self.value('document.body.innerText')}")


def prepare():
    """A task that copies, a refusal, a check that fails, a name that is HTML, and a planned fault."""
    replication = f"/v3/{PROJECT}/instances/{STARROCKS}/starrocks/databases/replication"
    selection = {"repl_type": "include_tables", "repl_scope": "part", "tables": ["orders", "customers"]}
    task = {"source_instance_id": TAURUSDB, "source_database_name": "shop", "target_database_name": "shop_rep", "db_configs": [],
            "task_name": "orders_sync", "is_create_task": "true", "table_repl_config": selection, "tables_configs": []}
    call("POST", f"{replication}/table-config-check", task)
    call("POST", replication, {"source_instance_id": TAURUSDB, "source_database": "shop", "target_database": "shop_rep",
                               "task_name": "orders_sync"})
    call("POST", "/emulator/v1/clock", {"advance_seconds": 25})
    failing = {"table_name": "orders", "table_config": "order by no_such_column"}
    call("POST", f"{replication}/table-config-check", task | {"is_create_task": "false", "tables_configs": [failing]})
    call("POST", f"/v3/{PROJECT}/instances/{STARROCKS}/starrocks/users", {"user_name": "Wrong Name", "password": "x"})
    state = call("GET", "/emulator/v1/state")
    state["world"]["instances"][STARROCKS]["name"] = HOSTILE
    call("PUT", "/emulator/v1/state", state)
    call("POST", "/emulator/v1/faults", {"fault": "status=503", "count": 2, "operation": "ListInstanceNode"})


def look(tab, screenshot):
    tab.send("Page.enable")
    tab.send("Emulation.setDeviceMetricsOverride", width=1280, height=1000, deviceScaleFactor=1, mobile=False)
    tab.send("Page.navigate", url=f"{ENDPOINT}/emulator")
    has = "document.body?.innerText.includes"  # There is no body at first.
    tab.until(f"{has}('orders_sync')", "the task")
    for text in ("Full", "ListInstanceNode", "status=503", "no_such_column", "DBS.200001", HOSTILE):
        tab.until(f"{has}({json.dumps(text)})", text)
    assert tab.value("document.querySelectorAll('img, h3 > *').length") == 0, "a name is read as HTML"
    assert tab.value("document.querySelector('progress').value") > 0
    before = tab.value("document.getElementById('now').textContent")
    # With the keyboard alone: the first stop is the first button, and Enter presses it.
    tab.value("document.activeElement.blur()")
    for kind in ("keyDown", "keyUp"):
        tab.send("Input.dispatchKeyEvent", type=kind, key="Tab", code="Tab", windowsVirtualKeyCode=9)
    assert tab.value("document.activeElement.textContent") == "+ 10 s", tab.value("document.activeElement.outerHTML")
    tab.value("[...document.querySelectorAll('button')].find((button) => button.textContent === '+ 5 min').focus()")
    for kind in ("keyDown", "keyUp"):
        tab.send("Input.dispatchKeyEvent", type=kind, key="Enter", code="Enter", windowsVirtualKeyCode=13, text="\r")
    tab.until(f"document.getElementById('now').textContent !== {json.dumps(before)} && {has}('moved by 325 s')", "the clock")
    tab.until(f"{has}('Incremental')", "the next stage")
    assert tab.value("document.activeElement.textContent") == "+ 5 min", "the focus is lost"
    assert tab.value("document.getElementById('problem').textContent") == ""
    outside = tab.value("performance.getEntriesByType('resource').map((entry) => entry.name)")
    assert all(name.startswith(ENDPOINT) for name in outside), outside
    for fetch, shown in (
        ("async () => Response.json({error_msg: 'refused'}, {status: 403})", "refused"),
        # It hangs: without a limit of time, the page would go on to show what was.
        ("(path, options) => new Promise((_, fail) => options.signal.onabort = () => fail(Error('no response')))", "no response"),
    ):
        tab.value(f"window.withEmulator ??= window.fetch; window.fetch = {fetch}; 0")
        tab.until(f"document.getElementById('problem').textContent.endsWith({json.dumps(shown)})", shown)
    tab.value("window.fetch = window.withEmulator; 0")
    tab.until("document.getElementById('problem').textContent === ''", "the emulator is back")
    if screenshot:
        picture = tab.send("Page.captureScreenshot", format="png")["data"]
        with open(screenshot, "wb") as file:
            file.write(base64.b64decode(picture))


def main(chromium, screenshot=None):
    prepare()
    # Processes of the browser may write to its profile for a moment after it has ended.
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        # In a container there is no sandbox for root; the page is our own.
        browser = subprocess.Popen(
            [chromium, "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--remote-debugging-port=0",
             f"--user-data-dir={profile}", "about:blank"], stderr=subprocess.PIPE, text=True)
        try:
            lines = iter(browser.stderr.readline, "")
            port = next(found[1] for line in lines if (found := re.search(r"DevTools listening on ws://[^:]+:(\d+)/", line)))
            tabs = json.load(urllib.request.urlopen(f"http://127.0.0.1:{port}/json/list"))
            look(Tab(next(tab["webSocketDebuggerUrl"] for tab in tabs if tab["type"] == "page")), screenshot)
        finally:
            browser.terminate()
            browser.wait()
    print("the page shows the world, moves its clock by keyboard, and asks for nothing from elsewhere")


if __name__ == "__main__":
    main(*sys.argv[1:])
