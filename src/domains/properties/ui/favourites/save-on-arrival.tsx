'use client';

import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { notify } from '@/ui/notify';
import { takeRememberedSave } from './remembered-save';
import { useSetFavourite } from './use-favourite';

/** Finishes what a reader began before they signed in: saves the home whose heart sent them there. */
export function SaveOnArrival({ signedIn }: { signedIn: boolean }) {
  const t = useTranslations('homes.favourite');
  const { mutate } = useSetFavourite();
  useEffect(() => {
    if (!signedIn) return;
    const propertyId = takeRememberedSave();
    if (propertyId === null) return;
    mutate(
      { propertyId, isFavourite: true },
      { onSuccess: () => notify({ title: t('added'), meaning: 'good' }) },
    );
  }, [signedIn, mutate, t]);
  return null;
}
