'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Button } from '@/ui/button';

interface Props {
  readonly purpose: 'sign_in' | 'password_reset';
  /** Asked for to take another account in: where nothing waits any more, that page says so. */
  readonly isJoin?: boolean;
  readonly secondsLeft: number;
}

/**
 * Asks for another code, after a moment that is counted down in sight. The moment is kept by the server, so that a reload
 * or a way back shows what is left of it; without script the button simply does nothing new before.
 */
export function CodeAgain({ purpose, isJoin, secondsLeft }: Props) {
  const t = useTranslations('waysIn.code');
  const left = useCountdown(secondsLeft);
  return (
    <form method="post" action="/api/auth/code/send" className="mt-6 border-line border-t pt-6">
      <input type="hidden" name="purpose" value={purpose} />
      {isJoin && <input type="hidden" name="join" value="true" />}
      <p className="mb-3 text-ink-soft text-sm">{t('againHint')}</p>
      <Button
        type="submit"
        aria-disabled={left > 0 || undefined}
        onClick={(event) => left > 0 && event.preventDefault()}
        className="tabular-nums aria-disabled:cursor-default aria-disabled:opacity-60"
      >
        {left > 0 ? t('againIn', { seconds: left }) : t('again')}
      </Button>
    </form>
  );
}

function useCountdown(seconds: number): number {
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    const end = Date.now() + seconds * 1000;
    const tick = () => setLeft(Math.max(0, Math.ceil((end - Date.now()) / 1000)));
    // A page out of the browser's own store comes back as it was left: its clock went on meanwhile.
    const timer = setInterval(tick, 250);
    return () => clearInterval(timer);
  }, [seconds]);
  return left;
}
