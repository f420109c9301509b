#!/usr/bin/env python3
"""Records what the official SDK sends for each HTAP operation into tests/vectors/official-sdk-requests.json.

    venv/bin/python tests/interop/record_requests.py [--facts htap-api.json] [--check]

The unmodified SDK is pointed at a server on 127.0.0.1 that keeps each request and answers `{}`.
Every operation is called twice: `full` with every field that the SDK knows, and `minimal` with the
required ones only (where that differs). With --facts, the operations and fields are compared with
the facts file, and each difference is printed. Key, secret and all values are made up.
"""

import argparse
import hashlib
import json
import re
import sys
import tempfile
import threading
from email import message_from_bytes
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

from huaweicloudsdkcore.auth.credentials import BasicCredentials
from huaweicloudsdkcore.http.formdata import FormFile
from huaweicloudsdkcore.http.http_config import HttpConfig
from huaweicloudsdkgaussdb.v3 import GaussDBClient

PACKAGE = "huaweicloudsdkgaussdb"
OUT = Path(__file__).resolve().parent.parent / "vectors" / "official-sdk-requests.json"
MODELS = import_module("huaweicloudsdkgaussdb.v3.model")
MODULE = import_module("huaweicloudsdkgaussdb.v3")

PROJECT = "23a50154cf494ec9ad6883979a12db0a"
TAURUS = "40dc4c5729f14aad893e2dcd5baf6a15in07"
TAURUS_NODE = "c8afbd4cb0c04c98b5f2d1d4d9a9a0a7no07"
HTAP = "9ac58f9b88744f8a87893d22f6ef9a28in17"
HTAP_NODE = "2c464fbdc8ea4c59814dab2243d8e270no17"
SCRATCH = tempfile.TemporaryDirectory()
TASK = "orders_sync_1"
FILE = b"PK\x03\x04 not really a workbook \x00\xff"

DB_CONFIGS = [
    {"param_name": "enable_chunk_level_dump", "value": "false"},
    {"param_name": "snapshot_with_lock", "value": "true"},
    {"param_name": "sync_commit_interval_ms", "value": "5000"},
    {"param_name": "max_sync_commit_rows", "value": "500000"},
    {"param_name": "max_sync_commit_bytes", "value": "268435456"},
    {"param_name": "max_full_sync_task_threads_num", "value": "1"},
    {"param_name": "max_rows_per_chunk", "value": "0"},
    {"param_name": "max_bytes_per_chunk", "value": "268435456"},
    {"param_name": "binlog_expire_logs_seconds", "value": "0"},
]
ALL_TABLES = {"repl_type": "include_tables", "repl_scope": "all", "tables": []}
SOME_TABLES = {"repl_type": "exclude_tables", "repl_scope": "part", "tables": ["orders", "order_items"]}
TABLE_CONFIGS = [{"table_name": "orders", "table_config": "key columns (id)"}]
SOURCE = {"source_instance_id": TAURUS, "source_node_id": TAURUS_NODE, "source_database_name": "shop"}

# Operation -> (input with every field, names that a minimal call keeps). A name in `path`, `query`, `header`
# or `form` is that of the wire; "body" is the JSON body. Required names are the SDK's and the facts'.
EN, ZH = {"X-Language": "en-us"}, {"X-Language": "zh-cn"}


def call(path=None, query=None, header=EN, body=None, form=None, minimal=None):
    return {"path": path or {}, "query": query or {}, "header": header, "body": body, "form": form, "minimal": minimal}


def on(instance):
    return {"instance_id": instance}


