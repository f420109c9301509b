#!/usr/bin/env bash
# The recipes for CI of docs/emulator.md: `emulator_ci.sh TAURUS_HTAP`, the built command. Looks at the readiness, the log
# and a client that calls the emulator by the name of its container.
set -euo pipefail
program=$(realpath "$1")
scratch=$(mktemp -d)
taurus-htap() { exec "$program" "$@"; }
trap 'kill $(jobs -p); rm -rf "$scratch"' EXIT
cd "$scratch"

# docs: begin recipe
rm -f ready.json
taurus-htap emulator --port 0 --ready-file ready.json --verbose 2>emulator.log &
until [ -e ready.json ]; do
    kill -0 "$!" || exit 1 # It could not start: emulator.log has the reason.
    sleep 0.1
done
eval "$(python3 -c 'import json, shlex
for name, value in json.load(open("ready.json"))["variables"].items():
    print(f"export {name}={shlex.quote(value)}")')"
# docs: end recipe

curl --silent --fail --output nodes.json --header "X-Auth-Token: $HUAWEICLOUD_SDK_AUTH_TOKEN" \
    "$TAURUS_HTAP_ENDPOINT/v3/$HUAWEICLOUD_SDK_PROJECT_ID/instances/$TAURUS_HTAP_INSTANCE_ID/starrocks/nodes"
grep --quiet fe-leader nodes.json
grep --quiet ' ListInstanceNode 200 ' emulator.log
echo "the recipe for CI starts an emulator, and its log has the request"

# The name of a container leads there through a proxy, since there is no network of containers here.
taurus-htap emulator --port 0 --ready-file container.json --allow-host emulator 2>/dev/null &
until [ -e container.json ]; do sleep 0.1; done
http_proxy=$(python3 -c 'import json; print(json.load(open("container.json"))["endpoint"])')
export http_proxy
(
# docs: begin container
endpoint=http://emulator:8080
export HUAWEICLOUD_SDK_IAM_ENDPOINT=$endpoint HUAWEICLOUD_SDK_STS_ENDPOINT=$endpoint
taurus-htap auth status --region cn-north-4 --endpoint "$endpoint" --insecure-endpoint
# docs: end container
) >status.txt
grep --quiet '^Accepted .*true' status.txt
grep --quiet '^Principal .*:user:emulator' status.txt
echo "the emulator in another container is called by its name"
