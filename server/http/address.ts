// Whose request it is, for limits on tries: X-Forwarded-For counts only as far as trusted proxies wrote it.
import { BlockList, isIP } from 'node:net'
import type { Context as HonoContext } from 'hono'
import type { Env } from './context.ts'

type Bindings = { incoming?: { socket?: { remoteAddress?: string } } }

/**
 * The caller's address: the connection's, or behind trusted proxies the last one that none of them is. An IPv6 network
 * of 64 bits counts as one caller, since one customer has that many.
 */
export function addressOf(c: HonoContext<Env>): string {
  const trusted = listOf(c.var.parts.trustedProxies)
  const forwarded = (c.req.header('x-forwarded-for') ?? '').split(',').map((one) => plain(one.trim()))
  const connection = plain((c.env as Bindings | undefined)?.incoming?.socket?.remoteAddress ?? '')
  let caller = connection
  // What a proxy wrote that is no address ends the way: what stands before it, anybody may have written.
  while (has(trusted, caller) && isIP(forwarded.at(-1) ?? '')) caller = forwarded.pop()!
  return isIP(caller) === 6 ? network(caller) : caller
}

/** Without a port, and IPv4 as itself where it comes written as IPv6. */
function plain(address: string): string {
  const bare = address.replace(/^\[(.*)\](:\d+)?$/, '$1').replace(/^(\d+(?:\.\d+){3}):\d+$/, '$1')
  return bare.replace(/^::ffff:(?=\d+\.)/i, '')
}

function has(list: BlockList, address: string): boolean {
  const kind = isIP(address)
  return kind !== 0 && list.check(address, kind === 6 ? 'ipv6' : 'ipv4')
}

const lists = new WeakMap<readonly string[], BlockList>()

/** Addresses and networks such as 10.0.0.0/8, read once. */
function listOf(proxies: readonly string[]): BlockList {
  const known = lists.get(proxies)
  if (known) return known
  const list = new BlockList()
  for (const proxy of proxies) {
    const [address = '', bits] = proxy.split('/')
    const kind = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    if (bits) list.addSubnet(address, Number(bits), kind)
    else list.addAddress(address, kind)
  }
  lists.set(proxies, list)
  return list
}

/** The first 64 bits of an IPv6 address. */
function network(address: string): string {
  const [head = '', tail] = address.split('::')
  const first = head ? head.split(':') : []
  const last = tail ? tail.split(':') : []
  const zeros = tail === undefined ? [] : Array<string>(Math.max(0, 8 - first.length - last.length)).fill('0')
  return `${[...first, ...zeros, ...last]
    .slice(0, 4)
    .map((part) => Number.parseInt(part, 16).toString(16))
    .join(':')}::/64`
}
