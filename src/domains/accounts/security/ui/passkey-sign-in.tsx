'use client';

import { KeyRound } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState, useSyncExternalStore } from 'react';
import { Button } from '@/ui/button';
import { FormAlert } from '../../ui/form-alert';
import { canUsePasskeys, signInWithPasskey, wasCancelled } from './passkey-ceremony';

/** Signs in with a passkey and goes on to `next`; not there where the browser knows none. */
export function PasskeySignIn({ next }: { next: string }) {
  const t = useTranslations('auth.passkey');
  const [isPending, setIsPending] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);
  const isPossible = useSyncExternalStore(neverChanges, canUsePasskeys, () => false);
  if (!isPossible) return null;

  async function signIn() {
    setIsPending(true);
    setHasFailed(false);
    try {
      await signInWithPasskey();
      // A whole page load: nothing that was fetched for nobody is shown to somebody.
      location.assign(next);
    } catch (error) {
      setHasFailed(!wasCancelled(error));
      setIsPending(false);
    }
  }

  return (
    <div className="mt-4 grid gap-4">
      <FormAlert>{hasFailed ? t('failed') : undefined}</FormAlert>
      <Button pending={isPending} onClick={signIn}>
        <KeyRound aria-hidden="true" className="size-5" strokeWidth={1.5} />
        {t('signIn')}
      </Button>
    </div>
  );
}

const neverChanges = () => () => {};
