package interop

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"runtime/debug"
	"slices"
	"testing"
	"time"

	"github.com/huaweicloud/huaweicloud-sdk-go-v3/core/def"
	"github.com/huaweicloud/huaweicloud-sdk-go-v3/services/gaussdb/v3/model"
)

// TestEveryOperation calls each operation of the API, in the order in which somebody would who gets to know an instance, creates
// one and a task, and cleans up.
func TestEveryOperation(t *testing.T) {
	anew(t)
	u := newUser(t, accessKey(t))
	for _, part := range []struct {
		name string
		run  func(*testing.T, *user)
	}{
		{"what can be bought", catalog},
		{"the instances that are there", instances},
		{"an instance of one's own", lifeOfAnInstance},
		{"what can be synchronized", databases},
		{"a task", lifeOfATask},
		{"accounts", accounts},
		{"parameters", parameters},
		{"logs", logs},
		{"where logs are sent", logTargets},
		{"sessions", sessions},
		{"the query queue", queryQueue},
		{"workbooks", workbooks},
	} {
		t.Run(part.name, func(t *testing.T) {
			// A field that did not arrive is a nil pointer: that ends this part alone.
			defer func() {
				if reason := recover(); reason != nil {
					t.Fatalf("%v\n%s", reason, debug.Stack())
				}
			}()
			part.run(t, u)
		})
	}
	for _, operation := range document(t).operations {
		if !u.called[operation.id] {
			t.Errorf("%s was not called", operation.id)
		}
	}
	if count := len(document(t).operations); count != len(u.called) {
		t.Errorf("the document has %d operations, %d were called", count, len(u.called))
	}
}

func catalog(t *testing.T, u *user) {
	stores := ask(t, u, u.ListHtapDataStore, &model.ListHtapDataStoreRequest{EngineName: "star-rocks"})
	store := (*stores.Datastores)[0]
	filled(t, "the ID of the version", store.Id)
	name := filled(t, "the name of the version", store.Name)
	filled(t, "the kernel version", store.KernelVersion)

	flavors := ask(t, u, u.ListHtapFlavor, &model.ListHtapFlavorRequest{EngineName: "star-rocks", AvailabilityZoneMode: to("single")})
	var kinds []string
	for _, flavor := range *flavors.Flavors {
		filled(t, "the ID of the flavor", flavor.Id)
		code := filled(t, "the specification of the flavor", flavor.SpecCode)
		for _, kind := range []string{"sr-fe", "sr-be"} {
			if bytes.Contains([]byte(code), []byte(kind)) {
				kinds = append(kinds, kind)
			}
		}
		if processors := number(t, "vcpus of "+code, flavor.Vcpus); processors < 1 {
			t.Errorf("%s has %d processors", code, processors)
		}
		if memory := number(t, "ram of "+code, flavor.Ram); memory < 1 {
			t.Errorf("%s has %d GB of memory", code, memory)
		}
		if len(flavor.AzStatus) == 0 {
			t.Errorf("%s is in no availability zone", code)
		}
	}
	if !slices.Contains(kinds, "sr-fe") || !slices.Contains(kinds, "sr-be") {
		t.Errorf("flavors of front ends and of back ends were expected: %v", kinds)
	}
	code := *(*flavors.Flavors)[0].SpecCode
	filtered := ask(t, u, u.ListHtapFlavor, &model.ListHtapFlavorRequest{EngineName: "star-rocks", SpecCode: &code})
	for _, flavor := range *filtered.Flavors {
		equal(t, "the flavor that was asked for", flavor.SpecCode, code)
	}

	types := ask(t, u, u.ListHtapStorageType, &model.ListHtapStorageTypeRequest{Database: "star-rocks", VersionName: name})
	for _, storage := range *types.StorageType {
		filled(t, "the name of the storage type", storage.Name)
		if storage.MinVolumeSize == nil || *storage.MinVolumeSize < 1 || len(storage.AzStatus) == 0 {
			t.Errorf("the storage type lacks a size or zones: %v", storage)
		}
	}

	mode := model.GetResourceCheckResourceModeEnum().SINGLE
	check := ask(t, u, u.CheckStarRocksResource, &model.CheckStarRocksResourceRequest{Body: &model.ResourceCheck{
		Action: model.GetResourceCheckActionEnum().CREATE_INSTANCE,
		Resource: &model.ResourceCheckResource{
			EnterpriseProjectId: "0", InstanceNum: 1, Mode: mode, AvailabilityZoneMode: "single", FeNodeNum: 1, BeNodeNum: 1,
			FeFlavorRef: *flavorOf(t, u, "sr-fe").SpecCode, BeFlavorRef: *flavorOf(t, u, "sr-be").SpecCode,
			SubnetId: "8926baca-467a-4556-8603-b4077805ff9d",
		},
	}})
	equal(t, "whether there is room for an instance", check.Result, true)
}

func flavorOf(t *testing.T, u *user, kind string) model.HtapFlavorInfoFlavors {
	t.Helper()
	flavors := ask(t, u, u.ListHtapFlavor, &model.ListHtapFlavorRequest{EngineName: "star-rocks"})
	for _, flavor := range *flavors.Flavors {
		if bytes.Contains([]byte(*flavor.SpecCode), []byte(kind)) {
			return flavor
		}
	}
	t.Fatalf("no flavor of kind %s", kind)
	return model.HtapFlavorInfoFlavors{}
}

