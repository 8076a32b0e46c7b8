/** Addresses that only a house or a machine can reach: no source for readers, and nothing that a link check may be led to. */
import { BlockList, isIP } from 'node:net';

/** Ranges of RFC 6890 and its successors that are not the public Internet. */
const PRIVATE = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  PRIVATE.addSubnet(network, prefix, 'ipv4');
for (const [network, prefix] of [
  ['::', 128],
  ['::1', 128],
  // Addresses that carry an IPv4 address inside (translated, 6to4, Teredo): a detour to the ranges above.
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['2001::', 32],
  ['2002::', 16],
  ['2001:db8::', 32],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const)
  PRIVATE.addSubnet(network, prefix, 'ipv6');

/** The host of a URL without the brackets of IPv6. */
function bare(host: string): string {
  return host.replace(/^\[|\]$/g, '');
}

/** Whether the host of a URL is a number and no name. */
export function isIpLiteral(host: string): boolean {
  return isIP(bare(host)) !== 0;
}

/** Whether an IP address lies outside the public Internet; an IPv4 address inside IPv6 counts as itself. */
export function isPrivateAddress(address: string): boolean {
  const family = isIP(address);
  return family === 0 || PRIVATE.check(address, family === 4 ? 'ipv4' : 'ipv6');
}

/** Whether the host of a URL is private by itself: a private number, or a name that no public server has. */
export function isPrivateHost(host: string): boolean {
  const name = bare(host).toLowerCase().replace(/\.$/, '');
  if (isIP(name) !== 0) return isPrivateAddress(name);
  return !name.includes('.') || /\.(?:localhost|local|internal|intranet|lan|home|corp|home\.arpa|test|invalid|onion)$/.test(name);
}
