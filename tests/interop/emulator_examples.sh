#!/usr/bin/env bash
# The examples with curl of docs/emulator.md: `with_emulator.sh emulator_examples.sh`. Each region is on the page; what
# is between them looks at what it did.
set -euo pipefail
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"

contains() {
    grep --quiet --fixed-strings -- "$1" || {
        echo "line ${BASH_LINENO[0]}: no $1" >&2
        exit 1
    }
}

{
    # docs: begin look
    curl --silent "$TAURUS_HTAP_ENDPOINT/emulator/v1"
    # docs: end look
} | contains '"tasks":0'

{
    # docs: begin call
    curl --silent --header "X-Auth-Token: $HUAWEICLOUD_SDK_AUTH_TOKEN" \
        "$TAURUS_HTAP_ENDPOINT/v3/$HUAWEICLOUD_SDK_PROJECT_ID/instances/$TAURUS_HTAP_TAURUS_ID/htap"
    # docs: end call
} | contains '"name":"shop-analytics"'

{
    # docs: begin clock
    curl --silent --data '{"advance_seconds": 3600}' "$TAURUS_HTAP_ENDPOINT/emulator/v1/clock"
    # docs: end clock
} | contains '"now":"'

{
    # docs: begin fault-planned
    curl --silent --data '{"fault": "status=503", "count": 2, "operation": "ListInstanceNode"}' \
        "$TAURUS_HTAP_ENDPOINT/emulator/v1/faults"
    # docs: end fault-planned
} | contains '"count":2'

{
    # docs: begin fault-header
    curl --silent --header "X-Auth-Token: $HUAWEICLOUD_SDK_AUTH_TOKEN" --header 'X-Emulator-Fault: latency=20ms, throttle' \
        "$TAURUS_HTAP_ENDPOINT/v3/$HUAWEICLOUD_SDK_PROJECT_ID/instances/$TAURUS_HTAP_TAURUS_ID/htap"
    # docs: end fault-header
} | contains 'error_code'

# docs: begin state
curl --silent --output state.json "$TAURUS_HTAP_ENDPOINT/emulator/v1/state"
curl --silent --request PUT --data-binary @state.json "$TAURUS_HTAP_ENDPOINT/emulator/v1/state"
# docs: end state
contains '"clock":{' <state.json

# docs: begin seed
curl --silent "$TAURUS_HTAP_ENDPOINT/emulator/v1/seed" >world.yaml
sed -i 's/full_copy: 60/full_copy: 5/' world.yaml
curl --silent --data-binary @world.yaml "$TAURUS_HTAP_ENDPOINT/emulator/v1/seed"
# docs: end seed
curl --silent "$TAURUS_HTAP_ENDPOINT/emulator/v1/state" | contains '"full_copy":5'

{
    # docs: begin policies
    curl --silent --request PUT "$TAURUS_HTAP_ENDPOINT/emulator/v1/policies" --data '{"users": {"emulator": {"nothing": {
        "Version": "5.0", "Statement": [{"Effect": "Deny", "Action": ["gaussdbformysql:htapInstance:*"]}]}}}}'
    # docs: end policies
} | contains '"now":"'

# docs: begin begin-again
curl --silent --request POST "$TAURUS_HTAP_ENDPOINT/emulator/v1/seed"
# docs: end begin-again
echo
echo "the examples with curl do what the page says"
