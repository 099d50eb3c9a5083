import { openGazetteer } from '@/domains/places/gazetteer/service/open';
import type { Ctx } from '@/platform/context';
import type { Interpretation } from '../interpretation';
import { readSentence } from '../read-sentence';

/** What a sentence asks for, without a look at any home: needs neither network nor database. */
export async function interpret(
  ctx: Pick<Ctx, 'locale'>,
  sentence: string,
): Promise<Interpretation> {
  return readSentence(sentence, { locale: ctx.locale, gazetteer: await openGazetteer() });
}
