import { z } from 'zod';
import { type AnyRoute, defineRoute } from '@/platform/http/route';
import { preferencesAnswer, preferencesAnswerOf, preferencesBody } from './rest-contract';
import { readPreferences } from './service/read-preferences';
import { updatePreferences } from './service/update-preferences';

const PATH = '/api/v1/users/preferences';
const answer = z.object({ preferences: preferencesAnswer });

const read = defineRoute({
  method: 'get',
  path: PATH,
  family: 'accounts',
  summary: 'What the caller looks for',
  access: 'signed_in',
  success: { status: 200, description: 'The preferences.', schema: answer },
  async handle(ctx) {
    return { body: { preferences: preferencesAnswerOf(await readPreferences(ctx)) } };
  },
});

const update = defineRoute({
  method: 'post',
  path: PATH,
  family: 'accounts',
  summary: 'Change what the caller looks for',
  description:
    'What is left out stays; null forgets it. A range without `currency` is in the currency that the caller prefers.',
  access: 'signed_in',
  body: preferencesBody,
  success: { status: 200, description: 'The preferences as they are now.', schema: answer },
  async handle(ctx, { body }) {
    return { body: { preferences: preferencesAnswerOf(await updatePreferences(ctx, body)) } };
  },
});

export const routes: readonly AnyRoute[] = [read, update];
