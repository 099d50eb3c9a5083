import { useTranslations } from 'next-intl';
import { Button } from '@/ui/button';
import { TextField } from '@/ui/text-field';
import type { CodeAddress } from '../codes/model';
import type { AuthProblem } from '../model-auth-problem';
import { FormAlert } from './form-alert';
import { PostForm } from './post-form';

interface Props {
  readonly by: CodeAddress['kind'];
  readonly told: AuthProblem | null;
}

/** Asks for the address or number of the account that is to be taken in. */
export function JoinForm({ by, told }: Props) {
  const t = useTranslations('waysIn.join');
  const hint = useTranslations('waysIn.phone')('hint');
  const problem = useTranslations('auth.problem');
  const isPhone = by === 'phone';
  return (
    <PostForm action="/api/auth/code/send" className="grid gap-5">
      <input type="hidden" name="join" value="true" />
      <TextField
        key={by}
        label={t(by)}
        hint={isPhone ? hint : undefined}
        error={told === by ? problem(told) : undefined}
        name={by}
        type={isPhone ? 'tel' : 'email'}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        required
      />
      <FormAlert>{told && told !== by ? problem(told) : undefined}</FormAlert>
      <Button type="submit" variant="primary">
        {t('submit')}
      </Button>
    </PostForm>
  );
}
