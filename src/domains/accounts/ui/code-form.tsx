'use client';

import { useTranslations } from 'next-intl';
import { type ClipboardEvent, useRef } from 'react';
import { Button } from '@/ui/button';
import { TextField } from '@/ui/text-field';
import { readCode } from '../codes/model';
import type { AuthProblem } from '../model-auth-problem';
import { CodeAgain } from './code-again';
import { FormAlert } from './form-alert';
import { PostForm } from './post-form';

interface Props {
  readonly told: AuthProblem | null;
  /** What the right code does. */
  readonly does: 'sign-in/code' | 'join';
  /** Until another code may be asked for, when the page was made. */
  readonly secondsLeft: number;
}

/** Six digits, typed, pasted or filled in by the telephone. Posts itself, with script or without. */
export function CodeForm({ told, does, secondsLeft }: Props) {
  const t = useTranslations('waysIn.code');
  const problem = useTranslations('auth.problem');
  const form = useRef<HTMLFormElement>(null);
  const isCode = told === 'oneTimeCode';

  /** A whole code that was pasted or filled in at once needs no press. */
  function takeWhole(event: ClipboardEvent<HTMLInputElement>) {
    const code = readCode(event.clipboardData.getData('text'));
    if (code === null) return;
    event.preventDefault();
    event.currentTarget.value = code;
    form.current?.requestSubmit();
  }

  return (
    <>
      <PostForm ref={form} action={`/api/auth/${does}`} className="grid gap-5">
        <TextField
          label={t('label')}
          error={isCode ? problem(told) : undefined}
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          autoFocus
          required
          onPaste={takeWhole}
          className="tabular-nums [&_input]:text-xl [&_input]:tracking-[0.2em]"
        />
        <FormAlert>{told && !isCode ? problem(told) : undefined}</FormAlert>
        <Button type="submit" variant="primary">
          {does === 'join' ? t('submitJoin') : t('submit')}
        </Button>
      </PostForm>
      <CodeAgain purpose="sign_in" isJoin={does === 'join'} secondsLeft={secondsLeft} />
    </>
  );
}
