import type { Runtime } from '../runtime';

const PARTS = ['database', 'jobs', 'files'] as const;
export type Part = (typeof PARTS)[number];

/** Which parts answer right now, each tried once. */
export async function partsStatus(runtime: Runtime): Promise<Record<Part, boolean>> {
  const [database, jobs, files] = await Promise.all(
    PARTS.map((part) => checkPart(runtime, part).then(yes, no)),
  );
  return { database: database === true, jobs: jobs === true, files: files === true };
}

/** Throws where the part does not answer. */
export async function checkPart({ database, files }: Runtime, part: Part): Promise<void> {
  if (part === 'database') await database.sql`select 1`;
  else if (part === 'jobs') await database.sql`select count(*) from pgboss.queue`;
  else await files.check();
}

const yes = () => true;
const no = () => false;
