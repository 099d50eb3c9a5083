import { uuidv7 } from '@/kernel/ids';
import { type Ctx, inTransaction } from '@/platform/context';
import { wallTimeOf } from '../../requests/model-wall-time';
import { confirmTime } from '../../requests/service/agree';
import { countRequests } from '../../requests/service/count-requests';
import { readConversation } from '../../requests/service/read-conversation';
import { reply } from '../../requests/service/reply';
import { sendRequest } from '../../requests/service/send-request';
import { findDemoHomes } from '../store-publishers';
import { demoContext, demoPerson } from './demo-context';

/** The demo's people by role: ids of accounts. */
export interface DemoPeople {
  readonly buyer: string;
  readonly owner: string;
  readonly agent: string;
}

const DAY = 86_400_000;

/**
 * Gives the homes of the demo's owner and agent people who ask about them, so that a newcomer finds an inbox with something in
 * it: a visit to confirm, a question that was answered, a visit that is set. Nothing is mailed: these
 * people have no mailbox. All of it goes with the demo's homes and accounts.
 */
export function loadDemoRequests(ctx: Ctx, people: DemoPeople): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    const [flat] = await findDemoHomes(ctx.db, 'London', 1);
    const [mumbai] = await findDemoHomes(ctx.db, 'Mumbai', 1);
    const [pune] = await findDemoHomes(ctx.db, 'Pune', 1);
    if (!flat || !mumbai || !pune) return;
    // Accounts that are given new passwords have had these conversations.
    const before = await countRequests({ ...ctx, actor: demoPerson(people.owner) }, [
      flat.listingId,
    ]);
    if (before.size > 0) return;
    const as = (userId: string, hoursAgo: number) => demoContext(ctx, userId, hoursAgo);

    const question = await sendRequest(as(people.owner, 50), {
      propertyId: mumbai.propertyId,
      kind: 'question',
      body: 'Are the society charges included in the price, and is there a parking space?',
      times: [],
      key: uuidv7(),
    });

    const visit = await sendRequest(as(people.buyer, 30), {
      propertyId: pune.propertyId,
      kind: 'visit',
      body: '',
      times: [onDay(ctx, 6, '11:00', 'Asia/Kolkata'), onDay(ctx, 7, '17:00', 'Asia/Kolkata')],
      key: uuidv7(),
    });
    await reply(as(people.agent, 26), {
      id: question.id,
      body: 'The charges come on top, and one covered space belongs to the flat. Shall I send you the last three bills?',
      times: [],
      key: uuidv7(),
    });

    const agent = as(people.agent, 5);
    const timeId = (await readConversation(agent, visit)).entries[0]?.times[0]?.id;
    if (timeId) await confirmTime(agent, { id: visit.id, timeId, key: uuidv7() });

    await sendRequest(as(people.buyer, 3), {
      propertyId: flat.propertyId,
      kind: 'visit',
      body: 'I am in London that week and would love to see it. Is the lift wide enough for a pram?',
      times: [onDay(ctx, 4, '10:00', 'Europe/London'), onDay(ctx, 5, '15:30', 'Europe/London')],
      key: uuidv7(),
    });
  });
}

/** A wall time some days from now. */
function onDay(ctx: Ctx, days: number, time: string, timeZone: string): string {
  const day = wallTimeOf(new Date(ctx.now.getTime() + days * DAY), timeZone).slice(0, 10);
  return `${day}T${time}`;
}
