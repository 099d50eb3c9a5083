import { existsSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadDemoMarket } from '@/composition/demo-sales';
import { contextOf, openRuntime } from '@/composition/runtime';
import { USER_DATA } from '@/composition/user-data';
import {
  clearDemoAccounts,
  createDemoAccounts,
  type DemoAccount,
  type DemoRole,
  makeDemoPasswords,
} from '@/domains/accounts/service/demo-accounts';
import { clearDemoSales } from '@/domains/market/sales/demo/service/clear-demo-sales';
import { clearDemo } from '@/domains/properties/demo/service/clear';
import { loadDemo } from '@/domains/properties/demo/service/load';
import { loadDemoBuyer } from '@/domains/properties/demo/service/load-buyer';
import { loadDemoPublications } from '@/domains/properties/demo/service/load-publications';
import { loadDemoRequests } from '@/domains/properties/demo/service/load-requests';
import { uuidv7 } from '@/kernel/ids';
import type { Ctx } from '@/platform/context';
import { env } from '@/platform/env';

const USAGE = `Usage: npm run demo -- load    adds the demo's homes and accounts, if they are not there yet
       npm run demo -- clear   removes all of them`;

/** `npm run demo -- load | clear` */
async function main(verb: string | undefined): Promise<number> {
  if (verb !== 'load' && verb !== 'clear') {
    console.error(USAGE);
    return 2;
  }
  const settings = env();
  const runtime = openRuntime(settings, 'gable-demo');
  const ctx = contextOf(runtime, { actor: { kind: 'operator' }, requestId: uuidv7() });
  const passwordFile = join(settings.DATA_DIR, 'demo-accounts.json');
  try {
    await (verb === 'load'
      ? load(ctx, runtime.databaseUrl, passwordFile)
      : clear(ctx, passwordFile));
    return 0;
  } finally {
    await runtime.close();
  }
}

async function load(ctx: Ctx, databaseUrl: string, passwordFile: string): Promise<void> {
  const homes = await loadDemo(ctx);
  console.log(
    homes.isNew
      ? `Demo loaded: ${homes.listings} homes, ${homes.pictures} pictures.`
      : `The demo's homes are there already: ${homes.listings}.`,
  );
  const market = await loadDemoMarket(ctx, databaseUrl);
  console.log(
    market.isNew
      ? `${market.sales} recorded sales, invented around them.`
      : `Its recorded sales are there already: ${market.sales}.`,
  );
  // Passwords are kept nowhere else: without the file nobody could sign in, so the accounts are given new ones.
  if (existsSync(passwordFile)) return;
  const accounts = await createDemoAccounts(ctx, makeDemoPasswords());
  await loadDeeds(ctx, accounts);
  const content = accounts.map(({ role, name, email, password }) => ({
    role,
    name,
    email,
    password,
  }));
  await writeFile(`${passwordFile}.new`, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
  await rename(`${passwordFile}.new`, passwordFile);
  console.log(`${accounts.length} demo accounts; their passwords are in ${passwordFile}.`);
}

/** People made again, after their passwords were lost, keep what they had. */
async function loadDeeds(ctx: Ctx, accounts: readonly DemoAccount[]): Promise<void> {
  const idOf = (wanted: DemoRole) => accounts.find(({ role }) => role === wanted)?.userId;
  const [buyer, owner, agent] = [idOf('buyer'), idOf('owner'), idOf('agent')];
  if (!buyer || !owner || !agent) return;
  const people = { buyer, owner, agent };
  await loadDemoPublications(ctx, people);
  await loadDemoRequests(ctx, people);
  await loadDemoBuyer(ctx, people.buyer);
}

async function clear(ctx: Ctx, passwordFile: string): Promise<void> {
  const accounts = await clearDemoAccounts(ctx, USER_DATA);
  await rm(passwordFile, { force: true });
  const homes = await clearDemo(ctx);
  const sales = await clearDemoSales(ctx);
  console.log(
    `Demo removed: ${homes.listings} homes, ${homes.files} files, ${sales} recorded sales, ${accounts} accounts.`,
  );
}

process.exitCode = await main(process.argv[2]);
