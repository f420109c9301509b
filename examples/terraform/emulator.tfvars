# What the emulator's built-in world has.
endpoint             = "http://127.0.0.1:8080"
taurusdb_instance_id = "40dc4c5729f14aad893e2dcd5baf6a15in07"
availability_zone    = "cn-southwest-244b"
root_password        = "Not-A-Real-1"
reporter_password    = "Not-A-Real-2"
