// Uses the client that oapi-codegen makes.
package main

import (
	"context"
	"fmt"
	"log"
	"net/http"
	"os"

	"generated/htap"
)

const (
	source    = "40dc4c5729f14aad893e2dcd5baf6a15in07"
	starRocks = "9ac58f9b88744f8a87893d22f6ef9a28in17"
)

func main() {
	client, err := htap.NewClientWithResponses(os.Getenv("TAURUS_HTAP_ENDPOINT"), htap.WithRequestEditorFn(
		func(_ context.Context, request *http.Request) error {
			request.Header.Set("X-Auth-Token", os.Getenv("HUAWEICLOUD_SDK_AUTH_TOKEN"))
			return nil
		}))
	check(err)
	ctx := context.Background()
	project := os.Getenv("HUAWEICLOUD_SDK_PROJECT_ID")

	list, err := client.ListHtapInstanceInfoWithResponse(ctx, project, source, nil)
	check(err)
	must(list.JSON200 != nil, "refused: %s", list.Body)
	must(*list.JSON200.Total == 1 && *(*list.JSON200.Instances)[0].Id == starRocks, "one instance was expected: %s", list.Body)

	shown, err := client.ListStarrocksInstanceInfoWithResponse(ctx, project, source, starRocks, nil)
	check(err)
	must(shown.JSON200 != nil, "refused: %s", shown.Body)
	instance := (*shown.JSON200.Instances)[0]
	must(*(*(*instance.Groups)[0].Nodes)[0].Volume.Size == "50000000000", "the size of the volume: %s", shown.Body)
	must(*instance.FeNodeVolumeSize == "50000000000", "the size of the volumes: %s", shown.Body)

	task := "orders_to_htap"
	verdict := func(config string, creates htap.TextBoolean) htap.CheckResult {
		kind, scope := htap.IncludeTables, htap.Part
		checked, err := client.CheckTableConfigWithResponse(ctx, project, starRocks, nil, htap.CheckTableConfigRequest{
			SourceInstanceId: to(source), SourceDatabaseName: to("shop"), TargetDatabaseName: to("shop_htap"), TaskName: &task,
			TableReplConfig: &htap.TableReplConfig{ReplType: &kind, ReplScope: &scope, Tables: &[]string{"orders"}},
			TablesConfigs:   &[]htap.TablesConfig{{TableName: to("orders"), TableConfig: to(config)}},
			IsCreateTask:    &creates,
		})
		check(err)
		must(checked.JSON200 != nil, "refused: %s", checked.Body)
		return *(*checked.JSON200.TblConfigCheckResults)[0].CheckResult
	}
	must(verdict("order by no_such_column", htap.False) == "failed", "an unknown column passed")
	must(verdict("order by id", htap.True) == "success", "the configuration failed")

	tasks, err := client.ListStarRocksDataReplicationsWithResponse(ctx, project, starRocks, nil)
	check(err)
	must(tasks.JSON200 != nil, "refused: %s", tasks.Body)
	must(*tasks.JSON200.TotalCount == "1", "one task was expected: %s", tasks.Body)
	listed := (*tasks.JSON200.Replications)[0]
	must(*listed.TaskName == task && *listed.Percentage == "0", "the task: %s", tasks.Body)

	started, err := client.CreateStarRocksDataReplicationWithResponse(ctx, project, starRocks, nil, htap.CreateStarRocksDataReplicationRequest{
		SourceInstanceId: source, SourceDatabase: "shop", TargetDatabase: "shop_htap", TaskName: task,
	})
	check(err)
	must(started.JSON200 != nil && *started.JSON200.JobId != "", "no job: %s", started.Body)
	fmt.Println("listed, shown, checked, created")
}

func to[T any](value T) *T { return &value }

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}

func must(holds bool, format string, arguments ...any) {
	if !holds {
		log.Fatalf(format, arguments...)
	}
}
