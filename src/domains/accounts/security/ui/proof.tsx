'use client';

import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from 'react';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { PasswordField } from '@/ui/password-field';
import { reasonOf } from './reason-of';

/** Thrown where the person closed the question for a proof: nothing was done, and nothing has to be said. */
class ProofDeclined extends Error {}

export function isDeclined(error: unknown): boolean {
  return error instanceof ProofDeclined;
}

type Proving = <Result>(action: () => Promise<Result>) => Promise<Result>;
const ProofContext = createContext<Proving>((action) => action());

/** Runs what the server does only after a recent proof: where it asks for one, so does a dialog, and then it runs again. */
export function useProof(): Proving {
  return useContext(ProofContext);
}

interface Asked {
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** Put it around whatever uses {@link useProof}. */
export function ProofProvider(props: { hasPassword: boolean; children: ReactNode }) {
  const [isOpen, setIsOpen] = useState(false);
  const asked = useRef<Asked | null>(null);
  const run: Proving = useCallback(async (action) => {
    try {
      return await action();
    } catch (error) {
      if (reasonOf(error) !== 'PROOF_REQUIRED') throw error;
      await new Promise<void>((resolve, reject) => {
        asked.current = { resolve, reject };
        setIsOpen(true);
      });
      return action();
    }
  }, []);

  function close(isProved: boolean) {
    setIsOpen(false);
    if (isProved) asked.current?.resolve();
    else asked.current?.reject(new ProofDeclined());
    asked.current = null;
  }

  return (
    <ProofContext value={run}>
      {props.children}
      <ProofDialog open={isOpen} hasPassword={props.hasPassword} onClose={close} />
    </ProofContext>
  );
}

function ProofDialog(props: {
  open: boolean;
  hasPassword: boolean;
  onClose: (isProved: boolean) => void;
}) {
  const t = useTranslations('security.proof');
  const { open, hasPassword, onClose } = props;
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => next || onClose(false)}
      title={t('title')}
      description={t(hasPassword ? 'text' : 'textWithoutPassword')}
    >
      {hasPassword ? (
        <PasswordProof onProved={() => onClose(true)} />
      ) : (
        <form method="post" action="/api/auth/sign-out" className="pb-4">
          <input type="hidden" name="next" value="/account/security" />
          <Button type="submit">{t('signOut')}</Button>
        </form>
      )}
    </Dialog>
  );
}

function PasswordProof({ onProved }: { onProved: () => void }) {
  const t = useTranslations('security');
  const trpc = useTRPC();
  const prove = useMutation(trpc.security.prove.mutationOptions({ onSuccess: onProved }));
  const problem = prove.error && (reasonOf(prove.error) ?? 'failed');
  return (
    <form
      noValidate
      className="grid gap-4 pb-4"
      onSubmit={(event) => {
        event.preventDefault();
        // A form in a portal still bubbles through React's tree, into the form that it was opened from.
        event.stopPropagation();
        const password = String(new FormData(event.currentTarget).get('password') ?? '');
        if (!prove.isPending && password !== '') prove.mutate({ password });
      }}
    >
      <PasswordField
        label={t('proof.password')}
        name="password"
        autoComplete="current-password"
        error={
          problem === null
            ? undefined
            : t(problem === 'WRONG_PASSWORD' ? 'problem.password' : problemKey(problem))
        }
        autoFocus
        required
      />
      <Button
        type="submit"
        variant="primary"
        pending={prove.isPending}
        className="justify-self-end"
      >
        {t('proof.submit')}
      </Button>
    </form>
  );
}

function problemKey(problem: string) {
  return problem === 'SESSION_ENDED' ? 'problem.ended' : 'problem.failed';
}
