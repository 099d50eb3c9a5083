'use client';

import { useQuery } from '@tanstack/react-query';
import { ChevronDown } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '@/trpc/client';
import { Skeleton } from '@/ui/skeleton';
import type { Why } from '../../contract-figures';
import type { AskedSearch } from '../../search-params';

/** Why a home stands where it does among the best matches: closed until asked, in words, with the points behind them. */
export function WhyThisOne({ asked, id }: { asked: AskedSearch; id: number }) {
  const t = useTranslations('search.why');
  const trpc = useTRPC();
  const [isOpen, setOpen] = useState(false);
  const { sort: _order, ...filters } = asked;
  const { data, isError } = useQuery(
    trpc.properties.why.queryOptions({ ...filters, id }, { enabled: isOpen }),
  );
  return (
    <details
      className="group/why mt-1 text-sm"
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className="touch inline-flex cursor-pointer list-none items-center gap-1 rounded-sm text-ink-soft hover:text-ink [&::-webkit-details-marker]:hidden">
        {t('ask')}
        <ChevronDown
          aria-hidden="true"
          className="size-4 transition-transform group-open/why:rotate-180"
          strokeWidth={1.5}
        />
      </summary>
      {data === undefined && !isError ? <Skeleton className="mt-2 h-20 w-full" /> : null}
      {isError ? <p className="mt-1 text-ink-soft">{t('failed')}</p> : null}
      {data === null ? <p className="mt-1 text-ink-soft">{t('outside')}</p> : null}
      {data ? <Reasons why={data} /> : null}
    </details>
  );
}

function Reasons({ why }: { why: Why }) {
  const t = useTranslations('search.why');
  // Without words in the search nobody can have the points for them.
  const of = why.reasons.reduce((sum, reason) => sum + reason.of, 0);
  return (
    <div className="mt-1 border-line border-l-2 pl-3">
      <ul className="grid gap-1">
        {why.reasons.map(({ reason, points, of }) => (
          <li key={reason} className="flex items-baseline justify-between gap-3">
            <span>{t(`${reason}.${strength(points / of)}`)}</span>
            <span className="figures shrink-0 text-ink-soft">
              {t('points', { points: Math.round(points), of })}
            </span>
          </li>
        ))}
      </ul>
      <p className="figures mt-1 text-ink-soft">
        {t('score', { score: Math.round(why.score), of })}
      </p>
    </div>
  );
}

function strength(share: number): 'strong' | 'some' | 'none' {
  if (share >= 0.66) return 'strong';
  return share >= 0.33 ? 'some' : 'none';
}
