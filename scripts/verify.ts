import { runChecks } from './machine/checks';

/** `npm run verify`: all checks that need no database. */
const failed = (await runChecks()).filter(({ passed }) => !passed);
if (failed.length > 0) console.log(`Failed: ${failed.map(({ title }) => title).join(', ')}`);
process.exit(failed.length === 0 ? 0 : 1);
