package interop

import (
	"errors"
	"net/http"
	"strings"
	"testing"

	"github.com/huaweicloud/huaweicloud-sdk-go-v3/core/auth/basic"
	"github.com/huaweicloud/huaweicloud-sdk-go-v3/core/sdkerr"
	"github.com/huaweicloud/huaweicloud-sdk-go-v3/services/gaussdb/v3/model"
)

// TestErrors: what is refused arrives as the SDK's error, with status, code, message and request ID.
func TestErrors(t *testing.T) {
	anew(t)
	u := newUser(t, accessKey(t))
	const unknown = "00000000000000000000000000000000in17"
	list := func(u *user, instance string) error {
		_, err := u.ListStarRocksDataReplications(&model.ListStarRocksDataReplicationsRequest{InstanceId: instance})
		return err
	}
	refused(t, u, list(u, unknown), 400, "DBS.200022", "Instance not found")

	_, err := u.ListStarrocksInstanceInfo(&model.ListStarrocksInstanceInfoRequest{InstanceId: source, StarrocksInstanceId: unknown})
	refused(t, u, err, 400, "DBS.05000044", "StarRocks instance does not exist")

	_, err = u.CreateStarRocksDatabaseUser(&model.CreateStarRocksDatabaseUserRequest{InstanceId: starRocks, Body: &model.StarRocksDatabaseUserInfo{
		UserName: "user_test", Password: "Not-A-Real-1", Databases: []string{},
	}})
	refused(t, u, err, 400, "DBS.280292", "user_test")

	_, err = u.CheckTableConfig(&model.CheckTableConfigRequest{InstanceId: starRocks, Body: &model.TableConfigCheckRequestV3{
		SourceInstanceId: to(source), SourceDatabaseName: to("shop"), TargetDatabaseName: to("shop_htap"), IsCreateTask: to("perhaps"),
	}})
	refused(t, u, err, 400, "DBS.200001", "is_create_task")

	_, err = u.ShowGaussMySqlJobInfo(&model.ShowGaussMySqlJobInfoRequest{Id: "unknown"})
	refused(t, u, err, 404, "DBS.200002", "job does not exist")

	ask(t, u, u.RestartStarrocksInstance, &model.RestartStarrocksInstanceRequest{StarrocksInstanceId: starRocks})
	_, err = u.RestartStarrocksInstance(&model.RestartStarrocksInstanceRequest{StarrocksInstanceId: starRocks})
	refused(t, u, err, 409, "DBS.200019", "Another operation")

	stranger, err := basic.NewCredentialsBuilder().WithAk(variable(t, "HUAWEICLOUD_SDK_AK")).WithSk("another-secret").
		WithProjectId(variable(t, "HUAWEICLOUD_SDK_PROJECT_ID")).SafeBuild()
	if err != nil {
		t.Fatal(err)
	}
	of := newUser(t, stranger)
	refused(t, of, list(of, starRocks), 401, "APIG.0301", "Incorrect IAM authentication information")

	// What fails on the service's side, as it would there.
	for _, fault := range []struct {
		fault, code, message string
		status               int
	}{{"throttle", "APIG.0308", "throttling", 429}, {"status=503", "EMULATOR.0001", "503", 503}} {
		control(t, http.MethodPost, "/faults", map[string]any{"fault": fault.fault, "count": 1})
		refused(t, u, list(u, starRocks), fault.status, fault.code, fault.message)
	}
	if err := list(u, starRocks); err != nil {
		t.Errorf("after the faults: %v", err)
	}
}

func refused(t *testing.T, u *user, err error, status int, code, message string) {
	t.Helper()
	var refusal *sdkerr.ServiceResponseError
	if !errors.As(err, &refusal) {
		t.Errorf("a refusal with %s was expected, not %v; on the wire: %s", code, err, u.body)
		return
	}
	if refusal.StatusCode != status || refusal.ErrorCode != code {
		t.Errorf("%d %s was expected, not %v", status, code, refusal)
	}
	if !strings.Contains(refusal.ErrorMessage, message) {
		t.Errorf("the message of %s was expected to contain %q: %s", code, message, refusal.ErrorMessage)
	}
	if refusal.RequestId == "" {
		t.Errorf("%s has no request ID", code)
	}
}
