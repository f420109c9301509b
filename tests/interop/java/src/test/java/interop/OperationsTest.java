package interop;

import static interop.Emulator.FRONT_END;
import static interop.Emulator.PROJECT;
import static interop.Emulator.REPLICA;
import static interop.Emulator.SOURCE;
import static interop.Emulator.STARROCKS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.huaweicloud.sdk.gaussdb.v3.GaussDBClient;
import com.huaweicloud.sdk.gaussdb.v3.model.*;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** Each operation that the SDK has, in the order in which somebody would call them who gets to know an instance and its tasks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OperationsTest {
    private static final String TASK = "orders_to_htap";
    private final User user = new User(User.accessKey());

    @BeforeAll
    void begin() {
        Emulator.anew();
    }

    @Test
    @Order(1)
    void whatCanBeBought() {
        var stores = user.ask(GaussDBClient::listHtapDataStore, new ListHtapDataStoreRequest().withEngineName("star-rocks")).getDatastores();
        assertFalse(stores.get(0).getId().isEmpty());
        assertFalse(stores.get(0).getKernelVersion().isEmpty());
        for (HtapFlavorInfoFlavors flavor : flavors()) {
            assertTrue(Integer.parseInt(flavor.getVcpus()) > 0, flavor.toString());
            assertTrue(Integer.parseInt(flavor.getRam()) > 0, flavor.toString());
            assertFalse(flavor.getAzStatus().isEmpty(), flavor.toString());
        }
        String code = flavor("sr-be").getSpecCode();
        for (HtapFlavorInfoFlavors flavor : user.ask(GaussDBClient::listHtapFlavor,
                new ListHtapFlavorRequest().withEngineName("star-rocks").withSpecCode(code)).getFlavors()) {
            assertEquals(code, flavor.getSpecCode());
        }
        for (HtapStorageTypeStorageType type : user.ask(GaussDBClient::listHtapStorageType,
                new ListHtapStorageTypeRequest().withDatabase("star-rocks").withVersionName(stores.get(0).getName())).getStorageType()) {
            assertFalse(type.getName().isEmpty());
            assertTrue(type.getMinVolumeSize() > 0, type.toString());
            assertFalse(type.getAzStatus().isEmpty());
        }
        var resource = new ResourceCheckResource().withEnterpriseProjectId("0").withInstanceNum(1)
                .withMode(ResourceCheckResource.ModeEnum.SINGLE).withAvailabilityZoneMode("single").withFeNodeNum(1).withBeNodeNum(1)
                .withFeFlavorRef(flavor("sr-fe").getSpecCode()).withBeFlavorRef(code).withSubnetId("8926baca-467a-4556-8603-b4077805ff9d");
        var check = new ResourceCheck().withAction(ResourceCheck.ActionEnum.CREATEINSTANCE).withResource(resource);
        assertEquals(true, user.ask(GaussDBClient::checkStarRocksResource, new CheckStarRocksResourceRequest().withBody(check)).getResult());
    }

    private List<HtapFlavorInfoFlavors> flavors() {
        return user.ask(GaussDBClient::listHtapFlavor,
                new ListHtapFlavorRequest().withEngineName("star-rocks").withAvailabilityZoneMode("single")).getFlavors();
    }

    private HtapFlavorInfoFlavors flavor(String kind) {
        return flavors().stream().filter(flavor -> flavor.getSpecCode().contains(kind)).findFirst().orElseThrow();
    }

    @Test
    @Order(2)
    void theInstancesThatAreThere() {
        var list = user.ask(GaussDBClient::listHtapInstanceInfo, new ListHtapInstanceInfoRequest().withInstanceId(SOURCE).withXLanguage("en-us"));
        assertEquals(1, list.getTotal());
        assertEquals(10, list.getMaxHtapInstanceNumOfTaurus());
        var listed = list.getInstances().get(0);
        assertEquals(STARROCKS, listed.getId());
        assertEquals("shop-analytics", listed.getName());
        assertEquals("star-rocks", listed.getEngineName());
        assertEquals("3.1.6.0", listed.getEngineVersion());
        assertEquals(PROJECT, listed.getProjectId());
        assertEquals("normal", listed.getInstanceState().getInstanceStatus());
        assertEquals("Cluster", listed.getHaMode());
        assertEquals(2, listed.getNodeNum());
        assertEquals("0", listed.getEnterpriseProjectId());
        assertTrue(listed.getReadableNodeInfos().stream().anyMatch(node -> node.getNodeId().equals(FRONT_END)), listed.toString());

        var shown = shown(STARROCKS);
        assertEquals("shop-analytics", shown.getName());
        assertEquals("normal", shown.getStatus());
        assertEquals("Cluster", shown.getClusterMode());
        assertEquals("3.1.6.0", shown.getDataStoreVersion());
        assertEquals("3306", shown.getDbPort());
        assertEquals("50000000000", shown.getFeNodeVolumeSize());
        assertEquals("50000000000", shown.getBeNodeVolumeSize());
        assertEquals(3306, shown.getPortInfo().getMysqlPort());
        for (StarRocksInstanceInfoGroups group : shown.getGroups()) {
            var node = group.getNodes().get(0);
            assertEquals(group.getGroupNodeType().equals("fe") ? "fe-leader" : "be", node.getType());
            assertEquals("50000000000", node.getVolume().getSize());
            assertTrue(Integer.parseInt(node.getCpu()) > 0);
            assertTrue(Integer.parseInt(node.getMem()) > 0);
            Integer.parseInt(node.getMaxConnections());
            assertEquals(3306, node.getDbPort());
        }
    }

    private StarRocksInstanceInfoInstances shown(String id) {
        var shown = user.ask(GaussDBClient::listStarrocksInstanceInfo,
                new ListStarrocksInstanceInfoRequest().withInstanceId(SOURCE).withStarrocksInstanceId(id)).getInstances();
        assertEquals(1, shown.size());
        assertEquals(id, shown.get(0).getId());
        return shown.get(0);
    }

    /** Lets a job run to its end, which must be a good one. */
    private void finish(String job, String instance) {
        var begun = job(job);
        assertEquals(instance, begun.getInstance().getId());
        assertTrue(List.of("Pending", "Running").contains(begun.getStatus().getValue()), begun.toString());
        Emulator.pass(301);
        var over = job(job);
        assertEquals(GetJobInfoDetail.StatusEnum.COMPLETED, over.getStatus());
        assertEquals("100%", over.getProcess());
        assertFalse(over.getEnded().isEmpty());
    }

    private GetJobInfoDetail job(String id) {
        assertNotNull(id);
        var job = user.ask(GaussDBClient::showGaussMySqlJobInfo, new ShowGaussMySqlJobInfoRequest().withId(id)).getJob();
        assertEquals(id, job.getId());
        return job;
    }

    @Test
    @Order(3)
    void anInstanceOfOnesOwn() {
        var fe = flavor("sr-fe");
        var be = flavor("sr-be");
        var tag = new StarRocksCreateRequestTagsInfoSysTags()
                .withKey(StarRocksCreateRequestTagsInfoSysTags.KeyEnum._SYS_ENTERPRISE_PROJECT_ID)
                .withValue(StarRocksCreateRequestTagsInfoSysTags.ValueEnum._0);
        var wanted = new StarRocksCreateRequest().withName("htap-java")
                .withEngine(new StarRocksCreateRequestEngine().withType("star-rocks").withVersion("3.1.6.0"))
                .withHa(new StarRocksCreateRequestHa().withMode(StarRocksCreateRequestHa.ModeEnum.SINGLE))
                .withFeFlavorId(fe.getId()).withBeFlavorId(be.getId()).withDbRootPwd("Not-A-Real-1").withFeCount(1).withBeCount(1)
                .withAzMode(StarRocksCreateRequest.AzModeEnum.SINGLE)
                .withFeVolume(new StarRocksCreateRequestFeVolume().withIoType("SSD").withCapacityInGb(60))
                .withBeVolume(new StarRocksCreateRequestBeVolume().withIoType("SSD").withCapacityInGb(70))
                .withAzCode("cn-southwest-244b").withTimeZone("UTC+05:00").withSecurityGroupId("967a0ac2-3cae-4e57-a49a-d0f6ff07dcc2")
                .withTagsInfo(new StarRocksCreateRequestTagsInfo().addSysTagsItem(tag))
                .withPayInfo(new StarRocksCreateRequestPayInfo().withPayModel("0"));
        var created = user.ask(GaussDBClient::createStarrocksInstance, new CreateStarrocksInstanceRequest().withInstanceId(SOURCE).withBody(wanted));
        var instance = created.getInstance();
        String id = instance.getId();
        assertEquals("htap-java", instance.getName());
        assertEquals("cn-southwest-244b", instance.getAzCode());
        assertEquals("Single", instance.getHaMode());
        assertEquals("967a0ac2-3cae-4e57-a49a-d0f6ff07dcc2", instance.getSecurityGroupId());
        assertEquals("creating", instance.getStatus());
        assertEquals("_sys_enterprise_project_id", instance.getTagsInfo().getSysTags().get(0).getKey());
        finish(created.getJobId(), id);

        var shown = shown(id);
        assertEquals("normal", shown.getStatus());
        assertEquals("Single", shown.getClusterMode());
        assertEquals("single", shown.getAzMode());
        assertEquals("UTC+05:00", shown.getTimeZone());
        assertEquals("60000000000", shown.getFeNodeVolumeSize());
        assertEquals("70000000000", shown.getBeNodeVolumeSize());
        String frontEnd = null;
        for (StarRocksInstanceInfoGroups group : shown.getGroups()) {
            var node = group.getNodes().get(0);
            var flavor = group.getGroupNodeType().equals("fe") ? fe : be;
            assertEquals(flavor.getId(), node.getFlavorId());
            assertEquals(flavor.getSpecCode(), node.getFlavorRef());
            assertEquals(flavor.getVcpus(), node.getCpu());
            assertEquals(flavor.getRam(), node.getMem());
            assertEquals("cn-southwest-244b", node.getAzCode());
            assertEquals(group.getGroupNodeType().equals("fe") ? "60000000000" : "70000000000", node.getVolume().getSize());
            frontEnd = group.getGroupNodeType().equals("fe") ? node.getId() : frontEnd;
        }

        String larger = flavors().stream().filter(flavor -> flavor.getSpecCode().contains("sr-be") && !flavor.getId().equals(be.getId()))
                .findFirst().orElseThrow().getId();
        finish(user.ask(GaussDBClient::resizeStarRocksFlavor, new ResizeStarRocksFlavorRequest().withInstanceId(id)
                .withBody(new SrFlavorResizeReq().withBeFlavorId(larger))).getJobId(), id);
        var resized = shown(id).getGroups().stream().filter(group -> group.getGroupNodeType().equals("be")).findFirst().orElseThrow();
        assertEquals(larger, resized.getNodes().get(0).getFlavorId());
        // Booleans as text, as this SDK has them.
        finish(user.ask(GaussDBClient::upgradeSrKernelVersion, new UpgradeSrKernelVersionRequest().withXLanguage("en-us").withInstanceId(id)
                .withBody(new UpgradeSrKernelVersionRequestV3().withDelay("false").withIsSkipValidate("true"))).getJobId(), id);
        finish(user.ask(GaussDBClient::restartStarrocksInstance,
                new RestartStarrocksInstanceRequest().withStarrocksInstanceId(id)).getWorkflowId(), id);
        finish(user.ask(GaussDBClient::restartStarrocksNode,
                new RestartStarrocksNodeRequest().withStarrocksInstanceId(id).withStarrocksNodeId(frontEnd)).getWorkflowId(), id);
        assertNotNull(user.ask(GaussDBClient::deleteStarrocksInstance,
                new DeleteStarrocksInstanceRequest().withInstanceId(SOURCE).withStarrocksInstanceId(id)).getWorkflowId());
        Emulator.pass(61);
        assertEquals(1, user.ask(GaussDBClient::listHtapInstanceInfo, new ListHtapInstanceInfoRequest().withInstanceId(SOURCE)).getTotal());
    }

    @Test
    @Order(4)
    void whatCanBeSynchronized() {
        var all = user.ask(GaussDBClient::listStarRocksDataBases,
                new ListStarRocksDataBasesRequest().withXLanguage("en-us").withInstanceId(STARROCKS).withLimit("100").withOffset("0")).getDatabases();
        assertTrue(all.containsAll(List.of("information_schema", "sys", "shop_rep")), all.toString());
        assertEquals(List.of("shop_rep"), user.ask(GaussDBClient::listStarRocksDataBases,
                new ListStarRocksDataBasesRequest().withXLanguage("en-us").withInstanceId(STARROCKS).withDatabaseName("shop")).getDatabases());
        var parameter = user.ask(GaussDBClient::listStarRocksDbParameters, new ListStarRocksDbParametersRequest().withXLanguage("en-us").withInstanceId(STARROCKS))
                .getDbParameters().stream().filter(known -> known.getParamName().equals("sync_commit_interval_ms")).findFirst().orElseThrow();
        assertEquals("Integer", parameter.getDataType());
        assertEquals("5000", parameter.getDefaultValue());
        assertEquals("1000-60000", parameter.getValueRange());
        assertEquals("true", parameter.getIsModifiable());
    }

    private static TableReplConfig tables(String... names) {
        return new TableReplConfig().withReplType(TableReplConfig.ReplTypeEnum.INCLUDE_TABLES)
                .withReplScope(TableReplConfig.ReplScopeEnum.PART).withTables(Arrays.asList(names));
    }

    private static List<DbConfig> threads(String value) {
        return List.of(new DbConfig().withParamName("max_full_sync_task_threads_num").withValue(value));
    }

    private CheckTableConfigResponse check(String creates, String config) {
        return user.ask(GaussDBClient::checkTableConfig, new CheckTableConfigRequest().withXLanguage("en-us").withInstanceId(STARROCKS).withBody(
                new TableConfigCheckRequestV3().withSourceInstanceId(SOURCE).withSourceNodeId(REPLICA).withSourceDatabaseName("shop")
                        .withTargetDatabaseName("shop_htap").withTaskName(TASK).withDbConfigs(threads("4"))
                        .withTablesConfigs(List.of(new TablesConfig().withTableName("orders").withTableConfig(config)))
                        .withTableReplConfig(tables("orders", "customers")).withIsCreateTask(creates)));
    }

    @Test
    @Order(5)
    void aTask() {
        var database = user.ask(GaussDBClient::checkDataBaseConfig, new CheckDataBaseConfigRequest().withInstanceId(STARROCKS).withXLanguage("en-us")
                .withBody(new DbConfigCheckRequestV3().withSourceInstanceId(SOURCE).withSourceDatabaseName("shop")
                        .withTargetDatabaseName("shop_htap").withDbConfigs(threads("4")).withTableReplConfig(tables("orders"))));
        assertEquals("shop", database.getSourceDatabaseName());
        assertEquals("success", database.getSourceDbConfigCheckResults().get(0).getCheckResult().getValue());

        assertEquals("failed", check("false", "order by no_such_column").getTblConfigCheckResults().get(0).getCheckResult());
        var checked = check("true", "order by id");
        assertEquals(TASK, checked.getTaskName());
        assertEquals(List.of("success", "success"),
                checked.getTblConfigCheckResults().stream().map(TableConfigCheckResult::getCheckResult).collect(Collectors.toList()));
        // A task that was just created has no status yet.
        Emulator.pass(6);
        assertStage("Wait", "0");
        finish(user.ask(GaussDBClient::createStarRocksDataReplication, new CreateStarRocksDataReplicationRequest().withXLanguage("en-us").withInstanceId(STARROCKS)
                .withBody(new CreateStarRocksDataReplication().withSourceInstanceId(SOURCE).withSourceNodeId(REPLICA)
                        .withSourceDatabase("shop").withTargetDatabase("shop_htap").withTaskName(TASK))).getJobId(), STARROCKS);
        assertStage("Incremental", "100");

        var before = configuration();
        assertEquals(SOURCE, before.getSourceInstanceId());
        assertEquals(REPLICA, before.getSourceNodeId());
        assertEquals("shop", before.getDatabaseInfo().getDatabaseName());
        assertEquals("shop_htap", before.getTargetDatabaseName());
        assertEquals("include_tables", before.getTableReplConfig().getReplType().getValue());
        assertEquals(List.of("orders", "customers"), before.getTableReplConfig().getTables());
        assertEquals("order by id", before.getTableInfos().get(0).getTableConfig());
        assertThreads("4", before);
        var by = user.ask(GaussDBClient::listStarRocksDataReplicationConfigByDataBase,
                new ListStarRocksDataReplicationConfigByDataBaseRequest().withXLanguage("en-us").withInstanceId(STARROCKS).withDatabase("shop_htap"));
        assertEquals(before.getDatabaseInfo(), by.getDatabaseInfo());
        assertEquals(before.getTableInfos(), by.getTableInfos());

        finish(user.ask(GaussDBClient::modifyDataSync, new ModifyDataSyncRequest().withXLanguage("en-us").withInstanceId(STARROCKS).withBody(
                new ModifyDataSyncConfigRequestV3().withSourceInstanceId(SOURCE).withSourceNodeId(REPLICA).withSourceDatabaseName("shop")
                        .withTargetDatabaseName("shop_htap").withTaskName(TASK).withDbConfigs(threads("2"))
                        .withTablesConfigs(List.of(new TablesConfig().withTableName("products").withTableConfig("order by id")))
                        .withTableReplConfig(tables("orders")))).getJobId(), STARROCKS);
        var after = configuration();
        assertEquals(List.of("orders"), after.getTableReplConfig().getTables());
        assertThreads("2", after);
        Emulator.pass(60);

        finish(user.ask(GaussDBClient::pauseStarRocksDataReplication, new PauseStarRocksDataReplicationRequest().withXLanguage("en-us").withInstanceId(STARROCKS)
                .withBody(new PauseStarRocksDataReplication().withTaskName(TASK))).getJobId(), STARROCKS);
        assertStage("Paused", "100");
        finish(user.ask(GaussDBClient::resumeStarRocksDataReplication, new ResumeStarRocksDataReplicationRequest().withXLanguage("en-us").withInstanceId(STARROCKS)
                .withBody(new ResumeStarRocksDataReplication().withTaskName(TASK))).getJobId(), STARROCKS);
        assertStage("Incremental", "100");
        finish(user.ask(GaussDBClient::deleteStarRocksDataReplication, new DeleteStarRocksDataReplicationRequest().withXLanguage("en-us").withInstanceId(STARROCKS)
                .withBody(new DeleteStarRocksDataReplication().withTaskName(TASK))).getJobId(), STARROCKS);
        assertEquals("0", user.ask(GaussDBClient::listStarRocksDataReplications,
                new ListStarRocksDataReplicationsRequest().withXLanguage("en-us").withInstanceId(STARROCKS)).getTotalCount());
    }

    private ListStarRocksDataReplicationConfigResponse configuration() {
        return user.ask(GaussDBClient::listStarRocksDataReplicationConfig,
                new ListStarRocksDataReplicationConfigRequest().withXLanguage("en-us").withInstanceId(STARROCKS).withTaskName(TASK));
    }

    private static void assertThreads(String value, ListStarRocksDataReplicationConfigResponse configuration) {
        var set = configuration.getDatabaseInfo().getDbConfigCheckResults().stream()
                .filter(parameter -> parameter.getParamName().equals("max_full_sync_task_threads_num")).findFirst().orElseThrow();
        assertEquals(value, set.getValue());
    }

    private void assertStage(String stage, String percentage) {
        var list = user.ask(GaussDBClient::listStarRocksDataReplications,
                new ListStarRocksDataReplicationsRequest().withXLanguage("en-us").withInstanceId(STARROCKS).withLimit("10").withOffset("0"));
        assertEquals("1", list.getTotalCount());
        var task = list.getReplications().get(0);
        assertEquals(TASK, task.getTaskName());
        assertEquals("shop", task.getSourceDatabase());
        assertEquals("shop_htap", task.getTargetDatabase());
        assertEquals("Yes", task.getStatus().getValue());
        assertEquals(stage, task.getStage().getValue());
        assertEquals(percentage, task.getPercentage());
        Integer.parseInt(task.getCatchupPercentage());
    }

    @Test
    @Order(6)
    void accounts() {
        assertEquals("SUCCESS", user.ask(GaussDBClient::createStarRocksDatabaseUser, new CreateStarRocksDatabaseUserRequest().withInstanceId(STARROCKS)
                .withBody(new StarRocksDatabaseUserInfo().withUserName("reporter").withPassword("Not-A-Real-1")
                        .withDatabases(List.of("shop_rep")).withDml(2).withDdl(0))).getResult());
        assertAccount(2, 0);
        assertEquals("SUCCESS", user.ask(GaussDBClient::updateStarRocksDatabaseUserPassword,
                new UpdateStarRocksDatabaseUserPasswordRequest().withInstanceId(STARROCKS)
                        .withBody(new StarRocksDatabaseUserPWinfo().withUserName("reporter").withPassword("Not-A-Real-2"))).getResult());
        assertEquals("SUCCESS", user.ask(GaussDBClient::updateStarRocksDatabaseUserPermission,
                new UpdateStarRocksDatabaseUserPermissionRequest().withInstanceId(STARROCKS)
                        .withBody(new StarRocksDatabaseUserPSinfo().withUserName("reporter").withDml(1).withDdl(1))).getResult());
        assertAccount(1, 1);
        assertEquals("SUCCESS", user.ask(GaussDBClient::deleteStarRocksDatabaseUser,
                new DeleteStarRocksDatabaseUserRequest().withInstanceId(STARROCKS).withUserName("reporter")).getResult());
        assertEquals(1, user.ask(GaussDBClient::showStarRocksDatabaseUser,
                new ShowStarRocksDatabaseUserRequest().withInstanceId(STARROCKS).withLimit(100).withOffset(0)).getTotalCount());
        for (UserSyncReq.ActionEnum action : List.of(UserSyncReq.ActionEnum.STARTSYNCTAURUSACCOUNT, UserSyncReq.ActionEnum.STOPSYNCTAURUSACCOUNT)) {
            assertEquals("true", user.ask(GaussDBClient::syncStarRocksUsers, new SyncStarRocksUsersRequest().withInstanceId(STARROCKS)
                    .withBody(new UserSyncReq().withAction(action))).getSuccess());
        }
    }

    private void assertAccount(int dml, int ddl) {
        var list = user.ask(GaussDBClient::showStarRocksDatabaseUser,
                new ShowStarRocksDatabaseUserRequest().withInstanceId(STARROCKS).withUserName("reporter").withLimit(10).withOffset(0));
        assertEquals(1, list.getTotalCount());
        var account = list.getUserDetails().get(0);
        assertEquals("reporter", account.getUserName());
        assertEquals(List.of("shop_rep"), account.getDataBases());
        assertEquals(List.of(dml, ddl), List.of(account.getDml(), account.getDdl()));
    }

    @Test
    @Order(7)
    void parameters() {
        var before = parameter();
        assertEquals("3", before.getValue());
        assertEquals("integer", before.getType());
        assertEquals("1-20", before.getValueRange());
        assertEquals(false, before.getReadonly());
        var changed = user.ask(GaussDBClient::updateStarrocksParams, new UpdateStarrocksParamsRequest().withInstanceId(STARROCKS)
                .withBody(new UpdateParamInfo().withNodeType("be").withParameterValues(Map.of("alter_tablet_worker_count", "7"))));
        assertEquals(false, changed.getRestartRequired());
        finish(changed.getJobId(), STARROCKS);
        assertEquals("7", parameter().getValue());
        assertNotNull(user.ask(GaussDBClient::checkStarrocksParams, new CheckStarrocksParamsRequest()
                .withBody(new CheckStarrocksParamsRequestBody().withSourceConfigurationId("a2069d40256f40078c52d90d6a91ee63pr17"))).getDifferences());
    }

    private ParameterValuesInfo parameter() {
        var shown = user.ask(GaussDBClient::showStarrocksParams,
                new ShowStarrocksParamsRequest().withInstanceId(STARROCKS).withNodeType("be").withLimit(100).withOffset(0));
        assertEquals(3L, shown.getTotalCount());
        assertEquals("3.1.6.0", shown.getConfigurations().getDatastoreVersionName());
        return shown.getParameterValues().stream().filter(value -> value.getName().equals("alter_tablet_worker_count")).findFirst().orElseThrow();
    }

    @Test
    @Order(8)
    void everyOperationOfTheSdkWasCalled() throws IOException {
        String document = Files.readString(Path.of("../../../spec/taurus-htap.yaml"));
        Set<String> methods = Arrays.stream(GaussDBClient.class.getMethods()).map(Method::getName).collect(Collectors.toSet());
        Set<String> inTheSdk = Pattern.compile("operationId: (\\w+)").matcher(document).results().map((MatchResult found) -> found.group(1))
                .filter(id -> methods.contains(Character.toLowerCase(id.charAt(0)) + id.substring(1))).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(34, inTheSdk.size(), inTheSdk.toString());
        assertEquals(inTheSdk, user.called);
    }
}
