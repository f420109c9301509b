#!/usr/bin/env bash
# Checks and plans the schema of a real server: starts a MariaDB of the system's packages in a folder of its own, creates the
# schema of types.sql, dumps it with the server's own tool, and compares what the command prints with expected.txt.
#
#   tests/interop/fitness/run.sh COMMAND [--update]
#
# The exit code is 75 if there is no server and none can be fetched.
set -euo pipefail
command=$1
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

# Installed programs, or those of packages that are unpacked below the scratch folder and not installed.
root=
if ! command -v mariadbd >/dev/null || ! command -v mariadb-dump >/dev/null; then
  command -v apt-get >/dev/null || skip "no mariadbd, and no apt-get to fetch it"
  packages="mariadb-server-core mariadb-client-core mariadb-client mariadb-common libmariadb3 liburing2 libnuma1 libpmem1 libaio1"
  # shellcheck disable=SC2086
  (cd "$home" && timeout 120 apt-get download -qq $packages >/dev/null 2>&1) || skip "the packages of MariaDB cannot be fetched"
  root=$home/root
  for package in "$home"/*.deb; do dpkg -x "$package" "$root"; done
  LD_LIBRARY_PATH=$(dirname "$(find "$root/usr/lib" -name 'liburing.so.2' | head -1)")
  export LD_LIBRARY_PATH
  export PATH=$root/usr/bin:$root/usr/sbin:$PATH
fi

share=$root/usr/share/mysql
user=$(id -un)
# Only the path of a socket that is short is taken.
socket=$home/s
mariadb-install-db --no-defaults --basedir="$root/usr" --datadir="$home/data" --user="$user" \
  --auth-root-authentication-method=normal --skip-test-db >"$home/install.log" 2>&1 || { cat "$home/install.log" >&2; exit 1; }
mariadbd --no-defaults --datadir="$home/data" --socket="$socket" --skip-networking --user="$user" \
  --lc-messages-dir="$share" --character-sets-dir="$share/charsets" --log-bin --pid-file="$home/pid" >"$home/server.log" 2>&1 &
server=$!
for _ in $(seq 100); do
  [ -S "$socket" ] && break
  sleep 0.2
done
[ -S "$socket" ] || { cat "$home/server.log" >&2; exit 1; }

client=(mariadb --no-defaults --socket="$socket" --user=root --character-sets-dir="$share/charsets")
"${client[@]}" --default-character-set=utf8mb4 <"$here/types.sql"
"${client[@]}" --batch -e 'SHOW VARIABLES' >"$home/variables.txt"
# With its data, so that reading passes over it.
mariadb-dump --no-defaults --socket="$socket" --user=root --character-sets-dir="$share/charsets" \
  --default-character-set=utf8mb4 --databases fitness >"$home/dump.sql"

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
  run check --schema "$home/dump.sql" --offline -f "$home/sync.yaml" | tail -1
  # Names of other variables than these differ from version to version.
  run check --schema "$home/dump.sql" --offline --variables "$home/variables.txt" --include times | grep -E 'binlog_format|binlog_row_image|setting +log_bin '
} >"$home/printed.txt"

if [ "${2:-}" = --update ]; then
  cp "$home/printed.txt" "$here/expected.txt"
else
  diff -u "$here/expected.txt" "$home/printed.txt"
fi
