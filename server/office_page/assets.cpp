// SPDX-License-Identifier: Apache-2.0
#include "server/office_page/assets.h"

namespace banso {
namespace {

constexpr std::string_view kStyle = R"css(
:root {
  --paper: #f5f3ee; --surface: #fff; --line: #e5e0d6; --edge: #918c80; --ink: #1d2733;
  --muted: #5e6877; --action: #1f4e79; --action-soft: #e3ecf4; --danger: #b3261e;
  --danger-soft: #fbe4e1; --caution: #8a5408; --caution-soft: #fbefd9; --good: #23703f;
  --good-soft: #e2f1e7; --rail: #15324d; --rail-here: #2a557f; --rail-ink: #fff;
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 16px/1.6 "Noto Sans CJK JP", "Noto Sans JP", "Hiragino Sans", "Yu Gothic UI", sans-serif;
}
.rail {
  display: flex; flex-wrap: wrap; align-items: center; gap: 4px 16px; padding: 8px 24px;
  background: var(--rail); color: var(--rail-ink);
}
.rail nav { display: flex; flex-wrap: wrap; gap: 4px; flex: 1; }
.rail a {
  color: var(--rail-ink); text-decoration: none; padding: 10px 14px; border-radius: 8px;
  min-height: 44px;
}
.rail a[aria-current] { background: var(--rail-here); font-weight: 600; }
.who { display: flex; align-items: center; gap: 8px; }
main { max-width: 1200px; margin: 0 auto; padding: 24px; }
main.narrow { max-width: 480px; }
h1 { font-size: 26px; margin: 0 0 16px; }
h2 { font-size: 19px; margin: 32px 0 8px; }
.card, table, .done, .problem, .state {
  background: var(--surface); border: 1px solid var(--line); border-radius: 12px;
}
.card, .done, .problem, .state { padding: 16px 20px; margin: 0 0 16px; }
.state strong { display: block; font-size: 19px; }
.good { background: var(--good-soft); border-color: var(--good); }
.caution { background: var(--caution-soft); border-color: var(--caution); }
.bad, .problem { background: var(--danger-soft); border-color: var(--danger); }
.bad strong, .problem { color: var(--danger); }
.done { background: var(--good-soft); border-color: var(--good); color: var(--good); }
.card > :first-child, .state > :first-child { margin-top: 0; }
.card > :last-child, .state > :last-child { margin-bottom: 0; }
.muted { color: var(--muted); }
.acts { display: flex; flex-wrap: wrap; gap: 8px; margin: 16px 0; }
table { width: 100%; border-collapse: separate; border-spacing: 0; margin: 0 0 16px; }
th, td { text-align: left; vertical-align: top; padding: 12px 16px; }
th { color: var(--muted); font-weight: 500; font-size: 14px; }
td { border-top: 1px solid var(--line); overflow-wrap: anywhere; }
form { display: inline-block; margin: 0; max-width: 100%; }
form:has(> table) { display: block; }
label { display: block; margin: 0 0 12px; }
td label { display: inline-flex; align-items: center; min-height: 44px; margin: 0; }
input, select {
  display: block; width: 100%; min-height: 44px; padding: 8px 12px; font: inherit;
  color: inherit; background: var(--surface); border: 1px solid var(--edge); border-radius: 8px;
}
input[type=checkbox], input[type=radio] {
  display: inline-block; width: 22px; min-height: 22px; vertical-align: middle; margin-right: 8px;
}
button, .button, summary {
  display: inline-block; min-height: 44px; padding: 9px 18px; font: inherit; cursor: pointer;
  color: #fff; background: var(--action); border: 1px solid var(--action); border-radius: 8px;
  text-decoration: none;
}
button.danger, .button.danger { background: var(--danger); border-color: var(--danger); }
button.quiet, .button.quiet, summary {
  color: var(--action); background: var(--surface); border-color: var(--edge);
}
.rail button.quiet { background: transparent; color: var(--rail-ink); }
details[open] > summary { margin-bottom: 12px; }
a:focus-visible, button:focus-visible, input:focus-visible, select:focus-visible,
summary:focus-visible { outline: 3px solid #6f8baa; outline-offset: 2px; }
.fields {
  display: grid; grid-template-columns: repeat(auto-fill, minmax(260px, 1fr)); gap: 0 16px;
}
form:has(> .fields) { display: block; }
.columns { display: flex; flex-wrap: wrap; gap: 16px; align-items: flex-start; }
.columns > * { flex: 1 1 300px; }
.qr { display: block; width: 260px; max-width: 100%; background: #fff; border-radius: 8px; }
code { font: 18px/1.8 ui-monospace, monospace; overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 6px 24px; }
dt { color: var(--muted); font-size: 14px; line-height: 26px; }
dd { margin: 0; }
@media (max-width: 640px) {
  .rail, main { padding-left: 16px; padding-right: 16px; }
  .rail { justify-content: space-between; padding-top: 4px; padding-bottom: 4px; }
  .rail nav { order: 1; flex: 1 0 100%; gap: 0; }
  .rail nav a { padding: 10px 12px; }
  thead { display: none; }
  table, tbody, tr, td { display: block; width: 100%; }
  table { background: none; border: 0; }
  tr {
    background: var(--surface); border: 1px solid var(--line); border-radius: 12px;
    margin: 0 0 12px; padding: 8px 0;
  }
  td { border: 0; padding: 6px 16px; }
  td:empty { display: none; }
  dl { display: block; }
  dd { margin: 0 0 10px; }
  td::before { content: attr(data-head); display: block; color: var(--muted); font-size: 13px; }
}
.printed { display: none; }
@media print {
  .printed { display: inline; }
  .rail, form, .button, [data-print], summary, details:not([open]), .done, .unprinted {
    display: none;
  }
  body, main, table, .card { background: none; padding: 0; max-width: none; border: 0; }
  body { font-size: 11px; }
  th, td { padding: 3px 6px; border-bottom: 1px solid #999; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
}
)css";

}  // namespace

std::string_view officeStyle() {
    return kStyle;
}

std::string_view officeScript() {
    return R"js("use strict";
for (const clock of document.querySelectorAll("[data-seconds]")) {
  const end = Date.now() + 1000 * Number(clock.dataset.seconds);
  const show = () => {
    const left = Math.max(0, Math.round((end - Date.now()) / 1000));
    const seconds = String(left % 60).padStart(2, "0");
    clock.textContent = left > 0 ? `あと${Math.floor(left / 60)}分${seconds}秒` : "時間切れです";
    if (left > 0) setTimeout(show, 500);
  };
  show();
}
for (const button of document.querySelectorAll("[data-print]")) {
  button.addEventListener("click", () => window.print());
}
// The second of two clicks would be refused while the first is at work, and its answer alone shown.
for (const form of document.querySelectorAll('form[action^="/imports/"]')) {
  let isSent = false;
  form.addEventListener("submit", event => {
    if (isSent) event.preventDefault();
    isSent = true;
  });
  window.addEventListener("pageshow", () => { isSent = false; });
}
)js";
}

}  // namespace banso
