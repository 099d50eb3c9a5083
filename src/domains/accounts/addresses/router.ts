import { procedure, router } from '@/platform/trpc/procedures';
import { removeAvatar } from '../avatar/service/send-avatar';
import { changeAddressInput, proveAddressInput } from './contract';
import { changeAddress, proveNewAddress } from './service/change-address';
import { readContact } from './service/read-contact';

/** What a person is reached by and seen as. */
export const contactRouter = router({
  mine: procedure('registered').query(({ ctx }) => readContact(ctx)),
  proveAddress: procedure('registered')
    .input(proveAddressInput)
    .mutation(({ ctx, input }) => proveNewAddress(ctx, input)),
  changeAddress: procedure('registered')
    .input(changeAddressInput)
    .mutation(({ ctx, input }) => changeAddress(ctx, input)),
  removeAvatar: procedure('registered').mutation(({ ctx }) => removeAvatar(ctx)),
});
