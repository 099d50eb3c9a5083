import { useTranslations } from 'next-intl';
import { Button } from '@/ui/button';
import { TextField } from '@/ui/text-field';
import type { AuthProblem } from '../model-auth-problem';
import { FormAlert } from './form-alert';

interface Props {
  readonly next: string;
  readonly told: AuthProblem | null;
  readonly typedEmail: string;
}

/** Asks for the letter that sets a new password. */
export function ForgotForm({ next, told, typedEmail }: Props) {
  const t = useTranslations('auth');
  const ways = useTranslations('waysIn.forgot_password');
  return (
    <form method="post" action="/api/auth/code/send" className="grid gap-5">
      <input type="hidden" name="next" value={next} />
      <input type="hidden" name="purpose" value="password_reset" />
      <TextField
        label={t('field.email')}
        error={told === 'email' ? t('problem.email') : undefined}
        name="email"
        type="email"
        autoComplete="username"
        inputMode="email"
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={typedEmail}
        required
      />
      <FormAlert>{told && told !== 'email' ? t(`problem.${told}`) : undefined}</FormAlert>
      <Button type="submit" variant="primary">
        {ways('submit')}
      </Button>
    </form>
  );
}
