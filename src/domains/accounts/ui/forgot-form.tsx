import { useTranslations } from 'next-intl';
import { Button } from '@/ui/button';
import type { AuthProblem } from '../model-auth-problem';
import { EmailField } from './email-field';
import { FormAlert } from './form-alert';
import { PostForm } from './post-form';

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
    <PostForm action="/api/auth/code/send" className="grid gap-5">
      <input type="hidden" name="next" value={next} />
      <input type="hidden" name="purpose" value="password_reset" />
      <EmailField
        error={told === 'email' ? t('problem.email') : undefined}
        typed={typedEmail}
        autoFocus
      />
      <FormAlert>{told && told !== 'email' ? t(`problem.${told}`) : undefined}</FormAlert>
      <Button type="submit" variant="primary">
        {ways('submit')}
      </Button>
    </PostForm>
  );
}
