package interop;

import static interop.Emulator.SOURCE;
import static interop.Emulator.STARROCKS;
import static interop.User.refused;

import com.huaweicloud.sdk.core.auth.BasicCredentials;
import com.huaweicloud.sdk.gaussdb.v3.model.CheckTableConfigRequest;
import com.huaweicloud.sdk.gaussdb.v3.model.ListStarRocksDataReplicationsRequest;
import com.huaweicloud.sdk.gaussdb.v3.model.ListStarrocksInstanceInfoRequest;
import com.huaweicloud.sdk.gaussdb.v3.model.RestartStarrocksInstanceRequest;
import com.huaweicloud.sdk.gaussdb.v3.model.ShowGaussMySqlJobInfoRequest;
import com.huaweicloud.sdk.gaussdb.v3.model.TableConfigCheckRequestV3;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is refused arrives as the SDK's exception, with status, code, message and request ID. */
class ErrorsTest {
    private static final String UNKNOWN = "00000000000000000000000000000000in17";
    private final User user = new User(User.accessKey());

    @BeforeEach
    void begin() {
        Emulator.anew();
    }

    private static ListStarRocksDataReplicationsRequest tasks(String instance) {
        return new ListStarRocksDataReplicationsRequest().withXLanguage("en-us").withInstanceId(instance);
    }

    @Test
    void whatIsNotThere() {
        refused(400, "DBS.200022", "Instance not found", () -> user.client.listStarRocksDataReplications(tasks(UNKNOWN)));
        refused(400, "DBS.05000044", "StarRocks instance does not exist", () -> user.client.listStarrocksInstanceInfo(
                new ListStarrocksInstanceInfoRequest().withInstanceId(SOURCE).withStarrocksInstanceId(UNKNOWN)));
        refused(404, "DBS.200002", "job does not exist", () -> user.client.showGaussMySqlJobInfo(new ShowGaussMySqlJobInfoRequest().withId("unknown")));
    }

    @Test
    void whatCannotBeMeant() {
        refused(400, "DBS.200001", "is_create_task", () -> user.client.checkTableConfig(new CheckTableConfigRequest().withXLanguage("en-us").withInstanceId(STARROCKS)
                .withBody(new TableConfigCheckRequestV3().withSourceInstanceId(SOURCE).withSourceDatabaseName("shop")
                        .withTargetDatabaseName("shop_htap").withIsCreateTask("perhaps"))));
    }

    @Test
    void whatIsBusy() {
        var restart = new RestartStarrocksInstanceRequest().withStarrocksInstanceId(STARROCKS);
        user.client.restartStarrocksInstance(restart);
        refused(409, "DBS.200019", "Another operation", () -> user.client.restartStarrocksInstance(restart));
    }

    @Test
    void whoMayNotCall() {
        var stranger = new User(new BasicCredentials().withAk(Emulator.ACCESS_KEY).withSk("another-secret").withProjectId(Emulator.PROJECT));
        refused(401, "APIG.0301", "Incorrect IAM authentication information", () -> stranger.client.listStarRocksDataReplications(tasks(STARROCKS)));
    }

    @Test
    void whatTheServiceFailsAt() {
        Emulator.fail("throttle");
        refused(429, "APIG.0308", "throttling", () -> user.client.listStarRocksDataReplications(tasks(STARROCKS)));
        Emulator.fail("status=503");
        refused(503, "EMULATOR.0001", "503", () -> user.client.listStarRocksDataReplications(tasks(STARROCKS)));
        user.client.listStarRocksDataReplications(tasks(STARROCKS));
    }
}
