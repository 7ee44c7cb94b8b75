// Whose request it is, for limits on tries: X-Forwarded-For counts only as far as trusted proxies wrote it.
import { BlockList, isIP } from 'node:net'
import type { Context as HonoContext } from 'hono'
import { LRUCache } from 'lru-cache'
import type { Env } from '../context.ts'

type Bindings = { incoming?: { socket?: { remoteAddress?: string } } }

/**
 * The caller's address: the connection's, or behind trusted proxies the last one that none of them is. An IPv6 network
 * of 64 bits counts as one caller, since one customer has that many.
 */
export function addressOf(c: HonoContext<Env>): string {
  return callerOf(c.var.parts.trustedProxies, c.env, c.req.header('x-forwarded-for'))
}

/** The same by the parts of a request: what the server knows of the connection, and X-Forwarded-For. */
export function callerOf(proxies: readonly string[], env: unknown, forwarded: string | null | undefined): string {
  const trusted = listOf(proxies)
  let caller = plain((env as Bindings | undefined)?.incoming?.socket?.remoteAddress ?? '')
  let rest = forwarded ?? ''
  while (rest !== '') {
    const comma = rest.lastIndexOf(',')
    const next = plain(rest.slice(comma + 1).trim())
    // What a proxy wrote that is no address ends the way: what stands before it, anybody may have written.
    if (isIP(next) === 0 || !has(trusted, caller)) break
    caller = next
    rest = rest.slice(0, Math.max(0, comma))
  }
  return isIP(caller) === 6 ? network(caller) : caller
}

/** Without a port, and IPv4 as itself where it comes written as IPv6. */
function plain(address: string): string {
  const bare = address.replace(/^\[(.*)\](:\d+)?$/, '$1').replace(/^(\d+(?:\.\d+){3}):\d+$/, '$1')
  return bare.replace(/^::ffff:(?=\d+\.)/i, '')
}

/** Who is trusted, and what was found of the addresses that came last: asking the list makes an object a call. */
type Trusted = { list: BlockList; found: LRUCache<string, boolean> }

function has({ list, found }: Trusted, address: string): boolean {
  const known = found.get(address)
  if (known !== undefined) return known
  const kind = isIP(address)
  const trusted = kind !== 0 && list.check(address, kind === 6 ? 'ipv6' : 'ipv4')
  found.set(address, trusted)
  return trusted
}

const lists = new WeakMap<readonly string[], Trusted>()

/** Addresses and networks such as 10.0.0.0/8, read once. */
function listOf(proxies: readonly string[]): Trusted {
  const known = lists.get(proxies)
  if (known) return known
  const list = new BlockList()
  for (const proxy of proxies) {
    const [address = '', bits] = proxy.split('/')
    const kind = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    if (bits) list.addSubnet(address, Number(bits), kind)
    else list.addAddress(address, kind)
  }
  const trusted = { list, found: new LRUCache<string, boolean>({ max: 1_000 }) }
  lists.set(proxies, trusted)
  return trusted
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
