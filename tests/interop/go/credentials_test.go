package interop

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/huaweicloud/huaweicloud-sdk-go-v3/core/auth/basic"
	"github.com/huaweicloud/huaweicloud-sdk-go-v3/core/auth/global"
	"github.com/huaweicloud/huaweicloud-sdk-go-v3/core/auth/provider"
	sdkregion "github.com/huaweicloud/huaweicloud-sdk-go-v3/core/region"
	gaussdb "github.com/huaweicloud/huaweicloud-sdk-go-v3/services/gaussdb/v3"
	"github.com/huaweicloud/huaweicloud-sdk-go-v3/services/gaussdb/v3/model"
	iam "github.com/huaweicloud/huaweicloud-sdk-go-v3/services/iam/v3"
	identity "github.com/huaweicloud/huaweicloud-sdk-go-v3/services/iam/v3/model"
)

// The account of the emulator's world.
const domain = "d78cbac186b744899480f25bd022f468"

// counts lists the tasks, which succeeds only for those who may call, and in the right project.
func counts(t *testing.T, u *user) {
	t.Helper()
	equal(t, "total_count", ask(t, u, u.ListStarRocksDataReplications, &model.ListStarRocksDataReplicationsRequest{InstanceId: starRocks}).TotalCount, "0")
}

func TestCredentialsOfTheEnvironment(t *testing.T) {
	anew(t)
	credentials, err := provider.BasicCredentialEnvProvider().GetCredentials()
	if err != nil {
		t.Fatal(err)
	}
	counts(t, newUser(t, credentials.(*basic.Credentials)))
}

// inRegion builds a client that looks the project up by the region, as most programs have it.
func inRegion(t *testing.T, credentials *basic.Credentials) *user {
	t.Helper()
	endpoint := variable(t, "TAURUS_HTAP_ENDPOINT")
	client, err := gaussdb.GaussDBClientBuilder().WithRegion(sdkregion.NewRegion(region, endpoint)).WithCredential(credentials).SafeBuild()
	if err != nil {
		t.Fatal(err)
	}
	same(t, "the project that was looked up", credentials.ProjectId, variable(t, "HUAWEICLOUD_SDK_PROJECT_ID"))
	// A client whose last response can be seen; the credentials know the project by now.
	u := newUser(t, credentials)
	u.GaussDBClient = gaussdb.NewGaussDBClient(client)
	u.status, u.requestID = 200, "not recorded"
	return u
}

func TestProjectLookUp(t *testing.T) {
	anew(t)
	credentials, err := basic.NewCredentialsBuilder().
		WithAk(variable(t, "HUAWEICLOUD_SDK_AK")).WithSk(variable(t, "HUAWEICLOUD_SDK_SK")).
		WithIamEndpointOverride(variable(t, "HUAWEICLOUD_SDK_IAM_ENDPOINT")).SafeBuild()
	if err != nil {
		t.Fatal(err)
	}
	counts(t, inRegion(t, credentials))
}

func TestTemporaryKey(t *testing.T) {
	anew(t)
	permanent, err := global.NewCredentialsBuilder().WithAk(variable(t, "HUAWEICLOUD_SDK_AK")).WithSk(variable(t, "HUAWEICLOUD_SDK_SK")).
		WithDomainId(domain).SafeBuild()
	if err != nil {
		t.Fatal(err)
	}
	client, err := iam.IamClientBuilder().WithEndpoint(variable(t, "HUAWEICLOUD_SDK_IAM_ENDPOINT")).WithCredential(permanent).SafeBuild()
	if err != nil {
		t.Fatal(err)
	}
	service := iam.NewIamClient(client)
	token, err := service.KeystoneCreateUserTokenByPassword(&identity.KeystoneCreateUserTokenByPasswordRequest{
		Body: &identity.KeystoneCreateUserTokenByPasswordRequestBody{Auth: &identity.PwdAuth{
			Identity: &identity.PwdIdentity{
				Methods: []identity.PwdIdentityMethods{identity.GetPwdIdentityMethodsEnum().PASSWORD},
				Password: &identity.PwdPassword{User: &identity.PwdPasswordUser{
					Name: "emulator", Password: "not-a-real-password", Domain: &identity.PwdPasswordUserDomain{Name: "emulator"},
				}},
			},
			Scope: &identity.AuthScope{Project: &identity.AuthScopeProject{Name: to(region)}},
		}},
	})
	if err != nil {
		t.Fatal(err)
	}
	issued, err := service.CreateTemporaryAccessKeyByToken(&identity.CreateTemporaryAccessKeyByTokenRequest{
		Body: &identity.CreateTemporaryAccessKeyByTokenRequestBody{Auth: &identity.TokenAuth{Identity: &identity.TokenAuthIdentity{
			Methods: []identity.TokenAuthIdentityMethods{identity.GetTokenAuthIdentityMethodsEnum().TOKEN},
			Token:   &identity.IdentityToken{Id: token.XSubjectToken, DurationSeconds: to(int32(900))},
		}}},
	})
	if err != nil {
		t.Fatal(err)
	}
	temporary := func(token string) *user {
		credentials, err := basic.NewCredentialsBuilder().WithAk(issued.Credential.Access).WithSk(issued.Credential.Secret).
			WithSecurityToken(token).WithProjectId(variable(t, "HUAWEICLOUD_SDK_PROJECT_ID")).SafeBuild()
		if err != nil {
			t.Fatal(err)
		}
		return newUser(t, credentials)
	}
	counts(t, temporary(issued.Credential.Securitytoken))

	another := temporary("another-security-token")
	_, err = another.ListStarRocksDataReplications(&model.ListStarRocksDataReplicationsRequest{InstanceId: starRocks})
	refused(t, another, err, 401, "APIG.0301", "X-Security-Token")
	pass(t, 901)
	late := temporary(issued.Credential.Securitytoken)
	_, err = late.ListStarRocksDataReplications(&model.ListStarRocksDataReplicationsRequest{InstanceId: starRocks})
	refused(t, late, err, 401, "APIG.0301", "has expired")
}

func TestFederatedIdentity(t *testing.T) {
	anew(t)
	file := filepath.Join(t.TempDir(), "id_token")
	if err := os.WriteFile(file, []byte("emulator-id-token"), 0o600); err != nil {
		t.Fatal(err)
	}
	credentials, err := basic.NewCredentialsBuilder().WithIdpId("an-identity-provider").WithIdTokenFile(file).
		WithIamEndpointOverride(variable(t, "HUAWEICLOUD_SDK_IAM_ENDPOINT")).SafeBuild()
	if err != nil {
		t.Fatal(err)
	}
	counts(t, inRegion(t, credentials))
}
