'use client';

import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import type { TeamRole } from '@/kernel/actor';
import { useTRPC } from '@/trpc/client';
import { Badge } from '@/ui/badge';
import { DateText } from '@/ui/date-text';
import { notify } from '@/ui/notify';
import { Select } from '@/ui/select-field';
import type { TeamMemberView, TeamView } from '../contract';
import { TEAM_ROLES } from '../model';
import { RemoveMember } from './remove-member';
import { useTeamAfterwards } from './use-team-afterwards';

/** Everybody in the team. Its admins change roles where they stand. */
export function MemberList({ team }: { team: TeamView }) {
  const manages = team.role === 'admin';
  return (
    <ul className="border-line border-b">
      {team.members.map((member) => (
        <li
          key={member.userId}
          className="flex flex-wrap items-center gap-x-6 gap-y-3 border-line border-t py-4"
        >
          <MemberFacts member={member} />
          {manages && !member.isYou ? (
            <div className="flex items-center gap-2 max-sm:w-full">
              <RoleChoice team={team} member={member} />
              <RemoveMember team={team} member={member} />
            </div>
          ) : (
            <RoleBadge role={member.role} />
          )}
        </li>
      ))}
    </ul>
  );
}

function MemberFacts({ member }: { member: TeamMemberView }) {
  const t = useTranslations('teams.members');
  return (
    <div className="min-w-0 flex-1 basis-60">
      <p className="break-words font-medium">
        {member.name}
        {member.isYou ? <span className="font-normal text-ink-soft"> · {t('you')}</span> : null}
      </p>
      <p className="break-words text-ink-soft text-sm">
        {member.email ? `${member.email} · ` : null}
        {t('since')} <DateText date={member.joinedAt} style="short" />
      </p>
    </div>
  );
}

function RoleBadge({ role }: { role: TeamRole }) {
  const t = useTranslations('teams.role');
  return <Badge>{t(role)}</Badge>;
}

function RoleChoice({ team, member }: { team: TeamView; member: TeamMemberView }) {
  const t = useTranslations('teams');
  const trpc = useTRPC();
  const afterwards = useTeamAfterwards();
  const change = useMutation(
    trpc.teams.changeRole.mutationOptions({
      onError: ({ data }) =>
        notify({
          title: t(data?.reason === 'LAST_ADMIN' ? 'members.lastAdmin' : 'members.failed'),
          meaning: 'risk',
        }),
      onSettled: () => afterwards.here(),
    }),
  );
  const { userId, name, role: before } = member;
  const give = (role: TeamRole, onSuccess?: () => void) =>
    change.mutate({ teamId: team.id, userId, role }, { onSuccess });
  return (
    <Select
      aria-label={t('members.roleOf', { name })}
      className="w-40 max-sm:flex-1"
      // What was chosen shows while it is on its way.
      value={change.isPending ? change.variables.role : before}
      options={TEAM_ROLES.map((role) => ({ value: role, label: t(`role.${role}`) }))}
      onChange={(event) => {
        const role = TEAM_ROLES.find((one) => one === event.target.value);
        if (!role) return;
        give(role, () =>
          notify({
            title: t('members.roleChanged', { name, role }),
            meaning: 'good',
            action: { label: t('members.undo'), onSelect: () => give(before) },
          }),
        );
      }}
    />
  );
}
