import { type Html, html, Html as Markup } from '../../html';
import { FAMILIES, type Family } from '../families';
import { FAMILY_TITLES, type OpenApiDocument } from '../openapi/document';
import type { Operation } from '../openapi/operation';
import { operationHtml } from './operation';
import { STYLE } from './style';

/** `folded`: one line a route that opens (`/docs`). `columns`: everything open, samples beside the words (`/redoc`). */
export type Layout = 'folded' | 'columns';

interface Entry {
  readonly path: string;
  readonly method: string;
  readonly operation: Operation;
}

/** The reference as one page without script, made from the OpenAPI document alone. */
export function docsPage(document: OpenApiDocument, layout: Layout): string {
  const families = FAMILIES.map((family) => ({
    family,
    entries: entriesOf(document, family),
  })).filter(({ entries }) => entries.length > 0);
  const other = layout === 'folded' ? ['/redoc', 'All on one page'] : ['/docs', 'Short form'];
  return html`<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Reference · Gable</title>
<style>${new Markup(STYLE)}</style></head><body><div class="page ${layout}">
<nav aria-label="Routes"><a href="/">Gable</a>${families.map(({ family, entries }) => navigation(family, entries))}</nav>
<main><h1>Reference</h1><p>${document.info.description}</p>
<p class="soft"><a href="/openapi.json">OpenAPI ${document.openapi}</a> · <a href="${other[0]}">${other[1]}</a></p>
${families.map(
  ({ family, entries }) => html`<section><h2 id="${family}">${FAMILY_TITLES[family].title}</h2>
<p class="soft">${FAMILY_TITLES[family].description}</p>
${entries.map((entry) => article(document, entry, layout))}</section>`,
)}</main></div></body></html>`.text;
}

function entriesOf(document: OpenApiDocument, family: Family): Entry[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, operation]) => operation.tags[0] === family)
      .map(([method, operation]) => ({ path, method, operation })),
  );
}

function navigation(family: Family, entries: readonly Entry[]): Html {
  return html`<h2><a href="#${family}">${FAMILY_TITLES[family].title}</a></h2><ul>${entries.map(
    ({ operation }) => html`<li><a href="#${operation.operationId}">${operation.summary}</a></li>`,
  )}</ul>`;
}

function article(document: OpenApiDocument, entry: Entry, layout: Layout): Html {
  const { path, method, operation } = entry;
  const { words, samples } = operationHtml(document, entry);
  const line = html`<span class="line"><span class="verb">${method.toUpperCase()}</span><code>${path}</code><span class="soft">${operation.summary}</span></span>`;
  if (layout === 'folded') {
    return html`<article id="${operation.operationId}"><details><summary>${line}</summary>${words}${samples}</details></article>`;
  }
  return html`<article id="${operation.operationId}"><h3>${operation.summary}</h3>${line}
<div class="split"><div>${words}</div><div>${samples}</div></div></article>`;
}
