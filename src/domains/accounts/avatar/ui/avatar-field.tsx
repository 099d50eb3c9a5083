'use client';

import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { UserRound } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ChangeEvent, useEffect, useRef, useState } from 'react';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { notify } from '@/ui/notify';

/** As many as the door takes. */
const MAX_BYTES = 10_000_000;

/** The person's picture: chosen, shown at once, cut by the server, taken away. */
export function AvatarField() {
  const t = useTranslations('account.avatar');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [isSending, setIsSending] = useState(false);
  const { data: contact } = useSuspenseQuery(trpc.contact.mine.queryOptions());
  const remove = useMutation(
    trpc.contact.removeAvatar.mutationOptions({
      onSuccess() {
        setChosen(null);
        notify({ title: t('removed'), meaning: 'good' });
        return queries.invalidateQueries(trpc.contact.mine.queryFilter());
      },
      onError: () => notify({ title: t('failed'), meaning: 'risk' }),
    }),
  );
  useEffect(() => (chosen ? () => URL.revokeObjectURL(chosen) : undefined), [chosen]);

  async function send(event: ChangeEvent<HTMLInputElement>) {
    const [file] = event.target.files ?? [];
    event.target.value = '';
    if (!file) return;
    if (file.size > MAX_BYTES) return notify({ title: t('large'), meaning: 'risk' });
    setIsSending(true);
    const status = await post(file);
    setIsSending(false);
    // What was sent is shown from here; the server's square follows with the next visit.
    if (status === 202) return setChosen(URL.createObjectURL(file));
    const problem = status === 413 ? 'large' : status === 415 ? 'type' : 'failed';
    notify({ title: t(problem), meaning: 'risk' });
  }

  const shown = chosen ?? contact.avatarUrl;
  return (
    <div className="flex flex-wrap items-center gap-5">
      {shown ? (
        <img
          src={shown}
          alt={t('label')}
          className="size-20 rounded-full object-cover ring-1 ring-line"
        />
      ) : (
        <span className="grid size-20 place-items-center rounded-full bg-sunken text-ink-soft">
          <UserRound aria-hidden="true" className="size-9" strokeWidth={1.25} />
        </span>
      )}
      <div className="min-w-0 flex-1 basis-56">
        <p className="text-ink-soft text-sm">{t('text')}</p>
        <div className="mt-3 flex flex-wrap gap-3">
          <input
            ref={input}
            type="file"
            accept="image/jpeg,image/png,image/webp,image/avif,image/gif"
            aria-label={t('label')}
            className="sr-only"
            tabIndex={-1}
            onChange={send}
          />
          <Button size="small" pending={isSending} onClick={() => input.current?.click()}>
            {t(shown ? 'replace' : 'choose')}
          </Button>
          {shown && (
            <Button
              size="small"
              variant="quiet"
              pending={remove.isPending}
              onClick={() => remove.mutate()}
            >
              {t('remove')}
            </Button>
          )}
        </div>
      </div>
    </div>
  );
}

async function post(file: File): Promise<number> {
  try {
    const query = new URLSearchParams({ name: file.name });
    const answer = await fetch(`/api/account/avatar?${query}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: file,
    });
    return answer.status;
  } catch {
    return 0;
  }
}