func instances(t *testing.T, u *user) {
	list := ask(t, u, u.ListHtapInstanceInfo, &model.ListHtapInstanceInfoRequest{InstanceId: source, XLanguage: to("en-us")})
	equal(t, "how many instances follow", list.Total, 1)
	equal(t, "how many can follow", list.MaxHtapInstanceNumOfTaurus, 10)
	listed := only(t, "the instances", list.Instances)
	equal(t, "id", listed.Id, starRocks)
	equal(t, "name", listed.Name, "shop-analytics")
	equal(t, "engine_name", listed.EngineName, "star-rocks")
	equal(t, "engine_version", listed.EngineVersion, "3.1.6.0")
	equal(t, "project_id", listed.ProjectId, variable(t, "HUAWEICLOUD_SDK_PROJECT_ID"))
	equal(t, "instance_status", listed.InstanceState.InstanceStatus, "normal")
	equal(t, "ha_mode", listed.HaMode, "Cluster")
	equal(t, "node_num", listed.NodeNum, 2)
	equal(t, "enterprise_project_id", listed.EnterpriseProjectId, "0")
	equal(t, "pay_model", listed.PayModel, "0")
	nodes := map[string]bool{}
	for _, node := range *listed.ReadableNodeInfos {
		nodes[filled(t, "node_id", node.NodeId)] = true
		filled(t, "node_name", node.NodeName)
		filled(t, "data_ip", node.DataIp)
	}
	if !nodes[frontEnd] {
		t.Errorf("the front end is not among the nodes that can be read: %v", nodes)
	}

	shown := shownInstance(t, u, starRocks)
	equal(t, "name", shown.Name, "shop-analytics")
	equal(t, "status", shown.Status, "normal")
	equal(t, "cluster_mode", shown.ClusterMode, "Cluster")
	equal(t, "data_store_version", shown.DataStoreVersion, "3.1.6.0")
	equal(t, "data_store_type", shown.DataStoreType, "star-rocks")
	equal(t, "db_port", shown.DbPort, "3306")
	equal(t, "fe_node_volume_size", shown.FeNodeVolumeSize, "50000000000")
	equal(t, "be_node_volume_size", shown.BeNodeVolumeSize, "50000000000")
	equal(t, "users_sync_switch_on", shown.UsersSyncSwitchOn, false)
	equal(t, "mysql_port", shown.PortInfo.MysqlPort, 3306)
	for _, group := range *shown.Groups {
		node := only(t, "nodes of the group", group.Nodes)
		kind := filled(t, "group_node_type", group.GroupNodeType)
		equal(t, "id of the node", node.Id, map[string]string{"fe": frontEnd, "be": backEnd}[kind])
		equal(t, "type of the node", node.Type, map[string]string{"fe": "fe-leader", "be": "be"}[kind])
		equal(t, "status of the node", node.Status, "normal")
		equal(t, "size of the node's volume", node.Volume.Size, "50000000000")
		equal(t, "db_port of the node", node.DbPort, 3306)
		if processors := number(t, "cpu", node.Cpu); processors < 1 {
			t.Errorf("the node has %d processors", processors)
		}
		if memory := number(t, "mem", node.Mem); memory < 1 {
			t.Errorf("the node has %d GB of memory", memory)
		}
		number(t, "max_connections", node.MaxConnections)
		equal(t, "version of the node", node.Datastore.Version, "3.1.6.0")
	}

	list2 := ask(t, u, u.ListInstanceNode, &model.ListInstanceNodeRequest{
		InstanceId: starRocks, XLanguage: model.GetListInstanceNodeRequestXLanguageEnum().EN_US,
	})
	roles := map[string]string{}
	for _, node := range *list2.NodeList {
		roles[node.NodeId] = node.Role
	}
	same(t, "roles of nodes", roles, map[string]string{frontEnd: "fe-leader", backEnd: "be"})
}

func shownInstance(t *testing.T, u *user, id string) model.StarRocksInstanceInfoInstances {
	t.Helper()
	shown := ask(t, u, u.ListStarrocksInstanceInfo, &model.ListStarrocksInstanceInfoRequest{InstanceId: source, StarrocksInstanceId: id})
	instance := only(t, "the instance", shown.Instances)
	equal(t, "id", instance.Id, id)
	return instance
}

// finished lets a job run to its end, and fails the test unless it is completed.
func finished(t *testing.T, u *user, id *string, instance string) {
	t.Helper()
	job := filled(t, "the ID of the job", id)
	show := func() *model.GetJobInfoDetail {
		shown := ask(t, u, u.ShowGaussMySqlJobInfo, &model.ShowGaussMySqlJobInfoRequest{Id: job}).Job
		equal(t, "id of the job", &shown.Id, job)
		equal(t, "instance of the job", &shown.Instance.Id, instance)
		if shown.Name == "" || shown.Created == "" {
			t.Errorf("the job has no name or time: %v", shown)
		}
		return shown
	}
	if status := show().Status.Value(); status != "Pending" && status != "Running" {
		t.Errorf("the job is %s at its beginning", status)
	}
	pass(t, 301)
	over := show()
	same(t, "status of the job", over.Status.Value(), "Completed")
	filled(t, "the end of the job", over.Ended)
	equal(t, "process of the job", over.Process, "100%")
}

