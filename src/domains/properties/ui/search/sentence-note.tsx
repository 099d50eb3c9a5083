'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { useTRPC } from '@/trpc/client';
import { tellingWords } from '../../model-words';
import type { SearchState } from '../../search-params';
import type { Contradiction, Interpretation } from '../../sentence/interpretation';
import { LONGEST_SENTENCE } from '../../sentence/longest';
import { asksTheSame } from './asks-the-same';

/** Below the chips of a sentence: what was not understood, and what cannot hold together. */
export function SentenceNote(props: {
  ask: string;
  state: SearchState;
  /** No home is found at all. */
  isEmpty: boolean;
}) {
  const t = useTranslations('search.sentence');
  const trpc = useTRPC();
  const isTooLong = props.ask.length > LONGEST_SENTENCE;
  const { data } = useQuery(
    trpc.properties.interpret.queryOptions(
      { sentence: props.ask },
      { enabled: !isTooLong, placeholderData: keepPreviousData },
    ),
  );
  const quoted = useQuoted();
  if (isTooLong) return <p className="py-1 text-sm">{t('tooLong', { most: LONGEST_SENTENCE })}</p>;
  if (!data) return null;
  const understood = Object.keys(data).some((name) =>
    /^(min|max|type|transaction|sort)/.test(name),
  );
  const lists = [data.cities, data.postalCodes, data.features, data.excludeFeatures];
  const hasNothing =
    !understood && lists.every((list) => list.length === 0) && data.unmatched.length === 0;
  const fate = fateOf(data, props.state, props.isEmpty);
  const textOf = ({ spans }: Contradiction) =>
    quoted(spans.map(({ start, end }) => data.text.slice(start, end)));
  return (
    <div role="status" className="grid gap-1 py-1 text-ink-soft text-sm empty:hidden">
      {hasNothing && data.contradictions.length === 0 ? <p>{t('nothing')}</p> : null}
      {data.unmatched.length > 0 ? (
        <p>
          {t('notUnderstood', { phrases: quoted(data.unmatched) })} {fate ? t(fate) : null}
        </p>
      ) : null}
      {data.contradictions.map((one) => (
        <p key={`${one.field}-${one.reason}`} className="text-ink">
          {t(one.reason, { phrases: textOf(one) })}
        </p>
      ))}
    </div>
  );
}

/** What became of the words that were not understood; null where nothing can be said of it for sure. */
function fateOf(
  read: Interpretation,
  state: SearchState,
  isEmpty: boolean,
): 'usedAsWords' | 'notUsed' | null {
  const tells = tellingWords(read.unmatched.join(' ')).length > 0;
  if (!tells) return null;
  if (state.sentence) return 'usedAsWords';
  // They were looked for among the homes of the sentence itself, and where there were none that says nothing.
  return isEmpty || !asksTheSame(read, state) ? null : 'notUsed';
}

function useQuoted() {
  const locale = useLocale();
  const t = useTranslations('search.sentence');
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  return (phrases: readonly string[]) =>
    list.format(phrases.map((phrase) => t('quote', { phrase })));
}
