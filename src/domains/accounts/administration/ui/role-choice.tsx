'use client';

import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { PlatformRole } from '@/kernel/actor';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { SelectField } from '@/ui/select-field';
import { PLATFORM_ROLES, type UserDetail } from '../contract';
import { useAfterChange } from './use-after-change';

/** Gives the account another role: chosen first, then given, as it lends power over everybody. */
export function RoleChoice({ user }: { user: UserDetail }) {
  const t = useTranslations('admin');
  const trpc = useTRPC();
  const after = useAfterChange();
  const [role, setRole] = useState<PlatformRole>(user.platformRole);
  const give = useMutation(
    trpc.administration.giveRole.mutationOptions(
      after(t('user.roleDone', { name: user.name, role })),
    ),
  );
  if (user.isGuest) return <p className="text-ink-soft">{t('user.guestRole')}</p>;
  return (
    <form
      action={() => {
        if (!give.isPending) give.mutate({ userId: user.id, role });
      }}
      className="flex flex-wrap items-end gap-3"
    >
      <SelectField
        label={t('user.roleLabel')}
        className="w-56"
        value={role}
        options={PLATFORM_ROLES.map((value) => ({ value, label: t(`role.${value}`) }))}
        onChange={(event) =>
          setRole(PLATFORM_ROLES.find((one) => one === event.target.value) ?? role)
        }
      />
      <Button type="submit" disabled={role === user.platformRole} pending={give.isPending}>
        {t('user.roleSave')}
      </Button>
    </form>
  );
}