func lifeOfAnInstance(t *testing.T, u *user) {
	fe, be := flavorOf(t, u, "sr-fe"), flavorOf(t, u, "sr-be")
	tags := model.StarRocksCreateRequestTagsInfoSysTags{
		Key:   model.GetStarRocksCreateRequestTagsInfoSysTagsKeyEnum().SYS_ENTERPRISE_PROJECT_ID,
		Value: model.GetStarRocksCreateRequestTagsInfoSysTagsValueEnum().E_0,
	}
	created := ask(t, u, u.CreateStarrocksInstance, &model.CreateStarrocksInstanceRequest{InstanceId: source, Body: &model.StarRocksCreateRequest{
		Name: "htap-go", Engine: &model.StarRocksCreateRequestEngine{Type: "star-rocks", Version: "3.1.6.0"},
		Ha:         &model.StarRocksCreateRequestHa{Mode: model.GetStarRocksCreateRequestHaModeEnum().SINGLE},
		FeFlavorId: *fe.Id, BeFlavorId: *be.Id, DbRootPwd: "Not-A-Real-1", FeCount: 1, BeCount: 1,
		AzMode:   model.GetStarRocksCreateRequestAzModeEnum().SINGLE,
		FeVolume: &model.StarRocksCreateRequestFeVolume{IoType: "SSD", CapacityInGb: 60},
		BeVolume: &model.StarRocksCreateRequestBeVolume{IoType: "SSD", CapacityInGb: 70},
		AzCode:   "cn-southwest-244b", TimeZone: to("UTC+05:00"), SecurityGroupId: to("967a0ac2-3cae-4e57-a49a-d0f6ff07dcc2"),
		TagsInfo: &model.StarRocksCreateRequestTagsInfo{SysTags: []model.StarRocksCreateRequestTagsInfoSysTags{tags}},
		PayInfo:  &model.StarRocksCreateRequestPayInfo{PayModel: to("0")},
	}})
	id := filled(t, "the ID of the new instance", created.Instance.Id)
	equal(t, "name", created.Instance.Name, "htap-go")
	equal(t, "az_code", created.Instance.AzCode, "cn-southwest-244b")
	equal(t, "az_mode", created.Instance.AzMode, "single")
	equal(t, "ha_mode", created.Instance.HaMode, "Single")
	equal(t, "engine", created.Instance.Engine.Version, "3.1.6.0")
	equal(t, "security_group_id", created.Instance.SecurityGroupId, "967a0ac2-3cae-4e57-a49a-d0f6ff07dcc2")
	equal(t, "db_user", created.Instance.DbUser, "root")
	equal(t, "pay_model", created.Instance.PayInfo.PayModel, "0")
	equal(t, "status", created.Instance.Status, "creating")
	equal(t, "key of the tag", only(t, "sys_tags", created.Instance.TagsInfo.SysTags).Key, "_sys_enterprise_project_id")
	equal(t, "status before the end", shownInstance(t, u, id).Status, "creating")
	finished(t, u, created.JobId, id)

	shown := shownInstance(t, u, id)
	equal(t, "name", shown.Name, "htap-go")
	equal(t, "status", shown.Status, "normal")
	equal(t, "cluster_mode", shown.ClusterMode, "Single")
	equal(t, "az_mode", shown.AzMode, "single")
	equal(t, "time_zone", shown.TimeZone, "UTC+05:00")
	equal(t, "pay_model", shown.PayModel, "0")
	equal(t, "fe_node_volume_size", shown.FeNodeVolumeSize, "60000000000")
	equal(t, "be_node_volume_size", shown.BeNodeVolumeSize, "70000000000")
	equal(t, "key of the tag", only(t, "sys_tags", shown.TagsInfo.SysTags).Key, "_sys_enterprise_project_id")
	var nodeID string
	for _, group := range *shown.Groups {
		node := only(t, "nodes of the group", group.Nodes)
		kind := *group.GroupNodeType
		equal(t, "flavor of "+kind, node.FlavorId, map[string]string{"fe": *fe.Id, "be": *be.Id}[kind])
		equal(t, "specification of "+kind, node.FlavorRef, map[string]string{"fe": *fe.SpecCode, "be": *be.SpecCode}[kind])
		equal(t, "processors of "+kind, node.Cpu, map[string]string{"fe": *fe.Vcpus, "be": *be.Vcpus}[kind])
		equal(t, "memory of "+kind, node.Mem, map[string]string{"fe": *fe.Ram, "be": *be.Ram}[kind])
		equal(t, "volume of "+kind, node.Volume.Size, map[string]string{"fe": "60000000000", "be": "70000000000"}[kind])
		equal(t, "kind of volume of "+kind, node.Volume.Type, "SSD")
		equal(t, "zone of "+kind, node.AzCode, "cn-southwest-244b")
		equal(t, "security group of "+kind, node.SgId, "967a0ac2-3cae-4e57-a49a-d0f6ff07dcc2")
		if kind == "fe" {
			nodeID = filled(t, "the ID of the front end", node.Id)
		}
	}

	var larger model.HtapFlavorInfoFlavors
	for _, flavor := range *ask(t, u, u.ListHtapFlavor, &model.ListHtapFlavorRequest{EngineName: "star-rocks"}).Flavors {
		if bytes.Contains([]byte(*flavor.SpecCode), []byte("sr-be")) && *flavor.Id != *be.Id {
			larger = flavor
		}
	}
	if larger.Id == nil {
		t.Fatal("there is only one flavor of back ends")
	}
	resize := ask(t, u, u.ResizeStarRocksFlavor, &model.ResizeStarRocksFlavorRequest{InstanceId: id, Body: &model.SrFlavorResizeReq{BeFlavorId: larger.Id}})
	finished(t, u, resize.JobId, id)
	group := "967a0ac2-3cae-4e57-a49a-d0f6ff07dcc3"
	move := ask(t, u, u.ModifyStarRocksSecurityGroup, &model.ModifyStarRocksSecurityGroupRequest{
		InstanceId: id, Body: &model.ModifyStarRocksSecurityGroupReq{SecurityGroupId: group},
	})
	finished(t, u, move.JobId, id)
	for _, of := range *shownInstance(t, u, id).Groups {
		node := only(t, "nodes of the group", of.Nodes)
		equal(t, "security group", node.SgId, group)
		equal(t, "flavor", node.FlavorId, map[string]string{"fe": *fe.Id, "be": *larger.Id}[*of.GroupNodeType])
	}

	// Booleans as text, as this SDK has them.
	upgrade := ask(t, u, u.UpgradeSrKernelVersion, &model.UpgradeSrKernelVersionRequest{
		InstanceId: id, Body: &model.UpgradeSrKernelVersionRequestV3{Delay: to("false"), IsSkipValidate: to("true")},
	})
	finished(t, u, upgrade.JobId, id)
	restart := ask(t, u, u.RestartStarrocksInstance, &model.RestartStarrocksInstanceRequest{StarrocksInstanceId: id})
	finished(t, u, restart.WorkflowId, id)
	node := ask(t, u, u.RestartStarrocksNode, &model.RestartStarrocksNodeRequest{StarrocksInstanceId: id, StarrocksNodeId: nodeID})
	finished(t, u, node.WorkflowId, id)

	deleted := ask(t, u, u.DeleteStarrocksInstance, &model.DeleteStarrocksInstanceRequest{InstanceId: source, StarrocksInstanceId: id})
	filled(t, "the ID of the deletion", deleted.WorkflowId)
	pass(t, 61)
	list := ask(t, u, u.ListHtapInstanceInfo, &model.ListHtapInstanceInfoRequest{InstanceId: source})
	equal(t, "how many instances are left", list.Total, 1)
}

