import type { Env } from '../env';
import type { Logger } from '../log';
import type { LanguageModel } from './language-model';
import { openAiCompatible } from './openai-compatible';

/** The model that the environment names by address and name; null where it names none. */
export function openLanguageModel(env: Env, log: Logger): LanguageModel | null {
  const { LANGUAGE_MODEL_URL: url, LANGUAGE_MODEL_NAME: name } = env;
  if (!url || !name) return null;
  return openAiCompatible(
    { url, name, key: env.LANGUAGE_MODEL_KEY, timeoutMs: env.LANGUAGE_MODEL_TIMEOUT_MS },
    (err) => log.warn({ err: reasonOf(err), model: name }, 'the language model gave no answer'),
  );
}

/** Without the request, whose headers hold the key and whose body is what somebody typed. */
function reasonOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 200) : 'unknown';
}
