#!/usr/bin/env bash
# One run: annotations and the step summary for the people, SARIF for code scanning, the exit code for the job.
set -uo pipefail

# what was given is words between white space; nothing in it is expanded or run
IFS=$' \t\r\n' read -r -d '' -a words <<<"${REPORTS:-} ${ARGUMENTS:-}"
sarif=${SARIF:-factcheck.sarif}

rm -f -- "$sarif"
factcheck compare --format sarif -o "$sarif" --format github ${words[@]+"${words[@]}"}
code=$?

{
  echo "exit-code=$code"
  if [ -s "$sarif" ]; then echo "sarif=$sarif"; fi
} >>"${GITHUB_OUTPUT:-/dev/stdout}"
exit "$code"
