import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { TextLink } from '@/ui/text-link';
import { signInHref } from '../model-next-path';

/** The address that was given a page before: still a field, as password managers look for one beside the password. */
export function GivenEmail({ email, next }: { email: string; next: string }) {
  const t = useTranslations('auth');
  const id = useId();
  return (
    <div className="flex flex-wrap items-baseline gap-x-4 border-line border-y py-3">
      <div className="min-w-0 flex-1 basis-48">
        <label htmlFor={id} className="block text-ink-soft text-sm">
          {t('field.email')}
        </label>
        <input
          id={id}
          name="email"
          type="email"
          autoComplete="username"
          value={email}
          readOnly
          className="block w-full min-w-0 text-ellipsis bg-transparent font-medium"
        />
      </div>
      <TextLink href={signInHref('/sign-in', next)} className="py-2 text-sm">
        {t('signIn.otherAddress')}
      </TextLink>
    </div>
  );
}