func databases(t *testing.T, u *user) {
	of := ask(t, u, u.ShowInstanceDatabasesForHtap, &model.ShowInstanceDatabasesForHtapRequest{
		InstanceId: starRocks, Body: &model.QueryDataBaseRequestV3{SourceInstanceId: to(source)},
	})
	same(t, "databases of the source", *of.Databases, []string{"shop", "stock"})
	equal(t, "how many databases", of.TotalCount, 2)
	page := ask(t, u, u.ShowInstanceDatabasesForHtap, &model.ShowInstanceDatabasesForHtapRequest{
		InstanceId: starRocks, Limit: to("1"), Offset: to("1"), Body: &model.QueryDataBaseRequestV3{SourceInstanceId: to(source)},
	})
	same(t, "the second page", *page.Databases, []string{"stock"})

	// The lists that are left out are null in this SDK's request.
	tables := ask(t, u, u.ShowInstanceTablesForHtap, &model.ShowInstanceTablesForHtapRequest{
		InstanceId: starRocks, Body: &model.QueryTableRequestV3{
			SourceInstanceId: source, DatabaseTables: []model.DatabaseTablesInfo{{Database: to("stock")}}, FilterType: "include_tables",
		},
	})
	same(t, "tables", *tables.Tables, []string{"stock.warehouses", "stock.movements"})
	equal(t, "how many tables", tables.TotalCount, 2)
	rest := ask(t, u, u.ShowInstanceTablesForHtap, &model.ShowInstanceTablesForHtapRequest{
		InstanceId: starRocks, Body: &model.QueryTableRequestV3{
			SourceInstanceId: source, DatabaseTables: []model.DatabaseTablesInfo{{Database: to("stock")}}, FilterType: "exclude_tables",
			SelectedTables: []model.DatabaseTablesInfo{{Database: to("stock"), Tables: &[]string{"movements"}}},
		},
	})
	same(t, "tables without those that were selected", *rest.Tables, []string{"stock.warehouses"})

	target := ask(t, u, u.ListStarRocksDataBases, &model.ListStarRocksDataBasesRequest{InstanceId: starRocks, Limit: to("100"), Offset: to("0")})
	for _, name := range []string{"information_schema", "sys", "shop_rep"} {
		if !slices.Contains(*target.Databases, name) {
			t.Errorf("the instance has no database %s: %v", name, *target.Databases)
		}
	}
	named := ask(t, u, u.ListStarRocksDataBases, &model.ListStarRocksDataBasesRequest{InstanceId: starRocks, DatabaseName: to("shop")})
	same(t, "databases of a name", *named.Databases, []string{"shop_rep"})

	known := ask(t, u, u.ListStarRocksDbParameters, &model.ListStarRocksDbParametersRequest{InstanceId: starRocks})
	var found bool
	for _, parameter := range *known.DbParameters {
		if *parameter.ParamName != "sync_commit_interval_ms" {
			continue
		}
		found = true
		equal(t, "data_type", parameter.DataType, "Integer")
		equal(t, "default_value", parameter.DefaultValue, "5000")
		equal(t, "value_range", parameter.ValueRange, "1000-60000")
		equal(t, "is_modifiable", parameter.IsModifiable, "true")
		filled(t, "description", parameter.Description)
	}
	if !found {
		t.Errorf("there is no parameter sync_commit_interval_ms: %v", known)
	}
}

const task = "orders_to_htap"

func tables(names ...string) *model.TableReplConfig {
	return &model.TableReplConfig{
		ReplType:  to(model.GetTableReplConfigReplTypeEnum().INCLUDE_TABLES),
		ReplScope: to(model.GetTableReplConfigReplScopeEnum().PART),
		Tables:    &names,
	}
}

