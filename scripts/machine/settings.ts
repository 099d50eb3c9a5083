import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Env, InvalidEnvironment, parseEnv } from '../../src/platform/env';

/** A reason to stop that a person can act on: shown without a stack. */
export class Refusal extends Error {
  override name = 'Refusal';
}

/** Reads `.env` (what is set outside wins) and checks every setting; DATA_DIR comes back absolute. */
export function loadSettings(fixed: Partial<Record<keyof Env, string>> = {}): Env {
  if (existsSync('.env')) process.loadEnvFile('.env');
  try {
    const env = parseEnv({ ...process.env, ...fixed });
    return { ...env, DATA_DIR: resolve(env.DATA_DIR) };
  } catch (error) {
    if (error instanceof InvalidEnvironment) throw new Refusal(error.message);
    throw error;
  }
}