OPERATIONS = {
    "CheckDataBaseConfig": call(on(HTAP), body=SOURCE | {
        "target_database_name": "shop_rep", "task_name": TASK, "db_configs": DB_CONFIGS, "table_repl_config": ALL_TABLES},
        minimal={"header": EN, "body": {}}),
    "CheckStarRocksResource": call(body={"action": "createInstance", "resource": {
        "enterprise_project_id": "0", "instance_num": 1, "mode": "Cluster", "availability_zone_mode": "single",
        "fe_node_num": 3, "be_node_num": 3, "fe_flavor_ref": "gaussdb.sr-fe.16xlarge.x86.4",
        "be_flavor_ref": "gaussdb.sr-be.8xlarge.x86.4", "availability_zone": "cn-southwest-244d",
        "subnet_id": "8926baca-467a-4556-8603-b4077805ff9d"}},
        minimal={"header": {}, "body": {"action": "createInstance", "resource": {
            "enterprise_project_id": "0", "instance_num": 1, "mode": "Single", "availability_zone_mode": "single",
            "fe_node_num": 1, "be_node_num": 1, "fe_flavor_ref": "gaussdb.sr-fe.xlarge.x86.4",
            "be_flavor_ref": "gaussdb.sr-be.xlarge.x86.4", "subnet_id": "8926baca-467a-4556-8603-b4077805ff9d"}}}),
    "CheckStarrocksParams": call(body={"source_configuration_id": "a2069d40256f40078c52d90d6a91ee63pr17"},
                                 minimal={"header": {}, "body": None}),
    "CheckTableConfig": call(on(HTAP), body=SOURCE | {
        "task_name": TASK, "db_configs": DB_CONFIGS, "tables_configs": TABLE_CONFIGS, "table_repl_config": SOME_TABLES,
        "target_database_name": "shop_rep", "is_create_task": "false"},
        minimal={"header": EN, "body": {"tables_configs": [], "table_repl_config": ALL_TABLES, "is_create_task": "true"}}),
    "CreateStarRocksDataReplication": call(on(HTAP), body={
        "source_instance_id": TAURUS, "source_node_id": TAURUS_NODE, "source_database": "shop",
        "target_database": "shop_rep", "task_name": TASK},
        minimal={"header": EN, "body": {"source_instance_id": TAURUS, "source_database": "shop",
                                        "target_database": "shop_rep", "task_name": TASK}}),
    "CreateStarRocksDatabaseUser": call(on(HTAP), body={
        "user_name": "user_test", "password": "Not-A-Real-1", "databases": ["INFORMATION_SCHEMA", "default"], "dml": 2, "ddl": 0},
        minimal={"header": {}, "body": {"user_name": "user_test", "password": "Not-A-Real-1", "databases": []}}),
    "CreateStarrocksInstance": call(on(TAURUS), body={
        "name": "htap-ff64", "engine": {"type": "star-rocks", "version": "3.1"}, "ha": {"mode": "Single"},
        "fe_flavor_id": "afef3bfd-ac7c-32e1-ba44-c388acbb196a", "be_flavor_id": "de565db8-0a96-37ea-9388-61167624712c",
        "db_root_pwd": "Not-A-Real-1", "fe_count": 1, "be_count": 1, "az_mode": "single",
        "fe_volume": {"io_type": "SSD", "capacity_in_gb": 50}, "be_volume": {"io_type": "SSD", "capacity_in_gb": 50},
        "az_code": "cn-southwest-244b", "time_zone": "UTC+08:00",
        "tags_info": {"sys_tags": [{"key": "_sys_enterprise_project_id", "value": "0"}]},
        "security_group_id": "f8c849b1-56c1-4aab-a455-f4748df71ff1",
        "pay_info": {"pay_model": "1", "period": "1", "period_type": "2", "is_auto_renew": "0"},
        "region_code": "cn-north-4"},
        minimal={"header": {}, "body": {
            "name": "htap-ff64", "engine": {"type": "star-rocks", "version": "3.1"}, "ha": {"mode": "Cluster"},
            "fe_flavor_id": "afef3bfd-ac7c-32e1-ba44-c388acbb196a", "be_flavor_id": "de565db8-0a96-37ea-9388-61167624712c",
            "db_root_pwd": "Not-A-Real-1", "fe_count": 3, "be_count": 3, "az_mode": "single",
            "fe_volume": {"io_type": "SSD", "capacity_in_gb": 50}, "be_volume": {"io_type": "SSD", "capacity_in_gb": 50},
            "az_code": "cn-southwest-244b",
            "tags_info": {"sys_tags": [{"key": "_sys_enterprise_project_id", "value": "0"}]}}}),
    "DeleteHtapProcessList": call(on(HTAP), body={"process_list": ["id1", "id2"]}),
    "DeleteStarRockLtsConfig": call(header=ZH, body={"log_configs": [{"instance_id": HTAP, "log_type": "error_log"}]}),
    "DeleteStarRocksDataReplication": call(on(HTAP), body={"task_name": TASK}, minimal={"header": EN, "body": {}}),
    "DeleteStarRocksDatabaseUser": call(on(HTAP), {"user_name": "user_test"}, minimal={"header": {}, "query": {"user_name": "user_test"}}),
    "DeleteStarrocksInstance": call({"instance_id": TAURUS, "starrocks_instance_id": HTAP}, minimal={"header": {}}),
    "DownloadImportExcelTemplate": call(on(HTAP), {"template_type": "import_async"}, ZH,
                                        minimal={"header": {}, "query": {"template_type": "import_async"}}),
    "ListHtapDataStore": call({"engine_name": "star-rocks"}, minimal={"header": {}}),
    "ListHtapFlavor": call({"engine_name": "star-rocks"}, {
        "availability_zone_mode": "single", "spec_code": "gaussdb.sr-be.xlarge.x86.4", "version_name": "3.1.6.0"},
        minimal={"header": {}, "query": {}}),
    "ListHtapInstanceInfo": call(on(TAURUS), minimal={"header": {}}),
    "ListHtapStorageType": call({"database": "star-rocks"}, {"version_name": "3.1.6.0"},
                                minimal={"header": {}, "query": {"version_name": "3.1.6.0"}}),
    "ListInstanceNode": call(on(HTAP), header=ZH),
    "ListStarRocksDataBases": call(on(HTAP), {"limit": "10", "offset": "1", "database_name": "shop"}, minimal={"header": EN, "query": {}}),
    "ListStarRocksDataReplicationConfig": call(on(HTAP), {"task_name": TASK}),
    "ListStarRocksDataReplicationConfigByDataBase": call(on(HTAP) | {"database": "shop_rep"}),
    "ListStarRocksDataReplications": call(on(HTAP), {"limit": "10", "offset": "1"}, minimal={"header": EN, "query": {}}),
    "ListStarRocksDbParameters": call(on(HTAP), {"add_task_scenario": "add_sub_task", "main_task_name": TASK},
                                      minimal={"header": EN, "query": {}}),
    "ListStarrocksInstanceInfo": call({"instance_id": TAURUS, "starrocks_instance_id": HTAP}, minimal={"header": {}}),
    "ModifyDataSync": call(on(HTAP), body=SOURCE | {
        "task_name": TASK, "db_configs": DB_CONFIGS, "tables_configs": TABLE_CONFIGS, "table_repl_config": SOME_TABLES,
        "target_database_name": "shop_rep", "is_instance_level_sync": "false", "database_repl_scope": "part",
        "is_support_reg_exp": "false"},
        minimal={"header": EN, "body": {"task_name": TASK}}),
    "ModifyStarRocksSecurityGroup": call(on(HTAP), body={"security_group_id": "967a0ac2-3cae-4e57-a49a-d0f6ff07dcc1"},
                                         minimal={"header": {}, "body": {"security_group_id": "967a0ac2-3cae-4e57-a49a-d0f6ff07dcc1"}}),
    "PauseStarRocksDataReplication": call(on(HTAP), body={"task_name": TASK}),
    "ResizeStarRocksFlavor": call(on(HTAP), body={
        "fe_flavor_id": "c44cfde6-d250-313c-8d7a-cd216f071658", "be_flavor_id": "c44cfde6-d250-313c-8d7a-cd216f071670"},
        minimal={"header": {}, "body": {"be_flavor_id": "c44cfde6-d250-313c-8d7a-cd216f071670"}}),
    "RestartStarrocksInstance": call({"starrocks_instance_id": HTAP}, minimal={"header": {}}),
    "RestartStarrocksNode": call({"starrocks_instance_id": HTAP, "starrocks_node_id": HTAP_NODE}, minimal={"header": {}}),
    "ResumeStarRocksDataReplication": call(on(HTAP), body={"task_name": TASK}),
    "ShowHtapErrorLogDetail": call(on(HTAP), body={
        "node_id": HTAP_NODE, "start_time": "2026-03-03T00:00:00+0800", "end_time": "2026-03-03T23:59:59+0800",
        "level": "ALL", "limit": "10", "line_num": "1772539384000001"},
        minimal={"header": EN, "body": {
            "node_id": HTAP_NODE, "start_time": "2026-03-03T00:00:00+0800", "end_time": "2026-03-03T23:59:59+0800",
            "level": "ALL", "limit": "10"}}),
    "ShowHtapLtsConfig": call(query={"instance_id": HTAP, "enterprise_project_id": "0", "instance_name": "htap-ff64",
                                     "limit": 10, "offset": 0}, minimal={"header": EN, "query": {}}),
    "ShowHtapProcessList": call(on(HTAP), {"limit": "100", "offset": "0"}, minimal={"header": EN, "query": {}}),
    "ShowInstanceDatabasesForHtap": call(on(HTAP), {"limit": "100", "offset": "0"},
                                         body={"databases": ["shop", "stock"], "source_instance_id": TAURUS},
                                         minimal={"header": EN, "query": {}, "body": {}}),
    "ShowInstanceTablesForHtap": call(on(HTAP), {"limit": "100", "offset": "0"}, body={
        "database_tables": [{"database": "shop", "tables": ["orders"]}], "source_instance_id": TAURUS,
        "selected_tables": [{"database": "shop", "tables": []}], "filter_type": "include_tables"},
        minimal={"header": EN, "query": {}, "body": {
            "database_tables": [{"database": "shop"}], "source_instance_id": TAURUS,
            "selected_tables": [], "filter_type": "include_tables"}}),
    "ShowSlowLogDetail": call(on(HTAP), body={
        "node_id": HTAP_NODE, "start_time": "2026-03-03T00:00:00+0800", "end_time": "2026-03-03T23:59:59+0800",
        "limit": 10, "line_num": "1772539384000001", "operate_type": "SELECT", "database": "shop_rep"},
        minimal={"header": {}, "body": {
            "node_id": HTAP_NODE, "start_time": "2026-03-03T00:00:00+0800", "end_time": "2026-03-03T23:59:59+0800", "limit": 10}}),
    "ShowStarRocksDatabaseUser": call(on(HTAP), {"user_name": "user_test", "limit": 10, "offset": 0},
                                      minimal={"header": {}, "query": {"limit": 100, "offset": 0}}),
    "ShowStarRocksSlowlogSensitiveStatus": call(on(HTAP), minimal={"header": {}}),
    "ShowStarrocksParams": call(on(HTAP), {"node_type": "be", "offset": 0, "limit": 100},
                                minimal={"header": {}, "query": {"node_type": "fe"}}),
    "SyncStarRocksUsers": call(on(HTAP), body={"action": "startSyncTaurusAccount"},
                               minimal={"header": {}, "body": {"action": "stopSyncTaurusAccount"}}),
    "UpdateHtapQueryQueuesControl": call(on(HTAP), body={"enable_query_queue_select": "true"}),
    "UpdateSlowlogSensitiveStatus": call(on(HTAP), body={"open_slow_log_switch": True},
                                         minimal={"header": {}, "body": {"open_slow_log_switch": False}}),
    "UpdateStarRockLtsConfig": call(body={"log_configs": [{
        "instance_id": HTAP, "log_type": "slow_log", "lts_group_id": "fd6ba1e4-4b1b-4a35-8d3b-6a5b1a2c9f10",
        "lts_stream_id": "2c1f7f5e-9c0e-4b52-b7a8-0d8d3a4b5c6d"}]}),
    "UpdateStarRocksDatabaseUserPassword": call(on(HTAP), body={"user_name": "user_test", "password": "Not-A-Real-2"},
                                                minimal={"header": {}, "body": {"user_name": "user_test", "password": "Not-A-Real-2"}}),
    "UpdateStarRocksDatabaseUserPermission": call(on(HTAP), body={
        "user_name": "user_test", "databases": ["shop_rep"], "dml": 1, "ddl": 1},
        minimal={"header": {}, "body": {"user_name": "user_test"}}),
    "UpdateStarrocksParams": call(on(HTAP), body={"node_type": "be", "parameter_values": {"tc_use_memory_min": "0", "Größe": "é"}},
                                  minimal={"header": {}, "body": {"node_type": "fe", "parameter_values": {}}}),
    "UpgradeSrKernelVersion": call(on(HTAP), body={"delay": True, "is_skip_validate": False}, minimal={"header": EN, "body": {}}),
    "UploadImportExcelTemplate": call(on(HTAP), form={
        "template_type": "import_async", "file": FILE, "is_instance_level": "false", "selected_dbs": "shop,stock",
        "database_scope": "false", "is_support_regexp": "true"},
        minimal={"header": {}, "form": {"template_type": "import_async", "file": FILE, "selected_dbs": "shop"}}),
}


