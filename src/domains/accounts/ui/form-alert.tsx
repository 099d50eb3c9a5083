import { MeaningMark } from '@/ui/meaning';

/** What is wrong with a form as a whole, above its button. */
export function FormAlert({ children }: { children: string | undefined }) {
  return (
    <div role="alert">
      {children && (
        <p className="flex gap-3 rounded-md bg-risk-wash p-3 text-sm">
          <MeaningMark meaning="risk" />
          <span>{children}</span>
        </p>
      )}
    </div>
  );
}
