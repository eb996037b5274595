#!/usr/bin/env bash
# A dump on a Slurm cluster: slurm-submit.sh SHARDS OUTPUT INPUT… [options of geoner batch]
# Submits an array of SHARDS tasks and a job that joins them when all have ended, and waits for it. INPUT and OUTPUT lie on a file
# system that all nodes see. Options of sbatch can be given in the variables SBATCH_… (man sbatch).
set -euo pipefail
shards=$1 output=$2
shift 2
mkdir -p "$output"
here=$(cd "$(dirname "$0")" && pwd)
array=$(sbatch --parsable --array="1-$shards" --output="$output/shard-%a.log" "$here/slurm-shard.sh" "$output" "$@")

# Not 'afterok': a shard in which some record is bad ends with 1 and is complete. The merge refuses one that is not.
folders=$(for i in $(seq "$shards"); do printf "%q " "$output/shard-$i"; done)
sbatch --wait --dependency="afterany:$array" --job-name=geoner-merge --output="$output/merge.log" \
  --wrap "${GEONER:-geoner} merge $folders --output $(printf %q "$output/merged")"
