const KEY = 'gable.press-after-sign-in';

/** What a signed-out reader wanted done with a home: the heart keeps it, the crossed eye hides it. */
export interface Press {
  readonly deed: 'save' | 'hide';
  readonly propertyId: number;
}

/** Keeps a press in this tab until its reader has signed in. */
export function rememberPress({ deed, propertyId }: Press): void {
  try {
    sessionStorage.setItem(KEY, `${deed} ${propertyId}`);
  } catch {
    // Storage is off in this browser: signing in still works, the home just has to be pressed once more.
  }
}

/** Takes the remembered press out, so that it is acted on once. */
export function takeRememberedPress(): Press | null {
  try {
    const [deed, id] = (sessionStorage.getItem(KEY) ?? '').split(' ');
    sessionStorage.removeItem(KEY);
    const propertyId = Number(id);
    const isKnown = deed === 'save' || deed === 'hide';
    return isKnown && Number.isSafeInteger(propertyId) && propertyId > 0
      ? { deed, propertyId }
      : null;
  } catch {
    return null;
  }
}
