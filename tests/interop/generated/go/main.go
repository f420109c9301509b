// Uses the client that OpenAPI Generator makes for Go.
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

func main() {
	configuration := htap.NewConfiguration()
	configuration.Servers = htap.ServerConfigurations{{URL: os.Getenv("TAURUS_HTAP_ENDPOINT")}}
	client := htap.NewAPIClient(configuration)
	token := htap.APIKey{Key: os.Getenv("HUAWEICLOUD_SDK_AUTH_TOKEN")}
	ctx := context.WithValue(context.Background(), htap.ContextAPIKeys, map[string]htap.APIKey{"UserToken": token})
	project := os.Getenv("HUAWEICLOUD_SDK_PROJECT_ID")

	list, _, err := client.InstancesAPI.ListHtapInstanceInfo(ctx, project, source).Execute()
	check(err)
	must(*list.Total == 1 && *list.Instances[0].Id == starRocks, "one instance was expected: %v", list)

	shown, _, err := client.InstancesAPI.ListStarrocksInstanceInfo(ctx, project, source, starRocks).Execute()
	check(err)
	size := *shown.Instances[0].Groups[0].Nodes[0].Volume.Size
	must(size == "50000000000", "the size of the volume is %s", size)
	must(*shown.Instances[0].FeNodeVolumeSize == "50000000000", "the size of the volumes is %s", *shown.Instances[0].FeNodeVolumeSize)

	wanted := htap.CheckTableConfigRequest{
		SourceInstanceId:   htap.PtrString(source),
		SourceDatabaseName: htap.PtrString("shop"),
		TargetDatabaseName: htap.PtrString("shop_htap"),
		TaskName:           htap.PtrString(task),
		TableReplConfig: &htap.TableReplConfig{
			ReplType: htap.INCLUDE_TABLES.Ptr(), ReplScope: htap.PART.Ptr(), Tables: []string{"orders"},
		},
	}
	verdict := func(config string, creates htap.TextBoolean) string {
		wanted.TablesConfigs = []htap.TablesConfig{{TableName: htap.PtrString("orders"), TableConfig: htap.PtrString(config)}}
		wanted.IsCreateTask = &creates
		checked, _, err := client.ReplicationAPI.CheckTableConfig(ctx, project, starRocks).CheckTableConfigRequest(wanted).Execute()
		check(err)
		return fmt.Sprint(*checked.TblConfigCheckResults[0].CheckResult)
	}
	must(verdict("order by no_such_column", htap.FALSE) == "failed", "an unknown column passed")
	must(verdict("order by id", htap.TRUE) == "success", "the configuration failed")

	tasks, _, err := client.ReplicationAPI.ListStarRocksDataReplications(ctx, project, starRocks).Execute()
	check(err)
	must(*tasks.TotalCount == "1" && *tasks.Replications[0].TaskName == task, "one task was expected: %v", tasks)
	must(*tasks.Replications[0].Percentage == "0", "the task is at %s", *tasks.Replications[0].Percentage)

	started, _, err := client.ReplicationAPI.CreateStarRocksDataReplication(ctx, project, starRocks).
		CreateStarRocksDataReplicationRequest(*htap.NewCreateStarRocksDataReplicationRequest(source, "shop", "shop_htap", task)).Execute()
	check(err)
	must(*started.JobId != "", "no job")

	fmt.Println("listed, shown, checked, created")
}

func check(err error) {
	if err != nil {
		if refusal, is := err.(*htap.GenericOpenAPIError); is {
			log.Fatalf("%v: %s", err, refusal.Body())
		}
		log.Fatal(err)
	}
}

func must(holds bool, format string, arguments ...any) {
	if !holds {
		log.Fatalf(format, arguments...)
	}
}
