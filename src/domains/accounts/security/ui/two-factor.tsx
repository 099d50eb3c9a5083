'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '@/trpc/client';
import { Badge } from '@/ui/badge';
import { Button } from '@/ui/button';
import { notify } from '@/ui/notify';
import type { TwoFactorSetup as Setup } from '../contract';
import { BackupCodes } from './backup-codes';
import { useProof } from './proof';
import { TwoFactorSetup } from './two-factor-setup';
import { useFailureNotice } from './use-failure-notice';

/** The second step: off, being set up, or on. */
export function TwoFactor({ isOn }: { isOn: boolean }) {
  const t = useTranslations('security');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const proving = useProof();
  const onFailure = useFailureNotice();
  const [setup, setSetup] = useState<Setup | null>();
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const start = useMutation(trpc.security.startTwoFactor.mutationOptions());
  const renew = useMutation(trpc.security.renewBackupCodes.mutationOptions());
  const end = useMutation(trpc.security.endTwoFactor.mutationOptions());

  function refresh() {
    queries.invalidateQueries(trpc.security.mine.queryFilter());
    queries.invalidateQueries(trpc.audit.mine.pathFilter());
  }
  const begin = () => proving(() => start.mutateAsync()).then(setSetup, onFailure);
  const makeCodes = () =>
    proving(() => renew.mutateAsync()).then((made) => {
      setCodes(made.backupCodes);
      refresh();
    }, onFailure);
  const turnOff = () =>
    proving(() => end.mutateAsync()).then(() => {
      setCodes(null);
      notify({ title: t('twoFactor.offSaid'), meaning: 'watch' });
      refresh();
    }, onFailure);

  if (setup) {
    const done = (made: string[]) => {
      setSetup(null);
      setCodes(made);
      notify({ title: t('twoFactor.onSaid'), meaning: 'good' });
      refresh();
    };
    return <TwoFactorSetup setup={setup} onDone={done} onCancel={() => setSetup(null)} />;
  }
  const isReallyOn = isOn || codes !== null;
  return (
    <div className="grid gap-6">
      <p>
        {isReallyOn ? (
          <Badge meaning="good">{t('twoFactor.isOn')}</Badge>
        ) : (
          <Badge>{t('twoFactor.isOff')}</Badge>
        )}
      </p>
      {codes && <BackupCodes codes={codes} />}
      <div className="flex flex-wrap gap-3">
        {isReallyOn ? (
          <>
            <Button pending={renew.isPending} onClick={makeCodes}>
              {t('codes.renew')}
            </Button>
            <Button variant="danger" pending={end.isPending} onClick={turnOff}>
              {t('twoFactor.end')}
            </Button>
          </>
        ) : (
          // Null where it was begun and left again: the keys go on from here.
          <Button pending={start.isPending} onClick={begin} autoFocus={setup === null}>
            {t('twoFactor.start')}
          </Button>
        )}
      </div>
    </div>
  );
}
