#!/usr/bin/env bash
# Our labels on an axis against labella's and vis-timeline's, in one run: `just rivals`. Whoever takes longer than two
# minutes on a case, or than as many seconds as are given, is stopped, and the table says so. Not part of CI: it installs both.
set -euo pipefail
seconds=${1:-120}
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/../.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cargo build --quiet --release --example axis_labels
(cd "$folder" && npm init --yes >/dev/null && npm install --silent --no-audit --no-fund labella@1.1.4 vis-timeline@8.5.4)
cp "$here/rivals.cjs" "$folder"
node "$folder/rivals.cjs" "${CARGO_TARGET_DIR:-target}/release/examples/axis_labels" "$seconds"
