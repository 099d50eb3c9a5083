import { BlockList, isIP, isIPv4, isIPv6 } from 'node:net';

const MAPPED_IPV4 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

/** Finds who really asks: the peer, or what proxies that are trusted say about it. */
export type ClientAddress = (
  peer: string | undefined,
  forwardedFor: string | null,
) => string | null;

/**
 * Reads `X-Forwarded-For` from the right, past the addresses of `trusted` (addresses or CIDR ranges): the first other
 * one is the client. Anything left of it was written by the client itself and is worth nothing.
 * Throws where an entry of `trusted` is no address or range.
 */
export function createClientAddress(trusted: readonly string[]): ClientAddress {
  const proxies = new BlockList();
  for (const entry of trusted) addProxy(proxies, entry);
  const isTrusted = (address: string) =>
    trusted.length > 0 && proxies.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');

  return (peer, forwardedFor) => {
    const direct = readAddress(peer);
    if (direct === null || forwardedFor === null || !isTrusted(direct)) return direct;
    let client = direct;
    for (const entry of forwardedFor.split(',').reverse()) {
      const address = readAddress(entry.trim());
      if (address === null) return client;
      client = address;
      if (!isTrusted(address)) return client;
    }
    return client;
  };
}

export function isLoopback(address: string): boolean {
  return address === '::1' || address.startsWith('127.');
}

const FORWARDING_HEADERS = ['x-forwarded-for', 'forwarded', 'x-real-ip', 'x-forwarded-host', 'via'];

/** Whether a request comes from this very machine and through no proxy that might speak for somebody else. */
export function isDirectFromLoopback(address: string | null, headers: Headers): boolean {
  if (address === null || !isLoopback(address)) return false;
  return !FORWARDING_HEADERS.some((name) => headers.has(name));
}

/** Under which limits count an address: an IPv6 subscriber owns a whole /64, so its addresses are one. */
export function limitKeyOf(address: string): string {
  if (isIPv4(address)) return address;
  const [head = '', tail] = address.split('::');
  const first = head === '' ? [] : head.split(':');
  const last = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - first.length - last.length);
  const groups = [...first, ...Array<string>(zeros).fill('0'), ...last];
  return `${groups.slice(0, 4).join(':')}::/64`;
}

/** An address in the form that all comparisons use, or null where the text is none. */
function readAddress(text: string | undefined): string | null {
  if (text === undefined) return null;
  const bare = text
    .replace(/^\[(.*)\](:\d+)?$/, '$1')
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1')
    .replace(/%.*$/, '');
  if (isIP(bare) === 0) return null;
  const mapped = MAPPED_IPV4.exec(bare)?.[1];
  if (mapped !== undefined) return mapped;
  return isIPv4(bare) ? bare : new URL(`http://[${bare}]`).hostname.slice(1, -1);
}

function addProxy(list: BlockList, entry: string): void {
  const [address = '', prefix] = entry.split('/');
  const family = isIPv6(address) ? 'ipv6' : 'ipv4';
  const bits = prefix === undefined ? undefined : Number(prefix);
  const widest = family === 'ipv6' ? 128 : 32;
  if (isIP(address) === 0 || (bits !== undefined && !(bits >= 0 && bits <= widest))) {
    throw new Error(`TRUSTED_PROXIES: "${entry}" is neither an address nor a CIDR range`);
  }
  if (bits === undefined) list.addAddress(address, family);
  else list.addSubnet(address, bits, family);
}
