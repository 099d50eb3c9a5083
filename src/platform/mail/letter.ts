import type { Locale } from '@/kernel/locale';
import { type Html, html, Html as Markup } from '../html';
import type { Message } from './mail';

/** One block of a letter. */
export type LetterPart =
  | { readonly kind: 'text'; readonly text: string }
  /** What is read off and typed elsewhere. */
  | { readonly kind: 'code'; readonly text: string }
  /** What somebody else has written. */
  | { readonly kind: 'quote'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly LetterItem[] };

export interface LetterItem {
  readonly title: string;
  readonly url?: string;
  readonly text?: string;
}

export interface Letter {
  readonly locale: Locale;
  readonly subject: string;
  readonly parts: readonly LetterPart[];
  /** The one thing to do now. */
  readonly action?: { readonly label: string; readonly url: string };
  /** Small print: why this came, and how it is stopped. */
  readonly closing?: readonly LetterItem[];
}

const SUBJECT_LONGEST = 150;

/** A letter as the two bodies of a mail, plain text and HTML, that say the same. All that it is given is text, never markup. */
export function letterMessage(
  to: string,
  letter: Letter,
): Pick<Message, 'to' | 'subject' | 'text' | 'html'> {
  return { to, subject: subjectLine(letter.subject), text: plain(letter), html: page(letter).text };
}

/** One line: a title with a line end in it must not keep the mail from leaving. */
function subjectLine(subject: string): string {
  const line = subject.replace(/\p{Cc}+/gu, ' ').trim();
  const characters = [...line];
  if (characters.length <= SUBJECT_LONGEST) return line;
  return `${characters.slice(0, SUBJECT_LONGEST - 1).join('')}…`;
}

function plain({ parts, action, closing = [] }: Letter): string {
  const blocks = parts.map((part) => {
    if (part.kind === 'text' || part.kind === 'code') return part.text;
    if (part.kind === 'quote') return part.text.replace(/^/gm, '> ');
    return part.items.map((item) => plainItem(item, '- ')).join('\n');
  });
  if (action) blocks.push(`${action.label}:\n${action.url}`);
  if (closing.length > 0)
    blocks.push(`-- \n${closing.map((item) => plainItem(item, '')).join('\n')}`);
  return `${blocks.join('\n\n')}\n`;
}

function plainItem({ title, url, text }: LetterItem, mark: string): string {
  const indent = ' '.repeat(mark.length);
  return [mark + title, text && indent + text, url && indent + url].filter(Boolean).join('\n');
}

const INK = '#1f2433';
const SOFT = '#5a6072';
const BRICK = '#984326';

/** Styles stand on the elements: many readers of mail take no others. */
function page({ locale, subject, parts, action, closing = [] }: Letter): Html {
  return html`<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light"><title>${subject}</title></head>
<body style="margin:0;background:#f9f6f1;color:${INK};font:16px/1.5 Georgia,serif"><div style="max-width:36rem;margin:0 auto;padding:32px 20px">
<p style="margin:0 0 24px;font-size:20px">Gable</p>
${parts.map(block)}${
  action &&
  html`<p style="margin:28px 0"><a href="${action.url}" style="display:inline-block;background:${BRICK};color:#ffffff;padding:12px 20px;border-radius:6px;text-decoration:none">${action.label}</a></p>`
}${
  closing.length > 0 &&
  html`<div style="margin-top:32px;border-top:1px solid #d9d2c7;padding-top:16px;font-size:14px;color:${SOFT}">${closing.map((item) => html`<p style="margin:0 0 8px">${itemLines(item)}</p>`)}</div>`
}</div></body></html>`;
}

function block(part: LetterPart): Html {
  if (part.kind === 'text') return html`<p style="margin:0 0 16px">${lines(part.text)}</p>\n`;
  if (part.kind === 'code')
    return html`<p style="margin:24px 0;font:600 32px/1.2 Menlo,Consolas,monospace;letter-spacing:0.08em">${part.text}</p>\n`;
  if (part.kind === 'quote')
    return html`<blockquote style="margin:0 0 16px;border-left:3px solid ${BRICK};padding:4px 0 4px 16px">${lines(part.text)}</blockquote>\n`;
  return html`<ul style="margin:0 0 16px;padding:0 0 0 20px">${part.items.map((item) => html`<li style="margin:0 0 8px">${itemLines(item)}</li>`)}</ul>\n`;
}

function itemLines({ title, url, text }: LetterItem): Html {
  const head = url ? html`<a href="${url}" style="color:${BRICK}">${title}</a>` : html`${title}`;
  return text ? html`${head}<br>${lines(text)}` : head;
}

/** Line ends of a text stay line ends. */
function lines(text: string): Html {
  const escaped = text.split(/\r?\n/).map((line) => html`${line}`.text);
  return new Markup(escaped.join('<br>'));
}
