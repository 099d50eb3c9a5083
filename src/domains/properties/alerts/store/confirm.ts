import { eq, sql } from 'drizzle-orm';
import type { Database } from '@/platform/db/client';
import { allConditions, type Question } from '../../store/conditions';
import { listing } from '../../tables';

/** Statements of more would take longer to plan than to run. */
const AT_ONCE = 200;

/** Which of these questions find one home, in their order: the search's own conditions, asked of a single row. */
export async function confirmEach(
  db: Database,
  listingId: number,
  questions: readonly Question[],
): Promise<boolean[]> {
  const answers: boolean[] = [];
  for (let start = 0; start < questions.length; start += AT_ONCE) {
    const tests = questions
      .slice(start, start + AT_ONCE)
      .map((question) => sql`coalesce(${allConditions(question)}, false)`);
    const [row] = await db
      .select({ found: sql<boolean[]>`array[${sql.join(tests, sql`, `)}]` })
      .from(listing)
      .where(eq(listing.id, listingId));
    answers.push(...(row?.found ?? tests.map(() => false)));
  }
  return answers;
}
