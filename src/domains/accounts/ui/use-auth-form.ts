'use client';

import { useLocale, useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { JOINED_PAGE } from '../merging/model';
import type { AuthProblem } from '../model-auth-problem';
import { pageHref, SECOND_STEP_PAGE, signInHref } from '../model-next-path';
import { postAuth, type Refusal } from './post-auth';

export type AuthField = 'name' | 'email' | 'password';
type Wrong = { readonly field: AuthField; readonly message: string };

interface AuthFormOptions {
  readonly path: '/sign-in/email' | '/sign-up/email';
  readonly next: string;
  /** What a form posted without script was told. */
  readonly told: AuthProblem | null;
  /** The first thing wrong with what was typed, before it is sent. */
  check(fields: Record<AuthField, string>): AuthField | null;
}

/** A form that signs in: checks, sends, says what is wrong beside its field, and goes on to `next`. */
export function useAuthForm({ path, next, told, check }: AuthFormOptions) {
  const t = useTranslations('auth.problem');
  const locale = useLocale();
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(told ? { problem: told } : null);
  const [wrong, setWrong] = useState<Wrong | null>(null);

  async function submit(event: FormEvent<HTMLFormElement>) {
    const form = event.currentTarget;
    const fields = fieldsOf(form);
    const other = submitterOf(event)?.hasAttribute('formaction') ?? false;
    const field = other ? addressOf(fields) : check(fields);
    // The other button needs nothing but the address, and the browser posts it.
    if (other && !field) return;
    event.preventDefault();
    if (pending) return;
    setRefusal(null);
    setWrong(field ? { field, message: sentence(field) } : null);
    if (field) return focus(form, field);
    setPending(true);
    const refused = await postAuth(path, {
      ...fields,
      locale,
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    });
    // A whole page load: nothing that was fetched for nobody is shown to somebody.
    if (!refused) return location.assign(next);
    if (refused === 'joined') return location.assign(pageHref(JOINED_PAGE, { next }));
    if (refused === 'second_step') return location.assign(signInHref(SECOND_STEP_PAGE, next));
    setPending(false);
    setRefusal(refused);
    focus(form, fieldOf(refused.problem) ?? 'password');
  }

  function sentence(problem: Refusal['problem'], until?: Date): string {
    if (problem === 'password' && path === '/sign-in/email') return t('passwordMissing');
    if (problem !== 'limited' || !until) return t(problem);
    const time = until.toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' });
    return t('limitedUntil', { time });
  }

  const refusedField = refusal && fieldOf(refusal.problem);
  const said = refusal ? sentence(refusal.problem, refusal.until) : undefined;
  return {
    submit,
    pending,
    /** What is wrong with one field. */
    errorOf: (field: AuthField) => {
      if (wrong?.field === field) return wrong.message;
      return refusedField === field ? said : undefined;
    },
    /** What is wrong with the whole. */
    formError: refusal && !refusedField ? said : undefined,
  };
}

function fieldOf(problem: Refusal['problem']): AuthField | null {
  switch (problem) {
    case 'name':
    case 'email':
    case 'password':
      return problem;
    case 'taken':
      return 'email';
    case 'credentials':
      return 'password';
    default:
      return null;
  }
}

function fieldsOf(form: HTMLFormElement): Record<AuthField, string> {
  const data = new FormData(form);
  const text = (name: string) => String(data.get(name) ?? '');
  return { name: text('name').trim(), email: text('email').trim(), password: text('password') };
}

function submitterOf(event: FormEvent<HTMLFormElement>): HTMLElement | null {
  return (event.nativeEvent as SubmitEvent).submitter;
}

function addressOf({ email }: Record<AuthField, string>): AuthField | null {
  return email.includes('@') ? null : 'email';
}

function focus(form: HTMLFormElement, field: AuthField): void {
  form.querySelector<HTMLInputElement>(`[name=${field}]`)?.focus();
}