func lifeOfATask(t *testing.T, u *user) {
	configs := &[]model.DbConfig{{ParamName: to("max_full_sync_task_threads_num"), Value: to("4")}}
	checked := ask(t, u, u.CheckDataBaseConfig, &model.CheckDataBaseConfigRequest{InstanceId: starRocks, XLanguage: "en-us", Body: &model.DbConfigCheckRequestV3{
		SourceInstanceId: to(source), SourceDatabaseName: to("shop"), TargetDatabaseName: to("shop_htap"), DbConfigs: configs, TableReplConfig: tables("orders"),
	}})
	equal(t, "source_database_name", checked.SourceDatabaseName, "shop")
	equal(t, "target_database_name", checked.TargetDatabaseName, "shop_htap")
	verdict := only(t, "verdicts on parameters", checked.SourceDbConfigCheckResults)
	equal(t, "the parameter", verdict.ParamName, "max_full_sync_task_threads_num")
	equal(t, "its value", verdict.Value, "4")
	same(t, "its verdict", verdict.CheckResult.Value(), "success")

	check := func(create *string, config string) *model.CheckTableConfigResponse {
		return ask(t, u, u.CheckTableConfig, &model.CheckTableConfigRequest{InstanceId: starRocks, Body: &model.TableConfigCheckRequestV3{
			SourceInstanceId: to(source), SourceNodeId: to(replica), SourceDatabaseName: to("shop"), TargetDatabaseName: to("shop_htap"), TaskName: to(task), DbConfigs: configs,
			TablesConfigs: &[]model.TablesConfig{{TableName: to("orders"), TableConfig: to(config)}}, TableReplConfig: tables("orders", "customers"), IsCreateTask: create,
		}})
	}
	unfit := check(to("false"), "order by no_such_column")
	equal(t, "what does not fit", (*unfit.TblConfigCheckResults)[0].CheckResult, "failed")
	fit := check(to("true"), "order by id")
	equal(t, "task_name", fit.TaskName, task)
	for index, name := range []string{"orders", "customers"} {
		verdict := (*fit.TblConfigCheckResults)[index]
		equal(t, "the table", verdict.TableName, name)
		equal(t, "its verdict", verdict.CheckResult, "success")
	}
	equal(t, "table_config", (*fit.TblConfigCheckResults)[0].TableConfig, "order by id")
	// A task that was just created has no status yet.
	pass(t, 6)
	stage(t, u, "Wait", "0")

	started := ask(t, u, u.CreateStarRocksDataReplication, &model.CreateStarRocksDataReplicationRequest{InstanceId: starRocks, Body: &model.CreateStarRocksDataReplication{
		SourceInstanceId: source, SourceNodeId: to(replica), SourceDatabase: "shop", TargetDatabase: "shop_htap", TaskName: task,
	}})
	finished(t, u, started.JobId, starRocks)
	stage(t, u, "Incremental", "100")

	configuration := func() *model.ListStarRocksDataReplicationConfigResponse {
		return ask(t, u, u.ListStarRocksDataReplicationConfig, &model.ListStarRocksDataReplicationConfigRequest{InstanceId: starRocks, TaskName: task})
	}
	before := configuration()
	equal(t, "source_instance_id", before.SourceInstanceId, source)
	equal(t, "source_node_id", before.SourceNodeId, replica)
	equal(t, "database_name", before.DatabaseInfo.DatabaseName, "shop")
	equal(t, "target_database_name", before.TargetDatabaseName, "shop_htap")
	same(t, "repl_type", before.TableReplConfig.ReplType.Value(), "include_tables")
	same(t, "repl_scope", before.TableReplConfig.ReplScope.Value(), "part")
	same(t, "tables", *before.TableReplConfig.Tables, []string{"orders", "customers"})
	equal(t, "is_tables_change", before.IsTablesChange, false)
	table := (*before.TableInfos)[0]
	equal(t, "table_name", table.TableName, "orders")
	equal(t, "table_config", table.TableConfig, "order by id")
	threads(t, *before.DatabaseInfo.DbConfigCheckResults, "4")
	by := ask(t, u, u.ListStarRocksDataReplicationConfigByDataBase, &model.ListStarRocksDataReplicationConfigByDataBaseRequest{InstanceId: starRocks, Database: "shop_htap"})
	same(t, "the configuration by database", by.DatabaseInfo, before.DatabaseInfo)
	same(t, "the tables by database", by.TableInfos, before.TableInfos)
	equal(t, "source_node_id", by.SourceNodeId, replica)

	// A configuration for a table that the selection does not name is taken.
	changed := ask(t, u, u.ModifyDataSync, &model.ModifyDataSyncRequest{InstanceId: starRocks, Body: &model.ModifyDataSyncConfigRequestV3{
		SourceInstanceId: to(source), SourceNodeId: to(replica), SourceDatabaseName: to("shop"), TargetDatabaseName: to("shop_htap"), TaskName: to(task),
		DbConfigs:       &[]model.DbConfig{{ParamName: to("max_full_sync_task_threads_num"), Value: to("2")}},
		TablesConfigs:   &[]model.TablesConfig{{TableName: to("products"), TableConfig: to("order by id")}},
		TableReplConfig: tables("orders"),
	}})
	equal(t, "task_name", changed.TaskName, task)
	finished(t, u, changed.JobId, starRocks)
	after := configuration()
	same(t, "tables after the change", *after.TableReplConfig.Tables, []string{"orders"})
	threads(t, *after.DatabaseInfo.DbConfigCheckResults, "2")
	pass(t, 60)

	paused := ask(t, u, u.PauseStarRocksDataReplication, &model.PauseStarRocksDataReplicationRequest{InstanceId: starRocks, Body: &model.PauseStarRocksDataReplication{TaskName: task}})
	finished(t, u, paused.JobId, starRocks)
	stage(t, u, "Paused", "100")
	resumed := ask(t, u, u.ResumeStarRocksDataReplication, &model.ResumeStarRocksDataReplicationRequest{InstanceId: starRocks, Body: &model.ResumeStarRocksDataReplication{TaskName: task}})
	finished(t, u, resumed.JobId, starRocks)
	stage(t, u, "Incremental", "100")
	deleted := ask(t, u, u.DeleteStarRocksDataReplication, &model.DeleteStarRocksDataReplicationRequest{InstanceId: starRocks, Body: &model.DeleteStarRocksDataReplication{TaskName: to(task)}})
	finished(t, u, deleted.JobId, starRocks)
	left := ask(t, u, u.ListStarRocksDataReplications, &model.ListStarRocksDataReplicationsRequest{InstanceId: starRocks})
	equal(t, "how many tasks are left", left.TotalCount, "0")
}

