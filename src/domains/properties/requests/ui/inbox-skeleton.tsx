import { Skeleton } from '@/ui/skeleton';

/** The shape of a few conversations. */
export function InboxSkeleton() {
  return (
    <div aria-hidden="true" className="mt-8">
      {['a', 'b', 'c'].map((key) => (
        <div key={key} className="flex gap-4 border-line border-t py-4">
          <Skeleton className="size-16 shrink-0 sm:h-20 sm:w-28" />
          <div className="flex-1">
            <Skeleton className="h-4 w-1/2" />
            <Skeleton className="mt-2 h-5 w-1/3" />
            <Skeleton className="mt-2 h-5 w-4/5" />
          </div>
        </div>
      ))}
    </div>
  );
}
