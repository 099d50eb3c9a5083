'use client';

import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { Dialog, DialogClose } from '@/ui/dialog';
import { notify } from '@/ui/notify';
import { TextAreaField } from '@/ui/text-area-field';
import { TextLink } from '@/ui/text-link';

/** The shortest reason that the contract takes. */
const REASON_MIN = 10;
const REASON_MAX = 500;

/** At the end of a home's page, for administrators alone. */
export function TakeDownPart({ propertyId }: { propertyId: number }) {
  const t = useTranslations('moderation');
  const trpc = useTRPC();
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [isShort, setShort] = useState(false);
  const takeDown = useMutation(
    trpc.publishing.takeDown.mutationOptions({
      onSuccess() {
        notify({ title: t('done'), meaning: 'good' });
        router.push('/admin/taken-down');
      },
      onError: () => notify({ title: t('failed'), meaning: 'risk' }),
    }),
  );

  function submit(event: FormEvent) {
    event.preventDefault();
    const given = reason.trim();
    setShort(given.length < REASON_MIN);
    if (given.length >= REASON_MIN && !takeDown.isPending)
      takeDown.mutate({ propertyId, reason: given });
  }

  return (
    <aside aria-label={t('part')} className="page pb-16">
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3 border-line border-t pt-6">
        <p className="text-ink-soft text-sm">{t('part')}</p>
        <Button size="small" variant="danger" onClick={() => setOpen(true)}>
          {t('takeDown')}
        </Button>
        <TextLink href="/admin/taken-down">{t('all')}</TextLink>
      </div>
      <Dialog
        open={isOpen}
        onOpenChange={setOpen}
        title={t('dialogTitle')}
        description={t('dialogText')}
        footer={
          <>
            <DialogClose render={<Button>{t('keep')}</Button>} />
            <Button type="submit" form="take-down" variant="danger" pending={takeDown.isPending}>
              {t('confirm')}
            </Button>
          </>
        }
      >
        <form id="take-down" noValidate onSubmit={submit} className="py-2">
          <TextAreaField
            label={t('reason')}
            hint={t('reasonHint')}
            error={isShort ? t('reasonShort') : undefined}
            value={reason}
            maxLength={REASON_MAX}
            onChange={({ target }) => setReason(target.value)}
          />
        </form>
      </Dialog>
    </aside>
  );
}
