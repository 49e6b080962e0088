// How a page of HTML looks: light and dark, on a phone and on A4.
#pragma once

#include <string_view>

namespace ruralctl {

// Text and the colours of bars and lines have a contrast of at least 5.3 to 1 with what is behind
// them, in both schemes (WCAG 2.1, 1.4.3 and 1.4.11, ask for 4.5 and 3). The lighter shades of the
// calendar have less: their figures stand in the picture's description.
inline constexpr std::string_view page_style = R"css(:root {
  --ground: #ffffff; --text: #1b1b1b; --faint: #595959; --rule: #c8c8c8; --band: #f3f3f0;
  --s0: #b3261e; --s1: #1f6f4a; --s2: #2f5fa8; --s3: #8a5a00;
  --d1: #e9a8a3; --d2: #d4726b; --d3: #b3261e; --d4: #7a1610;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #17191c; --text: #ececec; --faint: #b3b3b3; --rule: #50545a; --band: #22262b;
    --s0: #ff8a80; --s1: #7fd6a8; --s2: #8fb8ff; --s3: #f0c060;
    --d1: #5c2b28; --d2: #8f403a; --d3: #cc5f57; --d4: #ff8a80;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--text); line-height: 1.6;
  font-family: system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif; }
main { max-width: 50rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.5rem; line-height: 1.3; margin: 0 0 .5rem; }
h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; border-bottom: 2px solid var(--s0); }
header p { margin: 0; color: var(--faint); }
p, li { overflow-wrap: anywhere; }
ul { padding-left: 1.3rem; }
.caption, caption, figcaption { font-weight: 600; text-align: left; margin: .8rem 0 .3rem; }
.wide { overflow-x: auto; margin: .8rem 0; }
table { border-collapse: collapse; width: 100%; font-size: .95rem; }
th, td { border: 1px solid var(--rule); padding: .3rem .5rem; text-align: left; vertical-align: top; }
thead th { background: var(--band); }
th[scope=row] { font-weight: 400; }
tfoot th, tfoot td { font-weight: 600; background: var(--band); }
td, th[scope=row] { white-space: nowrap; }
td.text, th.text[scope=row] { white-space: normal; min-width: 8em; }
.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
.wide p { color: var(--faint); font-size: .9rem; margin: .3rem 0; }
figure { margin: 1rem 0; }
svg { display: block; width: 100%; height: auto; max-height: 24rem; }
svg text { fill: var(--text); font-size: 12px; }
svg .axis { stroke: var(--text); } svg .grid { stroke: var(--rule); stroke-dasharray: 2 3; }
svg .wanted { stroke: var(--text); stroke-width: 1.5; stroke-dasharray: 6 4; }
svg .track { fill: var(--band); }
svg .s0 { fill: var(--s0); } svg .s1 { fill: var(--s1); } svg .s2 { fill: var(--s2); } svg .s3 { fill: var(--s3); }
svg path { fill: none; stroke-width: 2.5; }
svg .l0 { stroke: var(--s0); } svg .l1 { stroke: var(--s1); } svg .l2 { stroke: var(--s2); } svg .l3 { stroke: var(--s3); }
svg .d0 { fill: var(--band); stroke: var(--rule); stroke-width: .5; }
svg .d1 { fill: var(--d1); } svg .d2 { fill: var(--d2); } svg .d3 { fill: var(--d3); } svg .d4 { fill: var(--d4); }
details { color: var(--faint); font-size: .9rem; }
@media (max-width: 30rem) {
  main { padding: .6rem; }
  table { font-size: .85rem; } th, td { padding: .25rem .35rem; }
  svg text { font-size: 17px; }
}
@page { size: A4; margin: 18mm 16mm; }
@media print {
  :root {
    --ground: #ffffff; --text: #000000; --faint: #404040; --rule: #999999; --band: #f3f3f0;
    --s0: #b3261e; --s1: #1f6f4a; --s2: #2f5fa8; --s3: #8a5a00;
    --d1: #e9a8a3; --d2: #d4726b; --d3: #b3261e; --d4: #7a1610;
  }
  body { font-size: 10.5pt; }
  main { max-width: none; padding: 0; }
  h2, .caption, caption, figcaption { break-after: avoid; }
  tr, figure, li { break-inside: avoid; }
  .wide { overflow: visible; }
  details { display: none; }
  rect, circle { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
)css";

}  // namespace ruralctl
