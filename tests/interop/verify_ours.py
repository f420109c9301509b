#!/usr/bin/env python3
"""Checks requests that the Rust code signed with the official signer's code.

    cargo run -q -p integration-tests --example sign_json | venv/bin/python tests/interop/verify_ours.py

Each request is taken as a server would receive it: the headers named in Authorization are handed to
the official signer, which signs the request anew; both signatures must be one. Then each request is
changed in one place, and the signatures must differ.
"""

import json
import re
import sys
from importlib.metadata import version
from types import SimpleNamespace
from urllib.parse import parse_qsl, urlsplit

from huaweicloudsdkcore.sdk_request import SdkRequest
from huaweicloudsdkcore.signer.signer import Signer


def authorization_by_the_package(keys, request):
    headers = {name.lower(): value for name, value in request["headers"]}
    names = re.search(r"SignedHeaders=([^,]*)", headers["authorization"])[1].split(";")
    url = urlsplit(request["url"])
    signed = {name: headers.get(name, url.netloc if name == "host" else None) for name in names}
    # The one header whose name the package spells in its own way.
    signed = {{"content-type": "Content-Type", "x-sdk-content-sha256": "X-Sdk-Content-Sha256"}.get(k, k): v for k, v in signed.items()}
    given = SdkRequest(method=request["method"], schema=url.scheme, host=url.netloc, resource_path=url.path,
                       query_params=parse_qsl(url.query, keep_blank_values=True), header_params=signed,
                       body=request["body"] or None)
    return Signer(keys).sign(given).header_params["Authorization"]


def main():
    document = json.load(sys.stdin)
    keys = SimpleNamespace(ak=document["access_key"], sk=document["secret_key"])
    wrong = 0
    for request in document["requests"]:
        ours = dict(request["headers"])["authorization"]
        theirs = authorization_by_the_package(keys, request)
        changed = [request | {"method": "TRACE"}, request | {"url": request["url"] + ("&" if "?" in request["url"] else "?") + "x=1"},
                   request | {"headers": [[k, "20300101T000000Z" if k == "x-sdk-date" else v] for k, v in request["headers"]]}]
        caught = all(authorization_by_the_package(keys, each) != ours for each in changed)
        caught &= authorization_by_the_package(SimpleNamespace(ak=keys.ak, sk=keys.sk + "x"), request) != ours
        fine = ours == theirs and caught
        wrong += not fine
        print("ok   " if fine else "WRONG", request["method"], request["url"], "" if caught else "(a changed request passed)")
    print(f"{len(document['requests']) - wrong} of {len(document['requests'])} verify with huaweicloudsdkcore {version('huaweicloudsdkcore')}")
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
