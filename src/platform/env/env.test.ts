import { expect, test } from 'vitest';
import { InvalidEnvironment, parseEnv } from '.';
import { SETTINGS } from './settings';

test('with nothing set every setting has its default', () => {
  expect(parseEnv({})).toMatchObject({
    PORT: 3000,
    DATA_DIR: '.data',
    DEMO: 'on',
    PUBLIC_URL: 'http://localhost:3000',
    NODE_ENV: 'production',
  });
});

test('an empty value means unset, as a line left blank in a file', () => {
  const blank = Object.fromEntries(Object.keys(SETTINGS).map((name) => [name, '']));
  expect(parseEnv(blank)).toEqual(parseEnv({}));
});

test.each([
  ['PORT', 'abc', '"abc"', 'a whole number'],
  ['PORT', '70000', '"70000"', '65535'],
  ['DEMO', 'yes', '"yes"', '"on"|"off"'],
  ['DATABASE_URL', 'mysql://somewhere/db', 'a value that is not shown', 'URL'],
  ['AUTH_SECRET', 'short', 'a value that is not shown', '32'],
  ['PUBLIC_URL', 'gable.example', '"gable.example"', 'URL'],
])(
  '%s=%s is refused by its name, with what was found and what is expected',
  (name, value, found, expected) => {
    const attempt = () => parseEnv({ [name]: value });
    expect(attempt).toThrow(InvalidEnvironment);
    expect(attempt).toThrow(`${name}: found ${found}; expected: `);
    expect(attempt).toThrow(expected);
  },
);

test('all that is wrong is said at once, and no secret is repeated', () => {
  let message = '';
  try {
    parseEnv({ PORT: '-1', LOG_LEVEL: 'loud', AUTH_SECRET: 'hunter2' });
  } catch (error) {
    message = (error as Error).message;
  }
  expect(message.split('\n')).toHaveLength(3);
  expect(message).not.toContain('hunter2');
});
