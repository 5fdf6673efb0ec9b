#!/usr/bin/env bash
# A real MySQL 9.7 beside MariaDB, for the second leg of the tests: Debian's mysql-server-core in a folder of its own.
#   mysql97.sh start <folder> <port>     makes the folder when missing, then starts an empty server; the administrator's
#                                        password is LINTAN_ROOT_PASSWORD (hexadecimal)
#   mysql97.sh stop  <folder> <port>
# Needs root and debootstrap. The mirror is the one apt already uses on this machine.
set -euo pipefail

command=$1 folder=$2 port=$3

mirror() {
  grep -rhoE '^(deb|URIs:) .*' /etc/apt/sources.list /etc/apt/sources.list.d 2>/dev/null |
    grep -oE 'https?://[^ ]+/debian/?( |$)' | head -n 1 | tr -d ' '
}

make_root() {
  if [ "$(id -u)" != 0 ]; then echo "MySQL 9.7 needs root to be set up." >&2; exit 1; fi
  command -v debootstrap >/dev/null || apt-get install -y -q debootstrap >"$folder.log" 2>&1
  rm -rf "$folder.part"
  # --variant=minbase and one package: the server and what it links to; https certificates come from the host
  debootstrap --variant=minbase --include=mysql-server-core,ca-certificates sid "$folder.part" "$(mirror)" >"$folder.log" 2>&1 ||
    { echo "debootstrap failed; see $folder.log" >&2; exit 1; }
  mv "$folder.part" "$folder"
}

start() {
  [ -x "$folder/usr/sbin/mysqld" ] || make_root
  rm -rf "$folder/data" && mkdir -p "$folder/data" "$folder/run" "$folder/tmp"
  local options=(--no-defaults --secure-file-priv=NULL --user=root --datadir=/data)
  chroot "$folder" /usr/sbin/mysqld "${options[@]}" --initialize-insecure >"$folder/mysqld.log" 2>&1
  # root@localhost is the socket only; we come over TCP. A file, and echo is no process: nobody sees the password
  rm -f "$folder/tmp/login.sql"
  (umask 077 && echo "ALTER USER 'root'@'localhost' IDENTIFIED BY '$LINTAN_ROOT_PASSWORD';
CREATE USER 'root'@'127.0.0.1' IDENTIFIED BY '$LINTAN_ROOT_PASSWORD';
GRANT ALL ON *.* TO 'root'@'127.0.0.1' WITH GRANT OPTION;" >"$folder/tmp/login.sql")
  setsid chroot "$folder" /usr/sbin/mysqld "${options[@]}" --bind-address=127.0.0.1 --port="$port" --mysqlx=OFF \
    --socket=/run/mysqld.sock --pid-file=/run/mysqld.pid --skip-log-bin --skip-name-resolve --max-connections=300 \
    --init-file=/tmp/login.sql --character-set-server=utf8mb4 --collation-server=utf8mb4_unicode_ci --default-time-zone=+00:00 \
    </dev/null >>"$folder/mysqld.log" 2>&1 &
  for _ in $(seq 1 120); do
    if (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then exit 0; fi
    sleep 0.5
  done
  exit 1
}

stop() {
  if [ -f "$folder/run/mysqld.pid" ]; then
    pid=$(cat "$folder/run/mysqld.pid")
    kill "$pid" 2>/dev/null || true
    for _ in $(seq 1 60); do kill -0 "$pid" 2>/dev/null || break; sleep 0.5; done
  fi
}

"$command"
