package interop;

import static interop.Emulator.STARROCKS;
import static interop.User.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.huaweicloud.sdk.core.auth.BasicCredentials;
import com.huaweicloud.sdk.core.auth.EnvCredentialProvider;
import com.huaweicloud.sdk.core.auth.GlobalCredentials;
import com.huaweicloud.sdk.core.auth.ICredential;
import com.huaweicloud.sdk.core.region.Region;
import com.huaweicloud.sdk.gaussdb.v3.GaussDBClient;
import com.huaweicloud.sdk.gaussdb.v3.model.ListStarRocksDataReplicationsRequest;
import com.huaweicloud.sdk.iam.v3.IamClient;
import com.huaweicloud.sdk.iam.v3.model.*;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ways to prove who one is that the SDK has. */
class CredentialsTest {
    private static final ListStarRocksDataReplicationsRequest TASKS = new ListStarRocksDataReplicationsRequest().withXLanguage("en-us").withInstanceId(STARROCKS);

    @BeforeEach
    void begin() {
        Emulator.anew();
    }

    private static void assertCalls(GaussDBClient client) {
        assertEquals("0", client.listStarRocksDataReplications(TASKS).getTotalCount());
    }

    /** A client that looks the project up by the region, as most programs have it. */
    private static GaussDBClient inRegion(ICredential credential) {
        return GaussDBClient.newBuilder().withCredential(credential).withRegion(new Region(Emulator.REGION, Emulator.ENDPOINT)).build();
    }

    @Test
    void theEnvironment() {
        assertCalls(new User(EnvCredentialProvider.getBasicCredentialEnvProvider().getCredentials()).client);
    }

    @Test
    void theProjectIsLookedUp() {
        assertCalls(inRegion(new BasicCredentials().withAk(Emulator.ACCESS_KEY).withSk(Emulator.SECRET).withIamEndpoint(Emulator.IAM)));
    }

    @Test
    void aFederatedIdentity(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("id_token"), "emulator-id-token");
        assertCalls(inRegion(new BasicCredentials().withIdpId("an-identity-provider").withIdTokenFile(file.toString())
                .withProjectId(Emulator.PROJECT).withIamEndpoint(Emulator.IAM)));
    }

    @Test
    void aTemporaryKey() {
        var permanent = new GlobalCredentials().withAk(Emulator.ACCESS_KEY).withSk(Emulator.SECRET).withDomainId(Emulator.DOMAIN);
        IamClient iam = IamClient.newBuilder().withCredential(permanent).withEndpoint(Emulator.IAM).build();
        var person = new PwdPasswordUser().withName("emulator").withPassword("not-a-real-password")
                .withDomain(new PwdPasswordUserDomain().withName("emulator"));
        var auth = new PwdAuth()
                .withIdentity(new PwdIdentity().withMethods(List.of(PwdIdentity.MethodsEnum.PASSWORD)).withPassword(new PwdPassword().withUser(person)))
                .withScope(new AuthScope().withProject(new AuthScopeProject().withName(Emulator.REGION)));
        String token = iam.keystoneCreateUserTokenByPassword(new KeystoneCreateUserTokenByPasswordRequest()
                .withBody(new KeystoneCreateUserTokenByPasswordRequestBody().withAuth(auth))).getXSubjectToken();
        var identity = new TokenAuthIdentity().withMethods(List.of(TokenAuthIdentity.MethodsEnum.TOKEN))
                .withToken(new IdentityToken().withId(token).withDurationSeconds(900));
        Credential issued = iam.createTemporaryAccessKeyByToken(new CreateTemporaryAccessKeyByTokenRequest()
                .withBody(new CreateTemporaryAccessKeyByTokenRequestBody().withAuth(new TokenAuth().withIdentity(identity)))).getCredential();

        var temporary = new BasicCredentials().withAk(issued.getAccess()).withSk(issued.getSecret())
                .withSecurityToken(issued.getSecuritytoken()).withProjectId(Emulator.PROJECT);
        GaussDBClient client = new User(temporary).client;
        assertCalls(client);
        Emulator.pass(901);
        refused(401, "APIG.0301", "has expired", () -> client.listStarRocksDataReplications(TASKS));
    }
}
