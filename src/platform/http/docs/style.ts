import { hash } from 'node:crypto';

/** The look of the reference pages: Gable's paper and ink, in one inline sheet so that no other file is fetched. */
export const STYLE = `
:root { color-scheme: light dark; --paper: light-dark(oklch(0.977 0.008 85), oklch(0.215 0.022 265));
  --surface: light-dark(oklch(0.996 0.003 85), oklch(0.252 0.024 265)); --line: light-dark(oklch(0.884 0.014 82), oklch(0.345 0.024 265));
  --ink: light-dark(oklch(0.255 0.03 265), oklch(0.935 0.013 85)); --soft: light-dark(oklch(0.455 0.022 265), oklch(0.755 0.016 85));
  --accent: light-dark(oklch(0.5 0.135 36), oklch(0.735 0.118 42)); }
* { box-sizing: border-box; }
html { scroll-behavior: smooth; scroll-padding-top: 1.5rem; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.55 'Instrument Sans', system-ui, sans-serif; }
a { color: var(--accent); } :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.page { display: grid; grid-template-columns: 17rem minmax(0, 1fr); max-width: 84rem; margin: 0 auto; }
nav { position: sticky; top: 0; align-self: start; max-height: 100vh; overflow: auto; padding: 2rem 1rem 2rem 1.5rem; font-size: .875rem; border-right: 1px solid var(--line); }
nav h2 { font-size: .8125rem; font-weight: 600; line-height: 1.4; margin: 1.25rem 0 .25rem; } nav h2 a { color: var(--soft); text-decoration: none; }
nav ul { list-style: none; margin: 0; padding: 0; } nav li a { display: block; padding: .2rem 0; color: inherit; text-decoration: none; overflow-wrap: anywhere; }
nav li a:hover { color: var(--accent); }
main { padding: 2rem 2rem 6rem; min-width: 0; }
h1 { font: 600 2.25rem/1.15 Fraunces, Georgia, serif; margin: 0 0 .5rem; }
main > section > h2 { font: 600 1.5rem/1.2 Fraunces, Georgia, serif; margin: 3rem 0 .25rem; }
h3 { font-size: 1.0625rem; margin: 0; } h4 { font-size: .875rem; color: var(--soft); margin: 1.25rem 0 .35rem; font-weight: 600; }
p { margin: .25rem 0 .75rem; max-width: 70ch; } .soft { color: var(--soft); font-size: .875rem; }
article { border-top: 1px solid var(--line); padding: 1.25rem 0; }
summary { cursor: pointer; list-style: none; } summary::-webkit-details-marker { display: none; }
.line { display: flex; gap: .75rem; align-items: baseline; flex-wrap: wrap; } .line .soft { flex: 1; }
code, pre { font: .8125rem/1.55 ui-monospace, 'SF Mono', Menlo, Consolas, monospace; } code { overflow-wrap: anywhere; }
.verb { font: 600 .75rem/1 ui-monospace, Menlo, monospace; min-width: 3.75rem; color: var(--accent); }
pre { background: var(--surface); border: 1px solid var(--line); border-radius: 6px; padding: .75rem 1rem; overflow: auto; margin: .25rem 0; max-height: 26rem; }
.scroll { overflow-x: auto; } table { border-collapse: collapse; width: 100%; font-size: .875rem; }
th { text-align: left; font-weight: 600; color: var(--soft); } th, td { padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
.columns .split { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 26rem); gap: 2rem; }
@media (max-width: 60rem) { .page { grid-template-columns: 1fr; } nav { position: static; max-height: none; border: 0; border-bottom: 1px solid var(--line); padding: 1.25rem; }
  main { padding: 1.25rem; } .columns .split { grid-template-columns: 1fr; } }
`;

/** Nothing but this one sheet: the pages run no script and fetch nothing. */
export const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${hash('sha256', STYLE, 'base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
