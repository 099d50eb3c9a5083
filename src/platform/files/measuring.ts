import { createHash } from 'node:crypto';
import { Transform } from 'node:stream';

/** A stream that lets bytes through and knows, once they have passed, how many they were and their SHA-256 in hex. */
export function measuring() {
  const hash = createHash('sha256');
  let size = 0;
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      size += chunk.length;
      done(null, chunk);
    },
  });
  return { stream, result: () => ({ size, sha256: hash.digest('hex') }) };
}
