/** Markup that is safe to put into a page: only `html` makes it. */
export class Html {
  constructor(readonly text: string) {}
}

type Part = Html | string | number | undefined | false | readonly Html[];

/** Joins markup with values; every value that is not markup itself is escaped. */
export function html(parts: TemplateStringsArray, ...values: readonly Part[]): Html {
  const joined = parts.map((part, index) => part + rendered(values[index])).join('');
  return new Html(joined);
}

function rendered(value: Part): string {
  if (value === undefined || value === false) return '';
  if (value instanceof Html) return value.text;
  if (typeof value === 'object') return value.map(({ text }) => text).join('');
  return String(value)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
