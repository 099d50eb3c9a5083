import { procedure, router } from '@/platform/trpc/procedures';
import {
  changePasswordInput,
  confirmTwoFactorInput,
  proofInput,
  removePasskeyInput,
  renamePasskeyInput,
} from './contract';
import { renewBackupCodes } from './service/backup-codes';
import { changePassword } from './service/change-password';
import { endOtherSessions } from './service/end-other-sessions';
import { removeOwnPasskey, renameOwnPasskey } from './service/passkeys';
import { proveWithPassword } from './service/prove';
import { readSecurity } from './service/read-security';
import { confirmTwoFactor, endTwoFactor, startTwoFactor } from './service/two-factor';

export const securityRouter = router({
  /** How the person signs in. */
  mine: procedure('registered').query(({ ctx }) => readSecurity(ctx)),
  prove: procedure('registered')
    .input(proofInput)
    .mutation(({ ctx, input }) => proveWithPassword(ctx, input)),
  changePassword: procedure('registered')
    .input(changePasswordInput)
    .mutation(({ ctx, input }) => changePassword(ctx, input)),
  endOtherSessions: procedure('signed_in').mutation(({ ctx }) => endOtherSessions(ctx)),
  startTwoFactor: procedure('registered').mutation(({ ctx }) => startTwoFactor(ctx)),
  confirmTwoFactor: procedure('registered')
    .input(confirmTwoFactorInput)
    .mutation(({ ctx, input }) => confirmTwoFactor(ctx, input)),
  endTwoFactor: procedure('registered').mutation(({ ctx }) => endTwoFactor(ctx)),
  renewBackupCodes: procedure('registered').mutation(({ ctx }) => renewBackupCodes(ctx)),
  renamePasskey: procedure('registered')
    .input(renamePasskeyInput)
    .mutation(({ ctx, input }) => renameOwnPasskey(ctx, input)),
  removePasskey: procedure('registered')
    .input(removePasskeyInput)
    .mutation(({ ctx, input }) => removeOwnPasskey(ctx, input)),
});
