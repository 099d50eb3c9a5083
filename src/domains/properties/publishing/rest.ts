import { z } from 'zod';
import { incomingFile } from '@/platform/http/incoming-file';
import { type AnyRoute, defineRoute } from '@/platform/http/route';
import { publicationId, publicationPhoto } from './contract';
import { addPhoto } from './service/add-photo';

/** The one door that takes a photo's bytes: they are too many for a procedure's JSON. */
const sendPhoto = defineRoute({
  method: 'post',
  path: '/api/publications/{id}/photos',
  family: 'gable',
  summary: 'Send a photo of a home that you publish',
  description:
    'The body is the file itself: JPEG, PNG, WebP, AVIF or GIF. The same file sent twice is one photo. Its sizes are made by a job.',
  access: 'registered',
  params: publicationId,
  query: z.object({
    name: z.string().max(500).default('photo').describe('The file as its sender calls it.'),
    position: z.coerce
      .number<string>()
      .int()
      .min(0)
      .max(100_000)
      .optional()
      .describe('Where it stands among the others; lower comes first.'),
  }),
  body: 'stream',
  limits: ['web'],
  success: { status: 201, description: 'The photo', schema: publicationPhoto },
  async handle(ctx, { params, query }, { stream }) {
    const { body, drain } = incomingFile(stream);
    const { name, position } = query;
    try {
      return { body: await addPhoto(ctx, { publicationId: params.id, name, position, body }) };
    } catch (error) {
      await drain();
      throw error;
    }
  },
});

export const routes: readonly AnyRoute[] = [sendPhoto];
