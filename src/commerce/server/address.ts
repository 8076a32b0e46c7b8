/** Where a request comes from, for the limits. */
import { isIP } from 'node:net';

/** An address of eight groups, without a zone; null where it is no IPv6 address. */
function groupsOf(address: string): number[] | null {
  const [bare = ''] = address.split('%');
  if (isIP(bare) !== 6) return null;
  // The last four bytes may be written as IPv4.
  const tail = /^(.*:)(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(bare);
  const [, head = '', a, b, c, d] = tail ?? [];
  const hex = (high: string | undefined, low: string | undefined): string => (Number(high) * 256 + Number(low)).toString(16);
  const text = tail === null ? bare : `${head}${hex(a, b)}:${hex(c, d)}`;
  const [before = '', after] = text.split('::');
  const parts = (half: string): number[] => (half === '' ? [] : half.split(':').map((group) => Number.parseInt(group, 16)));
  if (after === undefined) return parts(before);
  const [first, last] = [parts(before), parts(after)];
  return [...first, ...new Array<number>(8 - first.length - last.length).fill(0), ...last];
}

/** What is counted for an address: an IPv4 address, or the half of an IPv6 address that one customer is given; "unknown" for others. */
export function countedAddress(address: string): string {
  const text = address.trim().replace(/^\[(.*)\](?::\d+)?$/, '$1');
  if (isIP(text) === 4) return text;
  const groups = groupsOf(text);
  if (groups === null) return 'unknown';
  const [, , , , , mapped, high = 0, low = 0] = groups;
  // IPv4 inside IPv6, as a socket for both has it.
  if (mapped === 0xffff && groups.slice(0, 5).every((group) => group === 0)) return [high >> 8, high & 255, low >> 8, low & 255].join('.');
  return `${groups
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(':')}::/64`;
}

/**
 * The address of who asks. Each proxy in front adds the address that it saw at the end of X-Forwarded-For; what stands before
 * those was written by the client and counts for nothing.
 * @param proxies how many proxies stand in front; 0 believes the connection alone.
 */
export function clientAddress(headers: Headers, connection: string, proxies: number): string {
  if (proxies === 0) return countedAddress(connection);
  const seen = (headers.get('x-forwarded-for') ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  // Fewer than there are proxies: somebody went around one of them.
  return countedAddress(seen.at(-proxies) ?? connection);
}