func stage(t *testing.T, u *user, stage, percentage string) {
	t.Helper()
	list := ask(t, u, u.ListStarRocksDataReplications, &model.ListStarRocksDataReplicationsRequest{InstanceId: starRocks, Limit: to("10"), Offset: to("0")})
	equal(t, "total_count", list.TotalCount, "1")
	listed := only(t, "the tasks", list.Replications)
	equal(t, "task_name", listed.TaskName, task)
	equal(t, "source_database", listed.SourceDatabase, "shop")
	equal(t, "target_database", listed.TargetDatabase, "shop_htap")
	same(t, "status", listed.Status.Value(), "Yes")
	same(t, "stage", listed.Stage.Value(), stage)
	equal(t, "percentage", listed.Percentage, percentage)
	number(t, "catchup_percentage", listed.CatchupPercentage)
}

func threads(t *testing.T, parameters []model.DbConfigCheckResult, want string) {
	t.Helper()
	for _, parameter := range parameters {
		if *parameter.ParamName == "max_full_sync_task_threads_num" {
			equal(t, "max_full_sync_task_threads_num", parameter.Value, want)
			return
		}
	}
	t.Errorf("the configuration lacks max_full_sync_task_threads_num: %v", parameters)
}

func accounts(t *testing.T, u *user) {
	created := ask(t, u, u.CreateStarRocksDatabaseUser, &model.CreateStarRocksDatabaseUserRequest{InstanceId: starRocks, Body: &model.StarRocksDatabaseUserInfo{
		UserName: "reporter", Password: "Not-A-Real-1", Databases: []string{"shop_rep"}, Dml: to(int32(2)), Ddl: to(int32(0)),
	}})
	equal(t, "result", created.Result, "SUCCESS")
	show := func() model.ShowStarRocksDatabaseUsersUserDetails {
		list := ask(t, u, u.ShowStarRocksDatabaseUser, &model.ShowStarRocksDatabaseUserRequest{InstanceId: starRocks, UserName: to("reporter"), Limit: 10})
		equal(t, "total_count", list.TotalCount, 1)
		return only(t, "the accounts of the name", list.UserDetails)
	}
	same(t, "the account", show(), model.ShowStarRocksDatabaseUsersUserDetails{UserName: "reporter", DataBases: []string{"shop_rep"}, Dml: 2, Ddl: 0})
	password := ask(t, u, u.UpdateStarRocksDatabaseUserPassword, &model.UpdateStarRocksDatabaseUserPasswordRequest{
		InstanceId: starRocks, Body: &model.StarRocksDatabaseUserPWinfo{UserName: "reporter", Password: "Not-A-Real-2"},
	})
	equal(t, "result", password.Result, "SUCCESS")
	permission := ask(t, u, u.UpdateStarRocksDatabaseUserPermission, &model.UpdateStarRocksDatabaseUserPermissionRequest{
		InstanceId: starRocks, Body: &model.StarRocksDatabaseUserPSinfo{UserName: "reporter", Dml: to(int32(1)), Ddl: to(int32(1))},
	})
	equal(t, "result", permission.Result, "SUCCESS")
	same(t, "the account after the change", show(), model.ShowStarRocksDatabaseUsersUserDetails{UserName: "reporter", DataBases: []string{"shop_rep"}, Dml: 1, Ddl: 1})
	deleted := ask(t, u, u.DeleteStarRocksDatabaseUser, &model.DeleteStarRocksDatabaseUserRequest{InstanceId: starRocks, UserName: "reporter"})
	equal(t, "result", deleted.Result, "SUCCESS")
	list := ask(t, u, u.ShowStarRocksDatabaseUser, &model.ShowStarRocksDatabaseUserRequest{InstanceId: starRocks, Limit: 100, Offset: 0})
	same(t, "the account that was there", only(t, "the accounts", list.UserDetails).UserName, "user_test")

	actions := model.GetUserSyncReqActionEnum()
	for _, sync := range []struct {
		action model.UserSyncReqAction
		is     bool
	}{{actions.START_SYNC_TAURUS_ACCOUNT, true}, {actions.STOP_SYNC_TAURUS_ACCOUNT, false}} {
		done := ask(t, u, u.SyncStarRocksUsers, &model.SyncStarRocksUsersRequest{InstanceId: starRocks, Body: &model.UserSyncReq{Action: sync.action}})
		equal(t, "success", done.Success, "true")
		equal(t, "users_sync_switch_on", shownInstance(t, u, starRocks).UsersSyncSwitchOn, sync.is)
	}
}

