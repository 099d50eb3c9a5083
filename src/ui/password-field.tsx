'use client';

import { Eye, EyeOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ComponentProps, useId, useState } from 'react';
import { controlClass } from './control-class';
import { describedBy, FieldFrame, type FieldWords } from './field-frame';

/** A password that its writer may look at. Give it `autoComplete` (`current-password`, `new-password`). */
export function PasswordField({
  label,
  hint,
  error,
  className,
  ...input
}: FieldWords & Omit<ComponentProps<'input'>, 'type' | 'id'>) {
  const id = useId();
  const t = useTranslations('ui');
  const [shown, setShown] = useState(false);
  const Icon = shown ? EyeOff : Eye;
  return (
    <FieldFrame {...{ id, label, hint, error, className }}>
      <div className="relative">
        <input
          {...input}
          {...describedBy(id, { hint, error })}
          type={shown ? 'text' : 'password'}
          className={controlClass('pr-12')}
        />
        <button
          type="button"
          aria-pressed={shown}
          aria-label={t('showPassword')}
          onClick={() => setShown(!shown)}
          className="absolute inset-y-0 right-0 grid w-11 place-items-center rounded-md text-ink-soft hover:text-ink"
        >
          <Icon aria-hidden="true" className="size-5" strokeWidth={1.5} />
        </button>
      </div>
    </FieldFrame>
  );
}
