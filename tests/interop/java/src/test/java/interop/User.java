package interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.huaweicloud.sdk.core.HttpListener;
import com.huaweicloud.sdk.core.SdkResponse;
import com.huaweicloud.sdk.core.auth.BasicCredentials;
import com.huaweicloud.sdk.core.auth.ICredential;
import com.huaweicloud.sdk.core.exception.ServiceResponseException;
import com.huaweicloud.sdk.core.http.HttpConfig;
import com.huaweicloud.sdk.core.utils.JsonUtils;
import com.huaweicloud.sdk.gaussdb.v3.GaussDBClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.junit.jupiter.api.function.Executable;

/** A client of the SDK that remembers the last response as it was on the wire, and which operations it called. */
final class User {
    /** Fields of responses that the SDK has no place for, so it does not report them: neither would it those of the service. */
    private static final Map<String, String> UNREADABLE = Map.ofEntries(
            Map.entry("ListStarRocksDataReplications.replications.is_need_repair", "later than the SDK's model"),
            Map.entry("ListStarRocksDataReplications.replications.is_main_task", "later than the SDK's model"),
            Map.entry("ListStarRocksDataReplicationConfig.is_instance_level_sync", "later than the SDK's model"),
            Map.entry("ListStarRocksDataReplicationConfig.database_repl_scope", "later than the SDK's model"),
            Map.entry("ListStarRocksDataReplicationConfig.is_support_reg_exp", "later than the SDK's model"),
            Map.entry("ListStarRocksDataReplicationConfigByDataBase.is_instance_level_sync", "later than the SDK's model"),
            Map.entry("ListStarRocksDataReplicationConfigByDataBase.database_repl_scope", "later than the SDK's model"),
            Map.entry("ListStarRocksDataReplicationConfigByDataBase.is_support_reg_exp", "later than the SDK's model"),
            Map.entry("ListStarRocksDataReplicationConfig.error_msg", "later than the SDK's model"),
            Map.entry("ListStarRocksDataReplicationConfigByDataBase.error_msg", "later than the SDK's model"),
            Map.entry("ListStarrocksInstanceInfo.instances.users_sync_switch_on", "later than the SDK's model"),
            Map.entry("ShowStarrocksParams.configurations.configuration_id", "later than the SDK's model"),
            Map.entry("ListStarRocksDataReplicationConfig.table_info", "the other name of table_infos"),
            Map.entry("ListStarRocksDataReplicationConfig.database_info.databaseName", "the other name of database_name"),
            Map.entry("ListStarRocksDataReplicationConfig.database_info.dbCfgCheckResults", "the other name of db_config_check_results"),
            Map.entry("ListStarRocksDataReplicationConfigByDataBase.table_info", "the other name of table_infos"),
            Map.entry("ListStarRocksDataReplicationConfigByDataBase.database_info.databaseName", "the other name of database_name"),
            Map.entry("ListStarRocksDataReplicationConfigByDataBase.database_info.dbCfgCheckResults",
                    "the other name of db_config_check_results"),
            Map.entry("ListHtapInstanceInfo.instances.data_ips", "the other name of readable_node_infos"),
            Map.entry("ListHtapInstanceInfo.instances.enter_prise_project_id", "the other name of enterprise_project_id"),
            Map.entry("ShowStarRocksDatabaseUser.user_details.databases", "the other name of data_bases"),
            Map.entry("RestartStarrocksInstance.job_id", "the other name of workflow_id"),
            Map.entry("RestartStarrocksNode.job_id", "the other name of workflow_id"));

    private static final ObjectMapper PLAIN = new ObjectMapper();

    final GaussDBClient client;
    final Set<String> called = new TreeSet<>();
    private int status;
    private String body;

    User(ICredential credential) {
        HttpConfig config = HttpConfig.getDefaultHttpConfig().addHttpListener(HttpListener.forResponseListener(response -> {
            status = response.statusCode();
            body = response.body().orElse("");
        }));
        client = GaussDBClient.newBuilder().withCredential(credential).withEndpoint(Emulator.ENDPOINT).withHttpConfig(config).build();
    }

    static BasicCredentials accessKey() {
        return new BasicCredentials().withAk(Emulator.ACCESS_KEY).withSk(Emulator.SECRET).withProjectId(Emulator.PROJECT);
    }

    /** Calls an operation that must succeed, and fails if the SDK's response lacks anything that was on the wire. */
    <Q, R extends SdkResponse> R ask(BiFunction<GaussDBClient, Q, R> method, Q request) {
        String operation = request.getClass().getSimpleName().replaceFirst("Request$", "");
        called.add(operation);
        R response = method.apply(client, request);
        assertEquals(status, response.getHttpStatusCode(), operation);
        assertTrue(status == 200 || status == 201, operation + ": status " + status);
        List<String> lost = new ArrayList<>();
        try {
            lost(operation, PLAIN.readTree(body), PLAIN.readTree(JsonUtils.toJSON(response)), lost);
        } catch (JsonProcessingException error) {
            throw new AssertionError(operation + ": " + body, error);
        }
        assertEquals(List.of(), lost, operation);
        return response;
    }

    private static void lost(String place, JsonNode wire, JsonNode read, List<String> lost) {
        if (UNREADABLE.containsKey(place) || wire.isNull()) {
            return;
        }
        if (wire.isObject()) {
            wire.fields().forEachRemaining(field ->
                    lost(place + "." + field.getKey(), field.getValue(), read == null ? null : read.get(field.getKey()), lost));
        } else if (wire.isArray()) {
            if (read == null || read.size() != wire.size()) {
                lost.add(place + ": " + wire.size() + " entries on the wire, " + read + " in the SDK's response");
                return;
            }
            for (int index = 0; index < wire.size(); index++) {
                lost(place, wire.get(index), read.get(index), lost);
            }
        } else if (read == null || !(wire.isNumber() ? wire.asText().equals(read.asText()) : wire.equals(read))) {
            lost.add(place + ": " + wire + " on the wire, " + read + " in the SDK's response");
        }
    }

    /** A call that must be refused, with all that an error has. */
    static void refused(int status, String code, String message, Executable call) {
        ServiceResponseException error = assertThrows(ServiceResponseException.class, call);
        assertEquals(status, error.getHttpStatusCode());
        assertEquals(code, error.getErrorCode());
        assertTrue(error.getErrorMsg().contains(message), error.getErrorMsg());
        assertNotNull(error.getRequestId());
        assertFalse(error.getRequestId().isEmpty());
    }
}
