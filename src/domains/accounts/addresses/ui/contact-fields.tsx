'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '@/trpc/client';
import { Badge } from '@/ui/badge';
import { Button } from '@/ui/button';
import { ProofProvider } from '../../security/ui/proof';
import { AddressForm } from './address-form';

/** The e-mail address and the phone number, each changed by a code that is sent to the new one. */
export function ContactFields() {
  const trpc = useTRPC();
  const { data: contact } = useSuspenseQuery(trpc.contact.mine.queryOptions());
  const { data: security } = useSuspenseQuery(trpc.security.mine.queryOptions());
  return (
    <ProofProvider hasPassword={security.hasPassword}>
      <div className="min-w-0 max-w-lg self-start border-line border-b">
        <AddressLine kind="email" value={contact.email} isVerified={contact.isEmailVerified} />
        <AddressLine kind="phone" value={contact.phone} isVerified={contact.isPhoneVerified} />
      </div>
    </ProofProvider>
  );
}

function AddressLine(props: {
  kind: 'email' | 'phone';
  value: string | null;
  isVerified: boolean;
}) {
  const t = useTranslations('account.contact');
  const { kind, value, isVerified } = props;
  const [isOpen, setIsOpen] = useState<boolean>();
  const name = t(kind);
  const act = value === null ? 'add' : isVerified ? 'change' : 'verify';
  return (
    <section aria-label={name} className="grid gap-4 border-line border-t py-4">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-56">
          <p className="font-medium text-sm">{name}</p>
          <p className="wrap-anywhere">{value ?? t('none')}</p>
        </div>
        {value && (
          <Badge meaning={isVerified ? 'good' : 'watch'}>
            {t(isVerified ? 'verified' : 'unverified')}
          </Badge>
        )}
        {!isOpen && (
          <Button
            size="small"
            aria-label={`${t(act)}: ${name}`}
            onClick={() => setIsOpen(true)}
            // Where the form was, the keys go on from here.
            autoFocus={isOpen === false}
          >
            {t(act)}
          </Button>
        )}
      </div>
      {isOpen && (
        <AddressForm
          kind={kind}
          start={isVerified ? '' : (value ?? '')}
          onClose={() => setIsOpen(false)}
        />
      )}
    </section>
  );
}