func parameters(t *testing.T, u *user) {
	const name = "alter_tablet_worker_count"
	list := func() model.ParameterValuesInfo {
		shown := ask(t, u, u.ShowStarrocksParams, &model.ShowStarrocksParamsRequest{InstanceId: starRocks, NodeType: "be", Limit: to(int32(100)), Offset: to(int32(0))})
		equal(t, "total_count", shown.TotalCount, 3)
		equal(t, "datastore_version_name", shown.Configurations.DatastoreVersionName, "3.1.6.0")
		filled(t, "created", shown.Configurations.Created)
		for _, value := range *shown.ParameterValues {
			if *value.Name == name {
				return value
			}
		}
		t.Fatalf("there is no parameter %s", name)
		return model.ParameterValuesInfo{}
	}
	before := list()
	equal(t, "value", before.Value, "3")
	equal(t, "type", before.Type, "integer")
	equal(t, "value_range", before.ValueRange, "1-20")
	equal(t, "restart_required", before.RestartRequired, false)
	equal(t, "readonly", before.Readonly, false)
	changed := ask(t, u, u.UpdateStarrocksParams, &model.UpdateStarrocksParamsRequest{InstanceId: starRocks, Body: &model.UpdateParamInfo{
		NodeType: "be", ParameterValues: map[string]string{name: "7"},
	}})
	equal(t, "restart_required", changed.RestartRequired, false)
	finished(t, u, changed.JobId, starRocks)
	equal(t, "value after the change", list().Value, "7")

	compared := ask(t, u, u.CheckStarrocksParams, &model.CheckStarrocksParamsRequest{Body: &model.CheckStarrocksParamsRequestBody{
		SourceConfigurationId: "a2069d40256f40078c52d90d6a91ee63pr17",
	}})
	if compared.Differences == nil {
		t.Error("no list of differences arrived")
	}
}

// When the log's entries happened, as the service writes times.
func window() (string, string) {
	const form = "2006-01-02T15:04:05-0700"
	now := time.Now()
	return now.Add(-24 * time.Hour).Format(form), now.Add(24 * time.Hour).Format(form)
}

func logs(t *testing.T, u *user) {
	start, end := window()
	errors := func(line *string) *model.ShowHtapErrorLogDetailResponse {
		return ask(t, u, u.ShowHtapErrorLogDetail, &model.ShowHtapErrorLogDetailRequest{
			InstanceId: starRocks, XLanguage: model.GetShowHtapErrorLogDetailRequestXLanguageEnum().EN_US,
			Body: &model.HtapErrorLogQueryRequestBody{NodeId: frontEnd, StartTime: start, EndTime: end, Level: "ALL", Limit: 2, LineNum: line},
		})
	}
	first := *errors(nil).ErrorLogList
	if len(first) != 2 {
		t.Fatalf("two entries of the error log were expected: %v", first)
	}
	same(t, "levels", []string{first[0].Level, first[1].Level}, []string{"INFO", "WARNING"})
	same(t, "node_id", first[0].NodeId, frontEnd)
	same(t, "content", first[0].Content, "statistics of shop_rep.orders were collected")
	second := *errors(&first[1].LineNum).ErrorLogList
	if len(second) != 1 || second[0].Level != "ERROR" {
		t.Errorf("the last entry of the error log was expected: %v", second)
	}

	slow := func() []model.ShowStarRocksSlowLogDetail {
		return *ask(t, u, u.ShowSlowLogDetail, &model.ShowSlowLogDetailRequest{InstanceId: starRocks, Body: &model.LtsLogSlowQueryRequest{
			NodeId: frontEnd, StartTime: start, EndTime: end, Limit: 5000,
		}}).SlowLogList
	}
	entries := slow()
	if len(entries) != 2 {
		t.Fatalf("two entries of the slow log were expected: %v", entries)
	}
	entry := entries[0]
	equal(t, "node_id", entry.NodeId, frontEnd)
	equal(t, "count", entry.Count, "1")
	equal(t, "rows_sent", entry.RowsSent, "4810")
	equal(t, "rows_examined", entry.RowsExamined, "1204331")
	equal(t, "database", entry.Database, "shop_rep")
	equal(t, "users", entry.Users, "user_test")
	equal(t, "type", entry.Type, "SELECT")
	filled(t, "time", entry.Time)
	filled(t, "start_time", entry.StartTime)

	sensitive := func() *string {
		return ask(t, u, u.ShowStarRocksSlowlogSensitiveStatus, &model.ShowStarRocksSlowlogSensitiveStatusRequest{InstanceId: starRocks}).OpenSlowLogSwitch
	}
	for shows, want := range map[bool]string{true: "true", false: "false"} {
		ask(t, u, u.UpdateSlowlogSensitiveStatus, &model.UpdateSlowlogSensitiveStatusRequest{
			InstanceId: starRocks, Body: &model.UpdateSlowlogSensitiveStatusRequestBody{OpenSlowLogSwitch: shows},
		})
		equal(t, "open_slow_log_switch", sensitive(), want)
		statement := *slow()[1].QuerySample
		if isShown := bytes.Contains([]byte(statement), []byte("GROUP BY 1")); isShown != shows {
			t.Errorf("statements are shown: %v, but %s arrived", shows, statement)
		}
	}
}

