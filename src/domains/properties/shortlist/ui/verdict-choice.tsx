'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '@/trpc/client';
import { Chip } from '@/ui/chip';
import { notify } from '@/ui/notify';
import { VERDICTS, type Verdict } from '../model';

/** Yes, maybe or no to a home, at once; pressing the chosen one again takes it back. */
export function VerdictChoice(props: { propertyId: number; verdict: Verdict | null }) {
  const t = useTranslations('shortlist');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [chosen, setChosen] = useState(props.verdict);
  const { mutate } = useMutation(
    trpc.shortlist.setVerdict.mutationOptions({
      onError: () => {
        setChosen(props.verdict);
        notify({ title: t('failed'), meaning: 'risk' });
      },
      onSettled: () => void queries.invalidateQueries(trpc.shortlist.pathFilter()),
    }),
  );
  return (
    <fieldset>
      <legend className="sr-only">{t('verdict.legend')}</legend>
      <div className="flex flex-wrap gap-2">
        {VERDICTS.map((verdict) => (
          <Chip
            key={verdict}
            active={chosen === verdict}
            aria-pressed={chosen === verdict}
            onClick={() => {
              const next = chosen === verdict ? null : verdict;
              setChosen(next);
              mutate({ propertyId: props.propertyId, verdict: next });
            }}
          >
            {t(`verdict.${verdict}`)}
          </Chip>
        ))}
      </div>
    </fieldset>
  );
}
