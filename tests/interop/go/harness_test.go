// Package interop runs the vendor's Go SDK, unmodified, against the emulator.
//
//	tests/interop/with_emulator.sh go test -C tests/interop/go -count=1 ./...
package interop

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"reflect"
	"strings"
	"sync"
	"testing"

	"github.com/huaweicloud/huaweicloud-sdk-go-v3/core/auth/basic"
	"github.com/huaweicloud/huaweicloud-sdk-go-v3/core/config"
	"github.com/huaweicloud/huaweicloud-sdk-go-v3/core/httphandler"
	gaussdb "github.com/huaweicloud/huaweicloud-sdk-go-v3/services/gaussdb/v3"
)

// What the emulator's built-in world has.
const (
	source    = "40dc4c5729f14aad893e2dcd5baf6a15in07"
	replica   = "5d1f0e6c7b8a49d2a3b4c5d6e7f80912no07"
	starRocks = "9ac58f9b88744f8a87893d22f6ef9a28in17"
	frontEnd  = "2c464fbdc8ea4c59814dab2243d8e270no17"
	backEnd   = "7f3a1b2c4d5e4f60a1b2c3d4e5f60718no17"
	region    = "cn-north-4"
)

func variable(t *testing.T, name string) string {
	t.Helper()
	value := os.Getenv(name)
	if value == "" {
		t.Fatalf("%s is not set: run the tests by tests/interop/with_emulator.sh", name)
	}
	return value
}

// A user is a client of the SDK that remembers the last response as it was on the wire, and which operations it called.
type user struct {
	*gaussdb.GaussDBClient
	status    int
	requestID string
	body      []byte
	called    map[string]bool
}

func newUser(t *testing.T, credentials *basic.Credentials) *user {
	t.Helper()
	u := &user{called: map[string]bool{}}
	handler := httphandler.NewHttpHandler().AddResponseHandler(func(response http.Response) {
		u.status, u.requestID = response.StatusCode, response.Header.Get("X-Request-Id")
		u.body, _ = io.ReadAll(response.Body)
	})
	client, err := gaussdb.GaussDBClientBuilder().
		WithEndpoint(variable(t, "TAURUS_HTAP_ENDPOINT")).
		WithCredential(credentials).
		WithHttpConfig(config.DefaultHttpConfig().WithHttpHandler(handler)).
		SafeBuild()
	if err != nil {
		t.Fatal(err)
	}
	u.GaussDBClient = gaussdb.NewGaussDBClient(client)
	return u
}

func accessKey(t *testing.T) *basic.Credentials {
	t.Helper()
	credentials, err := basic.NewCredentialsBuilder().
		WithAk(variable(t, "HUAWEICLOUD_SDK_AK")).
		WithSk(variable(t, "HUAWEICLOUD_SDK_SK")).
		WithProjectId(variable(t, "HUAWEICLOUD_SDK_PROJECT_ID")).
		SafeBuild()
	if err != nil {
		t.Fatal(err)
	}
	return credentials
}

// ask calls an operation that must succeed, and fails the test if the SDK's response lacks anything that was on the wire, but for
// the fields that the SDK is known not to have.
func ask[Request, Response any](t *testing.T, u *user, method func(*Request) (*Response, error), request *Request) *Response {
	t.Helper()
	operation := strings.TrimSuffix(reflect.TypeFor[Request]().Name(), "Request")
	u.called[operation] = true
	response, err := method(request)
	if err != nil {
		t.Fatalf("%s: %v\non the wire: %s", operation, err, u.body)
	}
	if u.status != http.StatusOK && u.status != http.StatusCreated {
		t.Errorf("%s: status %d", operation, u.status)
	}
	if u.requestID == "" {
		t.Errorf("%s: no X-Request-Id", operation)
	}
	for _, loss := range lost(t, operation, u.body, response) {
		t.Error(loss)
	}
	return response
}

