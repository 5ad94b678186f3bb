#!/usr/bin/env bash
# Runs both committed bundles under $NODE_UNDER_TEST: the main command, a render, a verdict, and the action without an event.
set -euo pipefail
node="${NODE_UNDER_TEST:-node}"
root="$(cd "$(dirname "$0")/.." && pwd)"
cli="$root/dist/cli/index.js"
dir="$(mktemp -d)"
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo "smoke: $("$node" --version)"
"$node" "$cli" --version > /dev/null
(cd "$root" && NO_COLOR=1 "$node" "$cli" check --config examples/quickstart/registry-policy.yaml > "$dir/check.txt")
printf '{"tools":["tool.read"]}' > allow.json
printf '{"tool_name":"tool.read","context":{"identity":"a","workspace":"/w","risk_class":"low"}}' > read.json
printf '{"tool_name":"tool.delete","context":{"identity":"a","workspace":"/w","risk_class":"low"}}' > delete.json
"$node" "$cli" render policy --input allow.json --output policy.yaml > /dev/null
"$node" "$cli" policy test policy.yaml read.json --json | grep -q '"verdict":"allow"'
code=0
"$node" "$cli" policy test policy.yaml delete.json --json > delete.out || code=$?
[ "$code" = 3 ] && grep -q '"verdict":"block"' delete.out
# 2,000 nested brackets end a Node 20 process inside the YAML package unless depth is counted first.
printf 'rules: %s' "$(printf '[%.0s' $(seq 1 2000))" > deep.yaml
code=0
"$node" "$cli" policy validate deep.yaml > /dev/null 2>&1 || code=$?
[ "$code" = 6 ]
mkdir -p work/examples temp
cp -R "$root/examples/quickstart" work/examples/ # the same place, as a policy names its source by its path in the repository
: > output
: > summary
(cd work && env -i PATH="$PATH" HOME="$dir" GITHUB_ACTIONS=true GITHUB_WORKSPACE="$dir/work" RUNNER_TEMP="$dir/temp" GITHUB_OUTPUT="$dir/output" \
  GITHUB_STEP_SUMMARY="$dir/summary" GITHUB_EVENT_NAME=workflow_dispatch GITHUB_REPOSITORY=a/b INPUT_COMMAND=check INPUT_CONFIG=examples/quickstart/registry-policy.yaml \
  INPUT_COMMENT=auto INPUT_REQUIRE=enforce INPUT_IF-NO-CONFIG=fail "$node" "$root/dist/action/index.js" > "$dir/action.txt")
grep -q '^result' output
echo "smoke: passed"
