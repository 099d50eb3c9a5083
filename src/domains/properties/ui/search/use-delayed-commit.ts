'use client';

import { useCallback, useEffect, useRef } from 'react';

/** Hands a value on when typing pauses, and at once when the field is left or goes away: nothing typed is lost. */
export function useDelayedCommit<Value>(commit: (value: Value) => void, delayMs = 450) {
  const latest = useRef(commit);
  const waiting = useRef<{ value: Value; timer: ReturnType<typeof setTimeout> }>(null);
  useEffect(() => {
    latest.current = commit;
  }, [commit]);

  const flush = useCallback(() => {
    if (!waiting.current) return;
    const { value, timer } = waiting.current;
    clearTimeout(timer);
    waiting.current = null;
    latest.current(value);
  }, []);
  const schedule = useCallback(
    (value: Value) => {
      if (waiting.current) clearTimeout(waiting.current.timer);
      waiting.current = { value, timer: setTimeout(flush, delayMs) };
    },
    [flush, delayMs],
  );
  useEffect(() => flush, [flush]);
  return { schedule, flush };
}
