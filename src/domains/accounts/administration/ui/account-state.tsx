'use client';

import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { Dialog, DialogClose } from '@/ui/dialog';
import { TextAreaField } from '@/ui/text-area-field';
import type { UserDetail } from '../contract';
import { useAfterChange } from './use-after-change';

const SHORTEST_REASON = 3;

/** Closes the account or opens it again, with a reason that stays. */
export function AccountState({ user }: { user: UserDetail }) {
  const t = useTranslations('admin.user');
  const trpc = useTRPC();
  const after = useAfterChange();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [isShort, setShort] = useState(false);
  const words = user.isActive
    ? ({ deed: 'deactivate', title: 'deactivateTitle', text: 'deactivateText' } as const)
    : ({ deed: 'reactivate', title: 'reactivateTitle', text: 'reactivateText' } as const);
  const { name } = user;
  const { onSettled, ...said } = after(t(user.isActive ? 'deactivated' : 'reactivated', { name }));
  const change = useMutation(
    trpc.administration.setActive.mutationOptions({
      ...said,
      onSettled() {
        setOpen(false);
        return onSettled();
      },
    }),
  );
  function submit() {
    const isEnough = reason.trim().length >= SHORTEST_REASON;
    setShort(!isEnough);
    if (isEnough && !change.isPending)
      change.mutate({ userId: user.id, isActive: !user.isActive, reason });
  }
  return (
    <>
      <p className="max-w-prose">{t(words.text)}</p>
      <Dialog
        open={open}
        onOpenChange={(next) => {
          setOpen(next);
          setReason('');
          setShort(false);
        }}
        trigger={
          <Button className="mt-4" variant={user.isActive ? 'danger' : 'secondary'}>
            {t(words.deed)}
          </Button>
        }
        title={t(words.title, { name })}
        description={t(words.text)}
        footer={
          <>
            <DialogClose render={<Button>{t('cancel')}</Button>} />
            <Button
              variant={user.isActive ? 'danger' : 'primary'}
              pending={change.isPending}
              onClick={submit}
            >
              {t(words.deed)}
            </Button>
          </>
        }
      >
        <TextAreaField
          label={t('reason')}
          hint={t('reasonHint')}
          error={isShort ? t('reasonShort') : null}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Dialog>
    </>
  );
}
