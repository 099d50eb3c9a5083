import { existsSync, readdirSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { orRefuse } from './or-refuse';
import { loadSettings, Refusal } from './settings';
import { useDatabase } from './use-database';

/** Restoring migrates an empty database to the archive's own migration, loads, and goes on from there. */
const UNMIGRATED = new Set(['restore']);

/**
 * Runs one npm script in this process: `scripts/NAME.ts` as it is, `scripts/commands/NAME.ts` with the database up and
 * its address and secrets in the environment. The database stays up until this process ends.
 */
export async function runCommand([name = '', ...args]: string[]): Promise<void> {
  ignoreServerOnly();
  await orRefuse(async () => {
    const file = join('scripts', `${name}.ts`);
    if (/^[a-z-]+$/.test(name) && existsSync(file)) return runFile(file, args);
    const command = join('scripts', 'commands', `${name}.ts`);
    if (!/^[a-z-]+$/.test(name) || !existsSync(command)) throw new Refusal(unknown(name));
    const { variables } = await useDatabase(loadSettings(), {
      migrate: !UNMIGRATED.has(name),
      onStep: (step) => console.error(`  ${step} …`),
    });
    Object.assign(process.env, variables);
    await runFile(command, args);
  });
}

async function runFile(file: string, args: string[]): Promise<void> {
  process.argv.splice(1, process.argv.length, file, ...args);
  await import(pathToFileURL(file).href);
}

function unknown(name: string): string {
  const names = readdirSync(join('scripts', 'commands'))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => file.slice(0, -'.ts'.length));
  return `There is no command "${name}". Commands: ${names.join(', ')}.`;
}

/** Next's marker package throws outside its own server build; commands load the same services. */
function ignoreServerOnly(): void {
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'server-only'
        ? { url: 'data:text/javascript,', shortCircuit: true }
        : next(specifier, context),
  });
}
