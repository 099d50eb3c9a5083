import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, test } from 'vitest';
import { routes } from '@/composition/routes';
import { FAMILIES } from '@/platform/http/families';
import { openApiDocument } from '@/platform/http/openapi/document';
import { testApplication } from '@/testing/application';
import { testDatabase } from '@/testing/database';
import { sampleRoutes } from '@/testing/sample-routes';

const database = testDatabase();

test('the document is valid OpenAPI 3.1 and names every route', async () => {
  const answer = await testApplication(database).request('/openapi.json');
  const document = await answer.json();
  expect(await new Validator().validate(structuredClone(document))).toEqual({ valid: true });
  expect(document.openapi).toBe('3.1.0');
  for (const { method, path } of routes) expect(document.paths[path]).toHaveProperty(method);
});

test.each(FAMILIES)(
  'routes of %s with everything a route may declare are valid too',
  async (family) => {
    const document = openApiDocument(sampleRoutes(family), 'https://gable.example');
    expect(await new Validator().validate({ ...document })).toEqual({ valid: true });
    const { responses } = document.paths['/api/v1/notes/{id}']?.patch ?? {};
    expect(Object.keys(responses ?? {})).toEqual(
      expect.arrayContaining([
        '200',
        '401',
        '404',
        '409',
        '412',
        '413',
        '415',
        '422',
        '429',
        '503',
      ]),
    );
  },
);

test.each(['/docs', '/redoc'])(
  '%s shows each route under a policy without script',
  async (path) => {
    const answer = await testApplication(database).request(path);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('content-security-policy')).not.toContain('unsafe');
    const page = await answer.text();
    for (const route of routes) expect(page).toContain(`<code>${route.path}</code>`);
    expect(page).not.toContain('<script');
  },
);
