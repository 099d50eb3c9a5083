import type { SentCode } from './service/send-code';

/** What a client is told of the codes that the address may still be sent: of all limits here, the one that it meets. */
export function codeLimitHeaders({ limit, remaining, resetAt }: SentCode): Record<string, string> {
  return {
    'x-ratelimit-limit': String(limit),
    'x-ratelimit-remaining': String(remaining),
    'x-ratelimit-reset': String(Math.ceil(resetAt.getTime() / 1000)),
  };
}
