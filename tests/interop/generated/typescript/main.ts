// Uses the client that OpenAPI Generator makes for TypeScript.
import { strict as assert } from 'node:assert';
import { Configuration, InstancesApi, ReplicationApi, ReplScope, ReplType, TextBoolean } from './htap';

const source = '40dc4c5729f14aad893e2dcd5baf6a15in07';
const starRocks = '9ac58f9b88744f8a87893d22f6ef9a28in17';
const taskName = 'orders_to_htap';
const projectId = process.env.HUAWEICLOUD_SDK_PROJECT_ID ?? '';
const configuration = new Configuration({
    basePath: process.env.TAURUS_HTAP_ENDPOINT,
    apiKey: process.env.HUAWEICLOUD_SDK_AUTH_TOKEN,
});
const instances = new InstancesApi(configuration);
const replication = new ReplicationApi(configuration);

async function verdict(tableConfig: string, isCreateTask: TextBoolean) {
    const checked = await replication.checkTableConfig({
        projectId,
        instanceId: starRocks,
        checkTableConfigRequest: {
            sourceInstanceId: source,
            sourceDatabaseName: 'shop',
            targetDatabaseName: 'shop_htap',
            taskName,
            tableReplConfig: { replType: ReplType.IncludeTables, replScope: ReplScope.Part, tables: ['orders'] },
            tablesConfigs: [{ tableName: 'orders', tableConfig }],
            isCreateTask,
        },
    });
    return checked.tblConfigCheckResults?.[0]?.checkResult;
}

async function main() {
    const list = await instances.listHtapInstanceInfo({ projectId, instanceId: source });
    assert.equal(list.total, 1);
    assert.equal(list.instances?.[0]?.id, starRocks);

    const shown = await instances.listStarrocksInstanceInfo({ projectId, instanceId: source, starrocksInstanceId: starRocks });
    const instance = shown.instances?.[0];
    assert.equal(instance?.groups?.[0]?.nodes?.[0]?.volume?.size, '50000000000');
    assert.equal(instance?.feNodeVolumeSize, '50000000000');

    assert.equal(await verdict('order by no_such_column', TextBoolean.False), 'failed');
    assert.equal(await verdict('order by id', TextBoolean.True), 'success');

    const tasks = await replication.listStarRocksDataReplications({ projectId, instanceId: starRocks });
    assert.equal(tasks.totalCount, '1');
    assert.equal(tasks.replications?.[0]?.taskName, taskName);
    assert.equal(tasks.replications?.[0]?.percentage, '0');

    const started = await replication.createStarRocksDataReplication({
        projectId,
        instanceId: starRocks,
        createStarRocksDataReplicationRequest: {
            sourceInstanceId: source,
            sourceDatabase: 'shop',
            targetDatabase: 'shop_htap',
            taskName,
        },
    });
    assert.ok(started.jobId);
    console.log('listed, shown, checked, created');
}

void main();
