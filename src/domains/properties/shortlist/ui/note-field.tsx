'use client';

import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { useTRPC } from '@/trpc/client';
import { Checkbox } from '@/ui/checkbox';
import { TextAreaField } from '@/ui/text-area-field';
import type { OwnOpinion } from '../contract';
import { NOTE_MAX } from '../model';

const REST_MS = 800;

/** A note that keeps itself when the writing rests. One changed in another tab is not written over: both are said. */
export function NoteField(props: {
  propertyId: number;
  mine: OwnOpinion;
  partnerName: string | null;
}) {
  const t = useTranslations('shortlist.note');
  const trpc = useTRPC();
  const { mine, partnerName, propertyId } = props;
  const [note, setNote] = useState(mine.note);
  const [isShared, setShared] = useState(mine.noteIsShared);
  const [kept, setKept] = useState({ note: mine.note, isShared: mine.noteIsShared });
  const version = useRef(mine.noteVersion);
  const { mutate, isPending, error } = useMutation(
    trpc.shortlist.saveNote.mutationOptions({
      onSuccess: (saved, sent) => {
        version.current = saved.version;
        setKept({ note: sent.note, isShared: sent.isShared });
      },
    }),
  );
  const isChanged = note !== kept.note || isShared !== kept.isShared;
  useEffect(() => {
    // One save at a time: the next waits for the version that this one brings.
    if (!isChanged || isPending || error) return;
    const rest = setTimeout(
      () => mutate({ propertyId, note, isShared, version: version.current }),
      REST_MS,
    );
    return () => clearTimeout(rest);
  }, [isChanged, isPending, error, mutate, propertyId, note, isShared]);
  useEffect(() => {
    if (!isChanged) return;
    // Leaving with words that are not kept yet is asked about first.
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isChanged]);
  const isElsewhere = error?.data?.reason === 'NOTE_CHANGED';
  return (
    <div className="space-y-2">
      <TextAreaField
        label={t('label')}
        value={note}
        maxLength={NOTE_MAX}
        onChange={(event) => setNote(event.target.value)}
        error={error ? t(isElsewhere ? 'changedElsewhere' : 'failed') : null}
        hint={
          isChanged || isPending
            ? t('saving')
            : partnerName && isShared
              ? t('seenBy', { name: partnerName })
              : t('onlyYou')
        }
      />
      {error && !isElsewhere ? (
        <button
          type="button"
          className="touch text-accent underline underline-offset-4"
          onClick={() => mutate({ propertyId, note, isShared, version: version.current })}
        >
          {t('retry')}
        </button>
      ) : null}
      {partnerName ? (
        <Checkbox
          label={t('share', { name: partnerName })}
          checked={isShared}
          onChange={(event) => setShared(event.target.checked)}
        />
      ) : null}
    </div>
  );
}
