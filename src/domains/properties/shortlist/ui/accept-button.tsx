'use client';

import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import type { InvitationKey } from '@/domains/accounts/invitations/contract';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';

/** Accepts an invitation. Only a press does: opening the link never has. */
export function AcceptButton({ invitation }: { invitation: InvitationKey }) {
  const t = useTranslations('shortlist.invitation');
  const trpc = useTRPC();
  const router = useRouter();
  const { mutate, isPending, error } = useMutation(
    trpc.shortlist.accept.mutationOptions({ onSuccess: () => router.push('/favourites') }),
  );
  return (
    <>
      <Button variant="primary" pending={isPending} onClick={() => mutate(invitation)}>
        {t('accept')}
      </Button>
      {error ? (
        <p role="alert" className="mt-4 text-risk">
          {t(error.data?.reason === 'ALREADY_SHARED' ? 'alreadyShared' : 'failed')}
        </p>
      ) : null}
    </>
  );
}
