import type { LanguageModel, Question } from './language-model';

interface Endpoint {
  /** Base address, up to `/v1`. */
  readonly url: string;
  readonly name: string;
  readonly key: string | undefined;
  readonly timeoutMs: number;
}

/** How long a model that failed is left alone, so that an endpoint that is down costs its time limit once, not each time. */
const REST_MS = 30_000;
/** An answer is a handful of values. */
const MOST_TOKENS = 500;

/** A model behind OpenAI's chat protocol, through the AI SDK, which is loaded when the model is asked for the first time. */
export function openAiCompatible(
  endpoint: Endpoint,
  onFailure: (error: unknown) => void,
): LanguageModel {
  let restsUntil = 0;
  return {
    answer: async (question) => {
      if (performance.now() < restsUntil) return null;
      try {
        return await ask(endpoint, question);
      } catch (error) {
        if (!(await isBadAnswer(error))) restsUntil = performance.now() + REST_MS;
        onFailure(error);
        return null;
      }
    },
  };
}

async function ask<Answer>(endpoint: Endpoint, question: Question<Answer>): Promise<Answer> {
  const [{ generateText, Output }, { createOpenAICompatible }] = await Promise.all([
    import('ai'),
    import('@ai-sdk/openai-compatible'),
  ]);
  const provider = createOpenAICompatible({
    name: 'language-model',
    baseURL: endpoint.url,
    supportsStructuredOutputs: true,
    ...(endpoint.key ? { apiKey: endpoint.key } : {}),
  });
  const { output } = await generateText({
    model: provider(endpoint.name),
    instructions: question.instructions,
    prompt: question.text,
    output: Output.object({ schema: question.shape }),
    temperature: 0,
    maxOutputTokens: MOST_TOKENS,
    maxRetries: 0,
    abortSignal: AbortSignal.timeout(endpoint.timeoutMs),
  });
  return output;
}

/** Nonsense from a model that is there: the next question may fare better. */
async function isBadAnswer(error: unknown): Promise<boolean> {
  const { NoObjectGeneratedError, NoOutputGeneratedError } = await import('ai');
  return NoObjectGeneratedError.isInstance(error) || NoOutputGeneratedError.isInstance(error);
}
