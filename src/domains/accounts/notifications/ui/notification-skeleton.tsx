import { Skeleton } from '@/ui/skeleton';

/** The shape of a day of notifications. */
export function NotificationSkeleton() {
  return (
    <div aria-hidden="true" className="mt-10">
      <Skeleton className="mb-3 h-7 w-32" />
      {['a', 'b', 'c'].map((key) => (
        <div key={key} className="flex gap-4 border-line border-t py-4">
          <Skeleton className="size-10 rounded-full" />
          <div className="flex-1">
            <Skeleton className="h-5 w-3/4" />
            <Skeleton className="mt-2 h-4 w-16" />
          </div>
        </div>
      ))}
    </div>
  );
}
