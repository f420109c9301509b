output "instance_id" {
  description = "The StarRocks instance."
  value       = huaweicloud_taurusdb_htap_starrocks_instance.analytics.id
}

output "stage" {
  description = "How far the synchronization is."
  value       = huaweicloud_taurusdb_htap_starrocks_replication.orders.stage
}
