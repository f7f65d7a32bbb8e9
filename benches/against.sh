#!/usr/bin/env bash
# Is today's program slower than another commit's? `benches/against.sh REV [ROUNDS]` builds both (REV in a worktree of its own,
# under target/against) and runs `check` and `render` in turn on files of 10 to 100 000 events. Printed: the median of the
# ratios of CPU time, ours to theirs, a pair of runs each. OURS and THEIRS name programs that are built already.
set -euo pipefail
cd "$(dirname "$0")/.."
rev=${1:?"usage: benches/against.sh REV [ROUNDS]"}
rounds=${2:-15}
root=target/against
mkdir -p "$root"

if [ -z "${OURS:-}" ]; then
  cargo build --release --quiet
  OURS=$PWD/target/release/dateline
fi
if [ -z "${THEIRS:-}" ]; then
  tree=$PWD/$root/$(git rev-parse --short "$rev")
  [ -d "$tree" ] || git worktree add --detach --quiet "$tree" "$rev"
  (cd "$tree" && CARGO_TARGET_DIR=$tree/target cargo build --release --quiet)
  THEIRS=$tree/target/release/dateline
fi

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# A file of so many events in order of time, with summaries and tags.
events() {
  awk -v count="$1" 'BEGIN {
    print "title: Many events\nevents:"
    for (i = 0; i < count; i++) {
      day = int(i * 75600 / count)
      printf "  - id: event-%d\n    date: %d-%02d-%02d\n    title: The treaty of talks %d\n", i, 1800 + day / 336, 1 + (day / 28) % 12, 1 + day % 28, i
      printf "    summary: Troops withdraw from the town %d, and the talks go on.\n    importance: %d\n    tags: [one, two]\n\n", i, 1 + i % 5
    }
  }'
}

# CPU time of so many runs of a program, ms.
spent() {
  local times=$1 program=$2 TIMEFORMAT='%U %S'
  shift 2
  { time for ((run = 0; run < times; run++)); do "$program" "$@" >/dev/null 2>&1 || true; done; } 2>&1 | awk '{ print ($1 + $2) * 1000 }'
}

printf '%-10s%10s%12s%12s%12s%10s\n' command events 'ours ms' 'theirs ms' 'ratio' 'rounds'
for count in 10 50 1000 10000 100000; do
  file=$folder/events-$count.yaml
  events "$count" >"$file"
  # Enough runs at a time for the clock of the system, which counts milliseconds.
  times=$((count > 5000 ? 1 : count > 500 ? 5 : 10))
  for command in check render; do
    args=("$command" "$file")
    [ "$command" = check ] || args+=(-o "$folder/picture.svg")
    for ((round = 0; round < rounds; round++)); do
      # Whoever runs second finds the file warm: they take turns.
      if ((round % 2)); then
        theirs=$(spent "$times" "$THEIRS" "${args[@]}")
        ours=$(spent "$times" "$OURS" "${args[@]}")
      else
        ours=$(spent "$times" "$OURS" "${args[@]}")
        theirs=$(spent "$times" "$THEIRS" "${args[@]}")
      fi
      echo "$ours $theirs $times"
    done | awk '$2 > 0 { print $1 / $2, $1 / $3, $2 / $3 }' | sort -n | awk -v command="$command" -v count="$count" '
      { ratio[NR] = $1; ours += $2; theirs += $3 }
      END { printf "%-10s%10d%12.2f%12.2f%12.3f%10d\n", command, count, ours / NR, theirs / NR, ratio[int((NR + 1) / 2)], NR }'
  done
done
