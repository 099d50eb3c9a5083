import { procedure, router } from '@/platform/trpc/procedures';
import {
  confirmTimeInput,
  declineTimesInput,
  outcomeInput,
  replyInput,
  requestFormInput,
  requestId,
  sendRequestInput,
  threadsInput,
  withdrawInput,
} from './contract';
import { confirmTime, declineTimes } from './service/agree';
import { giveOutcome, withdraw } from './service/finish';
import { markSeen, readConversation } from './service/read-conversation';
import { readThreads } from './service/read-threads';
import { reply } from './service/reply';
import { requestForm } from './service/request-form';
import { sendRequest } from './service/send-request';
import { visitCalendar } from './service/visit-calendar';

export const requestsRouter = router({
  form: procedure('anyone')
    .input(requestFormInput)
    .query(({ ctx, input }) => requestForm(ctx, input)),
  send: procedure('registered')
    .input(sendRequestInput)
    .mutation(({ ctx, input }) => sendRequest(ctx, input)),
  threads: procedure('signed_in')
    .input(threadsInput.prefault({}))
    .query(({ ctx, input }) => readThreads(ctx, input)),
  conversation: procedure('signed_in')
    .input(requestId)
    .query(({ ctx, input }) => readConversation(ctx, input)),
  markSeen: procedure('signed_in')
    .input(requestId)
    .mutation(({ ctx, input }) => markSeen(ctx, input)),
  reply: procedure('signed_in')
    .input(replyInput)
    .mutation(({ ctx, input }) => reply(ctx, input)),
  confirmTime: procedure('signed_in')
    .input(confirmTimeInput)
    .mutation(({ ctx, input }) => confirmTime(ctx, input)),
  declineTimes: procedure('signed_in')
    .input(declineTimesInput)
    .mutation(({ ctx, input }) => declineTimes(ctx, input)),
  giveOutcome: procedure('signed_in')
    .input(outcomeInput)
    .mutation(({ ctx, input }) => giveOutcome(ctx, input)),
  withdraw: procedure('signed_in')
    .input(withdrawInput)
    .mutation(({ ctx, input }) => withdraw(ctx, input)),
  calendar: procedure('signed_in')
    .input(requestId)
    .query(({ ctx, input }) => visitCalendar(ctx, input)),
});
