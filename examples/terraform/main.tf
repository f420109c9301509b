# A StarRocks instance that follows a TaurusDB instance, an account that reads it, and a synchronization task.
# docs/other-languages.md tells how to apply this to an emulator.

# docs: begin provider
terraform {
  required_providers {
    huaweicloud = {
      # The HTAP resources are recent: pin the newest release.
      source = "huaweicloud/huaweicloud"
    }
  }
}

# The access key comes from HW_ACCESS_KEY and HW_SECRET_KEY.
provider "huaweicloud" {
  region    = var.region
  auth_url  = var.endpoint == null ? null : "${var.endpoint}/v3"
  endpoints = var.endpoint == null ? {} : { iam = var.endpoint, gaussdb = var.endpoint }
}
# docs: end provider

data "huaweicloud_taurusdb_htap_flavors" "all" {
  engine_name            = "star-rocks"
  availability_zone_mode = "single"
  version_name           = var.engine_version
}

locals {
  flavors    = data.huaweicloud_taurusdb_htap_flavors.all.flavors
  front_ends = [for flavor in local.flavors : flavor.id if length(regexall("sr-fe", flavor.spec_code)) > 0]
  back_ends  = [for flavor in local.flavors : flavor.id if length(regexall("sr-be", flavor.spec_code)) > 0]
}

resource "huaweicloud_taurusdb_htap_starrocks_instance" "analytics" {
  instance_id  = var.taurusdb_instance_id
  name         = "analytics"
  fe_flavor_id = local.front_ends[0]
  be_flavor_id = local.back_ends[0]
  fe_count     = 1
  be_count     = 1
  az_mode      = "single"
  az_code      = var.availability_zone
  time_zone    = "UTC+08:00"
  db_root_pwd  = var.root_password

  # The provider reads this switch back, but has no default for it: left out, each plan would want to remove it.
  enable_users_sync = "false"

  engine {
    type    = "star-rocks"
    version = var.engine_version
  }

  ha {
    mode = "Single"
  }

  fe_volume {
    io_type        = "SSD"
    capacity_in_gb = 50
  }

  be_volume {
    io_type        = "SSD"
    capacity_in_gb = 50
  }

  tags_info {
    sys_tags {
      key   = "_sys_enterprise_project_id"
      value = "0"
    }
  }
}

# docs: begin task
resource "huaweicloud_taurusdb_htap_starrocks_replication" "orders" {
  instance_id          = huaweicloud_taurusdb_htap_starrocks_instance.analytics.id
  source_instance_id   = var.taurusdb_instance_id
  task_name            = "orders_to_htap"
  source_database_name = "shop"
  target_database_name = "shop_htap"
  enable_sync          = "true"

  db_configs {
    param_name = "max_full_sync_task_threads_num"
    value      = "4"
  }

  table_repl_config {
    repl_type  = "include_tables"
    repl_scope = "part"
    tables     = ["orders", "customers"]
  }

  tables_configs {
    table_name   = "orders"
    table_config = "order by created_at,id;key columns id"
  }
}
# docs: end task

resource "huaweicloud_taurusdb_htap_starrocks_user" "reporter" {
  instance_id = huaweicloud_taurusdb_htap_starrocks_instance.analytics.id
  user_name   = "reporter"
  password    = var.reporter_password
  databases   = ["shop_htap"]
  dml         = 1
  ddl         = 0

  # The service never gives a password back.
  lifecycle {
    ignore_changes = [password]
  }

  depends_on = [huaweicloud_taurusdb_htap_starrocks_replication.orders]
}
