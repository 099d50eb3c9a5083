import { type Html, html } from '../../html';
import type { OpenApiDocument } from '../openapi/document';
import type { Operation } from '../openapi/operation';
import type { JsonSchema } from '../openapi/schema';
import { sampleOf } from './sample';

/** One route: what it is for, whom it admits, what goes in and what comes out, and how to try it. */
export function operationHtml(
  document: OpenApiDocument,
  { path, method, operation }: { path: string; method: string; operation: Operation },
): { words: Html; samples: Html } {
  const { schemas } = document.components;
  const [type, content] = Object.entries(operation.requestBody?.content ?? {})[0] ?? [];
  const [status, success] =
    Object.entries(operation.responses).find(([code]) => code < '300') ?? [];
  const answer = success?.content?.['application/json'];
  const sent = content && sampleOf(content.schema, schemas);
  return {
    words: html`${operation.description && html`<p>${operation.description}</p>`}
<p class="soft">${ACCESS[operation['x-access']] ?? operation['x-access']}${
      operation['x-limits'].length > 0 && `. Counted: ${operation['x-limits'].join(', ')}`
    }.</p>
${parametersHtml(operation)}${content && html`<h4>Body, ${type ?? ''}</h4>${fieldsHtml(content.schema)}`}
${answer && html`<h4>Answer</h4>${fieldsHtml(answer.schema)}`}
<h4>Statuses</h4>${table(
      ['Status', 'Meaning'],
      Object.entries(operation.responses).map(([code, { description }]) => [code, description]),
    )}`,
    samples: html`<h4>Try it</h4><pre>${curl(document, path, method, operation, type, sent)}</pre>
${answer && html`<h4>Answer, ${status ?? ''}</h4><pre>${json(sampleOf(answer.schema, schemas))}</pre>`}`,
  };
}

const ACCESS: Record<string, string> = {
  anyone: 'Open to anyone',
  signed_in: 'For signed-in callers, guests too',
  registered: 'For registered users',
  team_member: 'For members of a team',
  team_admin: "For a team's admins",
  platform_admin: 'For platform administrators',
};

function parametersHtml({ parameters = [] }: Operation): Html | false {
  if (parameters.length === 0) return false;
  const rows = parameters.map((parameter) => [
    parameter.name,
    `${parameter.in}${parameter.required ? ', required' : ''}`,
    typeOf(parameter.schema),
    parameter.description ?? '',
  ]);
  return html`<h4>Parameters</h4>${table(['Name', 'In', 'Type', 'Meaning'], rows)}`;
}

function fieldsHtml(schema: JsonSchema): Html | false {
  const properties = Object.entries(schema.properties ?? {});
  if (properties.length === 0) return html`<p class="soft">${typeOf(schema)}</p>`;
  const rows = properties.map(([name, inner]) => [
    name,
    schema.required?.includes(name) ? 'yes' : '',
    typeOf(inner as JsonSchema),
    (inner as JsonSchema).description ?? '',
  ]);
  return table(['Field', 'Always', 'Type', 'Meaning'], rows);
}

function typeOf(schema: JsonSchema): string {
  if (schema.$ref) return schema.$ref.split('/').at(-1) ?? '';
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return [...new Set(choices.map((one) => typeOf(one as JsonSchema)))].join(' or ');
  if (schema.type === 'array') return `list of ${typeOf((schema.items ?? {}) as JsonSchema)}`;
  const range = [
    schema.minimum !== undefined &&
      schema.minimum > Number.MIN_SAFE_INTEGER &&
      `from ${schema.minimum}`,
    schema.maximum !== undefined &&
      schema.maximum < Number.MAX_SAFE_INTEGER &&
      `to ${schema.maximum}`,
    schema.maxLength !== undefined && `up to ${schema.maxLength} characters`,
  ].filter(Boolean);
  const name = [schema.type ?? 'any'].flat().join(' or ');
  return [schema.format ? `${name} (${schema.format})` : name, ...range].join(', ');
}

function curl(
  { servers }: OpenApiDocument,
  path: string,
  method: string,
  { security, parameters = [] }: Operation,
  type: string | undefined,
  sent: unknown,
): string {
  const asked = parameters.filter((one) => one.in === 'query' && one.required);
  const query = asked.map(({ name }) => `${name}=…`).join('&');
  const address = `${servers[0]?.url ?? ''}${path}${query && `?${query}`}`;
  const needsToken = security.length > 0 && !security.some((one) => Object.keys(one).length === 0);
  return [
    `curl${method === 'get' ? '' : ` -X ${method.toUpperCase()}`} '${address}'`,
    needsToken && `-H "Authorization: Bearer $TOKEN"`,
    type && `-H 'Content-Type: ${type}'`,
    type && `-d '${JSON.stringify(sent)}'`,
  ]
    .filter(Boolean)
    .join(' \\\n  ');
}

function json(value: unknown): string {
  return JSON.stringify(value, null, 2);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): Html {
  return html`<div class="scroll"><table><thead><tr>${head.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${rows.map((row) => html`<tr>${row.map((cell, index) => html`<td>${index === 0 ? html`<code>${cell}</code>` : cell}</td>`)}</tr>`)}</tbody></table></div>`;
}
