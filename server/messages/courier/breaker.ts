// Whether what a messenger says of chats may be believed: many that close at once are rather its own trouble, or ours.
import type { ChannelName } from '#rules/messages'

/** Of the others a closed address is each person's own matter: a browser that is gone, a number without an account. */
const guarded: readonly ChannelName[] = ['telegram', 'bale']

const minute = 60_000
/** So many chats may close in a minute. */
const mostClosed = 5
/** Once a stop has shown that the messenger was right, it is believed for so long. */
const trust = 60 * minute

export type Breaker = {
  /** A chat is said to be closed: whether it may be taken for that. If not, the lane must stop. */
  believes(chat: string, at: number): boolean
  /** A message was taken. */
  accepted(at: number): void
  /** The lane has stopped: since when what was closed is in doubt. */
  opened(at: number): number
  /** The messenger knows us: whoever closes once more after this has closed it. */
  mended(at: number): void
}

/** Opens the breaker of one lane; times are milliseconds of any one clock that only goes forward. */
export function openBreaker(channel: ChannelName): Breaker {
  let closed = new Map<string, number>()
  let suspects = new Set<string>()
  let lastAccepted = Number.NEGATIVE_INFINITY
  let mendedAt = Number.POSITIVE_INFINITY
  let trustedUntil = Number.NEGATIVE_INFINITY
  const recent = (at: number) => new Map([...closed].filter(([, since]) => since > at - minute))
  return {
    believes: (chat, at) => {
      if (!guarded.includes(channel) || at < trustedUntil) return true
      if (suspects.has(chat)) {
        // it says so again, to us whom it knows, while others are served
        if (lastAccepted > mendedAt) trustedUntil = at + trust
        return true
      }
      closed = recent(at).set(chat, at)
      return closed.size <= mostClosed
    },
    accepted: (at) => {
      lastAccepted = at
    },
    opened: (at) => {
      closed = recent(at)
      suspects = new Set(closed.keys())
      closed.clear()
      // with nothing taken since, nothing said since is worth more
      return Math.min(at - minute, Math.max(lastAccepted, at - 60 * minute))
    },
    mended: (at) => {
      mendedAt = at
    },
  }
}
