import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { AskedSearch } from '../../search-params';
import { WhyThisOne } from '../search/lazy-why';

/** The search among whose best matches a home was opened, and its own address. */
export interface CameFrom {
  readonly asked: AskedSearch;
  readonly href: string;
}

/** On the page of a home that was opened from a list of best matches: why it stood there, and the way back to the list. */
export function CameFromSearch({ id, from }: { id: number; from: CameFrom }) {
  const t = useTranslations('search.why');
  return (
    <div className="mt-5 max-w-prose border-line border-y py-3">
      <p className="flex flex-wrap items-baseline justify-between gap-x-6 text-sm">
        {t('cameFrom')}
        <Link
          href={from.href}
          prefetch={false}
          className="touch inline-flex items-center underline underline-offset-4 hover:text-accent"
        >
          {t('back')}
        </Link>
      </p>
      <WhyThisOne asked={from.asked} id={id} />
    </div>
  );
}
