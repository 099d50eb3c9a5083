import { useTranslations } from 'next-intl';
import { Button } from '@/ui/button';
import { TextField } from '@/ui/text-field';
import { TextLink } from '@/ui/text-link';
import type { AuthProblem } from '../../model-auth-problem';
import { SECOND_STEP_PAGE, signInHref } from '../../model-next-path';
import { PostForm } from '../../ui/post-form';

interface Props {
  readonly next: string;
  readonly way: 'app' | 'backup';
  readonly problem: AuthProblem | null;
}

const ACTIONS = {
  app: '/api/auth/two-factor/verify-totp',
  backup: '/api/auth/two-factor/verify-backup-code',
} as const;

/** The code of the app, or a backup code. A plain form: it needs no script, and a wrong code leads back here. */
export function SecondStepForm({ next, way, problem }: Props) {
  const t = useTranslations('auth');
  const other = way === 'app' ? 'backup' : 'app';
  const otherHref = `${SECOND_STEP_PAGE}?${new URLSearchParams({ way: other, next })}`;
  return (
    <>
      <h1 className="title text-2xl">{t('secondStep.title')}</h1>
      <p className="mt-3 mb-8 text-ink-soft">{t(`secondStep.${way}`)}</p>
      <PostForm action={ACTIONS[way]} className="grid gap-5">
        <input type="hidden" name="next" value={next} />
        <TextField
          key={way}
          label={t(`secondStep.${way}Code`)}
          error={problem ? t(`problem.${problem}`) : undefined}
          name="code"
          inputMode={way === 'app' ? 'numeric' : 'text'}
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={20}
          autoFocus
          required
        />
        <Button type="submit" variant="primary">
          {t('secondStep.submit')}
        </Button>
      </PostForm>
      <ul className="mt-8 grid gap-3 border-line border-t pt-6">
        <li>
          <TextLink href={otherHref}>
            {t(way === 'app' ? 'secondStep.toBackup' : 'secondStep.toApp')}
          </TextLink>
        </li>
        <li>
          <TextLink href={signInHref('/sign-in', next)}>{t('secondStep.restart')}</TextLink>
        </li>
      </ul>
    </>
  );
}
