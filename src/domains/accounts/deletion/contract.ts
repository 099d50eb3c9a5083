import { z } from 'zod';

/** Nobody deletes an account by a slip: the caller says that the person was told what goes. */
export const requestDeletionInput = z.object({ isUnderstood: z.literal(true) });
