'use client';

import { KeyRound } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { Button } from '@/ui/button';
import { FormAlert } from '../../ui/form-alert';
import {
  canUsePasskeys,
  signInFromAutofill,
  signInWithPasskey,
  wasCancelled,
} from './passkey-ceremony';

interface Props {
  readonly next: string;
  /** Offers passkeys in the field for the address as well, before anything is pressed. */
  readonly isInAutofill?: boolean;
}

/** Signs in with a passkey and goes on to `next`; not there where the browser knows none. */
export function PasskeySignIn({ next, isInAutofill = false }: Props) {
  const t = useTranslations('auth.passkey');
  const [isPending, setIsPending] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);
  const isPossible = useSyncExternalStore(neverChanges, canUsePasskeys, () => false);

  useEffect(() => {
    if (!isInAutofill) return;
    // A press of the button ends this by itself: a page has one ceremony at a time.
    signInFromAutofill()
      .then((isSignedIn) => isSignedIn && location.assign(next))
      .catch((error) => setHasFailed(!wasCancelled(error)));
  }, [isInAutofill, next]);

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
    <div className="grid gap-4">
      <FormAlert>{hasFailed ? t('failed') : undefined}</FormAlert>
      <Button pending={isPending} onClick={signIn}>
        <KeyRound aria-hidden="true" className="size-5" strokeWidth={1.5} />
        {t('signIn')}
      </Button>
    </div>
  );
}

const neverChanges = () => () => {};
