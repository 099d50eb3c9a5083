'use client';

import { useTranslations } from 'next-intl';
import { Kbd } from './kbd';
import { Sheet } from './sheet';
import { useShortcuts } from './shortcuts';

const PRINTED: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
  Enter: '↵',
};

/** The keys of the page, in a sheet. Loaded when somebody first asks. */
export default function ShortcutSheet(props: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  const t = useTranslations('ui');
  const shortcuts = useShortcuts();
  return (
    <Sheet {...props} title={t('shortcutsTitle')} description={t('shortcutsText')}>
      <dl className="divide-y divide-line border-line border-y">
        {[...shortcuts, { key: 'Escape', label: t('shortcutsClose') }].map(({ key, label }) => (
          <div key={`${key} ${label}`} className="flex items-center justify-between gap-4 py-3">
            <dt>{label}</dt>
            <dd>
              <Kbd>{PRINTED[key] ?? key}</Kbd>
            </dd>
          </div>
        ))}
      </dl>
    </Sheet>
  );
}
