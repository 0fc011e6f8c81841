import { BlockList, isIP } from 'node:net'

/** What IANA's registries of special-purpose addresses (RFC 6890 and its updates) call not globally reachable. */
const V4: readonly [string, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  // Multicast and all above it.
  ['224.0.0.0', 3],
]
/** Within the one range that is given out, 2000::/3: documentation, benchmarks, and what carries another address inside. */
const V6: readonly [string, number][] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
]

const special = new BlockList()
for (const [net, prefix] of V4) special.addSubnet(net, prefix, 'ipv4')
for (const [net, prefix] of V6) special.addSubnet(net, prefix, 'ipv6')
const given = new BlockList()
given.addSubnet('2000::', 3, 'ipv6')

/** Whether an IP address is one of the public network: not this machine, its network, or a range with another meaning. */
export function isPublicAddress(ip: string): boolean {
  const kind = isIP(ip)
  if (kind === 4) return !special.check(ip, 'ipv4')
  // Mapped, translated and link-local addresses are all outside of 2000::/3.
  return kind === 6 && given.check(ip, 'ipv6') && !special.check(ip, 'ipv6')
}
