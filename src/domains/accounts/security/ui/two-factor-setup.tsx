'use client';

import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { TextField } from '@/ui/text-field';
import type { TwoFactorSetup as Setup } from '../contract';
import { useProof } from './proof';
import { reasonOf } from './reason-of';
import { useFailureNotice } from './use-failure-notice';

/** Shows the app its secret and takes its first code. */
export function TwoFactorSetup(props: {
  setup: Setup;
  onDone: (backupCodes: string[]) => void;
  onCancel: () => void;
}) {
  const { setup, onDone, onCancel } = props;
  const t = useTranslations('security');
  const trpc = useTRPC();
  const proving = useProof();
  const onFailure = useFailureNotice();
  const [isWrong, setIsWrong] = useState(false);
  const confirm = useMutation(trpc.security.confirmTwoFactor.mutationOptions());

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const field = event.currentTarget.querySelector('input');
    const code = field?.value.replaceAll(/\s/g, '') ?? '';
    setIsWrong(!/^\d{6}$/.test(code));
    if (!/^\d{6}$/.test(code)) return field?.focus();
    try {
      onDone((await proving(() => confirm.mutateAsync({ code }))).backupCodes);
    } catch (error) {
      if (reasonOf(error) !== 'WRONG_CODE') return onFailure(error);
      setIsWrong(true);
      field?.select();
    }
  }

  const { path, size } = setup.qrCode;
  return (
    <div className="grid gap-6">
      <p className="max-w-prose">{t('twoFactor.scan')}</p>
      <div className="flex flex-wrap items-center gap-6">
        <svg
          viewBox={`0 0 ${size} ${size}`}
          role="img"
          aria-label={t('twoFactor.qrCode')}
          className="size-44 rounded-md"
          shapeRendering="crispEdges"
        >
          {/* Dark on white in the dark as well: many cameras read nothing else. */}
          <rect width={size} height={size} fill="#fff" />
          <path d={path} fill="#000" />
        </svg>
        <div className="min-w-0 flex-1 basis-56">
          <p className="text-ink-soft text-sm">{t('twoFactor.typed')}</p>
          <p className="mt-1 break-words [font-family:ui-monospace,monospace]">{setup.secret}</p>
        </div>
      </div>
      <form noValidate onSubmit={submit} className="grid max-w-sm gap-4">
        <TextField
          label={t('twoFactor.code')}
          hint={t('twoFactor.codeHint')}
          error={isWrong ? t('problem.code') : undefined}
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={10}
          // The button that was pressed is gone: the keyboard goes on here.
          autoFocus
        />
        <div className="flex flex-wrap gap-3">
          <Button type="submit" variant="primary" pending={confirm.isPending}>
            {t('twoFactor.confirm')}
          </Button>
          <Button variant="quiet" onClick={onCancel}>
            {t('cancel')}
          </Button>
        </div>
      </form>
    </div>
  );
}
