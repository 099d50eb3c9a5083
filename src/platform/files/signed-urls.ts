import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

interface LinkOptions {
  readonly expiresInSeconds: number;
  /** Offered as the name of the download. */
  readonly fileName?: string;
}

/** Links to files of the folder: `/files/{key}?expires&signature`, valid without a session until they expire. */
export interface UrlSigner {
  sign(key: string, options: LinkOptions): string;
  /** Whether `url` was made here and has not expired at `now`. */
  verify(key: string, query: URLSearchParams, now: Date): boolean;
}

/** `secret` is AUTH_SECRET; links get a key of their own derived from it, so that one signature never serves two uses. */
export function urlSigner(secret: string, publicUrl: string): UrlSigner {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'gable file links', 32));
  const signatureOf = (fileKey: string, expires: string, fileName: string) =>
    createHmac('sha256', key).update(`${fileKey}\n${expires}\n${fileName}`).digest('base64url');

  return {
    sign(fileKey, { expiresInSeconds, fileName = '' }) {
      const expires = String(Math.floor(Date.now() / 1000) + expiresInSeconds);
      const query = new URLSearchParams({
        expires,
        ...(fileName ? { name: fileName } : {}),
        signature: signatureOf(fileKey, expires, fileName),
      });
      return `${publicUrl}/files/${fileKey}?${query}`;
    },
    verify(fileKey, query, now) {
      const expires = query.get('expires') ?? '';
      if (!/^\d{1,12}$/.test(expires) || Number(expires) * 1000 <= now.getTime()) return false;
      const expected = Buffer.from(signatureOf(fileKey, expires, query.get('name') ?? ''));
      const given = Buffer.from(query.get('signature') ?? '');
      return given.length === expected.length && timingSafeEqual(given, expected);
    },
  };
}
