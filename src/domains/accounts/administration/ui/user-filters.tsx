import Form from 'next/form';
import { useTranslations } from 'next-intl';
import type { PlatformRole } from '@/kernel/actor';
import { Button } from '@/ui/button';
import { SelectField } from '@/ui/select-field';
import { TextField } from '@/ui/text-field';
import { PLATFORM_ROLES, USER_STATES } from '../contract';

interface Props {
  readonly query: string;
  readonly role?: PlatformRole | undefined;
  readonly state?: (typeof USER_STATES)[number] | undefined;
}

/** What is looked for stands in the page's address, so that it can be sent on and gone back to. */
export function UserFilters({ query, role, state }: Props) {
  const t = useTranslations('admin');
  return (
    <Form
      action="/admin/users"
      role="search"
      className="mt-8 flex flex-wrap items-end gap-3"
      // What was chosen before must not stay in fields that a link has emptied.
      key={`${query} ${role} ${state}`}
    >
      <TextField
        label={t('users.query')}
        name="q"
        type="search"
        maxLength={200}
        defaultValue={query}
        className="min-w-60 flex-1"
      />
      <SelectField
        label={t('users.role')}
        name="role"
        defaultValue={role ?? ''}
        className="w-44 max-sm:w-full"
        options={[
          { value: '', label: t('users.anyRole') },
          ...PLATFORM_ROLES.map((value) => ({ value, label: t(`role.${value}`) })),
        ]}
      />
      <SelectField
        label={t('users.state')}
        name="state"
        defaultValue={state ?? ''}
        className="w-44 max-sm:w-full"
        options={[
          { value: '', label: t('users.anyState') },
          ...USER_STATES.map((value) => ({ value, label: t(`users.states.${value}`) })),
        ]}
      />
      <Button type="submit" className="max-sm:w-full">
        {t('users.search')}
      </Button>
    </Form>
  );
}
