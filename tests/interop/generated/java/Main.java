import java.util.Collections;
import java.util.Objects;
import org.openapitools.client.ApiClient;
import org.openapitools.client.ApiException;
import org.openapitools.client.api.InstancesApi;
import org.openapitools.client.api.ReplicationApi;
import org.openapitools.client.model.CheckTableConfigRequest;
import org.openapitools.client.model.CreateStarRocksDataReplicationRequest;
import org.openapitools.client.model.ListHtapInstanceInfoResponse;
import org.openapitools.client.model.ListStarRocksDataReplicationsResponse;
import org.openapitools.client.model.ReplScope;
import org.openapitools.client.model.ReplType;
import org.openapitools.client.model.StarRocksInstance;
import org.openapitools.client.model.TableReplConfig;
import org.openapitools.client.model.TablesConfig;
import org.openapitools.client.model.TextBoolean;

/** Uses the client that OpenAPI Generator makes for Java. */
public final class Main {
    private static final String SOURCE = "40dc4c5729f14aad893e2dcd5baf6a15in07";
    private static final String STARROCKS = "9ac58f9b88744f8a87893d22f6ef9a28in17";
    private static final String TASK = "orders_to_htap";
    private static final String PROJECT = System.getenv("HUAWEICLOUD_SDK_PROJECT_ID");

    private Main() {}

    public static void main(String[] arguments) throws ApiException {
        ApiClient client = new ApiClient().setBasePath(System.getenv("TAURUS_HTAP_ENDPOINT"));
        client.setApiKey(System.getenv("HUAWEICLOUD_SDK_AUTH_TOKEN"));
        InstancesApi instances = new InstancesApi(client);
        ReplicationApi replication = new ReplicationApi(client);

        ListHtapInstanceInfoResponse list = instances.listHtapInstanceInfo(PROJECT, SOURCE, null);
        same(1, list.getTotal());
        same(STARROCKS, list.getInstances().get(0).getId());

        StarRocksInstance shown = instances.listStarrocksInstanceInfo(PROJECT, SOURCE, STARROCKS, null).getInstances().get(0);
        same("50000000000", shown.getGroups().get(0).getNodes().get(0).getVolume().getSize());
        same("50000000000", shown.getFeNodeVolumeSize());

        same("failed", verdict(replication, "order by no_such_column", TextBoolean.FALSE));
        same("success", verdict(replication, "order by id", TextBoolean.TRUE));

        ListStarRocksDataReplicationsResponse tasks = replication.listStarRocksDataReplications(PROJECT, STARROCKS, null, null, null);
        same("1", tasks.getTotalCount());
        same(TASK, tasks.getReplications().get(0).getTaskName());
        same("0", tasks.getReplications().get(0).getPercentage());

        CreateStarRocksDataReplicationRequest start = new CreateStarRocksDataReplicationRequest().sourceInstanceId(SOURCE).sourceDatabase("shop")
                .targetDatabase("shop_htap").taskName(TASK);
        same(false, replication.createStarRocksDataReplication(PROJECT, STARROCKS, start, null).getJobId().isEmpty());
        System.out.println("listed, shown, checked, created");
    }

    private static String verdict(ReplicationApi replication, String config, TextBoolean creates) throws ApiException {
        CheckTableConfigRequest request = new CheckTableConfigRequest().sourceInstanceId(SOURCE).sourceDatabaseName("shop").targetDatabaseName("shop_htap")
                .taskName(TASK).isCreateTask(creates)
                .tableReplConfig(new TableReplConfig().replType(ReplType.INCLUDE_TABLES).replScope(ReplScope.PART).tables(Collections.singletonList("orders")))
                .tablesConfigs(Collections.singletonList(new TablesConfig().tableName("orders").tableConfig(config)));
        return String.valueOf(replication.checkTableConfig(PROJECT, STARROCKS, request, null).getTblConfigCheckResults().get(0).getCheckResult());
    }

    private static void same(Object expected, Object found) {
        if (!Objects.equals(expected, found)) {
            throw new IllegalStateException(expected + " was expected, not " + found);
        }
    }
}
