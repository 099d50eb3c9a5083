import { useTranslations } from 'next-intl';
import { Button } from '@/ui/button';
import { TextField } from '@/ui/text-field';
import type { AuthProblem } from '../model-auth-problem';
import { FormAlert } from './form-alert';
import { PostForm } from './post-form';

/** Sends a code by text message. */
export function PhoneForm({ next, told }: { next: string; told: AuthProblem | null }) {
  const t = useTranslations('waysIn.phone');
  const problem = useTranslations('auth.problem');
  return (
    <PostForm action="/api/auth/code/send" className="grid gap-5">
      <input type="hidden" name="next" value={next} />
      <TextField
        label={t('label')}
        hint={t('hint')}
        error={told === 'phone' ? problem(told) : undefined}
        name="phone"
        type="tel"
        autoComplete="tel"
        required
      />
      <FormAlert>{told && told !== 'phone' ? problem(told) : undefined}</FormAlert>
      <Button type="submit" variant="primary">
        {t('submit')}
      </Button>
    </PostForm>
  );
}
