import { z } from 'zod';
import { type AnyRoute, defineRoute } from '@/platform/http/route';
import { preferencesAnswer, preferencesAnswerOf } from '../preferences/rest-contract';
import { accountsUser } from '../rest-answer';
import { accountsUserShape } from '../rest-contract';
import { updateProfileInput } from './contract';
import { type Profile, readProfile } from './service/read-profile';
import { updateProfile } from './service/update-profile';

const PATH = '/api/v1/users/profile';

const profileAnswer = accountsUserShape.extend({
  id: z.string().meta({ description: 'UUID; `guest_` before it while the account is a guest’s.' }),
  isPhoneVerified: z.boolean(),
  preferences: preferencesAnswer,
  lastLoginAt: z.iso.datetime().nullable(),
  isActive: z.boolean(),
});

const profileBody = updateProfileInput
  .pick({ name: true, city: true })
  .extend({ contactNumber: updateProfileInput.shape.phone })
  .transform(({ contactNumber: phone, ...rest }) => ({ ...rest, phone }));

function answerOf({ user, teamRole, preferences }: Profile): z.input<typeof profileAnswer> {
  return {
    ...accountsUser(user, teamRole),
    isPhoneVerified: user.phoneVerified,
    preferences: preferencesAnswerOf(preferences),
    lastLoginAt: user.lastLoginAt?.toISOString() ?? null,
    isActive: user.isActive,
  };
}

const read = defineRoute({
  method: 'get',
  path: PATH,
  family: 'accounts',
  summary: 'The caller’s profile',
  access: 'signed_in',
  success: { status: 200, description: 'The profile.', schema: profileAnswer },
  handle: async (ctx) => ({ body: answerOf(await readProfile(ctx)) }),
});

const update = defineRoute({
  method: 'patch',
  path: PATH,
  family: 'accounts',
  summary: 'Change the caller’s profile',
  description: 'What is left out stays; null forgets a number or a city.',
  access: 'registered',
  body: profileBody,
  success: { status: 200, description: 'The profile as it is now.', schema: profileAnswer },
  handle: async (ctx, { body }) => ({ body: answerOf(await updateProfile(ctx, body)) }),
});

export const routes: readonly AnyRoute[] = [read, update];
