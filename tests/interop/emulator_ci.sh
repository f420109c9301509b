#!/usr/bin/env bash
# The recipe for CI of docs/emulator.md: `emulator_ci.sh TAURUS_HTAP`, the built command. Looks at the readiness and the
# log.
set -euo pipefail
program=$(realpath "$1")
scratch=$(mktemp -d)
taurus-htap() { exec "$program" "$@"; }
trap 'kill "$!"; rm -rf "$scratch"' EXIT
cd "$scratch"

# docs: begin recipe
taurus-htap emulator --port 0 --ready-file ready.json --verbose 2>emulator.log &
until [ -e ready.json ]; do sleep 0.1; done
eval "$(python3 -c 'import json, shlex
for name, value in json.load(open("ready.json"))["variables"].items():
    print(f"export {name}={shlex.quote(value)}")')"
# docs: end recipe

curl --silent --fail --output nodes.json --header "X-Auth-Token: $HUAWEICLOUD_SDK_AUTH_TOKEN" \
    "$TAURUS_HTAP_ENDPOINT/v3/$HUAWEICLOUD_SDK_PROJECT_ID/instances/$TAURUS_HTAP_INSTANCE_ID/starrocks/nodes"
grep --quiet fe-leader nodes.json
grep --quiet ' ListInstanceNode 200 ' emulator.log
echo "the recipe for CI starts an emulator, and its log has the request"
