#!/usr/bin/env bash
# A dump on several processes or machines by GNU parallel: parallel-shards.sh SHARDS OUTPUT INPUT… [options of geoner batch]
# The variable PARALLEL takes options of parallel: PARALLEL='--sshlogin node1,node2 --env GEONER' for machines that share the file system.
set -euo pipefail
shards=$1 output=$2
shift 2
mkdir -p "$output"
# shellcheck disable=SC2086
quoted=$(printf "%q " "$@")
parallel "${GEONER:-geoner} batch $quoted --threads ${THREADS:-1} --output $(printf %q "$output")/shard-{} --shard {}/$shards" ::: $(seq "$shards") || true
folders=$(for i in $(seq "$shards"); do printf "%q " "$output/shard-$i"; done)
eval "${GEONER:-geoner} merge $folders --output $(printf %q "$output/merged")"
