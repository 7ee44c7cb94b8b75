// Whether a service is there and takes our token, asked without sending anything.
import type { ChannelFault } from '#rules/health'

/** The test of a service behind one address; null where it is well. A refused method is an answer like any other. */
export function probe(
  url: string,
  headers: Record<string, string>,
): (signal: AbortSignal) => Promise<ChannelFault | null> {
  return async (signal) => {
    try {
      const { status } = await fetch(url, { method: 'HEAD', headers, signal, redirect: 'manual' })
      if (status === 401 || status === 403) return 'tokenExpired'
      if (status === 402) return 'noCredit'
      return status >= 500 || status === 408 ? 'unreachable' : null
    } catch {
      // whatever the network calls it: nobody answered
      return 'unreachable'
    }
  }
}
