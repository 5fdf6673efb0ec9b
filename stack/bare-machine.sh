#!/usr/bin/env bash
# Proves the first day on a bare machine: in a fresh Debian 12 that has nothing but a JDK, as root, on a host whose own name cannot
# be looked up, the committed tree comes up with the demo county in it, its books are right, a second "up" is quick, "down" leaves
# no process, and "test" runs.
#   stack/bare-machine.sh [--whole] [--keep] [FOLDER]
#     --whole   ./lintan test of everything (half an hour and more) instead of two rooms
#     --keep    leave FOLDER (default /var/tmp/lintan-bare, 4 GB) for a look; else it is removed when all went well
# Needs root on a Debian or a relative of it, and the internet as this machine reaches it: mirror, certificates, proxies, and the
# settings of Maven and npm are taken from here.
set -euo pipefail

suite=bookworm
whole=no keep=no folder=/var/tmp/lintan-bare
for word in "$@"; do
  case $word in
    --whole) whole=yes ;;
    --keep) keep=yes ;;
    -*) sed -n '2,9s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
    *) folder=$word ;;
  esac
done

say() { printf '[%4d s] %s\n' "$SECONDS" "$*"; }
die() { say "FAILED: $*"; exit 1; }

[ "$(id -u)" = 0 ] || die "a machine inside this one is made by root only"
tree=$(git -C "$(dirname "$0")" rev-parse --show-toplevel)
[ -z "$(git -C "$tree" status --porcelain)" ] || say "note: what is not committed is not proven"

# The Debian mirror that apt uses here for the suite, else the first it uses for anything.
mirror() {
  { apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Component: main' "Codename: $suite"
    apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Component: main'; } | head -n 1
}

make_machine() {
  command -v debootstrap >/dev/null || apt-get install -y -q debootstrap >/dev/null 2>&1 || die "debootstrap cannot be installed"
  rm -rf "$folder"
  debootstrap --variant=minbase --include=ca-certificates,openjdk-17-jdk-headless "$suite" "$folder" "$(mirror)" >"$folder.log" 2>&1 ||
    die "debootstrap failed; see $folder.log"
}

# How this machine reaches the internet, and nothing else of it.
lend_settings() {
  rm -rf "$folder/etc/apt/sources.list" "$folder/etc/apt/sources.list.d"
  copy /etc/apt/sources.list /etc/apt/sources.list.d /etc/apt/auth.conf /etc/apt/auth.conf.d /usr/share/keyrings \
    /usr/local/share/ca-certificates /etc/resolv.conf /etc/hosts /etc/npmrc "$HOME/.npmrc" "$HOME/.m2/settings.xml" \
    "$HOME/.m2/settings-security.xml" "$HOME/.mavenrc"
  apt-config dump --format '%F "%v";%n' Acquire::http Acquire::https Acquire::Check-Valid-Until Acquire::Check-Date >"$folder/etc/apt/apt.conf.d/90lent"
  chroot "$folder" update-ca-certificates >"$folder.log" 2>&1 || die "certificates; see $folder.log"
  for name in http_proxy https_proxy no_proxy HTTP_PROXY HTTPS_PROXY NO_PROXY MAVEN_OPTS NODE_EXTRA_CA_CERTS; do
    if [ -n "${!name:-}" ]; then printf 'export %s=%q\n' "$name" "${!name}"; fi
  done >"$folder/root/lent.env"
}

copy() {
  for path in "$@"; do
    if [ -e "$path" ]; then
      local target=$folder${path/#$HOME//root}
      mkdir -p "$(dirname "$target")"
      cp -rL --remove-destination "$path" "$(dirname "$target")/"
    fi
  done
}

# Runs inside, with process numbers of its own, so that whatever is left is seen and ends with it.
inside() {
  cat <<'TEXT'
set -euo pipefail
. /root/lent.env
cd /root/lintan
say() { printf '[inside %4d s] %s\n' "$SECONDS" "$*"; }
# this shell is number 1 here; a process without a command line has ended and waits to be collected
nothing_left() {
  local left=0 process words
  for process in /proc/[0-9]*; do
    words=$(tr '\0' ' ' 2>/dev/null <"$process/cmdline" || true)
    if [ "$process" != /proc/1 ] && [ -n "$words" ]; then say "still there: ${process#/proc/} ${words:0:120}"; left=1; fi
  done
  [ $left = 0 ]
}
if command -v mvn || command -v node || command -v npm || getent hosts "$(hostname)"; then say "this machine is not bare"; exit 1; fi
say "first up, on host $(hostname)"; ./lintan up
say "status"; ./lintan status
say "audit"; ./lintan audit
say "second up"; began=$SECONDS; ./lintan up
took=$((SECONDS - began)); say "second up took $took s"; [ $took -le 60 ]
say "down"; ./lintan down; nothing_left
if [ "$WHOLE" = yes ]; then say "test"; ./lintan test
else for room in kernel stack; do say "test $room"; ./lintan test $room; done; fi
nothing_left
say "all of it works"
TEXT
}

enter() {
  inside >"$folder/root/inside.sh"
  # shellcheck disable=SC2016  # the inner shell expands its own words
  unshare --mount --pid --fork --uts --kill-child bash -c '
    set -e
    hostname "bare-$$-nowhere"
    mount -t proc proc "$1/proc"; mount --rbind /sys "$1/sys"; mount --rbind /dev "$1/dev"
    exec chroot "$1" /usr/bin/env -i HOME=/root LANG=C.UTF-8 WHOLE="$2" PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
      bash /root/inside.sh' bare "$folder" "$whole"
}

say "making a Debian $suite with a JDK in $folder"
make_machine
lend_settings
git clone -q --no-hardlinks "$tree" "$folder/root/lintan"
say "the tree is at $(git -C "$folder/root/lintan" log --oneline -1)"
enter || die "see above; the machine is in $folder, its logs in root/lintan/.lintan"
say "a bare machine needs nothing more"
[ $keep = yes ] || rm -rf "$folder" "$folder.log"
