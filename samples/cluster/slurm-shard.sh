#!/usr/bin/env bash
# One shard of a dump as a task of a Slurm job array; slurm-submit.sh submits it.
# A task that is killed or preempted goes on where it was when it is queued again.
#SBATCH --job-name=geoner
#SBATCH --requeue
set -euo pipefail
output=$1
shift
# shellcheck disable=SC2086 # GEONER may be a command with arguments
exec ${GEONER:-geoner} batch "$@" --output "$output/shard-$SLURM_ARRAY_TASK_ID" \
  --shard "$SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_COUNT" --threads "${SLURM_CPUS_PER_TASK:-1}"