// lost compares a response on the wire with what the SDK made of it, and names what is missing or different.
func lost(t *testing.T, operation string, wire []byte, response any) []string {
	t.Helper()
	if len(bytes.TrimSpace(wire)) == 0 || !json.Valid(wire) {
		return nil // No content, or a workbook.
	}
	written, err := json.Marshal(response)
	if err != nil {
		t.Fatalf("%s: %v", operation, err)
	}
	return missing(operation+" response", decoded(t, wire), decoded(t, written))
}

func decoded(t *testing.T, text []byte) any {
	t.Helper()
	var value any
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.UseNumber()
	if err := decoder.Decode(&value); err != nil {
		t.Fatalf("%v in %s", err, text)
	}
	return value
}

func missing(place string, wire, read any) []string {
	if wire == nil || knownDifferences[place+onlyInTheDocument] != "" {
		return nil
	}
	var problems []string
	switch wire := wire.(type) {
	case map[string]any:
		read, _ := read.(map[string]any)
		for name, value := range wire {
			problems = append(problems, missing(place+"."+name, value, read[name])...)
		}
	case []any:
		read, _ := read.([]any)
		if len(read) != len(wire) {
			return []string{fmt.Sprintf("%s: %d entries on the wire, %d in the SDK's response", place, len(wire), len(read))}
		}
		for index, value := range wire {
			problems = append(problems, missing(place+"[]", value, read[index])...)
		}
	default:
		if read != wire {
			problems = append(problems, fmt.Sprintf("%s: %#v on the wire, %#v in the SDK's response", place, wire, read))
		}
	}
	return problems
}

// control speaks to the emulator itself.
func control(t *testing.T, method, path string, body any) map[string]any {
	t.Helper()
	sent := &bytes.Buffer{}
	if body != nil {
		if err := json.NewEncoder(sent).Encode(body); err != nil {
			t.Fatal(err)
		}
	}
	request, err := http.NewRequest(method, variable(t, "TAURUS_HTAP_ENDPOINT")+"/emulator/v1"+path, sent)
	if err != nil {
		t.Fatal(err)
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	if response.StatusCode >= 300 {
		t.Fatalf("%s %s: %d %s", method, path, response.StatusCode, text)
	}
	var told map[string]any
	if len(text) > 0 {
		if err := json.Unmarshal(text, &told); err != nil {
			t.Fatal(err)
		}
	}
	return told
}

// anew begins a world that no other test has touched. Tests do not run at the same time.
func anew(t *testing.T) {
	t.Helper()
	one.Lock()
	t.Cleanup(one.Unlock)
	control(t, http.MethodPost, "/seed", nil)
}

var one sync.Mutex

// pass lets so many seconds go by in the world.
func pass(t *testing.T, seconds int) {
	t.Helper()
	control(t, http.MethodPost, "/clock", map[string]int{"advance_seconds": seconds})
}

// equal compares a field, or what a pointer to it points at, with the value that it must have.
func equal[T comparable](t *testing.T, what string, got *T, want T) {
	t.Helper()
	switch {
	case got == nil:
		t.Errorf("%s: nothing arrived, but %#v was expected", what, want)
	case *got != want:
		t.Errorf("%s: %#v arrived, but %#v was expected", what, *got, want)
	}
}

// filled fails where a field that the world knows nothing more about is empty.
func filled(t *testing.T, what string, got *string) string {
	t.Helper()
	if got == nil || *got == "" {
		t.Errorf("%s: nothing arrived", what)
		return ""
	}
	return *got
}

// same compares lists, structures and other values that have no identity.
func same(t *testing.T, what string, got, want any) {
	t.Helper()
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%s: %+v arrived, but %+v was expected", what, got, want)
	}
}

// one returns the only entry of a list.
func only[T any](t *testing.T, what string, list *[]T) T {
	t.Helper()
	if list == nil || len(*list) != 1 {
		t.Fatalf("%s: one entry was expected, not %+v", what, list)
	}
	return (*list)[0]
}

func to[T any](value T) *T { return &value }
