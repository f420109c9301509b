# shellcheck shell=bash disable=SC2154
# MySQL: the installed one, or that of the system's packages. Sourced by run.sh.
#
# Debian has MySQL in its suite `sid` alone. Its packages are unpacked with all libraries that they are built for, so
# that they run on any release, by their own loader.
runner=()
if ! command -v mysqldump >/dev/null || ! mysqld --version 2>/dev/null | grep -q MySQL; then
  mirror=$(apt-get indextargets --format '$(REPO_URI)' 2>/dev/null | grep -m1 '/debian/$') ||
    skip "no MySQL server: there is none on this machine, and it has no packages of Debian to fetch one from"
  apt=$home/apt
  mkdir -p "$apt/lists/partial" "$apt/cache/archives/partial"
  echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $mirror sid main" >"$apt/sources.list"
  cat >"$apt/conf" <<END
Dir::Etc::sourcelist "$apt/sources.list";
Dir::Etc::sourceparts "-";
Dir::State::lists "$apt/lists";
Dir::Cache "$apt/cache";
Acquire::Languages "none";
Acquire::IndexTargets::deb::DEP-11::DefaultEnabled "false";
APT::Sandbox::User "$user";
END
  export APT_CONFIG=$apt/conf
  timeout 300 apt-get update -qq >/dev/null 2>&1 || skip "no MySQL server: the list of Debian's packages cannot be fetched"
  # Scripts in Perl are not run.
  mapfile -t packages < <(apt-cache depends --recurse --no-recommends --no-suggests --no-conflicts --no-breaks \
    --no-replaces --no-enhances mysql-server-core mysql-client-core | grep -E '^[a-z]' | grep -vE 'perl|openssl-provider' | sort -u)
  unpack "${packages[@]}" || skip "no MySQL server: the packages of MySQL cannot be fetched"
  unset APT_CONFIG
  loader=$(find "$root/usr/lib" -name 'ld-linux-*.so.*' | head -1)
  runner=("$loader" --library-path "$(dirname "$loader")")
fi

share=$root/usr/share/mysql
files=(--lc-messages-dir="$share" --character-sets-dir="$share/charsets")
path() { if [ -n "$root" ]; then echo "$root/usr/$1"; else command -v "$(basename "$1")"; fi; }
mysqld=("${runner[@]}" "$(path sbin/mysqld)" --no-defaults --basedir="$root/usr" --datadir="$home/data" --user="$user" "${files[@]}")

"${mysqld[@]}" --initialize-insecure >"$home/install.log" 2>&1 || { cat "$home/install.log" >&2; exit 1; }
"${mysqld[@]}" --socket="$socket" --skip-networking --mysqlx=OFF --secure-file-priv= --pid-file="$home/pid" >"$home/server.log" 2>&1 &
server=$!

tool() { "${runner[@]}" "$(path "bin/$1")" --no-defaults --socket="$socket" --user=root --character-sets-dir="$share/charsets" "${@:2}"; }
client() { tool mysql "$@"; }
dump() { tool mysqldump --set-gtid-purged=OFF --column-statistics=0 "$@"; }
