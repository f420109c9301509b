package interop;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** The emulator that the tests run against, and what its built-in world has. */
final class Emulator {
    static final String SOURCE = "40dc4c5729f14aad893e2dcd5baf6a15in07";
    static final String REPLICA = "5d1f0e6c7b8a49d2a3b4c5d6e7f80912no07";
    static final String STARROCKS = "9ac58f9b88744f8a87893d22f6ef9a28in17";
    static final String FRONT_END = "2c464fbdc8ea4c59814dab2243d8e270no17";
    static final String DOMAIN = "d78cbac186b744899480f25bd022f468";
    static final String REGION = "cn-north-4";

    static final String ENDPOINT = variable("TAURUS_HTAP_ENDPOINT");
    static final String IAM = variable("HUAWEICLOUD_SDK_IAM_ENDPOINT");
    static final String ACCESS_KEY = variable("HUAWEICLOUD_SDK_AK");
    static final String SECRET = variable("HUAWEICLOUD_SDK_SK");
    static final String PROJECT = variable("HUAWEICLOUD_SDK_PROJECT_ID");

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Emulator() {}

    private static String variable(String name) {
        String value = System.getenv(name);
        if (value == null || value.isEmpty()) {
            throw new IllegalStateException(name + " is not set: run the tests by tests/interop/with_emulator.sh");
        }
        return value;
    }

    /** Begins a world that no other test has touched. */
    static void anew() {
        control("/seed", "");
    }

    /** Lets time go by in the world. */
    static void pass(int seconds) {
        control("/clock", "{\"advance_seconds\": " + seconds + "}");
    }

    /** Makes the next call fail as a service does. */
    static void fail(String fault) {
        control("/faults", "{\"fault\": \"" + fault + "\", \"count\": 1}");
    }

    private static void control(String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(ENDPOINT + "/emulator/v1" + path))
                .POST(HttpRequest.BodyPublishers.ofString(body)).build();
        try {
            HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new IllegalStateException(path + ": " + response.statusCode() + " " + response.body());
            }
        } catch (IOException error) {
            throw new IllegalStateException(path, error);
        } catch (InterruptedException error) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(path, error);
        }
    }
}
