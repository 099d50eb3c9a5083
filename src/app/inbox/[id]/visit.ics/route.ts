import { AppError, ERROR_KINDS } from '@/kernel/errors';
import { isUuid } from '@/kernel/ids';
import { pageQueries, trpc } from '@/trpc/server';

/** The agreed visit as a file for the reader's calendar; what the conversation's own page would refuse, this does too. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  if (!isUuid(id)) return new Response(null, { status: 404 });
  try {
    const file = await pageQueries().fetchQuery(trpc.requests.calendar.queryOptions({ id }));
    return new Response(file, {
      headers: {
        'content-type': 'text/calendar; charset=utf-8',
        'content-disposition': 'attachment; filename="visit.ics"',
        'cache-control': 'private, no-store',
      },
    });
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined;
    if (!(cause instanceof AppError)) throw error;
    return new Response(null, { status: ERROR_KINDS[cause.code].http });
  }
}
