import { describe, expect, it } from 'vitest';
import { authClient, longEmail } from '@/testing/auth-client';
import { testDatabase } from '@/testing/database';
import { user } from './tables';

const database = testDatabase();
const { login, newEmail, register } = authClient(database);

const john = { email: 'john@example.com', password: 'SecurePassword123!' };

describe('POST /api/v1/auth/register', () => {
  const good = () => ({ email: newEmail(), password: 'password123' });

  it.each<[string, () => unknown]>([
    ['neither name nor full_name', () => good()],
    ['a null name', () => ({ name: null, ...good() })],
    ['an empty name', () => ({ name: ' ', ...good() })],
    ['a number for a name', () => ({ name: 7, ...good() })],
    ['a null byte in the name', () => ({ name: 'a\u0000b', ...good() })],
    ['a name of 201 characters', () => ({ name: 'x'.repeat(201), ...good() })],
    ['no email', () => ({ name: 'A', password: 'password123' })],
    ['an email that is none', () => ({ name: 'A', ...good(), email: 'john' })],
    ['a null byte in the email', () => ({ name: 'A', ...good(), email: 'a\u0000@example.com' })],
    ['an email of 1,000 characters', () => ({ name: 'A', ...good(), email: longEmail() })],
    ['SQL for an email', () => ({ name: 'A', ...good(), email: "' or 1=1 --@example.com" })],
    ['an array of emails', () => ({ name: 'A', ...good(), email: ['a@example.com'] })],
    ['an address of our own making', () => ({ name: 'A', ...good(), email: 'a@b.invalid' })],
    ['no password', () => ({ name: 'A', email: newEmail() })],
    ['a password of 7 characters', () => ({ name: 'A', ...good(), password: 'passw12' })],
    ['a password without a digit', () => ({ name: 'A', ...good(), password: 'passwords' })],
    ['a password without a letter', () => ({ name: 'A', ...good(), password: '12345678' })],
    [
      'a password of 129 characters',
      () => ({ name: 'A', ...good(), password: `a1${'x'.repeat(127)}` }),
    ],
    ['a list', () => [good()]],
    ['a text', () => '"name"'],
    ['nothing', () => ''],
    ['half of JSON', () => '{"name": "A", "email"'],
  ])('answers 400 in the union of both bodies to %s', async (_, body) => {
    const before = await database.current.db.$count(user);
    const reply = await register(body());
    expect(reply).toMatchObject({
      status: 400,
      body: {
        statusCode: 400,
        error: 'Bad Request',
        message: expect.any(String),
        detail: expect.any(String),
      },
    });
    expect(reply.cookies).toEqual([]);
    expect(await database.current.db.$count(user)).toBe(before);
  });

  it.each<[string, string, () => unknown]>([
    ['a null full_name', 'full_name', () => ({ full_name: null, ...good() })],
    ['an email that is none', 'email', () => ({ full_name: 'A', ...good(), email: 'john' })],
    ['no email', 'email', () => ({ full_name: 'A', password: 'password123' })],
    ['no password', 'password', () => ({ full_name: 'A', email: newEmail() })],
    ['an empty team', 'team_name', () => ({ full_name: 'A', ...good(), team_name: '' })],
    ['a number for a team', 'team_name', () => ({ full_name: 'A', ...good(), team_name: 4 })],
    [
      'a control character in the team',
      'team_name',
      () => ({ full_name: 'A', ...good(), team_name: 'a\u0007b' }),
    ],
  ])('answers 422 to Real Estate OS for %s and names the field', async (_, field, body) => {
    expect(await register(body())).toMatchObject({
      status: 422,
      body: {
        detail: expect.any(String),
        statusCode: 422,
        errors: [{ loc: ['body', field], msg: expect.any(String), type: expect.any(String) }],
      },
    });
  });

  it('answers 400 to Real Estate OS for a password that may not be chosen', async () => {
    expect(await register({ full_name: 'A', ...good(), password: 'password' })).toMatchObject({
      status: 400,
      body: { errors: [{ loc: ['body', 'password'] }] },
    });
  });
});

describe('POST /api/v1/auth/login', () => {
  it.each<[string, unknown]>([
    ['no password', { email: john.email }],
    ['an empty password', { email: john.email, password: '' }],
    ['no email', { password: john.password }],
    ['an email that is none', { email: 'john', password: john.password }],
    ['an object for an email', { email: { $ne: null }, password: john.password }],
    ['an email of 1,000 characters', { email: longEmail(), password: john.password }],
    ['a password of 100,000 characters', { email: john.email, password: 'a'.repeat(100_000) }],
    ['a list', [john]],
    ['half of JSON', '{"email": "john@'],
    ['an empty form', new URLSearchParams()],
  ])('answers 400 in the union of both bodies to %s', async (_, body) => {
    expect(await login(body)).toMatchObject({
      status: 400,
      body: {
        statusCode: 400,
        error: 'Bad Request',
        message: expect.any(String),
        detail: expect.any(String),
      },
    });
  });
});
