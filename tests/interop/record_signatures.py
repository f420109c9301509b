#!/usr/bin/env python3
"""Records signatures made by the official signer into crates/huaweicloud-core/tests/vectors/signing.json.

    python -m venv venv
    venv/bin/pip install -r tests/interop/requirements.txt
    venv/bin/python tests/interop/record_signatures.py          # writes it
    venv/bin/python tests/interop/record_signatures.py --check  # fails when the file would change

The package's own credentials class and signer make each signature; this script only supplies the
requests, replaces the signer's clock, and keeps the two intermediate texts that the signer computes.
Nothing goes over a network. Key, secret and token are made up.
"""

import argparse
import base64
import datetime as real_datetime
import io
import json
import sys
from concurrent.futures import Future
from importlib.metadata import version
from pathlib import Path
from urllib.parse import quote, urlencode

import requests
from huaweicloudsdkcore.auth.credentials import BasicCredentials, Credentials
from huaweicloudsdkcore.sdk_request import SdkRequest
from huaweicloudsdkcore.signer import signer as signer_module
from huaweicloudsdkcore.signer.algorithm import SigningAlgorithm
from requests_toolbelt import MultipartEncoder

PACKAGE = "huaweicloudsdkcore"
OUT = Path(__file__).resolve().parents[2] / "crates" / "huaweicloud-core" / "tests" / "vectors" / "signing.json"

ACCESS_KEY = "FAKEACCESSKEY0000001"
SECRET_KEY = "not-a-real-secret-key-0000000000000000001"
TOKEN = "not-a-real-security-token/+=" + "0123456789abcdef" * 8
PROJECT = "0123456789abcdef0123456789abcdef"
INSTANCE = "8f26bcbd59e84e1d9e0569c32545cee9in17"
HOST = "gaussdb.cn-north-4.myhuaweicloud.com"
BASE = f"/v3/{PROJECT}/instances/{INSTANCE}/starrocks"
JSON_TYPE = "application/json;charset=UTF-8"
CLOCK = 1_772_539_384  # 2026-03-03T12:03:04Z


class Clock(real_datetime.datetime):
    """Stands in for the signer's datetime; only the clock differs."""

    now_seconds = CLOCK

    @classmethod
    def utcnow(cls):
        at = real_datetime.datetime.fromtimestamp(cls.now_seconds, real_datetime.timezone.utc)
        return at.replace(tzinfo=None)


class RecordingSigner(signer_module.Signer):
    """The official signer, keeping the texts that it computes on the way."""

    last = {}

    def _process_canonical_request(self, request, signed_headers):
        text = super()._process_canonical_request(request, signed_headers)
        RecordingSigner.last = {"canonical_request": text, "signed_headers": list(signed_headers)}
        return text

    def _process_string_to_sign(self, canonical_request, time):
        text = super()._process_string_to_sign(canonical_request, time)
        RecordingSigner.last["string_to_sign"] = text
        return text


class Immediate:
    """An executor that runs in place, and the http client that carries it."""

    @property
    def executor(self):
        return self

    def submit(self, call, *args):
        done = Future()
        try:
            done.set_result(call(*args))
        except Exception as error:  # handed to .result(), as a thread pool does
            done.set_exception(error)
        return done


class NotSigned(Exception):
    """The credentials class passed the request on without a signature."""


class Stream:
    """A body given as a stream: `content` is what it will carry."""

    def __init__(self, content):
        self.content = content


def sign(method, host, path, pairs, headers, body, token, project, clock, scheme="https"):
    """Lets the package sign one request; returns the signed SdkRequest and the recorded texts."""
    Clock.now_seconds = clock
    credentials = BasicCredentials(ACCESS_KEY, SECRET_KEY, project)
    if token is not None:
        credentials.with_security_token(token)
    RecordingSigner.last = {}
    request = SdkRequest(
        method=method, schema=scheme, host=host, resource_path=path, query_params=list(pairs),
        header_params=dict(headers), body=io.BytesIO(body.content) if isinstance(body, Stream) else body,
        signing_algorithm=SigningAlgorithm.HMAC_SHA256)
    signed = credentials.process_auth_request(request, Immediate()).result()
    if not RecordingSigner.last:
        raise NotSigned("the caller's Authorization was left as it is")
    return signed, RecordingSigner.last


