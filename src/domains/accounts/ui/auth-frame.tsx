import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { GableDrawing } from '@/ui/gable-drawing';
import { TextLink } from '@/ui/text-link';
import { signInHref } from '../model-next-path';

/** The page around a form that signs in: the form first, beside it what an account is for. */
export function AuthFrame(props: {
  page: 'signIn' | 'signUp';
  /** Once the address is given. */
  step?: 'ways';
  next: string;
  children: ReactNode;
}) {
  const t = useTranslations('auth');
  const { page, step, next } = props;
  const other = signInHref(page === 'signIn' ? '/sign-up' : '/sign-in', next);
  return (
    <div className="page grid flex-1 items-start gap-x-16 gap-y-12 py-10 md:grid-cols-[minmax(0,26rem)_minmax(0,1fr)] md:py-20">
      <div>
        <h1 className="title text-2xl">{step ? t('ways.title') : t(`${page}.title`)}</h1>
        <p className="mt-3 mb-8 text-ink-soft">{step ? t('ways.text') : t(`${page}.text`)}</p>
        {props.children}
        <p className="mt-8 border-line border-t pt-6">
          {t(`${page}.other`)} <TextLink href={other}>{t(`${page}.otherAction`)}</TextLink>
        </p>
      </div>
      <aside className="self-stretch border-line md:border-l md:pl-16">
        <GableDrawing className="hidden w-56 text-ink-soft md:block" />
        <h2 className="title mt-0 text-lg md:mt-8">{t('gain.title')}</h2>
        <ul className="mt-4 grid max-w-prose gap-3 text-ink-soft">
          {(['save', 'prefer', 'yours'] as const).map((gain) => (
            <li key={gain} className="border-line border-t pt-3">
              {t(`gain.${gain}`)}
            </li>
          ))}
        </ul>
      </aside>
    </div>
  );
}
