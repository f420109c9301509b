package interop;

// docs: begin first-call
import com.huaweicloud.sdk.core.auth.EnvCredentialProvider;
import com.huaweicloud.sdk.gaussdb.v3.GaussDBClient;
import com.huaweicloud.sdk.gaussdb.v3.model.ListHtapInstanceInfoRequest;

final class FirstCall {
    public static void main(String[] arguments) {
        GaussDBClient client = GaussDBClient.newBuilder()
                .withCredential(EnvCredentialProvider.getBasicCredentialEnvProvider().getCredentials())
                .withEndpoint(System.getenv("TAURUS_HTAP_ENDPOINT"))
                .build();
        var request = new ListHtapInstanceInfoRequest().withInstanceId(System.getenv("TAURUS_HTAP_TAURUS_ID"));
        for (var instance : client.listHtapInstanceInfo(request).getInstances()) {
            System.out.println(instance.getId() + " " + instance.getName() + " " + instance.getInstanceState().getInstanceStatus());
        }
    }
}
// docs: end first-call
