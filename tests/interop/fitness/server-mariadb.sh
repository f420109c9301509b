# shellcheck shell=bash disable=SC2154
# MariaDB: the installed one, or that of the system's packages. Sourced by run.sh.
if ! command -v mariadbd >/dev/null || ! command -v mariadb-dump >/dev/null; then
  command -v apt-get >/dev/null || skip "no mariadbd, and no apt-get to fetch it"
  unpack mariadb-server-core mariadb-client-core mariadb-client mariadb-common libmariadb3 liburing2 libnuma1 libpmem1 libaio1 ||
    skip "the packages of MariaDB cannot be fetched"
  LD_LIBRARY_PATH=$(dirname "$(find "$root/usr/lib" -name 'liburing.so.2' | head -1)")
  export LD_LIBRARY_PATH
  export PATH=$root/usr/bin:$root/usr/sbin:$PATH
fi

share=$root/usr/share/mysql
mariadb-install-db --no-defaults --basedir="$root/usr" --datadir="$home/data" --user="$user" \
  --auth-root-authentication-method=normal --skip-test-db >"$home/install.log" 2>&1 || { cat "$home/install.log" >&2; exit 1; }
mariadbd --no-defaults --datadir="$home/data" --socket="$socket" --skip-networking --user="$user" \
  --lc-messages-dir="$share" --character-sets-dir="$share/charsets" --log-bin --pid-file="$home/pid" >"$home/server.log" 2>&1 &
server=$!

client() { mariadb --no-defaults --socket="$socket" --user=root --character-sets-dir="$share/charsets" "$@"; }
dump() { mariadb-dump --no-defaults --socket="$socket" --user=root --character-sets-dir="$share/charsets" "$@"; }
