#!/usr/bin/env bash
# packages_test.sh BUILD SOURCE VERSION: makes the Debian packages, has Debian's own tools look at them, and starts what
# is in them from where they are unpacked.
set -euo pipefail
build=$1 source=$2 version=$3
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

fail() { printf 'packages: %s\n' "$*" >&2; exit 1; }

(cd "$build" && cpack -B "$folder/packages" >"$folder/cpack.log" 2>&1) || { cat "$folder/cpack.log"; fail "cpack failed"; }
for package in desktop server; do
    file=$(echo "$folder"/packages/bookstore-"$package"_"$version"_*.deb)
    [ -f "$file" ] || fail "there is no package $file"
    lintian --fail-on error "$file" || fail "lintian finds errors in $package"
    dpkg-deb -x "$file" "$folder/root"
done
desktop-file-validate "$folder/root/usr/share/applications/bookstore-desktop.desktop"
appstreamcli validate --no-net "$folder"/root/usr/share/metainfo/*.xml
for page in bookstore bookstore-desktop; do
    man -l --warnings "$folder/root/usr/share/man/man1/$page.1.gz" >/dev/null 2>"$folder/man.log" || true
    [ ! -s "$folder/man.log" ] || { cat "$folder/man.log"; fail "the manual of $page has faults"; }
done

export HOME=$folder/home QT_QPA_PLATFORM=offscreen
mkdir -p "$HOME"
said=$("$folder/root/usr/bin/bookstore-desktop" --version)
[[ "$said" == *"$version"* ]] || fail "the client says it is '$said'"
"$folder/root/usr/bin/bookstore" help >/dev/null 2>&1 || [ $? -ne 127 ] || fail "the server does not start"

# Installed on a clean machine, the plugin must find what it links, and the broker what it calls.
plugin=$(find "$folder/root/usr/lib" -path "*/bookstore/plugins/bookstore-mqtt-auth.so")
[ -n "$plugin" ] || fail "the broker's plugin is missing"
ldd "$plugin" | grep 'not found' && fail "the broker's plugin misses a library"
nm -D --defined-only "$plugin" | grep -q ' mosquitto_plugin_init$' || fail "the broker finds nothing in its plugin"

# The window opens, stays, and says nothing on the console.
status=0
timeout 3 "$folder/root/usr/bin/bookstore-desktop" --profile package >"$folder/client.log" 2>&1 || status=$?
[ "$status" = 124 ] || { cat "$folder/client.log"; fail "the client did not stay open"; }
grep -vE 'XDG_RUNTIME_DIR|propagateSizeHints' "$folder/client.log" | grep . && fail "the client says something on the console"
echo "packages: fine"
