'use client';

import { CalendarDays, MessageCircle } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { lazy, Suspense, useEffect, useState } from 'react';
import { Button } from '@/ui/button';
import type { ListingDetail } from '../../contract';
import type { RequestKind } from '../model';
import { type RequestDraft, takeDraft } from './draft';

const loadSheet = () =>
  import('./request-sheet').then((module) => ({ default: module.RequestSheet }));
const RequestSheet = lazy(loadSheet);
/** Fetches ahead of the press; a network that fails here is met again, and shown, when the button is pressed. */
const prepare = () => void loadSheet().catch(() => undefined);

/** The two ways to turn to whoever lists a home; the form itself is fetched when a button is reached. */
export function RequestPanel({ home }: { home: ListingDetail }) {
  const t = useTranslations('requests.panel');
  const [asked, setAsked] = useState<RequestDraft | null>(null);
  const [isOpen, setOpen] = useState(false);
  const isOffered = home.status === 'active' || home.status === 'under_offer';
  useEffect(() => {
    // Somebody who was led to sign in comes back to what they had typed.
    const draft = takeDraft(home.id);
    if (!draft) return;
    setAsked(draft);
    setOpen(true);
  }, [home.id]);
  if (!home.hasContact || !isOffered) {
    return <p className="mt-4 text-ink-soft text-sm">{t(home.hasContact ? 'closed' : 'none')}</p>;
  }
  function open(kind: RequestKind) {
    // What was typed before the sheet was closed is still there when it is opened for the same matter.
    setAsked((before) =>
      before?.kind === kind ? before : { propertyId: home.id, kind, body: '', times: [] },
    );
    setOpen(true);
  }
  const reach = { onPointerEnter: prepare, onFocus: prepare };
  return (
    <div className="mt-6 grid gap-3 sm:grid-cols-2 lg:grid-cols-1">
      <Button variant="primary" {...reach} onClick={() => open('visit')}>
        <CalendarDays aria-hidden="true" className="size-5" strokeWidth={1.5} />
        {t('visit')}
      </Button>
      <Button {...reach} onClick={() => open('question')}>
        <MessageCircle aria-hidden="true" className="size-5" strokeWidth={1.5} />
        {t('question')}
      </Button>
      {asked ? (
        <Suspense>
          <RequestSheet
            key={asked.kind}
            title={home.title}
            draft={asked}
            open={isOpen}
            onOpenChange={setOpen}
            onSent={() => setAsked(null)}
          />
        </Suspense>
      ) : null}
    </div>
  );
}