def text_value(value):
    """A query value as the signer writes it."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def flat(pairs):
    for name, value in pairs:
        for each in value if isinstance(value, list) else [value]:
            yield name, text_value(each)


def encode_body(body):
    """The fields that describe a body: text when it is UTF-8, base64 otherwise."""
    kind = "bytes"
    if body is None:
        return {"body": None}
    if isinstance(body, Stream):
        kind, body = "stream", body.content
    if isinstance(body, MultipartEncoder):
        kind, body = "stream", body.to_string()
    if isinstance(body, dict):
        body = urlencode(body)
    if isinstance(body, str):
        body = body.encode()
    out = {"body": None, "body_kind": kind}
    try:
        out["body"] = body.decode()
    except UnicodeDecodeError:
        out["body"] = base64.b64encode(body).decode()
        out["body_base64"] = True
    return out


def vector(name, method="GET", path=BASE, query=(), headers=None, body=None, token=None, project=None,
           host=HOST, clock=CLOCK, note=None):
    headers = {"Content-Type": JSON_TYPE} if headers is None else headers
    described = encode_body(body)
    signed, seen = sign(method, host, path, query, headers, body, token, project, clock)
    sent = requests.Request(method, signed.url).prepare().url
    out = {"name": name, "method": method, "url": sent}

    # The same question asked in other spellings, which must give the same signature.
    pairs = list(flat(query))
    if pairs:
        target = sent.split("?")[0]
        as_given = "&".join(f"{quote(k, safe='')}={quote(v, safe='')}" for k, v in pairs)
        reverse = "&".join(f"{quote(k, safe='')}={quote(v, safe='')}" for k, v in reversed(pairs))
        form = urlencode(pairs)
        bare = "&".join(quote(k, safe="") + (f"={quote(v, safe='')}" if v else "") for k, v in pairs)
        spellings = dict.fromkeys(f"{target}?{q}" for q in (as_given, reverse, form, bare))
        out["other_urls"] = [u for u in spellings if u != sent]

    out["headers"] = [[k, v] for k, v in headers.items()]
    if project is not None:
        out["project_id"] = project
        out["headers"].append(["X-Project-Id", project])
    if token is not None:
        out["security_token"] = token
    out |= described
    out["unix_seconds"] = clock
    out["x_sdk_date"] = seen["string_to_sign"].split("\n")[1]
    out["signer_input"] = {"resource_path": path, "query_params": [[k, v] for k, v in query]}
    out["canonical_request"] = seen["canonical_request"]
    out["string_to_sign"] = seen["string_to_sign"]
    out["signed_headers"] = seen["signed_headers"]
    out["authorization"] = signed.header_params["Authorization"]
    # The signer rewrites header values to latin-1; the bytes on the wire are UTF-8, shown here as text.
    out["headers_out"] = {k: v.encode("latin-1").decode() for k, v in signed.header_params.items()}
    if note:
        out["note"] = note
    return out


def difference(name, decision, **kwargs):
    """A case where the official signer does something that a signer over a final request cannot or
    should not repeat. `decision` says what ours does."""
    try:
        out = vector(name, **kwargs)
    except Exception as error:
        out = {"name": name, "exception": f"{type(error).__name__}: {error}",
               "signer_input": {"method": kwargs.get("method", "GET"), "resource_path": kwargs.get("path", BASE),
                                "query_params": [[k, v] for k, v in kwargs.get("query", ())]}}
    out["decision"] = decision
    return out


def vectors():
    lang = {"Content-Type": JSON_TYPE, "X-Language": "en-us"}
    ua = {"User-Agent": "huaweicloud-usdk-python/3.0"}
    small = '{"source_database_name": "shop", "is_create_task": "false"}'
    big = json.dumps({"tables": [f"shop.table_{n:05}" for n in range(2000)]})
    check = BASE + "/databases/replication/table-config-check"

    # Methods and bodies.
    yield vector("get_without_query")
    yield vector("get_no_headers_at_all", headers={})
    yield vector("post_json", "POST", check, headers=lang, body=small)
    yield vector("put_json", "PUT", BASE + "/configurations", headers=lang, body='{"node_type": "be"}')
    yield vector("patch_json", "PATCH", BASE + "/configurations", headers=lang, body='{"node_type": "fe"}')
    yield vector("delete_without_body", "DELETE", BASE + "/users", [("user_name", "user_test")], headers=lang)
    yield vector("delete_with_body", "DELETE", BASE + "/databases/replication", headers=lang, body='{"task_name": "t_1"}')
    yield vector("head", "HEAD", BASE)
    yield vector("options", "OPTIONS", BASE)
    yield vector("method_in_lower_case", "post", check, headers=lang, body=small)
    yield vector("post_no_body", "POST", check, headers=lang)
    yield vector("post_empty_text_body", "POST", check, headers=lang, body="")
    yield vector("post_empty_bytes_body", "POST", check, headers=lang, body=b"")
    yield vector("post_one_byte", "POST", check, headers=lang, body=b"1")
    yield vector("post_body_of_55_bytes", "POST", check, headers=lang, body="x" * 55)
    yield vector("post_body_of_56_bytes", "POST", check, headers=lang, body="x" * 56)
    yield vector("post_body_of_64_bytes", "POST", check, headers=lang, body="x" * 64)
    yield vector("post_big_body", "POST", check, headers=lang, body=big)
    yield vector("post_non_ascii_text_body", "POST", check, headers=lang, body='{"name": "订单-é-😀"}')
    yield vector("post_non_utf8_bytes_body", "POST", check, headers=lang, body=bytes(range(256)))
    yield vector("post_whitespace_body", "POST", check, headers=lang, body=" \r\n ")
    yield vector("get_with_body", "GET", check, headers=lang, body=small)

    # Query.
    yield vector("query_sorted", query=[("limit", 10), ("offset", 0)])
    yield vector("query_unsorted", query=[("offset", 0), ("limit", 10), ("database_name", "shop")])
    yield vector("query_repeated_names", query=[("t", "b"), ("s", "1"), ("t", "a"), ("t", "c")])
    yield vector("query_repeated_pair", query=[("t", "a"), ("t", "a")])
    yield vector("query_list_value", query=[("t", ["b", "a"]), ("s", "1")])
    yield vector("query_empty_value", query=[("database_name", ""), ("limit", "10")])
    yield vector("query_name_without_value", query=[("flag", ""), ("a", "1")],
                 note="A caller's `?flag` reaches the signer as an empty value, and is sent as `flag=`.")
    yield vector("query_empty_name", query=[("", "v"), ("a", "1")])
    yield vector("query_space", query=[("name", "a b"), ("na me", "c")])
    yield vector("query_plus", query=[("name", "a+b"), ("n+m", "1")])
    yield vector("query_percent", query=[("name", "100%"), ("p", "%2F"), ("q", "%zz")])
    yield vector("query_reserved", query=[("r", ":/?#[]@!$&'()*+,;="), ("u", "-._~")])
    yield vector("query_other_ascii", query=[("o", "\"<>\\^`{|}"), ("c", "\t\r\n\x00\x7f")])
    yield vector("query_equals_in_value", query=[("filter", "a=b=c"), ("k=", "v")])
    yield vector("query_non_ascii", query=[("名", "数据库"), ("name", "é"), ("emoji", "😀")])
    yield vector("query_sort_before_encoding", query=[("a:", "1"), ("a-", "2"), ("é", "3"), ("~", "4"), ("Z", "5"), ("z", "6"), ("_", "7")],
                 note="Names are sorted as text, before they are encoded: `-` before `:`, and `~` before `é`.")
    yield vector("query_values_sort_before_encoding", query=[("k", "a:"), ("k", "a-"), ("k", "é"), ("k", "~")])
    yield vector("query_name_is_prefix_of_name", query=[("a-b", "1"), ("a", "2"), ("a.b", "3"), ("a0", "4")],
                 note="Pairs are sorted by name, then value; not as joined `name=value` text.")
    yield vector("query_numbers_sort_as_text", query=[("id", "10"), ("id", "9"), ("id", "1")])
    yield vector("query_mixed_case_names", query=[("B", "1"), ("a", "2"), ("A", "3"), ("b", "4")])
    yield vector("query_astral_and_bmp", query=[("k", "\U00010000"), ("k", "\uffee")],
                 note="Code point order, which is UTF-8 order but not UTF-16 order.")
    yield vector("query_booleans", query=[("x", True), ("y", False)])
    yield vector("query_long", query=[(f"name{n % 7}", f"value {n}") for n in range(40)])

    # Path.
    yield vector("path_root", path="/")
    yield vector("path_trailing_slash", path=BASE + "/")
    yield vector("path_two_trailing_slashes", path=BASE + "//")
    yield vector("path_empty_segment", path="/v3//instances")
    yield vector("path_space", path="/v3/a b/c")
    yield vector("path_space_encoded", path="/v3/a%20b/c",
                 note="A path is decoded before it is encoded, so that both spellings sign alike.")
    yield vector("path_plus", path="/v3/a+b/c")
    yield vector("path_unreserved", path="/v3/A-Z_a.z~0")
    yield vector("path_unreserved_encoded", path="/v3/%41%2D%7E%5f")
    yield vector("path_reserved", path="/v3/a:b@c!d$e&f'g(h)i*j,k;l=m")
    yield vector("path_reserved_encoded", path="/v3/" + quote("a:/b?c#[d]@!$&'()*+,;=", safe=""),
                 note="An encoded slash becomes a separator in the canonical path.")
    yield vector("path_encoded_slash", path="/v3/configuration/shop%2Forders")
    yield vector("path_encoded_trailing_slash", path="/v3/shop%2F",
                 note="The decoded slash counts as the trailing one; none is added.")
    yield vector("path_encoded_percent", path="/v3/100%25")
    yield vector("path_twice_encoded", path="/v3/a%252Fb")
    yield vector("path_bad_escape", path="/v3/100%25zz%25")
    yield vector("path_lone_percent", path="/v3/100%/%zz", note="Not an escape: signed as an encoded percent sign, and sent so.")
    yield vector("path_lower_case_escape", path="/v3/%e8%ae%a2")
    yield vector("path_non_ascii", path="/v3/订单/é/😀")
    yield vector("path_non_ascii_encoded", path="/v3/" + quote("订单/é/😀"))
    yield vector("path_invalid_utf8", path="/v3/%ff%fe/x%e8%aeE/%f0%9f",
                 note="Bytes that are not UTF-8 turn into U+FFFD in the canonical path, one per broken sequence.")
    yield vector("path_control_characters", path="/v3/a%00b%0Ac%7F")

    # Headers.
    yield vector("header_project_id", headers=lang, project=PROJECT)
    yield vector("header_security_token", headers=lang, token=TOKEN)
    yield vector("header_security_token_and_project", "POST", check, headers=lang, body=small, token=TOKEN, project=PROJECT)
    yield vector("header_empty_security_token", headers=lang, token="")
    yield vector("header_user_agent_is_signed", headers=lang | ua)
    yield vector("header_underscore_is_not_signed", headers=lang | {"X_Trace_Id": "t-1", "X-Trace-Id": "t-2"})
    yield vector("header_value_is_trimmed", headers=lang | {"X-Padded": "  both  ", "X-Tab": "\ttab\t"})
    yield vector("header_inner_spaces_are_kept", headers=lang | {"X-Inner": "a  b\t c"})
    yield vector("header_empty_value", headers=lang | {"X-Empty": "", "X-Blank": "   "})
    yield vector("header_mixed_case_names", headers={"cONTENT-lANGUAGE": "en", "x-LANGUAGE": "zh-cn", "X-Aa": "Value-In-Case"})
    yield vector("header_sorted_by_lower_case_name", headers={"Zeta": "1", "alpha": "2", "X-A": "3", "X.A": "4", "XA": "5", "X-A-B": "6", "X0": "7"})
    yield vector("header_all_name_characters", headers={"a!#$%&'*+-.^`|~9": "v"})
    yield vector("header_non_ascii_value", headers=lang | {"X-App": "报表 é"})
    yield vector("header_colon_and_comma_in_value", headers=lang | {"X-List": "a, b:c;d"})
    yield vector("header_host_given", headers=lang | {"Host": "other.example.com"})
    yield vector("header_host_given_in_lower_case", headers=lang | {"host": "other.example.com"})
    yield vector("header_date_given", headers=lang | {"X-Sdk-Date": "20260303T120304Z"})
    yield vector("header_date_given_in_lower_case", headers=lang | {"x-sdk-date": "20260303T120304Z"})
    yield vector("header_domain_id", headers=lang | {"X-Domain-Id": PROJECT})
    yield vector("host_with_port", host="127.0.0.1:8080")
    yield vector("host_ipv6_with_port", host="[::1]:8080")

    # Payloads that are not signed.
    def typed(content_type):
        return {"Content-Type": content_type, "X-Language": "en-us"}

    yield vector("content_type_text", "POST", headers=typed("text/plain"), body="hello")
    yield vector("content_type_xml", "POST", headers=typed("application/xml"), body="<a/>")
    yield vector("content_type_form", "POST", headers=typed("application/x-www-form-urlencoded"), body={"a": "1 2", "b": "é"})
    yield vector("content_type_octet_stream", "PUT", headers=typed("application/octet-stream"), body=Stream(b"\x00\x01\xff"))
    yield vector("content_type_octet_stream_empty", "PUT", headers=typed("application/octet-stream"), body=Stream(b""),
                 note="An empty stream still counts as a body: UNSIGNED-PAYLOAD.")
    yield vector("content_type_multipart", "POST", BASE.replace("/starrocks", "/htap/template"),
                 headers=typed("multipart/form-data; boundary=fixed-boundary"),
                 body=MultipartEncoder({"template_type": "import_async", "file": ("t.xlsx", b"PK\x03\x04")}, boundary="fixed-boundary"))
    yield vector("content_type_text_without_body", "POST", headers=typed("text/plain"),
                 note="The header says UNSIGNED-PAYLOAD, and the canonical request holds the hash of the empty text.")
    yield vector("content_type_text_empty_body", "POST", headers=typed("text/plain"), body="")
    yield vector("content_type_json_upper_case", "POST", headers=typed("Application/JSON"), body=small,
                 note="Compared with case: this is not taken for JSON.")
    yield vector("content_type_json_lines", "POST", headers=typed("application/jsonlines"), body=small,
                 note="A prefix is compared: this is taken for JSON.")
    yield vector("content_type_json_plain", "POST", headers=typed("application/json"), body=small)
    yield vector("content_type_merge_patch", "PATCH", headers=typed("application/merge-patch+json"), body=small)
    yield vector("content_type_bson", "POST", headers=typed("application/bson"), body=b"\x05\x00\x00\x00\x00")
    yield vector("content_type_leading_space", "POST", headers=typed(" application/json"), body=small,
                 note="Compared before it is trimmed: this is not taken for JSON.")
    yield vector("content_type_empty", "POST", headers=typed(""), body=small)
    yield vector("content_type_absent_with_body", "POST", headers={"X-Language": "en-us"}, body=small)
    yield vector("content_sha256_given", "POST", headers=lang | {"X-Sdk-Content-Sha256": "UNSIGNED-PAYLOAD"}, body=small)
    yield vector("content_sha256_given_in_lower_case", "POST", headers=lang | {"x-sdk-content-sha256": "0" * 64}, body=small,
                 note="Taken as it is, right or wrong.")
    yield vector("content_sha256_given_without_body", "POST", headers=lang | {"X-Sdk-Content-Sha256": "UNSIGNED-PAYLOAD"})
    yield vector("content_sha256_given_empty", "POST", headers=lang | {"X-Sdk-Content-Sha256": ""}, body=small)
    yield vector("content_sha256_given_for_text", "POST", headers=typed("text/plain") | {"X-Sdk-Content-Sha256": "0" * 64}, body="hello",
                 note="Overwritten.")

    # Clock.
    for name, clock in [("epoch", 0), ("leap_day", 1_709_164_799), ("leap_day_end", 1_709_251_199),
                        ("end_of_year", 1_798_761_599), ("century_leap_day", 951_782_400),
                        ("not_a_leap_century", 4_107_542_400), ("year_9999", 253_402_300_799)]:
        yield vector(f"clock_{name}", clock=clock)


def differences():
    lang = {"Content-Type": JSON_TYPE, "X-Language": "en-us"}
    yield difference("header_names_differ_only_in_case", "Refused: one name must have one value.",
                     headers=lang | {"X-Twice": "first", "x-twice": "second"})
    yield difference("query_integers_sort_as_numbers", "Sorted as text, like every value in a URL.",
                     query=[("id", 10), ("id", 9)])
    yield difference("query_integers_in_a_list_sort_as_numbers", "Sorted as text, like every value in a URL.",
                     query=[("id", [10, 9])])
    yield difference("query_values_of_two_types", "Not possible: a URL holds text.", query=[("id", 10), ("id", "a")])
    yield difference("query_none_value", "Not possible: a URL holds text.", query=[("id", None)])
    yield difference("content_type_name_in_lower_case", "Names have no case: treated as Content-Type.",
                     method="POST", headers={"content-type": "text/plain"}, body="hello")
    yield difference("path_dot_segments", "The path that is sent is signed, after the URL parser resolved dots.",
                     path="/v3/a/../b/./c")
    yield difference("path_encoded_dot_segments", "The path that is sent is signed, after the URL parser resolved dots.",
                     path="/v3/a/%2E%2E/b")
    yield difference("path_empty", "An empty path is the root path.", path="")
    yield difference("path_question_mark", "Ends the path, as in every URL.", path="/v3/a?b")
    yield difference("path_hash", "Ends the path, as in every URL.", path="/v3/a#b")
    yield difference("header_value_with_no_break_space", "Only spaces and tabs are trimmed, as HTTP has it.",
                     headers=lang | {"X-Padded": "\u00a0v\u00a0"})
    yield difference("host_with_default_port", "The port is left out of Host, and of the signature.", host=HOST + ":443")
    yield difference("header_authorization_given", "Replaced; never part of the signature.",
                     headers=lang | {"Authorization": "Bearer x"})
    yield difference("header_authorization_given_in_lower_case", "Replaced; never part of the signature.",
                     headers=lang | {"authorization": "Bearer x"})
    yield difference("header_date_malformed", "Replaced by the time that is passed in.",
                     headers=lang | {"X-Sdk-Date": "2026-03-03"})
    yield difference("header_date_differs_from_the_clock", "Replaced by the time that is passed in.",
                     headers=lang | {"X-Sdk-Date": "20200101T000000Z"})


def main():
    args = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    args.add_argument("--check", action="store_true", help="compare with the recorded file; write nothing")
    check = args.parse_args().check

    signer_module.datetime = Clock
    Credentials._SIGNER_CASE = Credentials._SIGNER_CASE | {SigningAlgorithm.HMAC_SHA256: RecordingSigner}

    document = {
        "source": {"package": PACKAGE, "release": version(PACKAGE), "script": "tests/interop/record_signatures.py",
                   "class": "huaweicloudsdkcore.signer.signer.Signer (SDK-HMAC-SHA256)"},
        "access_key": ACCESS_KEY,
        "secret_key": SECRET_KEY,
        "vectors": list(vectors()),
        "differences": list(differences()),
    }
    names = [v["name"] for v in document["vectors"] + document["differences"]]
    assert len(names) == len(set(names)), "two vectors have one name"
    text = json.dumps(document, indent=1, ensure_ascii=True) + "\n"
    if check:
        if OUT.read_text() != text:
            sys.exit(f"{OUT.name} differs from what {PACKAGE} {version(PACKAGE)} signs")
    else:
        OUT.write_text(text)
    print(f"{len(document['vectors'])} vectors, {len(document['differences'])} differences, {PACKAGE} {version(PACKAGE)}")


if __name__ == "__main__":
    main()
