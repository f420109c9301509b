#!/usr/bin/env bash
# What every user waits for first: a clean `cargo check -p taurus-htap`, beside one of reqwest alone with its default
# TLS. CPU seconds (user and system), which a busy machine hardly changes, and wall seconds, which mean something on a
# quiet one.
#
#     tests/interop/check_cost.sh
#
# Fetches before it measures. Leaves nothing behind.
set -euo pipefail
cd "$(dirname "$0")/../.."

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export CARGO_INCREMENTAL=0

version=$(cargo metadata --locked --format-version 1 | python3 -c \
    'import json, sys; print(next(p["version"] for p in json.load(sys.stdin)["packages"] if p["name"] == "reqwest"))')
mkdir -p "$scratch/alone/src"
touch "$scratch/alone/src/lib.rs"
cat >"$scratch/alone/Cargo.toml" <<TOML
[package]
name = "alone"
edition = "2024"
[dependencies]
reqwest = "=$version"
[workspace]
TOML
cargo fetch --quiet --manifest-path "$scratch/alone/Cargo.toml"
cargo fetch --quiet --locked

measure() {
    local name=$1 manifest=$2
    shift 2
    TIMEFORMAT="$name: CPU %U + %S s, wall %R s"
    time CARGO_TARGET_DIR="$scratch/target-$name" cargo check --quiet --offline --manifest-path "$manifest" "$@"
}
measure reqwest-alone "$scratch/alone/Cargo.toml"
measure taurus-htap Cargo.toml --locked --package taurus-htap
