import { AppError } from '@/kernel/errors';

/** Lets at most `limit` bytes through, then fails with `payload_too_large`, however long the sender goes on. */
export async function* limited(
  source: AsyncIterable<Buffer>,
  limit: number,
): AsyncGenerator<Buffer> {
  let passed = 0;
  for await (const chunk of source) {
    passed += chunk.length;
    if (passed > limit) {
      const megabytes = Math.floor(limit / 1_000_000);
      throw new AppError('payload_too_large', {
        message: `The file is larger than ${megabytes} MB.`,
      });
    }
    yield chunk;
  }
}