func logTargets(t *testing.T, u *user) {
	const group, stream = "c9a3ba51-0e4d-4b25-b8c1-ec1b9b4a6a01", "c9a3ba51-0e4d-4b25-b8c1-ec1b9b4a6a02"
	ask(t, u, u.UpdateStarRockLtsConfig, &model.UpdateStarRockLtsConfigRequest{
		XLanguage: model.GetUpdateStarRockLtsConfigRequestXLanguageEnum().EN_US,
		Body: &model.HtapCreateLtsConfigRequestBody{LogConfigs: []model.HtapCreateLtsConfigRequestBodyLogConfigs{
			{InstanceId: starRocks, LogType: "slow_log", LtsGroupId: group, LtsStreamId: stream},
		}},
	})
	show := func() model.HtapLtsConfigResponseInstanceLtsConfigs {
		shown := ask(t, u, u.ShowHtapLtsConfig, &model.ShowHtapLtsConfigRequest{
			XLanguage: model.GetShowHtapLtsConfigRequestXLanguageEnum().EN_US, InstanceId: to(starRocks), Limit: to(int32(10)), Offset: to(int32(0)),
		})
		equal(t, "total_count", shown.TotalCount, 1)
		return only(t, "instances", shown.InstanceLtsConfigs)
	}
	shown := show()
	same(t, "targets", shown.LtsConfigs, []model.HtapLtsConfigResponseLtsConfigs{{LogType: "slow_log", LtsGroupId: group, LtsStreamId: stream, Enabled: "true"}})
	same(t, "the instance", []string{shown.Instance.Id, shown.Instance.Name, shown.Instance.Mode, shown.Instance.EngineName, shown.Instance.Status},
		[]string{starRocks, "shop-analytics", "Cluster", "star-rocks", "normal"})
	ask(t, u, u.DeleteStarRockLtsConfig, &model.DeleteStarRockLtsConfigRequest{
		XLanguage: model.GetDeleteStarRockLtsConfigRequestXLanguageEnum().EN_US,
		Body: &model.HtapDeleteLtsConfigRequestBody{LogConfigs: []model.HtapDeleteLtsConfigRequestBodyLogConfigs{
			{InstanceId: starRocks, LogType: "slow_log"},
		}},
	})
	same(t, "targets after the deletion", len(show().LtsConfigs), 0)
}

func sessions(t *testing.T, u *user) {
	list := ask(t, u, u.ShowHtapProcessList, &model.ShowHtapProcessListRequest{InstanceId: starRocks, Limit: to("100"), Offset: to("0")})
	if list.ProcessList == nil || len(*list.ProcessList) != 2 {
		t.Fatalf("two sessions were expected: %v", list)
	}
	first := (*list.ProcessList)[0]
	equal(t, "id", first.Id, "16777219")
	equal(t, "user", first.User, "user_test")
	equal(t, "host", first.Host, "192.168.0.10:51344")
	equal(t, "database", first.Database, "shop_rep")
	equal(t, "command", first.Command, "Query")
	equal(t, "sql_statement", first.SqlStatement, "SELECT COUNT(*) FROM orders")
	filled(t, "duration", first.Duration)
	ended := ask(t, u, u.DeleteHtapProcessList, &model.DeleteHtapProcessListRequest{InstanceId: starRocks, Body: &model.DeleteHtapProcessReq{ProcessList: []string{"16777219"}}})
	equal(t, "status", ended.Status, "success")
	list = ask(t, u, u.ShowHtapProcessList, &model.ShowHtapProcessListRequest{InstanceId: starRocks})
	equal(t, "the session that is left", only(t, "sessions", list.ProcessList).Id, "16777220")
}

func queryQueue(t *testing.T, u *user) {
	show := func() *model.HtapQueryQueueRule {
		return ask(t, u, u.ShowHtapQueryQueuesRule, &model.ShowHtapQueryQueuesRuleRequest{InstanceId: starRocks}).QueryQueueRule
	}
	equal(t, "the queue at first", show().EnableQueryQueueSelect, "false")
	switched := ask(t, u, u.UpdateHtapQueryQueuesControl, &model.UpdateHtapQueryQueuesControlRequest{
		InstanceId: starRocks, Body: &model.OperateHtapQueryQueueControlReq{EnableQueryQueueSelect: "true"},
	})
	equal(t, "status", switched.Status, "success")
	rule := model.HtapQueryQueueRule{
		QueryQueueMaxQueuedQueries: 2048, QueryQueuePendingTimeoutSecond: 60, QueryQueueConcurrencyLimit: 7,
		QueryQueueMemUsedPctLimit: 80, QueryQueueCpuUsedPctLimit: 90,
	}
	set := ask(t, u, u.SetHtapQueryQueuesRule, &model.SetHtapQueryQueuesRuleRequest{InstanceId: starRocks, Body: &model.OperateHtapQueryQueueRuleReq{QueryQueueRule: &rule}})
	equal(t, "status", set.Status, "success")
	rule.EnableQueryQueueSelect = to("true")
	same(t, "the rule", *show(), rule)
}

func workbooks(t *testing.T, u *user) {
	request := &model.DownloadImportExcelTemplateRequest{InstanceId: starRocks, TemplateType: "import_async"}
	downloaded := ask(t, u, u.DownloadImportExcelTemplate, request)
	workbook, err := io.ReadAll(downloaded.Body)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.HasPrefix(workbook, []byte("PK")) {
		t.Fatalf("%d bytes arrived, which are no workbook", len(workbook))
	}
	path := filepath.Join(t.TempDir(), "template.xlsx")
	if err := os.WriteFile(path, workbook, 0o600); err != nil {
		t.Fatal(err)
	}
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	uploaded := ask(t, u, u.UploadImportExcelTemplate, &model.UploadImportExcelTemplateRequest{InstanceId: starRocks, Body: &model.UploadImportExcelTemplateRequestBody{
		TemplateType: def.NewMultiPart("import_async"), File: def.NewFilePart(file), SelectedDbs: def.NewMultiPart("shop"),
		IsInstanceLevel: def.NewMultiPart("false"), IsSupportRegexp: def.NewMultiPart("false"),
	}})
	if uploaded.Success == nil || uploaded.SuccessCount == nil || uploaded.ErrorCount == nil || uploaded.ProcessedRows == nil {
		t.Fatalf("the result of the upload is not whole: %v", uploaded)
	}
	same(t, "the rows", *uploaded.SuccessCount+*uploaded.ErrorCount, *uploaded.ProcessedRows)
}
