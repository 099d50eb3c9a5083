import { z } from 'zod';
import { SETTINGS } from './settings';

type Parsed = {
  readonly [Name in keyof typeof SETTINGS]: z.output<(typeof SETTINGS)[Name]['type']>;
};

/** Everything that Gable reads from outside, checked and typed; `PUBLIC_URL` is always filled in. */
export type Env = Omit<Parsed, 'PUBLIC_URL'> & { readonly PUBLIC_URL: string };

/** Thrown at start: one line per setting, with its name, what was found and what is expected. */
export class InvalidEnvironment extends Error {
  override name = 'InvalidEnvironment';
}

/** Parses an environment. An empty value means unset, as in a `.env` file whose line was left blank. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(
    Object.keys(SETTINGS).map((name) => [name, source[name] === '' ? undefined : source[name]]),
  );
  const shape = Object.fromEntries(
    Object.entries(SETTINGS).map(([name, setting]) => [name, setting.type]),
  );
  const result = z.object(shape).safeParse(given);
  if (!result.success) {
    throw new InvalidEnvironment(
      result.error.issues.map((issue) => describe(issue, given)).join('\n'),
    );
  }
  const parsed = result.data as Parsed;
  return {
    ...parsed,
    PUBLIC_URL: (parsed.PUBLIC_URL ?? `http://localhost:${parsed.PORT}`).replace(/\/$/, ''),
  };
}

function describe(issue: z.core.$ZodIssue, given: Record<string, string | undefined>): string {
  const name = String(issue.path[0]);
  const setting = SETTINGS[name as keyof typeof SETTINGS];
  const found = 'secret' in setting ? 'a value that is not shown' : JSON.stringify(given[name]);
  return `${name}: found ${found}; expected: ${issue.message}. (${setting.meaning})`;
}

let current: Env | undefined;

/** The process's own environment, parsed once. */
export function env(): Env {
  current ??= parseEnv(process.env);
  return current;
}
