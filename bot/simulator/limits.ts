// How many messages a messenger takes, and when it says «too many requests».
import { fail } from './errors.ts'

/**
 * Messages per second over all chats, per second in one chat, per minute in one group; null where there is no limit.
 * `burst`: how many messages one chat takes at once before its second is counted.
 */
export type LimitSettings = {
  rate: number | null
  perChat: number | null
  perGroupMinute: number | null
  burst: number
}

export type Limits = { settings: LimitSettings; taken: Map<string, number[]> }

/** What the messengers are known to allow. */
const usualLimits: LimitSettings = { rate: 30, perChat: 1, perGroupMinute: 20, burst: 1 }

const second = 1000
const minute = 60 * second

/** Limits as asked; `false` is none at all. */
export function openLimits(asked: Partial<LimitSettings> | false | undefined): Limits {
  const none = { rate: null, perChat: null, perGroupMinute: null, burst: 1 }
  return { settings: asked === false ? none : { ...usualLimits, ...asked }, taken: new Map() }
}

/**
 * Takes the place of `count` messages to a chat at `now` (epoch milliseconds), or refuses with 429 and `retry_after`. An
 * album fills as many places of the whole as it has parts, and one of its chat.
 */
export function takeSlots(
  limits: Limits,
  bot: string,
  chat: number,
  count: number,
  now: number,
  refuse?: { status: number; words: string },
): void {
  const { rate, perChat, perGroupMinute, burst } = limits.settings
  const windows = [
    ...(rate === null ? [] : [{ key: bot, most: rate, span: second, count }]),
    ...(perChat === null ? [] : [{ key: `${bot}/${chat}`, most: burst, span: (second * burst) / perChat, count: 1 }]),
    ...(perGroupMinute === null || chat > 0
      ? []
      : [{ key: `${bot}/${chat}/m`, most: perGroupMinute, span: minute, count }]),
  ]
  const waits = windows.map((window) => waitFor(recent(limits, window.key, now - window.span), now, window))
  const wait = Math.max(0, ...waits)
  if (wait > 0) {
    if (refuse) fail(refuse.status, refuse.words)
    const retryAfter = Math.max(1, Math.ceil(wait / second))
    fail(429, `Too Many Requests: retry after ${retryAfter}`, retryAfter)
  }
  for (const window of windows) {
    const taken = limits.taken.get(window.key) ?? []
    limits.taken.set(window.key, [...taken, ...Array<number>(window.count).fill(now)])
  }
}

function recent(limits: Limits, key: string, since: number): number[] {
  const kept = (limits.taken.get(key) ?? []).filter((at) => at > since)
  limits.taken.set(key, kept)
  return kept
}

function waitFor(taken: number[], now: number, window: { most: number; span: number; count: number }): number {
  const over = taken.length + Math.min(window.count, window.most) - window.most
  if (over <= 0) return 0
  return taken[over - 1]! + window.span - now
}
