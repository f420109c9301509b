#!/usr/bin/env python3
"""Runs the vendor's unmodified SDK against an emulator: every operation, then a replication task's whole life.

    cargo run --release -p taurus-htap-emulator --example serve -- 8080 &
    venv/bin/python tests/interop/emulator_official_sdk.py http://127.0.0.1:8080

Each operation is called in a world of its own with every field that the SDK knows, as record_requests.py does. It must be
answered, and the answer must be read by the SDK; what is refused must be on the list below. Exits with 1 otherwise.
"""

import json
import sys
import urllib.request

from huaweicloudsdkcore.auth.credentials import BasicCredentials
from huaweicloudsdkcore.exceptions.exceptions import ClientRequestException
from huaweicloudsdkgaussdb.v3 import GaussDBClient
from record_requests import HTAP, OPERATIONS, PROJECT, TASK, TAURUS, request_for, snake

# The account is there already; the parameters are made up; there is only one log and it has no target.
REFUSED = {"CreateStarRocksDatabaseUser": "DBS.280292", "UpdateStarrocksParams": "DBS.200001", "DeleteStarRockLtsConfig": "DBS.280001"}

ENDPOINT = sys.argv[1].rstrip("/")


def control(path, body=b""):
    request = urllib.request.Request(f"{ENDPOINT}/emulator/v1{path}", data=body, method="POST")
    return json.load(urllib.request.urlopen(request))


def advance(seconds):
    control("/clock", json.dumps({"advance_seconds": seconds}).encode())


def client(access_key="EMULATORACCESSKEY001", secret="not-a-real-secret-key-0000000000000000000"):
    return (GaussDBClient.new_builder().with_credentials(BasicCredentials(access_key, secret, PROJECT))
            .with_endpoint(ENDPOINT).build())


SDK = client()


def call(operation, **given):
    given = {"path": {}, "query": {}, "header": {}, "body": None, "form": None} | given
    return getattr(SDK, snake(operation))(request_for(operation, given))


def on_task(operation):
    return call(operation, path={"instance_id": HTAP}, body={"task_name": TASK})


def stage():
    tasks = call("ListStarRocksDataReplications", path={"instance_id": HTAP}, query={"limit": "100", "offset": "0"}).replications
    return [(task.stage, str(task.percentage)) for task in tasks if task.task_name == TASK]


def create_task():
    tables = {"repl_type": "include_tables", "repl_scope": "part", "tables": ["orders", "customers"]}
    checked = call("CheckTableConfig", path={"instance_id": HTAP}, body={
        "source_instance_id": TAURUS, "source_database_name": "shop", "target_database_name": "shop_rep", "task_name": TASK,
        "db_configs": [], "is_create_task": "true", "table_repl_config": tables,
        "tables_configs": [{"table_name": "orders", "table_config": "order by id"}]})
    assert [result.check_result for result in checked.tbl_config_check_results] == ["success", "success"], checked


def start_task():
    create_task()
    call("CreateStarRocksDataReplication", path={"instance_id": HTAP}, body={
        "source_instance_id": TAURUS, "source_database": "shop", "target_database": "shop_rep", "task_name": TASK})
    advance(63)


def pause_task():
    start_task()
    on_task("PauseStarRocksDataReplication")
    advance(3)


BEFORE = {"ModifyDataSync": create_task, "DeleteStarRocksDataReplication": create_task,
          "ListStarRocksDataReplicationConfig": create_task, "ListStarRocksDataReplicationConfigByDataBase": create_task,
          "PauseStarRocksDataReplication": start_task, "ResumeStarRocksDataReplication": pause_task}


def every_operation():
    problems = []
    for operation, given in sorted(OPERATIONS.items()):
        control("/seed")
        BEFORE.get(operation, lambda: None)()
        try:
            call(operation, **{k: v for k, v in given.items() if k != "minimal"})
            told = None
        except ClientRequestException as error:
            told = error.error_code
        except Exception as error:  # Whatever else the SDK makes of a response is a problem, too.
            told = repr(error)
        if told not in (None, REFUSED.get(operation)):
            problems.append(f"{operation}: {told}")
    return len(OPERATIONS), problems


def life_of_a_task():
    control("/seed")
    create_task()
    assert stage() == [("Wait", "0")], stage()
    control("/seed")
    start_task()
    assert stage() == [("Incremental", "100")], stage()
    on_task("PauseStarRocksDataReplication")
    advance(3)
    assert stage() == [("Paused", "100")], stage()
    on_task("ResumeStarRocksDataReplication")
    advance(3)
    assert stage() == [("Incremental", "100")], stage()
    job = on_task("DeleteStarRocksDataReplication").job_id
    assert job, "no job"
    advance(3)
    assert stage() == [], stage()


def wrong_secret():
    try:
        client(secret="another-secret").list_instance_node(request_for("ListInstanceNode", OPERATIONS["ListInstanceNode"]))
    except ClientRequestException as error:
        assert (error.status_code, error.error_code) == (401, "APIG.0301"), error
    else:
        raise AssertionError("a wrong secret was believed")


if __name__ == "__main__":
    count, problems = every_operation()
    life_of_a_task()
    wrong_secret()
    print(f"{count} operations, {len(problems)} problems; the life of a task; a wrong secret")
    for problem in problems:
        print(f"  {problem}")
    sys.exit(bool(problems))
