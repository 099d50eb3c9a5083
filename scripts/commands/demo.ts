import { contextOf, openRuntime } from '@/composition/runtime';
import { clearDemo } from '@/domains/properties/demo/service/clear';
import { loadDemo } from '@/domains/properties/demo/service/load';
import { uuidv7 } from '@/kernel/ids';
import { env } from '@/platform/env';

const USAGE = `Usage: npm run demo -- load    adds the demo's homes and accounts, if they are not there yet
       npm run demo -- clear   removes all of them`;

/** `npm run demo -- load | clear` */
async function main(verb: string | undefined): Promise<number> {
  if (verb !== 'load' && verb !== 'clear') {
    console.error(USAGE);
    return 2;
  }
  const runtime = openRuntime(env(), 'gable-demo');
  const ctx = contextOf(runtime, { actor: { kind: 'operator' }, requestId: uuidv7() });
  try {
    if (verb === 'load') {
      const loaded = await loadDemo(ctx);
      console.log(
        loaded.isNew
          ? `Demo loaded: ${loaded.listings} homes, ${loaded.pictures} pictures.`
          : `The demo is there already: ${loaded.listings} homes.`,
      );
    } else {
      const cleared = await clearDemo(ctx);
      console.log(`Demo removed: ${cleared.listings} homes, ${cleared.files} files.`);
    }
    return 0;
  } finally {
    await runtime.close();
  }
}

process.exitCode = await main(process.argv[2]);
