import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRequestContext } from '@playwright/test';

interface DemoAccount {
  readonly role: string;
  readonly email: string;
  readonly password: string;
}

/** Signs one of the demo's people in; pages of the same context are theirs from then on. */
export async function signedInDemo(
  request: APIRequestContext,
  role: 'buyer' | 'owner' | 'agent' | 'admin',
): Promise<void> {
  const file = join(process.env.E2E_DATA_DIR ?? '', 'demo-accounts.json');
  const accounts = JSON.parse(readFileSync(file, 'utf8')) as DemoAccount[];
  const account = accounts.find((one) => one.role === role);
  if (!account) throw new Error(`the demo has no ${role}`);
  const { email, password } = account;
  const answer = await request.post('/api/v1/auth/login', { data: { email, password } });
  if (!answer.ok()) throw new Error(`signing in answered ${answer.status()}`);
}
