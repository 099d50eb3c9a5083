'use client';

import { useTranslations } from 'next-intl';
import { Dialog } from '@/ui/dialog';
import { Kbd } from '@/ui/kbd';

const KEYS = [
  { key: '/', word: 'search' },
  { key: 'j', word: 'next' },
  { key: 'k', word: 'previous' },
  { key: 'Enter', word: 'enter' },
  { key: 'f', word: 'favourite' },
  { key: 'Esc', word: 'escape' },
  { key: '?', word: 'help' },
] as const;

export function KeysDialog(props: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const t = useTranslations('search.keys');
  return (
    <Dialog title={t('title')} open={props.open} onOpenChange={props.onOpenChange}>
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-6 gap-y-3 pb-6">
        {KEYS.map(({ key, word }) => (
          <div key={key} className="contents">
            <dt>
              <Kbd>{key}</Kbd>
            </dt>
            <dd>{t(word)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
