/** The style of the pages that the server itself writes: paper and ink, hairlines, one accent. */
export const REFERENCE_CSS = `:root {
  color-scheme: light dark;
  --paper: #fbfaf7; --ink: #1d1b18; --soft: #5a554d; --line: #d8d3c8; --wash: #f2efe8; --seal: #a4262c;
  --serif: "Source Serif 4", "Newsreader", Georgia, "Times New Roman", serif;
  --sans: "IBM Plex Sans", system-ui, "Segoe UI", Helvetica, Arial, sans-serif;
  --mono: ui-monospace, "SF Mono", "Cascadia Mono", Consolas, "Liberation Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root { --paper: #16181c; --ink: #e8e5de; --soft: #aaa69d; --line: #34373d; --wash: #1e2126; --seal: #ef8a85; }
}
* { box-sizing: border-box; }
html { scroll-behavior: smooth; scroll-padding-top: 1rem; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 17px/1.5 var(--sans); }
main { max-width: 52rem; margin: 0 auto; padding: 3rem 1.5rem 6rem; }
h1, h2, h3 { font-family: var(--serif); font-weight: 600; line-height: 1.2; text-wrap: balance; }
h1 { font-size: 2.4rem; margin: 0 0 .5rem; }
h2 { font-size: 1.6rem; margin: 4rem 0 .5rem; padding-top: 1rem; border-top: 1px solid var(--line); }
h3 { font-size: 1.2rem; margin: 0; }
p { max-width: 68ch; margin: .5rem 0 1rem; }
.lead { font: 1.25rem/1.45 var(--serif); color: var(--soft); }
a { color: inherit; text-decoration-color: var(--soft); text-underline-offset: .15em; }
a:hover { text-decoration-color: var(--seal); }
:focus-visible { outline: 2px solid var(--seal); outline-offset: 2px; }
code, pre { font: .875em/1.5 var(--mono); }
pre { background: var(--wash); border-left: 2px solid var(--line); margin: .5rem 0 1rem; padding: .75rem 1rem; overflow-x: auto; }
nav ul { list-style: none; margin: 0; padding: 0; columns: 2; column-gap: 2rem; font-size: .9375rem; }
nav li { break-inside: avoid; padding: .1rem 0; }
nav b { display: block; margin-top: 1rem; font-family: var(--serif); }
article { margin: 2.5rem 0; }
.address { display: block; margin: .35rem 0 .75rem; font: .9375rem/1.4 var(--mono); overflow-wrap: anywhere; }
.method { color: var(--seal); font-weight: 600; margin-right: .5rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .9375rem; margin: .5rem 0 1rem; }
th, td { text-align: left; vertical-align: top; padding: .4rem 1rem .4rem 0; border-bottom: 1px solid var(--line); }
th { font-weight: 500; color: var(--soft); }
td:first-child { white-space: nowrap; }
.soft { color: var(--soft); }
.type { font: .8125rem/1.5 var(--mono); color: var(--soft); }
details { margin: .25rem 0 .75rem; }
summary { cursor: pointer; color: var(--soft); }
summary:hover { color: var(--ink); }
dl { margin: .5rem 0 1rem; font-size: .9375rem; }
dl dl { margin-left: 1.25rem; padding-left: 1rem; border-left: 1px solid var(--line); }
dt { margin-top: .4rem; }
dd { margin: 0 0 .2rem 1.25rem; color: var(--soft); }
@media (max-width: 40rem) { nav ul { columns: 1; } main { padding-top: 1.5rem; } h1 { font-size: 1.9rem; } }
@media print { body { font-size: 10pt; background: none; } nav { display: none; } details > * { display: block; } pre { white-space: pre-wrap; } }
`;
