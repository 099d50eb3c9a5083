import { useTranslations } from 'next-intl';
import { Button } from '@/ui/button';
import { TextField } from '@/ui/text-field';
import type { AuthProblem } from '../model-auth-problem';
import { FormAlert } from './form-alert';

/** Asks for the address of the account that is to be taken in. */
export function JoinForm({ told }: { told: AuthProblem | null }) {
  const t = useTranslations('waysIn.join');
  const problem = useTranslations('auth.problem');
  return (
    <form method="post" action="/api/auth/code/send" className="grid gap-5">
      <input type="hidden" name="join" value="true" />
      <TextField
        label={t('email')}
        error={told === 'email' ? problem(told) : undefined}
        name="email"
        type="email"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        required
      />
      <FormAlert>{told && told !== 'email' ? problem(told) : undefined}</FormAlert>
      <Button type="submit" variant="primary">
        {t('submit')}
      </Button>
    </form>
  );
}
