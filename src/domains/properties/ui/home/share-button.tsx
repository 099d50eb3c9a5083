'use client';

import { Share2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/ui/button';
import { notify } from '@/ui/notify';

/** Hands the address to the phone's own sheet, or to the clipboard. */
export function ShareButton({ title }: { title: string }) {
  const t = useTranslations('property.share');

  async function share() {
    const url = `${location.origin}${location.pathname}`;
    try {
      if (navigator.share && matchMedia('(pointer: coarse)').matches) {
        await navigator.share({ title, url });
        return;
      }
      await navigator.clipboard.writeText(url);
      notify({ title: t('copied'), meaning: 'good' });
    } catch (error) {
      // Who closes the phone's sheet has changed their mind; that is no failure.
      if (error instanceof DOMException && error.name === 'AbortError') return;
      notify({ title: t('failed'), meaning: 'risk' });
    }
  }

  return (
    <Button onClick={share}>
      <Share2 aria-hidden="true" className="size-5" strokeWidth={1.5} />
      {t('button')}
    </Button>
  );
}