class Recorder(ThreadingHTTPServer):
    """Answers every request with an empty JSON object and keeps the last one."""

    def __init__(self):
        recorder = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def handle_any(self):
                length = int(self.headers.get("Content-Length") or 0)
                recorder.last = {"method": self.command, "target": self.path, "headers": list(self.headers.items()),
                                 "body": self.rfile.read(length)}
                self.send_response(200)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", "2")
                self.end_headers()
                self.wfile.write(b"{}")

            do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = handle_any

            def log_message(self, *args):
                pass

        super().__init__(("127.0.0.1", 0), Handler)
        self.last = None
        threading.Thread(target=self.serve_forever, daemon=True).start()


def snake(name):
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()


def build(type_name, value):
    """An SDK value of the named type, out of plain JSON with the names of the wire."""
    if value is None:
        return None
    if inner := re.fullmatch(r"list\[(.*)\]", type_name):
        return [build(inner[1], each) for each in value]
    if inner := re.fullmatch(r"dict\([^,]*, (.*)\)", type_name):
        return {key: build(inner[1], each) for key, each in value.items()}
    if type_name == "file":
        path = Path(SCRATCH.name) / "template.xlsx"
        path.write_bytes(value)
        return FormFile(str(path))
    model = getattr(MODELS, type_name, None)
    if model is None:
        return value
    by_wire_name = {wire: attr for attr, wire in model.attribute_map.items()}
    unknown = set(value) - set(by_wire_name)
    if unknown:
        raise KeyError(f"{type_name} has no field {sorted(unknown)}")
    return model(**{by_wire_name[k]: build(model.openapi_types[by_wire_name[k]], v) for k, v in value.items()})


