/** A key as it is printed on the keyboard. */
export function Kbd({ children }: { children: string }) {
  return (
    <kbd className="inline-grid h-6 min-w-6 place-items-center rounded-md border border-line-strong border-b-2 bg-surface px-1.5 font-text text-ink-soft text-sm">
      {children}
    </kbd>
  );
}
