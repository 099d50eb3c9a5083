import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { openLanguageModel } from '@/platform/ai/open';
import { parseEnv } from '@/platform/env';
import { createLogger } from '@/platform/log';
import type { ModelAnswer } from '../model-answer';
import { restInterpretation } from '../rest-interpretation';
import { interpret } from './interpret';

interface Asked {
  readonly authorization: string | undefined;
  readonly body: { model: string; messages: { role: string; content: unknown }[] };
}

/** An OpenAI-compatible endpoint: answers with the text, the status, or never. */
const asked: Asked[] = [];
let says: string | number | 'nothing' = '';
const server = createServer(async (request, response) => {
  asked.push({
    authorization: request.headers.authorization,
    body: JSON.parse(await textOf(request)),
  });
  if (says === 'nothing') return;
  if (typeof says === 'number') {
    response.writeHead(says).end('{"error":{"message":"away"}}');
    return;
  }
  const message = { role: 'assistant', content: says };
  response.setHeader('content-type', 'application/json').end(
    JSON.stringify({
      id: 'one',
      object: 'chat.completion',
      created: 1,
      model: 'tiny',
      choices: [{ index: 0, message, finish_reason: 'stop' }],
      usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
    }),
  );
});
await once(server.listen(0, '127.0.0.1'), 'listening');
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
}

/** Each test has a model of its own, as a model that failed rests. */
function model(settings: Record<string, string> = {}) {
  const env = parseEnv({ LANGUAGE_MODEL_URL: url, LANGUAGE_MODEL_NAME: 'tiny', ...settings });
  return openLanguageModel(env, createLogger('silent'));
}

async function read(sentence: string, languageModel = model()) {
  return restInterpretation(await interpret({ locale: 'en', languageModel }, sentence));
}

const answering = (...filters: ModelAnswer['filters']) => JSON.stringify({ filters });

beforeEach(() => {
  asked.length = 0;
  says = answering();
});

const SENTENCE = 'house in Lyon under 400k near a metro stop with somewhere for my bike';
const PARSED = { city: 'Lyon', property_type: 'house', max_price: 400_000 };
const LEFT = ['near a metro stop', 'bike'];

test('without a model the parser alone reads', async () => {
  expect(model({ LANGUAGE_MODEL_NAME: '' })).toBeNull();
  const expected = { ...PARSED, unmatched: expect.any(Array) };
  expect(await read(SENTENCE, null)).toEqual(expected);
  expect(asked).toHaveLength(0);
});

test('a model fills what the parser left open, out of the words that nobody took', async () => {
  says = answering({ field: 'features', value: 'storage', from: 'bike' });
  const filled = await read(SENTENCE, model({ LANGUAGE_MODEL_KEY: 'the key' }));
  expect(filled).toEqual({ ...PARSED, features: ['storage'], unmatched: [LEFT[0]] });
  expect(asked).toMatchObject([{ authorization: 'Bearer the key', body: { model: 'tiny' } }]);
  const sent = JSON.stringify(asked[0]?.body.messages);
  expect(sent).toContain('near a metro stop');
  expect(sent).not.toContain('max_price');
});

test.each<[string, ModelAnswer['filters'][number]]>([
  ['a decided figure', { field: 'max_price', value: 900_000, from: 'bike' }],
  ['a decided town', { field: 'city', value: 'Paris', from: 'bike' }],
  ['a decided type', { field: 'property_type', value: 'villa', from: 'bike' }],
  [
    'a rent, where the price was read as one to buy',
    { field: 'transaction', value: 'rent', from: 'bike' },
  ],
  ['words that were read', { field: 'min_bedrooms', value: 3, from: 'under 400k' }],
  ['words that nobody wrote', { field: 'min_bedrooms', value: 3, from: 'three bedrooms' }],
  ['no words', { field: 'min_bedrooms', value: 3, from: ' ' }],
  ['a feature that is none', { field: 'features', value: 'bike_shed', from: 'bike' }],
  ['a figure for a word', { field: 'sort', value: 3, from: 'bike' }],
  ['a word for a figure', { field: 'min_rooms', value: 'many', from: 'bike' }],
  ['a figure that no home has', { field: 'min_surface', value: 1e12, from: 'bike' }],
  ['a minimum above the maximum', { field: 'min_price', value: 500_000, from: 'bike' }],
  ['a postal code that nobody knows', { field: 'postal_code', value: '00000', from: 'bike' }],
])('%s is dropped', async (_, filter) => {
  says = answering(filter);
  expect(await read(SENTENCE)).toEqual({ ...PARSED, unmatched: LEFT });
  expect(asked).toHaveLength(1);
});

test('what the sentence contradicts stays said, and is not guessed', async () => {
  says = answering({ field: 'max_price', value: 500_000, from: 'somethingish' });
  const { max_price } = await read('flat under 300k over 500k somethingish');
  expect(max_price).toBeUndefined();
});

test.each([
  ['no JSON', 'I would love a house too!'],
  ['JSON of another shape', '{"city":"Paris"}'],
  ['a field of its own', '{"filters":[{"field":"owner","value":"me","from":"bike"}]}'],
])('%s leaves the reading as it is, and the next sentence is asked again', async (_, nonsense) => {
  const one = model();
  says = nonsense;
  expect(await read(SENTENCE, one)).toEqual({ ...PARSED, unmatched: LEFT });
  says = answering({ field: 'features', value: 'storage', from: 'bike' });
  expect(await read(SENTENCE, one)).toMatchObject({ features: ['storage'] });
});

test.each<[string, number | 'nothing']>([
  ['an error', 500],
  ['no answer in time', 'nothing'],
])('%s costs its time once: the model then rests', async (_, failure) => {
  const one = model({ LANGUAGE_MODEL_TIMEOUT_MS: '150' });
  says = failure;
  expect(await read(SENTENCE, one)).toEqual({ ...PARSED, unmatched: LEFT });
  says = answering({ field: 'features', value: 'storage', from: 'bike' });
  expect(await read(SENTENCE, one)).toEqual({ ...PARSED, unmatched: LEFT });
  expect(asked).toHaveLength(1);
});

test('it is asked only where something is left over, and once for the same sentence', async () => {
  const one = model();
  await read('house in Lyon under 400k', one);
  expect(asked).toHaveLength(0);
  says = answering({ field: 'features', value: 'storage', from: 'bike' });
  const both = await Promise.all([read(SENTENCE, one), read(SENTENCE, one)]);
  expect(both[0]).toEqual(both[1]);
  expect(await read(SENTENCE, one)).toEqual(both[0]);
  expect(asked).toHaveLength(1);
});
