import { useTranslations } from 'next-intl';
import { DateText } from '@/ui/date-text';
import { deviceName } from '../../ui/device-name';
import { shownAddress } from '../../ui/shown-address';
import type { AuditView } from '../contract';

/** What was left out by an older version of Gable must not leave a sentence without its words. */
const NO_DETAILS = { from: 'user', to: 'user', role: 'viewer', team: '…' };

/** The lines of an audit trail, as the server or a list hands them in. */
export function AuditEntries(props: {
  entries: readonly AuditView[];
  label: string;
  timeZone: string;
}) {
  const t = useTranslations('audit');
  return (
    <ol aria-label={props.label} className="border-line border-b">
      {props.entries.map((entry) => (
        <li
          key={entry.id}
          className="grid gap-x-6 gap-y-0.5 border-line border-t py-3 sm:grid-cols-[minmax(0,1fr)_auto]"
        >
          <p className="min-w-0 break-words font-medium">
            {t(`kind.${entry.kind}`, { ...NO_DETAILS, ...entry.details })}
          </p>
          <DateText
            date={entry.at}
            style="moment"
            timeZone={props.timeZone}
            className="figures text-ink-soft text-sm sm:pt-0.5"
          />
          <AuditOrigin entry={entry} />
        </li>
      ))}
    </ol>
  );
}

/** Who it was and from where, as far as the reader may know; nothing where nothing is known. */
function AuditOrigin({ entry }: { entry: AuditView }) {
  const t = useTranslations('audit');
  const { browser, system } = deviceName(entry.userAgent);
  const device = browser && system ? t('device', { browser, system }) : (browser ?? system);
  const reason = typeof entry.details.reason === 'string' ? entry.details.reason : null;
  const parts = [
    entry.by === 'you' ? null : t(`by.${entry.by}`),
    device,
    shownAddress(entry.address, t('ownMachine')),
    reason && t('reason', { reason }),
  ].filter((part) => part !== null);
  if (parts.length === 0) return null;
  return <p className="break-words text-ink-soft text-sm sm:col-span-2">{parts.join(' · ')}</p>;
}