def request_for(operation, given):
    request_class = getattr(MODULE, f"{operation}Request")
    wire = given["path"] | given["query"] | given["header"]
    if given["form"] is not None:
        wire["body"] = given["form"]
    elif given["body"] is not None:
        wire["body"] = given["body"]
    return build(request_class.__name__, wire)


def fields(type_name, prefix=""):
    """Every field that the SDK model can send, as dotted names."""
    inner = re.fullmatch(r"list\[(.*)\]", type_name)
    if inner:
        return fields(inner[1], prefix + "[]")
    model = getattr(MODELS, type_name, None)
    if model is None:
        return {prefix}
    return set().union(*(fields(model.openapi_types[attr], f"{prefix}.{wire}" if prefix else wire)
                         for attr, wire in model.attribute_map.items()), {prefix} if prefix else set())


def used(value, prefix=""):
    """The same dotted names, of a plain value."""
    if isinstance(value, list):
        return set().union({prefix}, *(used(each, prefix + "[]") for each in value)) | ({prefix + "[]"} if not value else set())
    if isinstance(value, dict):
        return set().union({prefix} if prefix else set(), *(used(v, f"{prefix}.{k}" if prefix else k) for k, v in value.items()))
    return {prefix}


def describe(operation, variant, template, given, seen):
    split = urlsplit(seen["target"])
    headers = {name.lower(): value for name, value in seen["headers"]}
    signed = re.search(r"SignedHeaders=([^,]*)", headers["authorization"])[1].split(";")
    out = {"operation": operation, "variant": variant, "method": seen["method"], "path_template": template, "path": split.path,
           "query": [list(pair) for pair in parse_qsl(split.query, keep_blank_values=True)],
           "raw_query": split.query,
           "headers": {name: headers[name] for name in ("content-type", "x-language", "x-project-id", "x-sdk-content-sha256")
                       if name in headers},
           "signed_headers": signed}
    kind = headers.get("content-type", "")
    if kind.startswith("multipart/form-data"):
        out["headers"]["content-type"] = re.sub(r"boundary=.*", "boundary=<generated>", kind)
        message = message_from_bytes(b"Content-Type: " + kind.encode() + b"\r\n\r\n" + seen["body"])
        out["multipart"] = []
        for part in message.get_payload():
            content = part.get_payload(decode=True)
            entry = {"name": part.get_param("name", header="content-disposition"),
                     "content_disposition": part["Content-Disposition"]}
            if part.get_filename():
                entry |= {"filename": part.get_filename(), "content_type": part["Content-Type"], "length": len(content),
                          "sha256": hashlib.sha256(content).hexdigest()}
            else:
                entry |= {"content_type": part["Content-Type"], "value": content.decode()}
            out["multipart"].append(entry)
    elif seen["body"]:
        out["body"] = json.loads(seen["body"])
    else:
        out["body"] = None
    plain_form = given["form"] and {k: v if isinstance(v, str) else f"<{len(v)} bytes>" for k, v in given["form"].items()}
    out["input"] = {k: v for k, v in (given | {"form": plain_form}).items() if v or (k == "body" and v is not None)}
    return out


