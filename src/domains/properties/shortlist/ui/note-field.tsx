'use client';

import { useTranslations } from 'next-intl';
import { Checkbox } from '@/ui/checkbox';
import { TextAreaField } from '@/ui/text-area-field';
import type { OwnOpinion } from '../contract';
import { NOTE_MAX } from '../model';
import { NoteConflict } from './note-conflict';
import { useNote } from './use-note';

/** A note that keeps itself when the writing rests. One changed in another tab is not written over: the reader says which stays. */
export function NoteField(props: {
  propertyId: number;
  mine: OwnOpinion;
  partnerName: string | null;
}) {
  const t = useTranslations('shortlist.note');
  const { mine, partnerName, propertyId } = props;
  const { note, isShared, status, saver } = useNote(propertyId, mine);
  const isFailed = status === 'away' || status === 'refused';
  return (
    <div className="space-y-2">
      <TextAreaField
        label={t('label')}
        value={note}
        maxLength={NOTE_MAX}
        onChange={(event) => saver.change({ note: event.target.value })}
        error={isFailed ? t(status) : null}
        hint={
          status === 'unsaved' || status === 'saving'
            ? t('saving')
            : partnerName && isShared
              ? t('seenBy', { name: partnerName })
              : t('onlyYou')
        }
      />
      {isFailed ? (
        <button
          type="button"
          className="touch text-accent underline underline-offset-4"
          onClick={() => void saver.flush().catch(() => {})}
        >
          {t('retry')}
        </button>
      ) : null}
      {status === 'conflict' ? <NoteConflict propertyId={propertyId} saver={saver} /> : null}
      {partnerName ? (
        <Checkbox
          label={t('share', { name: partnerName })}
          checked={isShared}
          onChange={(event) => saver.change({ isShared: event.target.checked })}
        />
      ) : null}
    </div>
  );
}
