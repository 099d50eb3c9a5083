import { asc, eq } from 'drizzle-orm';
import type { UserDataDeclaration } from '../user-data/declaration';
import { event } from './tables';

const scopeOf = (userId: string) => `user:${userId}`;

/** Events in a user's own scope. Those of a team name people by what the team's domains wrote, and are theirs. */
export const eventsUserData: UserDataDeclaration = {
  name: 'events',
  columns: ['event.scope'],
  async exports(ctx, userId) {
    const events = await ctx.db
      .select({ type: event.type, payload: event.payload, createdAt: event.createdAt })
      .from(event)
      .where(eq(event.scope, scopeOf(userId)))
      .orderBy(asc(event.id));
    return { events };
  },
  async erases(ctx, userId) {
    await ctx.db.delete(event).where(eq(event.scope, scopeOf(userId)));
    return {};
  },
  async merges(ctx, from, into) {
    await ctx.db
      .update(event)
      .set({ scope: scopeOf(into) })
      .where(eq(event.scope, scopeOf(from)));
  },
};
