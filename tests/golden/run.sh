#!/usr/bin/env bash
# The golden tests of the real binary: run.sh CRAM BINARY FILE.t … ; each file runs in a folder of its own.
set -eu
cram=$1 binary=$2
shift 2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/bin"
ln -s "$binary" "$folder/bin/ruralctl"
export PATH="$folder/bin:$PATH"
# Nothing of the person who runs the tests may show in what the program says.
unset RURALCTL_VILLAGE NO_COLOR LC_MESSAGES VISUAL EDITOR
export RURALCTL_LANG=en RURALCTL_TODAY=2021-03-16 RURALCTL_ID_SEED=golden TMPDIR="$folder"
for file; do cp "$file" "$folder"; done
cd "$folder"
"$cram" --shell=bash --preserve-env ./*.t
