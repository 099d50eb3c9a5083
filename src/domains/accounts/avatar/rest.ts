import { z } from 'zod';
import { incomingFile } from '@/platform/http/incoming-file';
import { type AnyRoute, defineRoute } from '@/platform/http/route';
import { sendAvatar } from './service/send-avatar';

/** The one door that takes a picture's bytes: they are too many for a procedure's JSON. */
const sendOwnAvatar = defineRoute({
  method: 'post',
  path: '/api/account/avatar',
  family: 'gable',
  summary: 'Send a picture of yourself',
  description:
    'The body is the file itself: JPEG, PNG, WebP, AVIF or GIF, 10 MB at most. A job cuts a square out of it, which then replaces the picture that was there.',
  access: 'registered',
  query: z.object({
    name: z.string().max(500).default('picture').describe('The file as its sender calls it.'),
  }),
  body: 'stream',
  limits: ['web'],
  success: {
    status: 202,
    description: 'The picture was taken.',
    schema: z.object({ id: z.uuid() }),
  },
  async handle(ctx, { query }, { stream }) {
    const { body, drain } = incomingFile(stream);
    try {
      return { body: await sendAvatar(ctx, { name: query.name, body }) };
    } catch (error) {
      await drain();
      throw error;
    }
  },
});

export const routes: readonly AnyRoute[] = [sendOwnAvatar];
