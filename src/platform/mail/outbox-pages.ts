import { createHash } from 'node:crypto';
import type { OutboxMessage } from './outbox-reader';

/** A page and the policy that it is served under. */
export interface Page {
  readonly html: string;
  readonly policy: string;
}

const STYLE = `
:root { color-scheme: light dark; --paper: light-dark(oklch(0.977 0.008 85), oklch(0.215 0.022 265));
  --surface: light-dark(oklch(0.996 0.003 85), oklch(0.252 0.024 265)); --line: light-dark(oklch(0.884 0.014 82), oklch(0.345 0.024 265));
  --ink: light-dark(oklch(0.255 0.03 265), oklch(0.935 0.013 85)); --soft: light-dark(oklch(0.455 0.022 265), oklch(0.755 0.016 85));
  --accent: light-dark(oklch(0.5 0.135 36), oklch(0.735 0.118 42)); }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 'Instrument Sans', system-ui, sans-serif; }
main { max-width: 46rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; }
h1 { font: 600 1.75rem/1.2 Fraunces, Georgia, serif; margin: 0 0 .25rem; overflow-wrap: anywhere; }
p { margin: .25rem 0 1rem; } .soft { color: var(--soft); font-size: .875rem; overflow-wrap: anywhere; }
a { color: var(--accent); } a:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; }
ul { list-style: none; margin: 1.5rem 0; padding: 0; border-top: 1px solid var(--line); }
li { border-bottom: 1px solid var(--line); } li a { display: block; padding: .75rem .25rem; color: inherit; text-decoration: none; }
li a:hover strong { color: var(--accent); } strong { display: block; overflow-wrap: anywhere; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; padding: 1.25rem; background: var(--surface); border: 1px solid var(--line); border-radius: 12px; }
iframe { width: 100%; height: 36rem; border: 1px solid var(--line); border-radius: 12px; background: white; }
h2 { font-size: 1rem; margin: 2rem 0 .5rem; }
`;
const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${STYLE_HASH}'`,
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The mail's own markup: no script, no network, no origin; links open in a new window. */
const FRAME_POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  'sandbox allow-popups allow-popups-to-escape-sandbox',
].join('; ');

/** All messages as a list that renews itself, so that an expected mail simply appears. */
export function listPage(messages: readonly OutboxMessage[]): Page {
  const rows = messages.map(
    (message) => `<li><a href="/dev/outbox/${escapeHtml(message.name)}">
<strong>${escapeHtml(message.subject) || '(no subject)'}</strong>
<span class="soft">to ${escapeHtml(message.to)}${when(message)}</span></a></li>`,
  );
  const content = rows.length
    ? `<ul>${rows.join('')}</ul>`
    : '<p>Nothing yet. A code or a link that Gable sends appears here by itself.</p>';
  return page(
    'Outbox',
    `<h1>Outbox</h1>
<p class="soft">No mail provider is configured, so messages stay on this machine. Newest first.</p>${content}`,
    '<meta http-equiv="refresh" content="5">',
  );
}

export function messagePage(message: OutboxMessage): Page {
  const html = message.html
    ? `<h2>As a mail program shows it</h2>
<iframe sandbox="allow-popups allow-popups-to-escape-sandbox" title="The message as HTML" src="/dev/outbox/${escapeHtml(message.name)}/html"></iframe>`
    : '';
  return page(
    message.subject || 'Message',
    `<p><a href="/dev/outbox">All messages</a></p>
<h1>${escapeHtml(message.subject) || '(no subject)'}</h1>
<p class="soft">from ${escapeHtml(message.from)}<br>to ${escapeHtml(message.to)}${when(message)}</p>
<pre>${withLinks(message.text)}</pre>${html}`,
  );
}

/** The HTML part alone, for the frame. */
export function framedPart(html: string): Page {
  return { html: `<base target="_blank">${html}`, policy: FRAME_POLICY };
}

function page(title: string, content: string, head = ''): Page {
  return {
    policy: POLICY,
    html: `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">${head}
<title>${escapeHtml(title)} · Gable</title><style>${STYLE}</style></head><body><main>${content}</main></body></html>`,
  };
}

function when({ date }: OutboxMessage): string {
  if (!date || Number.isNaN(date.getTime())) return '';
  return ` · <time>${date.toISOString().replace('T', ' ').slice(0, 19)} UTC</time>`;
}

/** Escapes, and makes the addresses in a text followable. */
function withLinks(text: string): string {
  return text
    .split(/(https?:\/\/[^\s<>"']+)/)
    .map((part, index) =>
      index % 2 === 1
        ? `<a href="${escapeHtml(part)}" target="_blank" rel="noopener noreferrer">${escapeHtml(part)}</a>`
        : escapeHtml(part),
    )
    .join('');
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
