// A channel before which somebody stands who says of each message whether it may be sent now.
import type { Channel, Row } from '#rules/channel'

/** `until`: the moment before which the row must not be sent; null if it may be sent now. */
export type Gate = (row: Row, now: Date) => Promise<Date | null>

/** The channel behind the gate: what may not be sent now is put off until it may, and counts as no attempt. */
export function gated(channel: Channel, gate: Gate, now: () => Date): Channel {
  return {
    ...channel,
    deliver: async (row, signal) => {
      const at = now()
      const until = await gate(row, at)
      if (!until) return channel.deliver(row, signal)
      return { result: 'later', seconds: Math.max(1, (until.getTime() - at.getTime()) / 1000) }
    },
  }
}
