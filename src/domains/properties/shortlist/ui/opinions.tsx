'use client';

import { useTranslations } from 'next-intl';
import { classNames } from '@/ui/class-names';
import type { ShortlistedHome } from '../contract';
import { NoteField } from './note-field';
import { VerdictChoice } from './verdict-choice';

/** What the reader and their partner think of a home, beside each other. */
export function Opinions({
  entry,
  partnerName,
}: {
  entry: ShortlistedHome;
  partnerName: string | null;
}) {
  const t = useTranslations('shortlist');
  const { home, mine, partners } = entry;
  return (
    <div
      className={classNames(
        'grid content-start gap-x-10 gap-y-6',
        partners ? 'md:grid-cols-2' : 'max-w-2xl',
      )}
    >
      <section className="space-y-4">
        {partners ? <h3 className="eyebrow">{t('you')}</h3> : null}
        <VerdictChoice propertyId={home.id} verdict={mine.verdict} />
        <NoteField
          // A list that comes to be shared, or ends, changes who sees the note: the field starts from what is kept.
          key={partnerName}
          propertyId={home.id}
          mine={mine}
          partnerName={partnerName}
        />
      </section>
      {partners && partnerName !== null ? (
        <section className="space-y-3 md:border-line md:border-l md:pl-10">
          <h3 className="eyebrow">{partnerName}</h3>
          <p className="font-medium">
            {partners.verdict
              ? t(`verdict.${partners.verdict}`)
              : t('noVerdict', { name: partnerName })}
          </p>
          {partners.note ? <p className="whitespace-pre-line">{partners.note}</p> : null}
          {entry.savedByPartner ? (
            <p className="text-ink-soft text-sm">{t('savedBy', { name: partnerName })}</p>
          ) : null}
        </section>
      ) : null}
    </div>
  );
}
