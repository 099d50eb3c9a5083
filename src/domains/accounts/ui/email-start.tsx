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

/** Where signing in starts: the address, and nothing that would tell whether it is known. */
export function EmailStart({ next, told, typedEmail }: Props) {
  const t = useTranslations('auth');
  return (
    <PostForm action="/api/auth/start" className="grid gap-5">
      <input type="hidden" name="next" value={next} />
      <EmailField
        error={told === 'email' ? t('problem.email') : undefined}
        typed={typedEmail}
        isStart
      />
      <FormAlert>{told && told !== 'email' ? t(`problem.${told}`) : undefined}</FormAlert>
      <Button type="submit" variant="primary">
        {t('signIn.continue')}
      </Button>
    </PostForm>
  );
}
