import { openGazetteer } from '@/domains/places/gazetteer/service/open';
import type { Ctx } from '@/platform/context';
import { withFilled } from '../fill-open';
import type { Interpretation } from '../interpretation';
import { readSentence } from '../read-sentence';
import { askModel } from './ask-model';

/**
 * What a sentence asks for, without a look at any home: needs neither network nor database. Where a language model is
 * configured and words are left over, it may fill what the parser left open.
 */
export async function interpret(
  ctx: Pick<Ctx, 'locale' | 'languageModel'>,
  sentence: string,
): Promise<Interpretation> {
  const gazetteer = await openGazetteer();
  const read = readSentence(sentence, { locale: ctx.locale, gazetteer });
  if (!ctx.languageModel || read.unmatched.length === 0) return read;
  const answer = await askModel(ctx.languageModel, read);
  return answer === null ? read : withFilled(read, answer, gazetteer);
}
