#!/bin/sh
# run.sh NAME FOLDER  runs a fuzzer of the build in FOLDER for FUZZ_SECONDS (60), beginning with all that is known.
set -eu
name=$1 folder=$2
here=$(dirname "$0")
mkdir -p "$folder/corpus/$name" "$folder/found/$name"

dictionary=$here/$name.dict examples=
if [ ! -f "$dictionary" ]; then # it reads JSON
    dictionary=$here/json.dict
    examples=$(echo "$here"/../../common/contracts/*/examples)
fi
ASAN_OPTIONS=quarantine_size_mb=32 exec "$folder/build/bin/${name}_fuzz" \
    -max_total_time="${FUZZ_SECONDS:-60}" -timeout=5 -rss_limit_mb=1024 -print_final_stats=1 \
    -dict="$dictionary" -artifact_prefix="$folder/found/$name/" \
    "$folder/corpus/$name" "$folder/found/$name" "$here/corpus/$name" $examples
