/** Sessions of before kept only the network of an IPv6 address, and the network of `::1` is `::`. */
const LOOPBACK = /^(?:127\.|::1?$)/;

/**
 * A network address as people know it: IPv6 in its short form, and `own` in place of an address that only says that
 * Gable runs on the reader's own machine. Null where nothing is known.
 */
export function shownAddress(address: string | null, own: string): string | null {
  if (!address) return null;
  const short = shortened(address);
  return LOOPBACK.test(short) ? own : short;
}

/** `2001:0db8:0000:0000:0000:0000:0000:0001` is `2001:db8::1`; whatever is no IPv6 address stays. */
function shortened(address: string): string {
  if (!address.includes(':')) return address;
  const [, mapped] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address) ?? [];
  if (mapped !== undefined) return mapped;
  const url = `http://[${address}]`;
  return URL.canParse(url) ? new URL(url).hostname.slice(1, -1) : address;
}
