// The channel to the sink, for couriers in this process and in others.
import type { Channel } from '#rules/channel'
import type { ChannelName } from '#rules/messages'

/** Posts each message to the sink once. */
export function channelTo(url: string, name: ChannelName = 'telegram'): Channel {
  return {
    name,
    deliver: async (row, signal) => {
      const body = JSON.stringify({ id: row.id, sender: process.pid, begun: Date.now(), maybeTwice: row.maybeTwice })
      const answer = await fetch(url, { method: 'POST', body, signal })
      const said = await answer.text()
      if (answer.ok) return { result: 'sent', providerId: said }
      if (answer.status === 429) return { result: 'busy', retryAfterSeconds: Number(answer.headers.get('retry-after')) }
      return { result: 'failed', error: `${answer.status}`, retry: true }
    },
  }
}

/** Leases so short that a test need not wait long for them, and long enough for a busy machine. */
export const settings = { leaseSeconds: 5, timeoutSeconds: 2, pollSeconds: 0.5 }
