'use client';

import { useMutation } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { Checkbox } from '@/ui/checkbox';
import { Dialog, DialogClose } from '@/ui/dialog';
import { isDeclined, useProof } from '../../security/ui/proof';
import { reasonOf } from '../../security/ui/reason-of';
import { FormAlert } from '../../ui/form-alert';

/** Says what goes, asks once, and says what happens now. */
export function DeleteAccount({ timeZone }: { timeZone: string | null }) {
  const t = useTranslations('ownData.deletion');
  const [isOpen, setIsOpen] = useState(false);
  const [deleteAfter, setDeleteAfter] = useState<Date | null>(null);
  const format = useFormatter();
  const date =
    deleteAfter === null
      ? ''
      : format.dateTime(deleteAfter, { dateStyle: 'long', timeZone: timeZone ?? 'UTC' });
  // Nothing on this page is true any more once the account is on its way out.
  const leave = () => location.assign('/');
  return (
    <div className="grid content-start gap-5">
      <p className="max-w-prose">{t('what')}</p>
      <Button variant="danger" className="justify-self-start" onClick={() => setIsOpen(true)}>
        {t('start')}
      </Button>
      {deleteAfter ? (
        <Dialog open onOpenChange={leave} title={t('done', { date })} description={t('doneText')}>
          <div className="flex justify-end pb-4">
            <Button variant="primary" onClick={leave}>
              {t('leave')}
            </Button>
          </div>
        </Dialog>
      ) : (
        <Dialog
          open={isOpen}
          onOpenChange={setIsOpen}
          title={t('question')}
          description={t('text')}
        >
          <Question onDone={setDeleteAfter} />
        </Dialog>
      )}
    </div>
  );
}

function Question({ onDone }: { onDone: (deleteAfter: Date) => void }) {
  const t = useTranslations('ownData');
  const trpc = useTRPC();
  const proving = useProof();
  const [isUnderstood, setIsUnderstood] = useState(false);
  const [problem, setProblem] = useState<string>();
  const request = useMutation(trpc.ownData.requestDeletion.mutationOptions());

  async function confirm() {
    if (!isUnderstood) return setProblem(t('deletion.tick'));
    try {
      onDone((await proving(() => request.mutateAsync({ isUnderstood }))).deleteAfter);
    } catch (error) {
      if (isDeclined(error)) return;
      const reason = reasonOf(error);
      if (reason === 'TEAM_NEEDS_ADMIN') setProblem(t('deletion.team'));
      else if (reason === 'LAST_ADMINISTRATOR') setProblem(t('deletion.lastAdministrator'));
      else setProblem(t('export.problem'));
    }
  }

  return (
    <div className="grid gap-5 pb-4">
      <p>{t('deletion.what')}</p>
      <Checkbox
        label={t('deletion.understood')}
        checked={isUnderstood}
        onChange={(event) => {
          setIsUnderstood(event.target.checked);
          setProblem(undefined);
        }}
      />
      <FormAlert>{problem}</FormAlert>
      <div className="flex flex-wrap justify-end gap-3">
        <DialogClose render={<Button>{t('deletion.keep')}</Button>} />
        <Button variant="danger" pending={request.isPending} onClick={confirm}>
          {t('deletion.confirm')}
        </Button>
      </div>
    </div>
  );
}
