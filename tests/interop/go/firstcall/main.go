// The first call of docs/other-languages.md: go run ./firstcall
package main

// docs: begin first-call
import (
	"fmt"
	"log"
	"os"

	"github.com/huaweicloud/huaweicloud-sdk-go-v3/core/auth/provider"
	gaussdb "github.com/huaweicloud/huaweicloud-sdk-go-v3/services/gaussdb/v3"
	"github.com/huaweicloud/huaweicloud-sdk-go-v3/services/gaussdb/v3/model"
)

func main() {
	credentials, err := provider.BasicCredentialEnvProvider().GetCredentials()
	if err != nil {
		log.Fatal(err)
	}
	client, err := gaussdb.GaussDBClientBuilder().
		WithEndpoint(os.Getenv("TAURUS_HTAP_ENDPOINT")).
		WithCredential(credentials).
		SafeBuild()
	if err != nil {
		log.Fatal(err)
	}
	response, err := gaussdb.NewGaussDBClient(client).ListHtapInstanceInfo(&model.ListHtapInstanceInfoRequest{
		InstanceId: os.Getenv("TAURUS_HTAP_TAURUS_ID"),
	})
	if err != nil {
		log.Fatal(err)
	}
	for _, instance := range *response.Instances {
		fmt.Println(*instance.Id, *instance.Name, *instance.InstanceState.InstanceStatus)
	}
}

// docs: end first-call
