'use client';

import { Bookmark } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Button } from '@/ui/button';
import type { AskedSearch } from '../../search-params';
import { type SearchWish, takeRememberedSearch } from './remembered-search';

/** Fetched at the first press. */
const SaveSearchDialog = dynamic(() =>
  import('./save-search-dialog').then((module) => module.SaveSearchDialog),
);

/** Keeps the search that the page shows. A reader who signed in for it finds the form as they left it. */
export function SaveSearch({ asked }: { asked: AskedSearch }) {
  const t = useTranslations('saveSearch');
  const [wish, setWish] = useState<SearchWish | 'new' | null>(null);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const remembered = takeRememberedSearch();
    if (!remembered) return;
    setWish(remembered);
    setOpen(true);
  }, []);
  return (
    <>
      <Button
        aria-label={t('save')}
        onClick={() => {
          setWish('new');
          setOpen(true);
        }}
      >
        <Bookmark aria-hidden="true" className="size-4" strokeWidth={1.5} />
        <span className="sm:hidden">{t('saveShort')}</span>
        <span className="max-sm:hidden">{t('save')}</span>
      </Button>
      {wish ? (
        <SaveSearchDialog
          asked={asked}
          wish={wish === 'new' ? null : wish}
          open={isOpen}
          onOpenChange={setOpen}
        />
      ) : null}
    </>
  );
}
