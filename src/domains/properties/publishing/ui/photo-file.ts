import type { PublicationPhoto } from '../contract';
import type { Upload, UploadOutcome, UploadProblem } from './upload-queue';

/** As many as the door takes. */
const MAX_BYTES = 30_000_000;
/** A line that has not moved for so long is lost. */
const STALLED_MS = 30_000;

/** What a photo's first bytes say, so that what cannot be taken is not sent first. */
export async function problemOfFile(
  file: File,
  isKnown: (hash: string) => boolean,
): Promise<UploadProblem | null> {
  const head = new Uint8Array(await file.slice(0, 32).arrayBuffer());
  const text = String.fromCharCode(...head);
  const brand = text.slice(4, 8) === 'ftyp' ? text.slice(8, 12) : '';
  if (/^(hei|hev|mif|msf)/.test(brand) && !text.includes('avif')) return 'heif';
  const isPhoto =
    text.startsWith('\xff\xd8\xff') ||
    text.startsWith('\x89PNG') ||
    text.startsWith('GIF8') ||
    (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') ||
    brand === 'avif';
  if (!isPhoto) return 'type';
  if (file.size > MAX_BYTES) return 'large';
  const hash = await sha256(file);
  return hash !== null && isKnown(hash) ? 'same' : null;
}

/** In hex; null where the page is not served safely enough for the browser to compute it: the server compares as well. */
async function sha256(file: File): Promise<string | null> {
  if (!globalThis.crypto?.subtle) return null;
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Sends one file. XMLHttpRequest, because `fetch` tells nothing of a body on its way. */
export function sendPhoto(
  publicationId: string,
  { file, position }: Upload,
  onProgress: (progress: number) => void,
): Promise<UploadOutcome> {
  return new Promise((done) => {
    const request = new XMLHttpRequest();
    let stalled = setTimeout(() => request.abort(), STALLED_MS);
    const finish = (outcome: UploadOutcome) => {
      clearTimeout(stalled);
      done(outcome);
    };
    request.upload.onprogress = ({ loaded, total }) => {
      clearTimeout(stalled);
      stalled = setTimeout(() => request.abort(), STALLED_MS);
      onProgress(total > 0 ? loaded / total : 0);
    };
    request.onload = () => finish(outcomeOf(request));
    request.onerror = () => finish({ kind: 'away' });
    request.onabort = () => finish({ kind: 'away' });
    const query = new URLSearchParams({ name: file.name, position: String(position) });
    request.open('POST', `/api/publications/${publicationId}/photos?${query}`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.responseType = 'json';
    request.send(file);
  });
}

function outcomeOf({ status, response }: XMLHttpRequest): UploadOutcome {
  if (status === 201) return { kind: 'sent', photo: response as PublicationPhoto };
  if (status === 409) return { kind: 'refused', problem: 'many' };
  if (status === 413) return { kind: 'refused', problem: 'large' };
  if (status === 415) {
    const { reason } = (response ?? {}) as { reason?: string };
    return { kind: 'refused', problem: reason === 'HEIF' ? 'heif' : 'type' };
  }
  // Signed out meanwhile, or not this person's home: no connection will mend it.
  if ([401, 403, 404].includes(status)) return { kind: 'refused', problem: 'closed' };
  return { kind: 'away' };
}