def template_of(operation):
    return getattr(GaussDBClient, f"_{snake(operation)}_http_info")(getattr(MODULE, f"{operation}Request")())["resource_path"]


def compare_with_facts(facts, requests):
    """Prints where the SDK and the facts file disagree about what is sent."""
    schemas = facts["schemas"]

    def facts_fields(spec, prefix=""):
        if spec["type"] == "array":
            return {prefix} | facts_fields(spec["items"], prefix + "[]")
        if spec["type"] == "ref":
            return {prefix, *facts_object(spec["ref"], prefix)}
        return {prefix}

    def facts_object(name, prefix=""):
        out = {}
        for field, spec in schemas[name]["properties"].items():
            dotted = f"{prefix}.{field}" if prefix else field
            for each in facts_fields(spec, dotted):
                out[each] = spec.get("sources")
        return out

    notes = []
    full = {r["operation"]: r for r in requests if r["variant"] == "full"}
    for name in sorted({o["operation"] for o in facts["operations"]} ^ set(full)):
        notes.append(f"{name}: only on one side")
    for operation in facts["operations"]:
        name, seen = operation["operation"], full.get(operation["operation"])
        if seen is None:
            continue
        if (seen["method"], seen["path_template"]) != (operation["method"], operation["path"]):
            notes.append(f"{name}: SDK {seen['method']} {seen['path_template']}, facts {operation['method']} {operation['path']}")
        sent = {k for k, _ in seen["query"]}
        for field in sorted(sent ^ {p["name"] for p in operation["query_params"]}):
            notes.append(f"{name}: query {field} only in {'the SDK' if field in sent else 'the facts'}")
        if operation.get("request_body"):
            known = facts_object(operation["request_body"])
            body = seen.get("body") or {p["name"]: p for p in seen.get("multipart", [])}
            sent = used(body) if "multipart" not in seen else set(body)
            for field in sorted(sent - set(known)):
                if not any(field.startswith(k + ".") and schemas for k in known):
                    notes.append(f"{name}: body {field} only in the SDK")
            for field in sorted(set(known) - sent):
                notes.append(f"{name}: body {field} only in the facts (sources {known[field]})")
        types = {p["name"]: p for p in operation["header_params"]}
        wanted = types.get("Content-Type", {}).get("default")
        if wanted and not seen["headers"].get("content-type", "").startswith(wanted):
            notes.append(f"{name}: content type {seen['headers'].get('content-type')}, facts {wanted}")
        if "X-Language" not in types:
            notes.append(f"{name}: X-Language only in the SDK")
    print(f"{len(notes)} differences from the facts" + "".join(f"\n  {n}" for n in notes))


