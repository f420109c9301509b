variable "region" {
  description = "The region, such as cn-north-4."
  type        = string
  default     = "cn-north-4"
}

variable "endpoint" {
  description = "Where an emulator serves, such as http://127.0.0.1:8080. Left out, the provider calls the real service."
  type        = string
  default     = null
}

variable "taurusdb_instance_id" {
  description = "The TaurusDB instance that is followed."
  type        = string
}

variable "availability_zone" {
  description = "The zone of the StarRocks instance; one that the flavors have."
  type        = string
}

variable "engine_version" {
  description = "The version of StarRocks."
  type        = string
  default     = "3.1.6.0"
}

variable "root_password" {
  description = "The password of root in StarRocks: 8 to 32 characters of three kinds."
  type        = string
  sensitive   = true
}

variable "reporter_password" {
  description = "The password of the account that reads: 8 to 32 characters of three kinds."
  type        = string
  sensitive   = true
}
