import { Progress } from '@/ui/progress';
import { Skeleton } from '@/ui/skeleton';
import { Spinner } from '@/ui/spinner';
import { Samples } from './section';

/** Skeletons, the spinner, and how far a piece of work is. */
export function Waiting() {
  return (
    <div className="grid gap-10 md:grid-cols-2">
      <Samples name="Skeleton: a home before it comes" className="block">
        <Skeleton className="aspect-3/2 w-full rounded-lg" />
        <Skeleton className="mt-4 h-7 w-40" />
        <Skeleton className="mt-3 h-5 w-64 max-w-full" />
        <Skeleton className="mt-2 h-5 w-48" />
      </Samples>
      <div className="grid content-start gap-10">
        <Samples name="Progress: begun, on its way, done, nobody knows" className="grid gap-6">
          <Progress label="Reading the file" value={0} />
          <Progress label="Checking 31 204 rows" value={0.62} />
          <Progress label="Saved" value={1} />
          <Progress label="Waiting for the answer" value={null} />
        </Samples>
        <Samples name="Spinner: beside words">
          <Spinner className="text-accent" />
          <span className="text-ink-soft">Drawing the map …</span>
        </Samples>
      </div>
    </div>
  );
}
