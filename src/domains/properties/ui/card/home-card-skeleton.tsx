import { Skeleton } from '@/ui/skeleton';

/** The shape of a home's card, line for line. */
export function HomeCardSkeleton() {
  return (
    <div>
      <Skeleton className="aspect-3/2 w-full rounded-lg" />
      <Skeleton className="mt-4 h-6 w-32" />
      <Skeleton className="mt-2 h-4 w-52" />
      <Skeleton className="mt-2 h-4 w-64" />
      <Skeleton className="mt-2 h-4 w-40" />
    </div>
  );
}
