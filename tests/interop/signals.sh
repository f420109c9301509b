#!/usr/bin/env bash
# The emulator as the first process of a container: SIGTERM and SIGHUP save the state and end it, and a state file that
# is a mount is written: `signals.sh TAURUS_HTAP`, the built command. Exits with 75 where namespaces cannot be made.
set -euo pipefail
command=$(realpath "$1")
isolated=(unshare --pid --mount --fork --kill-child)
"${isolated[@]}" true 2>/dev/null || isolated=(unshare --map-root-user --pid --mount --fork --kill-child)
"${isolated[@]}" true 2>/dev/null || exit 75
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

for signal in TERM HUP INT; do
    state="$scratch/$signal.json"
    : >"$state"
    printed="$scratch/$signal.txt"
    # The shell of the namespace makes the state file a mount, and becomes the emulator, as process 1.
    # shellcheck disable=SC2016 # These are variables of that shell.
    "${isolated[@]}" bash -c 'mount --bind "$1" "$1" && exec "$2" emulator --port 0 --state "$1"' - "$state" "$command" 2>"$printed" &
    waiter=$!
    until grep -q '^export TAURUS_HTAP_ENDPOINT=' "$printed"; do
        kill -0 "$waiter"
        sleep 0.1
    done
    endpoint=$(sed -n 's/^export TAURUS_HTAP_ENDPOINT=//p' "$printed")
    curl --silent --fail --output "$scratch/moved" --data '{"advance_seconds": 77}' "$endpoint/emulator/v1/clock"
    first=$(pgrep --parent "$waiter")
    kill "-$signal" "$first"
    ended=0
    wait "$waiter" || ended=$?
    saved=$(python3 -c 'import json, sys; print(json.load(open(sys.argv[1]))["clock"]["advanced"])' "$state")
    mode=$(stat -c %a "$state")
    if [ "$ended $saved $mode" != "0 77000 600" ]; then
        echo "SIG$signal: ended with $ended, the clock is saved as moved by $saved ms, the mode is $mode" >&2
        cat "$printed" >&2
        exit 1
    fi
done
echo "SIGTERM, SIGHUP and SIGINT end process 1 with its state saved in a mount"
