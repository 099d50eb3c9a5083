import { useTranslations } from 'next-intl';
import { TextField } from '@/ui/text-field';

interface Props {
  readonly error: string | undefined;
  readonly typed: string;
  /** The first field of signing in, whose autofill offers passkeys as well. */
  readonly isStart?: boolean;
  readonly autoFocus?: boolean;
}

/** The address that names an account: what browsers and password managers fill in as such, in every form that begins with it. */
export function EmailField({ error, typed, isStart = false, autoFocus = isStart }: Props) {
  const t = useTranslations('auth');
  return (
    <TextField
      label={t('field.email')}
      error={error}
      name="email"
      type="email"
      autoComplete={isStart ? 'username webauthn' : 'username'}
      inputMode="email"
      autoCapitalize="none"
      spellCheck={false}
      defaultValue={typed}
      autoFocus={autoFocus}
      required
    />
  );
}
