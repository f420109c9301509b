package interop

// knownDifferences are those between the SDK's models (0.1.207) and the document, each with its reason.
var knownDifferences = reasons(map[string][]string{
	"the vendor's Terraform provider sends it, and the service takes it": {
		"CheckDataBaseConfig request.database_repl_scope: only in the document",
		"CheckDataBaseConfig request.is_instance_level_sync: only in the document",
		"ListStarRocksDbParameters query limit: only in the document",
		"ListStarRocksDbParameters query offset: only in the document",
	},
	"the vendor's Terraform provider reads it": {
		"ListInstanceNode response.node_list[].status: only in the document",
		"ListStarRocksDataReplicationConfig response.database_repl_scope: only in the document",
		"ListStarRocksDataReplicationConfig response.error_msg: only in the document",
		"ListStarRocksDataReplicationConfig response.is_instance_level_sync: only in the document",
		"ListStarRocksDataReplicationConfig response.is_support_reg_exp: only in the document",
		"ListStarRocksDataReplicationConfigByDataBase response.database_repl_scope: only in the document",
		"ListStarRocksDataReplicationConfigByDataBase response.error_msg: only in the document",
		"ListStarRocksDataReplicationConfigByDataBase response.is_instance_level_sync: only in the document",
		"ListStarRocksDataReplicationConfigByDataBase response.is_support_reg_exp: only in the document",
		"ListStarRocksDataReplications response.replications[].is_main_task: only in the document",
		"ListStarRocksDataReplications response.replications[].is_need_repair: only in the document",
	},
	"the name under which the vendor's Terraform provider reads the field": {
		"ListStarRocksDataReplicationConfig response.database_info.databaseName: only in the document",
		"ListStarRocksDataReplicationConfig response.database_info.dbCfgCheckResults: only in the document",
		"ListStarRocksDataReplicationConfigByDataBase response.database_info.databaseName: only in the document",
		"ListStarRocksDataReplicationConfigByDataBase response.database_info.dbCfgCheckResults: only in the document",
		"RestartStarrocksInstance response.job_id: only in the document",
		"RestartStarrocksNode response.job_id: only in the document",
		"ShowStarRocksDatabaseUser response.user_details[].databases: only in the document",
	},
	"the name of the field in an example of the vendor's API definition": {
		"ListHtapInstanceInfo response.instances[].data_ips: only in the document",
		"ListHtapInstanceInfo response.instances[].enter_prise_project_id: only in the document",
		"ListStarRocksDataReplicationConfig response.table_info: only in the document",
		"ListStarRocksDataReplicationConfigByDataBase response.table_info: only in the document",
	},
	"an example of the vendor's API definition has it": {
		"ListStarrocksInstanceInfo response.instances[].groups[].nodes[].traffic_vip: only in the document",
		"ListStarrocksInstanceInfo response.instances[].groups[].nodes[].traffic_vipv6: only in the document",
		"ListStarrocksInstanceInfo response.instances[].groups[].nodes[].volume.iops: only in the document",
		"ListStarrocksInstanceInfo response.instances[].groups[].nodes[].volume.used: only in the document",
	},
	"the newest source (tests/documented/htap-operations.json) has it": {
		"ShowStarrocksParams response.configurations.configuration_id: only in the document",
	},
	"the vendor's Terraform provider reads it when the instance is a subscription": {
		"CreateStarrocksInstance response.order_id: only in the document",
		"ResizeStarRocksFlavor response.orderId: only in the document",
	},
	"the SDK's form of a response without fields": {
		"DeleteStarRockLtsConfig response.body: only in the SDK",
		"UpdateStarRockLtsConfig response.body: only in the SDK",
	},
	"the newest source (tests/documented/htap-operations.json) has no such thing any more": {
		"ShowInstanceDatabasesForHtap response.timestamp: only in the SDK",
	},
	"the vendor's Python SDK since 3.1.219 sends the documented type; the service takes both": {
		"ShowHtapErrorLogDetail request.limit: integer int32 in the SDK, string int64 in the document",
		"UpgradeSrKernelVersion request.delay: string in the SDK, boolean in the document",
		"UpgradeSrKernelVersion request.is_skip_validate: string in the SDK, boolean in the document",
	},
	"the vendor's Python SDK since 3.1.219 and its Terraform provider read the documented type; the emulator answers this SDK in its own": {
		"ShowHtapLtsConfig response.instance_lts_configs[].lts_configs[].enabled: string in the SDK, boolean in the document",
		"ShowHtapProcessList response.process_list[].duration: string in the SDK, number in the document",
		"SyncStarRocksUsers response.success: string in the SDK, boolean in the document",
	},
	"a count of rows has no bound of 32 bits": {
		"UploadImportExcelTemplate response.error_count: integer int32 in the SDK, integer int64 in the document",
		"UploadImportExcelTemplate response.error_tables[].row_number: integer int32 in the SDK, integer int64 in the document",
		"UploadImportExcelTemplate response.processed_rows: integer int32 in the SDK, integer int64 in the document",
		"UploadImportExcelTemplate response.success_count: integer int32 in the SDK, integer int64 in the document",
		"UploadImportExcelTemplate response.success_tables[].row_number: integer int32 in the SDK, integer int64 in the document",
	},
	"the SDK keeps any names; the vendor's API definition has these": {
		"ListStarrocksInstanceInfo response.instances[].groups[].nodes[].param_group: any names in the SDK, certain ones in the document",
	},
})

// reasons turns the list round: from a difference to its reason.
func reasons(differences map[string][]string) map[string]string {
	reasons := map[string]string{}
	for reason, differences := range differences {
		for _, difference := range differences {
			reasons[difference] = reason
		}
	}
	return reasons
}
