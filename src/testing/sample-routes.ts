import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { AppError } from '@/kernel/errors';
import type { Family } from '@/platform/http/families';
import { type AnyRoute, defineRoute } from '@/platform/http/route';
import type { TestDatabase } from './database';

/** What the sample routes read and write. */
export async function createSampleTable({ current }: TestDatabase): Promise<void> {
  await current.sql`create table note (id int primary key generated always as identity, text text not null)`;
}

const noteId = z.object({ id: z.coerce.number<string>().int().min(1).max(2_147_483_647) });
const newNote = z.object({ text: z.string().trim().min(1).max(200) });
const note = z.object({ id: z.number(), text: z.string() });

/** Routes under /api/v1 that only tests declare: a small resource with everything a product route may have. */
export function sampleRoutes(family: Family = 'real_estate_os'): AnyRoute[] {
  const common = { family, summary: 'A sample', access: 'signed_in' } as const;
  const item = '/api/v1/notes/{id}';
  const success = { status: 200, description: 'The note', schema: note };
  return [
    defineRoute({
      ...common,
      method: 'get',
      path: '/api/v1/notes',
      query: z.object({ text: z.string().optional() }),
      success: { status: 200, description: 'All notes', schema: z.array(note) },
      async handle({ db }, { query }) {
        const rows = await db.execute(
          sql`select id, text from note where text = coalesce(${query.text ?? null}, text) order by id`,
        );
        return { body: [...rows] };
      },
    }),
    defineRoute({
      ...common,
      method: 'post',
      path: '/api/v1/notes',
      body: newNote,
      success: { status: 201, description: 'The new note', schema: note },
      async handle({ db }, { body }) {
        const [row] = await db.execute(
          sql`insert into note (text) values (${body.text}) returning id, text`,
        );
        if (body.text === 'slow') await new Promise((done) => setTimeout(done, 500));
        if (body.text === 'broken') throw new Error('a secret detail of the inside');
        if (body.text === 'taken') throw new AppError('conflict', { reason: 'TAKEN' });
        if (body.text === 'token') return { body: { access_token: 'abc' } };
        return { body: row };
      },
    }),
    defineRoute({
      ...common,
      method: 'get',
      path: item,
      params: noteId,
      success,
      handle: async ({ db }, { params }) => ({ body: await read(db, params.id) }),
    }),
    defineRoute({
      ...common,
      method: 'patch',
      path: item,
      params: noteId,
      body: newNote,
      success,
      async handle({ db }, { params, body }) {
        await db.execute(sql`update note set text = ${body.text} where id = ${params.id}`);
        return { body: await read(db, params.id) };
      },
    }),
  ];
}

async function read(db: TestDatabase['current']['db'], id: number) {
  const [row] = await db.execute(sql`select id, text from note where id = ${id}`);
  if (!row) throw new AppError('not_found');
  return row;
}
