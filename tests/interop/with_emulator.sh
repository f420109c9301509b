#!/usr/bin/env bash
# Runs a command against an emulator of its own: `with_emulator.sh COMMAND...`. The command finds the emulator and who
# may call it in the variables that the vendor's SDKs and our own command read. SERVE names a built emulator; otherwise
# it is built.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)

if [ -z "${SERVE:-}" ]; then
    cargo build --quiet --locked --manifest-path "$root/Cargo.toml" --package taurus-htap-emulator --example serve
    SERVE="${CARGO_TARGET_DIR:-$root/target}/debug/examples/serve"
fi
printed=$(mktemp)
"$SERVE" >"$printed" &
server=$!
trap 'kill "$server"; rm -f "$printed"' EXIT
until [ -s "$printed" ]; do
    kill -0 "$server"
    sleep 0.1
done

TAURUS_HTAP_ENDPOINT=$(head -n 1 "$printed")
# The built-in world of the emulator, seed/shop.yaml.
export TAURUS_HTAP_ENDPOINT
export HUAWEICLOUD_SDK_IAM_ENDPOINT=$TAURUS_HTAP_ENDPOINT
export HUAWEICLOUD_SDK_STS_ENDPOINT=$TAURUS_HTAP_ENDPOINT
export HUAWEICLOUD_SDK_AK=EMULATORACCESSKEY001
export HUAWEICLOUD_SDK_SK=not-a-real-secret-key-0000000000000000000
export HUAWEICLOUD_SDK_AUTH_TOKEN=emulator-token
export HUAWEICLOUD_SDK_PROJECT_ID=23a50154cf494ec9ad6883979a12db0a
export TAURUS_HTAP_TAURUS_ID=40dc4c5729f14aad893e2dcd5baf6a15in07
export TAURUS_HTAP_INSTANCE_ID=9ac58f9b88744f8a87893d22f6ef9a28in17
"$@"
