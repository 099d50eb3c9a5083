import { SETTINGS, type Setting } from '../../src/platform/env/settings';

const HEAD = `# Every setting that Gable reads, with its default. Nothing has to be set.
# Copy what you change to a file named .env beside this one, or set it in the environment, which goes first.
# Made from src/platform/env/settings.ts by: node scripts/run.mjs env-example
`;

/** The text of `.env.example`. */
export function envExample(): string {
  return [HEAD, ...Object.entries<Setting>(SETTINGS).map(entry)].join('\n');
}

function entry([name, setting]: [string, Setting]): string {
  const standard = setting.type.safeParse(undefined);
  const value = standard.success && standard.data !== undefined ? shown(standard.data) : '';
  return [
    `# ${setting.meaning}`,
    ...(setting.unset ? [`# Unset: ${setting.unset}.`] : []),
    ...(setting.secret ? ['# Secret.'] : []),
    `#${name}=${value}`,
    '',
  ].join('\n');
}

function shown(value: unknown): string {
  return Array.isArray(value) ? value.join(',') : String(value);
}
