import { BODY_MAX, REQUEST_KINDS, type RequestKind, TIMES_MAX } from '../model';

const KEY = 'gable.request-draft';

/** What somebody typed about a home before they could send it, kept in this tab over signing in. */
export interface RequestDraft {
  readonly propertyId: number;
  readonly kind: RequestKind;
  readonly body: string;
  readonly times: readonly string[];
}

export function keepDraft(draft: RequestDraft): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(draft));
  } catch {
    // Storage is off in this browser: signing in still works, the words have to be typed once more.
  }
}

/** Takes out the draft about this home, so that it comes back once; null where there is none. */
export function takeDraft(propertyId: number): RequestDraft | null {
  try {
    const draft = read(sessionStorage.getItem(KEY));
    if (draft?.propertyId !== propertyId) return null;
    sessionStorage.removeItem(KEY);
    return draft;
  } catch {
    return null;
  }
}

/** Whatever else lies under the key is nobody's draft. */
function read(text: string | null): RequestDraft | null {
  const found: unknown = JSON.parse(text ?? 'null');
  if (typeof found !== 'object' || found === null) return null;
  const { propertyId, kind, body, times } = found as Record<string, unknown>;
  const known = REQUEST_KINDS.find((name) => name === kind);
  if (typeof propertyId !== 'number' || !known || typeof body !== 'string') return null;
  const kept = Array.isArray(times) ? times.filter((time) => typeof time === 'string') : [];
  return {
    propertyId,
    kind: known,
    body: body.slice(0, BODY_MAX),
    times: kept.slice(0, TIMES_MAX),
  };
}
