What is most likely counted twice, or summed by hand.

  $ ruralctl init book --title 测试 2>/dev/null && cd book
  $ mkdir -p villages/jie villages/xiacun/visits villages/wujia
  $ printf -- '- id: jie\n  name: 街道\n  level: township\n' > villages/jie/village.yaml
  $ printf -- '- id: xiacun\n  name: 下村\n  level: village\n  parent: jie\n  households_total: 50\n' > villages/xiacun/village.yaml
  $ printf -- '- id: wujia\n  name: 吴家村\n  level: village\n  parent: jie\n' > villages/wujia/village.yaml
  $ printf -- '- id: h1\n- id: h2\n' > villages/xiacun/households.yaml
  $ cat > villages/xiacun/visits/2021-02.yaml <<'EOF'
  > - id: 2021-02-01-aaaa
  >   date: 2021-02-01
  >   households: [h1, h2]
  > - id: 2021-02-10-aaaa
  >   date: 2021-02-10
  >   households: [h1]
  > EOF
  $ ruralctl check

Three households: h1 in one week, and again with h2 in another.

  $ cat > villages/xiacun/baselines.yaml <<'EOF'
  > - id: 2021-02-28-aaaa
  >   as_of: 2021-02-28
  >   measure: households-visited
  >   value: 3
  > EOF
  $ ruralctl check
  villages/xiacun/baselines.yaml:1:3: warning: households visited: 3 is the sum of the weeks, in which some count several times; over the whole time the records name 2
  [1]
  $ sed -i 's/value: 3/value: 51/' villages/xiacun/baselines.yaml
  $ ruralctl check
  villages/xiacun/baselines.yaml:1:3: warning: households visited: 51 is more than all that 下村 has (50, in village.yaml); correct one of the two
  [1]
  $ sed -i 's/value: 51/value: 40/' villages/xiacun/baselines.yaml
  $ ruralctl check

Enterprises of two villages need not be different ones.

  $ for place in xiacun:6 wujia:5 jie:11; do
  >   printf -- '- id: 2021-03-01-aaaa\n  as_of: 2021-03-01\n  measure: enterprises-contacted\n  value: %s\n' ${place#*:} > villages/${place%:*}/baselines.yaml
  > done
  $ ruralctl check
  villages/jie/baselines.yaml:1:3: warning: enterprises contacted: 11 is the sum of the figures of 2 places below; what several of them know counts once here
  [1]
  $ sed -i 's/value: 11/value: 9/' villages/jie/baselines.yaml
  $ ruralctl check

An opening figure of a later day is added to that of the place above.

  $ printf -- '- id: 2021-01-31-aaaa\n  as_of: 2021-01-31\n  measure: visits-made\n  value: 2000+\n' > villages/jie/baselines.yaml
  $ printf -- '- id: 2021-02-28-aaaa\n  as_of: 2021-02-28\n  measure: visits-made\n  value: 300\n' > villages/xiacun/baselines.yaml
  $ ruralctl check
  villages/xiacun/baselines.yaml:1:3: warning: household visits made: this is added to the opening figure of 街道 as of 2021-01-31, which may hold some of it already; give what came after that day only
  [1]
  $ sed -i 's/2021-02-28/2021-01-31/' villages/xiacun/baselines.yaml
  $ ruralctl check

Rules of the book that mean nothing.

  $ cat >> ruralctl.yaml <<'EOF'
  > rhythms: [{kind: meeting, where: "typ:general", every: month}]
  > revisit:
  >   - {where: "monitor:unstabl", every: 30d}
  > EOF
  $ ruralctl check
  ruralctl.yaml:4:11: error: meeting has no field 'typ'; did you mean type?
  ruralctl.yaml:6:5: error: monitoring is never 'unstabl'; did you mean unstable?
  [1]
