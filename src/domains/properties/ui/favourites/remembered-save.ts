const KEY = 'gable.save-after-sign-in';

/** A home that a signed-out reader wanted to save, kept in this tab until they have signed in. */
export function rememberSave(propertyId: number): void {
  try {
    sessionStorage.setItem(KEY, String(propertyId));
  } catch {
    // Storage is off in this browser: signing in still works, the home just has to be saved once more.
  }
}

/** Takes the remembered home out, so that it is acted on once. */
export function takeRememberedSave(): number | null {
  try {
    const id = Number(sessionStorage.getItem(KEY));
    sessionStorage.removeItem(KEY);
    return Number.isSafeInteger(id) && id > 0 ? id : null;
  } catch {
    return null;
  }
}
