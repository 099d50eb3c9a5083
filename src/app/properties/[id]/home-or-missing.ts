import { notFound } from 'next/navigation';
import { AppError } from '@/kernel/errors';

/** The id that an address names, or the page that says the home is not here. */
export async function homeIdOf(params: Promise<{ id: string }>): Promise<number> {
  const { id: text } = await params;
  const id = /^[1-9]\d{0,9}$/.test(text) ? Number(text) : 0;
  if (id < 1 || id > 2_147_483_647) notFound();
  return id;
}

/** What was read, or the page that says the home is not here: for an unknown one and another's private one alike. */
export async function orMissing<Result>(read: Promise<Result>): Promise<Result> {
  try {
    return await read;
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined;
    if (cause instanceof AppError && cause.code === 'not_found') notFound();
    throw error;
  }
}
