import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { areTownsKept } from '../../src/domains/places/gazetteer/service/keep-towns';
import { runChild } from './child';
import { step } from './progress';

/**
 * Compiles the gazetteer where its packages or its sources have changed, in a process of its own, which gives the
 * memory back. A read-only installation goes on without: the web process then compiles for itself.
 */
export async function ensureTowns(): Promise<void> {
  if (areTownsKept(process.cwd())) return;
  const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  await step('Compiling the towns', async () => {
    const args = ['--import', loader, 'scripts/machine/compile-towns.ts'];
    const { code, output } = await runChild(args, process.env);
    if (code !== 0)
      console.log(
        `The towns are compiled anew at each start, as they could not be kept: ${output.trim()}`,
      );
  });
}
