import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';

/** Whether this browser can hold or use passkeys at all. */
export function canUsePasskeys(): boolean {
  return typeof window !== 'undefined' && typeof window.PublicKeyCredential === 'function';
}

/** Asks the device for a new passkey and gives it to the account. Rejects with a `code`, or with what the browser threw. */
export async function addPasskey(name: string): Promise<void> {
  const optionsJSON = await call<PublicKeyCredentialCreationOptionsJSON>(
    'generate-register-options',
  );
  const { startRegistration } = await import('@simplewebauthn/browser');
  const response = await startRegistration({ optionsJSON });
  await call('verify-registration', { response, name });
}

/** Signs in with a passkey that the device has; the session's cookie is set when it resolves. */
export async function signInWithPasskey(): Promise<void> {
  const optionsJSON = await call<PublicKeyCredentialRequestOptionsJSON>(
    'generate-authenticate-options',
  );
  const { startAuthentication } = await import('@simplewebauthn/browser');
  await call('verify-authentication', { response: await startAuthentication({ optionsJSON }) });
}

/**
 * Lets the browser offer passkeys where the address is typed, and signs in with the one that is chosen. False where nothing
 * of the kind can be offered, which nobody has asked for and nobody is told.
 */
export async function signInFromAutofill(): Promise<boolean> {
  if (!(await window.PublicKeyCredential?.isConditionalMediationAvailable?.())) return false;
  const offered = await call<PublicKeyCredentialRequestOptionsJSON>(
    'generate-authenticate-options',
  ).catch(() => null);
  if (offered === null) return false;
  const { startAuthentication } = await import('@simplewebauthn/browser');
  const ceremony = { optionsJSON: offered, useBrowserAutofill: true };
  await call('verify-authentication', { response: await startAuthentication(ceremony) });
  return true;
}

/** Whether the person closed the device's question, or let it run out. */
export function wasCancelled(error: unknown): boolean {
  return error instanceof Error && ['NotAllowedError', 'AbortError'].includes(error.name);
}

async function call<Answer>(step: string, body?: unknown): Promise<Answer> {
  const answer = await fetch(`/api/auth/passkey/${step}`, {
    ...(body !== undefined && {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  });
  const read = await answer.json().catch(() => null);
  if (answer.ok) return read as Answer;
  const code = (read as { code?: unknown } | null)?.code;
  throw Object.assign(new Error('the passkey was refused'), { code, status: answer.status });
}
