import { useTranslations } from 'next-intl';
import { TextField } from '@/ui/text-field';

/** The address that names an account: what browsers and password managers fill in as such, in every form that begins with it. */
export function EmailField({ error, typed }: { error: string | undefined; typed: string }) {
  const t = useTranslations('auth');
  return (
    <TextField
      label={t('field.email')}
      error={error}
      name="email"
      type="email"
      autoComplete="username"
      inputMode="email"
      autoCapitalize="none"
      spellCheck={false}
      defaultValue={typed}
      required
    />
  );
}
