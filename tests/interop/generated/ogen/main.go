// Uses the client that ogen makes.
package main

import (
	"context"
	"fmt"
	"log"
	"os"

	"generated/htap"
)

const (
	source    = "40dc4c5729f14aad893e2dcd5baf6a15in07"
	starRocks = "9ac58f9b88744f8a87893d22f6ef9a28in17"
	task      = "orders_to_htap"
)

type token struct{}

func (token) UserToken(context.Context, htap.OperationName) (htap.UserToken, error) {
	return htap.UserToken{APIKey: os.Getenv("HUAWEICLOUD_SDK_AUTH_TOKEN")}, nil
}

func main() {
	client, err := htap.NewClient(os.Getenv("TAURUS_HTAP_ENDPOINT"), token{})
	if err != nil {
		log.Fatal(err)
	}
	ctx := context.Background()
	project := htap.ProjectId(os.Getenv("HUAWEICLOUD_SDK_PROJECT_ID"))

	list := answer[*htap.ListHtapInstanceInfoResponse](client.ListHtapInstanceInfo(ctx, htap.ListHtapInstanceInfoParams{ProjectID: project, InstanceID: source}))
	must(list.Total.Value == 1 && list.Instances[0].ID.Value == starRocks, "one instance was expected: %v", list)

	shown := answer[*htap.ListStarrocksInstanceInfoResponse](client.ListStarrocksInstanceInfo(ctx, htap.ListStarrocksInstanceInfoParams{
		ProjectID: project, InstanceID: source, StarrocksInstanceID: starRocks,
	}))
	size := shown.Instances[0].Groups[0].Nodes[0].Volume.Value.Size.Value
	must(size == 50000000000, "the size of the volume is %d", size)
	must(shown.Instances[0].FeNodeVolumeSize.Value == 50000000000, "the size of the volumes is %d", shown.Instances[0].FeNodeVolumeSize.Value)

	verdict := func(config string, creates htap.TextBoolean) htap.CheckResult {
		checked := answer[*htap.CheckTableConfigResponse](client.CheckTableConfig(ctx, &htap.CheckTableConfigRequest{
			SourceInstanceID:   htap.NewOptString(source),
			SourceDatabaseName: htap.NewOptSourceDatabaseName("shop"),
			TargetDatabaseName: htap.NewOptTargetDatabaseName("shop_htap"),
			TaskName:           htap.NewOptTaskName(task),
			TableReplConfig: htap.NewOptTableReplConfig(htap.TableReplConfig{
				ReplType: htap.NewOptReplType(htap.ReplTypeIncludeTables), ReplScope: htap.NewOptReplScope(htap.ReplScopePart), Tables: []string{"orders"},
			}),
			TablesConfigs: []htap.TablesConfig{{TableName: htap.NewOptString("orders"), TableConfig: htap.NewOptString(config)}},
			IsCreateTask:  htap.NewOptTextBoolean(creates),
		}, htap.CheckTableConfigParams{ProjectID: project, InstanceID: starRocks}))
		return checked.TblConfigCheckResults[0].CheckResult.Value
	}
	must(verdict("order by no_such_column", htap.TextBooleanFalse) == "failed", "an unknown column passed")
	must(verdict("order by id", htap.TextBooleanTrue) == "success", "the configuration failed")

	tasks := answer[*htap.ListStarRocksDataReplicationsResponse](client.ListStarRocksDataReplications(ctx, htap.ListStarRocksDataReplicationsParams{
		ProjectID: project, InstanceID: starRocks,
	}))
	must(tasks.TotalCount.Value == 1 && tasks.Replications[0].TaskName.Value == task, "one task was expected: %v", tasks)
	must(tasks.Replications[0].Percentage.Set && tasks.Replications[0].Percentage.Value == 0, "the task is at %d", tasks.Replications[0].Percentage.Value)

	started := answer[*htap.JobResponse](client.CreateStarRocksDataReplication(ctx, &htap.CreateStarRocksDataReplicationRequest{
		SourceInstanceID: source, SourceDatabase: "shop", TargetDatabase: "shop_htap", TaskName: task,
	}, htap.CreateStarRocksDataReplicationParams{ProjectID: project, InstanceID: starRocks}))
	must(started.JobID.Value != "", "no job")
	fmt.Println("listed, shown, checked, created")
}

// answer takes the response of a success out of what ogen returns for all of them.
func answer[Response any](response any, err error) Response {
	if err != nil {
		log.Fatal(err)
	}
	success, is := response.(Response)
	if !is {
		log.Fatalf("refused: %+v", response)
	}
	return success
}

func must(holds bool, format string, arguments ...any) {
	if !holds {
		log.Fatalf(format, arguments...)
	}
}
