import { FAMILIES, type Family } from '../families';
import type { AnyRoute } from '../route';
import { errorComponents } from './errors';
import { type Operation, operationOf } from './operation';
import type { JsonSchema } from './schema';

export const FAMILY_TITLES: Record<Family, { title: string; description: string }> = {
  homester: { title: 'Homester', description: 'Search homes, keep favourites.' },
  analysis: { title: 'Property analysis', description: 'Documents, prices, redesigns.' },
  homepro: { title: 'HomePro', description: 'Homes, items, photos, notes, requests.' },
  real_estate_os: { title: 'Real Estate OS', description: 'Deals, memos, portfolio.' },
  accounts: { title: 'Accounts', description: 'Registration, sign-in, profile, cities.' },
  gable: { title: 'Gable', description: 'Health, metrics and descriptions.' },
};

export interface OpenApiDocument {
  readonly openapi: '3.1.0';
  readonly info: { title: string; version: string; description: string };
  readonly servers: readonly { url: string }[];
  readonly tags: readonly { name: string; description: string }[];
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: {
    schemas: Record<string, JsonSchema>;
    securitySchemes: Record<string, object>;
  };
}

/** All routes as one OpenAPI 3.1 document. */
export function openApiDocument(routes: readonly AnyRoute[], publicUrl: string): OpenApiDocument {
  const paths: OpenApiDocument['paths'] = {};
  for (const route of routes) {
    paths[route.path] = { ...paths[route.path], [route.method]: operationOf(route) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Gable',
      version: '1.0.0',
      description:
        'Finds, checks and looks after homes. Routes keep the shapes of the five systems that their clients were written for.',
    },
    servers: [{ url: publicUrl }],
    tags: FAMILIES.map((name) => ({ name, description: FAMILY_TITLES[name].description })),
    paths,
    components: {
      schemas: errorComponents(),
      securitySchemes: {
        bearer: {
          type: 'http',
          scheme: 'bearer',
          description: 'An access token of `POST /api/v1/auth/login`, valid for 24 hours.',
        },
        session: { type: 'apiKey', in: 'cookie', name: 'better-auth.session_token' },
      },
    },
  };
}
