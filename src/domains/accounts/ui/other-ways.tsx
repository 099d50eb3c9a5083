import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button } from '@/ui/button';
import { PostForm } from './post-form';

interface Props {
  readonly next: string;
  readonly isGuest: boolean;
  readonly providers: readonly { readonly id: string; readonly name: string }[];
  readonly children?: ReactNode;
}

/** What else leads in, below the first form: each a form of its own, so that it works before any script has arrived. */
export function OtherWays(props: Props) {
  const t = useTranslations('waysIn');
  return (
    <div className="mt-8 grid gap-4">
      <p className="flex items-center gap-4 text-ink-soft text-sm before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
        {t('or')}
      </p>
      {props.providers.map(({ id, name }) => (
        <PostForm key={id} action="/api/auth/sign-in/social" className="grid">
          <input type="hidden" name="next" value={props.next} />
          <Button type="submit" name="provider" value={id}>
            {t('provider', { name })}
          </Button>
        </PostForm>
      ))}
      {props.children}
      {!props.isGuest && (
        <PostForm action="/api/auth/sign-in/guest" className="grid gap-1.5">
          <input type="hidden" name="next" value={props.next} />
          <Button type="submit">{t('guest')}</Button>
          <p className="text-ink-soft text-sm">{t('guestHint')}</p>
        </PostForm>
      )}
    </div>
  );
}
