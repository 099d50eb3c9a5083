import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startPostgres } from '@/platform/postgres-server/server';
import { filledDatabase } from './data';
import { report } from './report';
import { Results } from './results';
import { STAGES, type Stage } from './stages';

/**
 * Every way to search, over many generated listings and a tenth of them: the bare SQL, the service, tRPC and REST over
 * HTTP from the production build, at 1 and 16 at once.
 *
 * `--folder` keeps the filled databases and the figures; with it a run may be asked for a part (`--stage sql`, `service` or
 * `http`, `--shape` part of a name, `--on` one of the two numbers of listings), and the table tells all that the folder knows.
 */
export async function run(args: string[]): Promise<void> {
  const options = {
    listings: { type: 'string', default: '1000000' },
    folder: { type: 'string' },
    shape: { type: 'string' },
    stage: { type: 'string', multiple: true, default: Object.keys(STAGES) },
    on: { type: 'string' },
  } as const;
  const { values } = parseArgs({ args, options });
  const stages = values.stage.map(stageOf);
  const listings = Number(values.listings);
  const sizes = [listings / 10, listings];
  if (values.on !== undefined && !sizes.includes(Number(values.on)))
    throw new Error(`--on takes ${sizes.join(' or ')}`);
  const folder = values.folder
    ? resolve(values.folder)
    : mkdtempSync(join(tmpdir(), 'gable-bench-search-'));
  mkdirSync(folder, { recursive: true });
  const postgres = await startPostgres({ cluster: join(folder, 'cluster') });
  try {
    const results = await Results.of(folder);
    for (const size of sizes) {
      if (values.on !== undefined && Number(values.on) !== size) continue;
      const { url, isNew } = await filledDatabase(postgres.url, folder, size);
      if (isNew) await results.forget(size);
      for (const stage of stages)
        await STAGES[stage]({
          url,
          folder,
          only: values.shape,
          keep: async (shape, door, atOnce, figures) => {
            await results.keep(size, shape, door, atOnce, figures);
            console.log(`${size} ${shape}: ${door}, ${atOnce}: ${figures.p50.toFixed(1)} ms`);
          },
        });
    }
    await report(results, listings, folder);
  } finally {
    await postgres.stop();
    if (!values.folder) rmSync(folder, { recursive: true, force: true });
  }
}

function stageOf(name: string): Stage {
  if (name in STAGES) return name as Stage;
  throw new Error(`--stage takes ${Object.keys(STAGES).join(', ')}`);
}
