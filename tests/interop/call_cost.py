#!/usr/bin/env python3
"""What one call costs the official SDK: CPU microseconds, for the table of `cargo bench -p benchmarks`.

    PYTHON=venv/bin/python cargo bench -p benchmarks

The benchmark starts this with an endpoint and a number of calls; it prints one number. Key and secret are made up.
"""

import sys
import time

from huaweicloudsdkcore.auth.credentials import BasicCredentials
from huaweicloudsdkgaussdb.v3 import CheckTableConfigRequest, GaussDBClient, TableConfigCheckRequestV3

DB_CONFIGS = {
    "enable_chunk_level_dump": "false",
    "snapshot_with_lock": "true",
    "sync_commit_interval_ms": "5000",
    "max_sync_commit_rows": "500000",
    "max_sync_commit_bytes": "268435456",
    "max_full_sync_task_threads_num": "1",
    "max_rows_per_chunk": "0",
    "max_bytes_per_chunk": "268435456",
    "binlog_expire_logs_seconds": "0",
}

endpoint, calls = sys.argv[1], int(sys.argv[2])
credentials = BasicCredentials("FAKEACCESSKEY0000001", "not-a-real-secret-key", "0483b6b16e954cb88930a360d2c4e663")
client = GaussDBClient.new_builder().with_credentials(credentials).with_endpoint(endpoint).build()
request = CheckTableConfigRequest(
    instance_id="0123456789abcdef0123456789abcdefin17",
    body=TableConfigCheckRequestV3(
        source_database_name="source_database_name",
        target_database_name="target_database_name",
        db_configs=[{"param_name": name, "value": value} for name, value in DB_CONFIGS.items()],
        table_repl_config={"repl_type": "include_tables", "repl_scope": "all", "tables": []},
        tables_configs=[{"table_name": "tableName", "table_config": "tableConfig"}],
        source_instance_id="source_instance_id",
        is_create_task="false",
        source_node_id="source_node_id",
    ),
)
client.check_table_config(request)
begun = time.process_time()
for _ in range(calls):
    client.check_table_config(request)
print((time.process_time() - begun) / calls * 1e6)
