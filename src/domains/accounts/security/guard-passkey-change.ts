import { ERROR_KINDS } from '@/kernel/errors';
import { type Ctx, inTransaction } from '@/platform/context';
import { toAppError } from '@/platform/errors/to-app-error';
import { recordAudit } from '../audit/service/record-audit';
import { sendAccountLetter } from '../letters/service/send-account-letter';
import { inPerson, proved } from './service/prove';

const OPTIONS = '/passkey/generate-register-options';
const ADDED = '/passkey/verify-registration';

/**
 * Lets Better Auth add a passkey only for somebody who has proved who they are, and writes it into the trail. Requests
 * for anything else pass.
 */
export async function guardPasskeyChange(
  ctx: Ctx,
  path: string,
  answer: () => Promise<Response>,
): Promise<Response> {
  if (path !== OPTIONS && path !== ADDED) return answer();
  try {
    await proved(ctx);
  } catch (thrown) {
    const { code, reason, message } = toAppError(thrown);
    return Response.json({ message, code: reason ?? code }, { status: ERROR_KINDS[code].http });
  }
  const answered = await answer();
  if (path === ADDED && answered.ok) {
    const { userId } = inPerson(ctx);
    await inTransaction(ctx, async (ctx) => {
      await recordAudit(ctx, { kind: 'passkey_added', userId });
      await sendAccountLetter(ctx, userId, 'passkey_added');
    });
  }
  return answered;
}