def main():
    args = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    args.add_argument("--facts", type=Path, help="htap-api.json: compare with it")
    args.add_argument("--check", action="store_true", help="compare with the recorded file; write nothing")
    args = args.parse_args()

    recorder = Recorder()
    client = GaussDBClient.new_builder() \
        .with_http_config(HttpConfig(retry_times=0, proxy_host=None)) \
        .with_credentials(BasicCredentials("FAKEACCESSKEY0000001", "not-a-real-secret-key-0000000000000000001", PROJECT)) \
        .with_endpoint(f"http://127.0.0.1:{recorder.server_port}").build()

    requests = []
    for operation, full in OPERATIONS.items():
        model = getattr(MODELS, f"{operation}Request")
        given_names = used(full["path"] | full["query"] | full["header"]
                           | ({"body": full["body"] or full["form"]} if full["body"] or full["form"] else {}))
        missing = fields(model.__name__) - given_names - {"body.parameter_values"}
        assert not missing, f"{operation}: the full call leaves out {sorted(missing)}"
        variants = [("full", full)]
        if full["minimal"] is not None:
            variants.append(("minimal", full | full["minimal"]))
        for variant, given in variants:
            given = {k: v for k, v in given.items() if k != "minimal"}
            recorder.last = None
            try:
                getattr(client, snake(operation))(request_for(operation, given))
            except Exception as error:  # a response of {} does not fit every response model; the request is what counts
                if recorder.last is None:
                    raise
                print(f"{operation}: {type(error).__name__} on reading the empty response: {error}", file=sys.stderr)
            requests.append(describe(operation, variant, template_of(operation), given, recorder.last))

    document = {"source": {"package": PACKAGE, "release": version(PACKAGE), "core": f"huaweicloudsdkcore {version('huaweicloudsdkcore')}",
                           "script": "tests/interop/record_requests.py"},
                "project_id": PROJECT, "requests": requests}
    text = json.dumps(document, indent=1, ensure_ascii=True) + "\n"
    if args.check:
        if OUT.read_text() != text:
            sys.exit(f"{OUT.name} differs from what {PACKAGE} {version(PACKAGE)} sends")
    else:
        OUT.write_text(text)
    print(f"{len(OPERATIONS)} operations, {len(requests)} requests, {PACKAGE} {version(PACKAGE)}")
    if args.facts:
        compare_with_facts(json.loads(args.facts.read_text()), requests)


if __name__ == "__main__":
    main()
