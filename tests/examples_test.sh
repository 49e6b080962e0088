#!/usr/bin/env bash
# examples_test.sh BINARY SOURCE_DIR: the example books are what their scripts make, have nothing wrong in them, and give
# back the figures of the press page.
set -euo pipefail
binary=$(realpath "$1")
source=$(realpath "$2")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
unset "${!RURALCTL_@}"
export LC_ALL=C.UTF-8 RURALCTL_LANG=en
failures=0

fail() {
  echo "FAILED: $*" >&2
  failures=$((failures + 1))
}

# compare NAME MAKER…: makes the book anew and prints where it differs from the one in the sources.
compare() {
  local name=$1
  shift
  if ! "$@" "$binary" "$work/$name"; then
    fail "$name: its script fails"
  elif ! diff -r -x .ruralctl "$source/examples/$name" "$work/$name"; then
    fail "$name: '<' is examples/$name, '>' what its script makes now"
  fi
}

check() {
  local name=$1 today=$2
  "$binary" -C "$source/examples/$name" --today "$today" check || fail "$name: check exits with $?"
}

# Lines 'COMMAND LINE OF TALLY | VALUE QUALIFIER UNIT [UNKNOWN]', a blank line or a comment.
figures() {
  local name=$1 today=$2 command want got
  local -a words
  while IFS='|' read -r command want; do
    read -r -a words <<< "$command"
    if [ ${#words[@]} -eq 0 ] || [[ ${words[0]} == '#' ]]; then
      continue
    fi
    want=${want# }
    got=$("$binary" -C "$source/examples/$name" --today "$today" tally "${words[@]}" --format jsonl 2> "$work/said" |
      sed -nE 's/.*"unit":"([^"]*)","value":([^,]*),"qualifier":"([^"]*)".*"unknown":([0-9]+).*/\2 \3 \1 \4/p') || true
    if [ "$got" != "$want" ] && [ "${got% *}" != "$want" ]; then
      cat "$work/said" >&2
      fail "$name: tally ${words[*]}: expected '$want', got '$got'"
    fi
  done
}

compare zhangjialou bash "$source/examples/zhangjialou.sh"
compare taohuayu /usr/bin/python3 "$source/examples/taohuayu.py"
check zhangjialou 2021-04-01
check taohuayu 2021-12-31

figures zhangjialou 2021-04-01 << 'END'
  # 基层党建
  pairings | 11 exact pair
  activity-count type:election | 1 exact item
  # 项目发展
  enterprises-contacted | 31 exact enterprise
  enterprises-with-intent | 15 exact enterprise
  projects category:tax-source | 4 exact item
  expected-tax | 100 exact wan
  coops-founded type:land-share | 7 exact coop
  coops-founded type:specialised | 4 exact coop
  # 为民服务
  buildings-repaired | 2 exact place
  road-built | 1100 at-least m
  activities-held type:culture | 7 exact time
  activities-held type:welfare | 2 exact time
  structures-removed | 180 at-least place
  structures-removed role:assisted | 180 at-least place
  structures-removed role:led | 0 exact place
  # 自身建设
  document-items 七项工作要点 | 7 exact item
  training-count role:attended | 1 exact item
  meetings-held type:seminar | 1 exact meeting
  trainings-held | 3 exact training
  training-days | 7 exact day
  training-days --period 2021-W08 | 3 exact day
  training-days --period 2021-W09 | 1 exact day
  training-days --period 2021-W11 | 2 exact day
  training-attendance | 300 at-least person 2
  # 厦安村下村网格
  households-visited | 194 exact household
  households-visited village:下村 | 194 exact household
  enterprises-with-intent village:下村 | 6 exact enterprise
  document-items type:policy | 16 exact item
  floor-area | 240 exact m2
  investment | 1400 exact wan
  investment --unit yuan | 14000000 exact yuan
  coops-founded type:company | 1 exact coop
  households-planting | 100 at-least household
  area-planted | 800 about mu
  area-planted village:厦安村 | 800 about mu
  area-planted --unit acre | 131.79 about acre
  land-area | 16 exact mu
  resources type:pond | 1 exact item
  resources type:river | 1 exact item
  # A baseline stands for no period.
  households-visited --period 2021-03 | 0 exact household
END

# Lines 'COMMAND | LINE', one of the lines of its csv.
answers() {
  local name=$1 today=$2 command want
  local -a words
  while IFS='|' read -r command want; do
    read -r -a words <<< "$command"
    "$binary" -C "$source/examples/$name" --today "$today" "${words[@]}" --format csv > "$work/said" 2>&1 || true
    grep -qxF -e "${want# }" "$work/said" || {
      cat "$work/said" >&2
      fail "$name: ${words[*]} does not say '${want# }'"
    }
  done
}

answers zhangjialou 2021-04-01 << 'END'
  targets id:moxa-area | moxa-area,xiacun,area-planted,~800,1000+,80,2022-12,639,unknown,~800 2021-03-31
  targets id:moxa-production | moxa-production,xiacun,moxa-plant,,operating,,2022-05,425,unknown,
  coverage | petition,0,0,,,nobody on the roster
  coverage | hardship,0,0,,,nobody on the roster
  due kind:target --within 430d | 2022-05-31,425,xiacun,target,艾草加工厂,operating,,moxa-production
END

if [ "$failures" -gt 0 ]; then
  echo "$failures failed" >&2
  exit 1
fi
