#!/usr/bin/env bash
# Checks and plans the schema of a real server: starts one in a folder of its own, creates the schema of types.sql,
# dumps it with the server's own tool, and compares what the command prints with expected-SERVER.txt.
#
#   tests/interop/fitness/run.sh mariadb|mysql COMMAND [--update]
#
# The exit code is 75 if there is no such server and none can be fetched.
set -euo pipefail
kind=$1
command=$2
here=$(cd "$(dirname "$0")" && pwd)
home=$(mktemp -d)
server=
finish() {
  if [ -n "$server" ]; then
    kill "$server" 2>/dev/null || true
    wait "$server" 2>/dev/null || true
  fi
  rm -rf "$home"
}
trap finish EXIT

skip() {
  echo "SKIPPED: $1" >&2
  exit 75
}

# Downloads the packages into the scratch folder, and unpacks them into $root without installing them.
unpack() {
  root=$home/root
  mkdir -p "$home/packages"
  (cd "$home/packages" && timeout 300 apt-get download -qq "$@" >/dev/null 2>&1) || return 1
  for package in "$home"/packages/*.deb; do dpkg -x "$package" "$root"; done
}

user=$(id -un)
# Only the path of a socket that is short is taken.
socket=$home/s
root=
# Sets $root where packages were unpacked, and starts the server in the background as $server. Defines `client` and
# `dump`, the server's own tools with their connection.
# shellcheck source=/dev/null
source "$here/server-$kind.sh"

for _ in $(seq 150); do
  [ -S "$socket" ] && break
  sleep 0.2
done
[ -S "$socket" ] || { cat "$home/server.log" >&2; exit 1; }

client --default-character-set=utf8mb4 <"$here/types.sql"
client --batch -e 'SHOW VARIABLES' >"$home/variables.txt"
# With its data, so that reading passes over it.
dump --default-character-set=utf8mb4 --databases fitness >"$home/dump.sql"
# The same schema in the other forms that are read.
client --batch -e 'SELECT * FROM information_schema.columns JOIN information_schema.tables USING (TABLE_SCHEMA, TABLE_NAME)
  WHERE TABLE_SCHEMA = "fitness"' >"$home/columns.tsv"
client --vertical fitness -e 'SHOW CREATE TABLE texts; SHOW CREATE TABLE seen' >"$home/shown.txt"

# Runs the command and shows its exit code.
run() {
  local code=0
  echo "$ taurus-htap ${*//$home\//}"
  "$command" "$@" 2>&1 || code=$?
  echo "-- exit $code"
}
{
  run check --schema "$home/dump.sql" --offline
  run plan --schema "$home/dump.sql" --to "$home/sync.yaml" | sed "s|$home/||"
  cat "$home/sync.yaml"
  run check --schema "$home/dump.sql" --offline -f "$home/sync.yaml" | tail -2
  run check --schema "$home/columns.tsv" --offline | tail -3
  run check --schema "$home/shown.txt" --offline | tail -3
  # Names of other variables than these differ from version to version.
  run check --schema "$home/dump.sql" --offline --variables "$home/variables.txt" --include times | grep -E 'binlog_format|binlog_row_image|setting +log_bin '
} >"$home/printed.txt"

if [ "${3:-}" = --update ]; then
  cp "$home/printed.txt" "$here/expected-$kind.txt"
else
  diff -u "$here/expected-$kind.txt" "$home/printed.txt"
fi
