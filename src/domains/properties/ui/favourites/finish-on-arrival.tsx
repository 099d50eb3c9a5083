'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent } from 'react';
import { notify } from '@/ui/notify';
import { useSetHidden } from '../../marks/ui/use-hidden';
import { takeRememberedPress } from './remembered-press';
import { useSetFavourite } from './use-favourite';

/** Finishes what a reader began before they signed in: saves, or hides, the home whose button sent them there. */
export function FinishOnArrival({ signedIn }: { signedIn: boolean }) {
  const t = useTranslations('homes.favourite');
  const { mutate: setFavourite } = useSetFavourite();
  const setHidden = useSetHidden();
  const finish = useEffectEvent(() => {
    const press = takeRememberedPress();
    if (press?.deed === 'hide') void setHidden(press.propertyId, true);
    if (press?.deed !== 'save') return;
    setFavourite(
      { propertyId: press.propertyId, isFavourite: true },
      { onSuccess: () => notify({ title: t('added'), meaning: 'good' }) },
    );
  });
  useEffect(() => {
    if (signedIn) finish();
  }, [signedIn]);
  return null;
}
