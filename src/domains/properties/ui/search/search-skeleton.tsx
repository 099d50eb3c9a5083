import './search.css';
import { Skeleton } from '@/ui/skeleton';
import { GRID } from './grid';
import { SkeletonItems } from './result-list';

/** The shape of the search, line for line, for as long as its results are on their way. */
export function SearchSkeleton() {
  return (
    <div
      data-wide=""
      data-results-coming=""
      aria-hidden="true"
      className="lg:grid lg:grid-cols-[minmax(0,1fr)_minmax(0,43%)]"
    >
      <div className="min-w-0 px-(--gutter) pt-4 pb-16 [--gutter:clamp(1rem,4vw,2.5rem)]">
        <Skeleton className="h-11 w-full" />
        <Skeleton className="mt-2 h-11 w-96 max-w-full max-lg:hidden" />
        <Skeleton className="mt-6 mb-6 h-9 w-56" />
        <ul className={GRID}>
          <SkeletonItems count={6} />
        </ul>
      </div>
      <div className="hidden h-[calc(100dvh-var(--header-height))] border-line border-l bg-sunken lg:block" />
    </div>
  );
}
