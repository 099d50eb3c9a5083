import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import PostalMime from 'postal-mime';

export interface OutboxMessage {
  /** The file's name: what its address on the page ends with. */
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly date: Date | null;
  readonly text: string;
  readonly html: string | null;
}

const NAME = /^[0-9A-Za-z][0-9A-Za-z.-]{0,120}\.(eml|txt)$/;

/** The newest messages first, at most `limit`. A folder that is not there yet holds none. */
export async function newestMessages(folder: string, limit: number): Promise<OutboxMessage[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => NAME.test(name));
  const newest = names.sort().reverse().slice(0, limit);
  const messages = await Promise.all(newest.map((name) => readMessage(folder, name)));
  return messages.filter((message) => message !== null);
}

/** One message, or null where there is none of that name. */
export async function readMessage(folder: string, name: string): Promise<OutboxMessage | null> {
  if (!NAME.test(name)) return null;
  const raw = await readFile(join(folder, name)).catch(() => null);
  if (!raw) return null;
  if (name.endsWith('.txt')) return textMessage(name, raw.toString('utf8'));
  const mail = await PostalMime.parse(raw);
  return {
    name,
    from: addresses(mail.from ? [mail.from] : []),
    to: addresses(mail.to ?? []),
    subject: mail.subject ?? '',
    date: mail.date ? new Date(mail.date) : null,
    text: mail.text ?? '',
    html: mail.html ?? null,
  };
}

/** A message of a telephone: header lines as in a mail, a blank line, the text. */
function textMessage(name: string, raw: string): OutboxMessage {
  const [head = '', ...rest] = raw.split(/\r?\n\r?\n/);
  const headerOf = (field: string) =>
    new RegExp(`^${field}: (.*)$`, 'im').exec(head)?.[1]?.trim() ?? '';
  const date = headerOf('date');
  return {
    name,
    from: headerOf('from'),
    to: headerOf('to'),
    subject: 'SMS',
    date: date ? new Date(date) : null,
    text: rest.join('\n\n'),
    html: null,
  };
}

function addresses(list: readonly { name?: string; address?: string }[]): string {
  return list
    .map(({ name, address }) => (name ? `${name} <${address ?? ''}>` : (address ?? '')))
    .join(', ');
}
