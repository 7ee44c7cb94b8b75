// Whether the channels, the queue, the clock, the disk and the database are well, and what is wrong if not. Pure.
import { type ChannelName, channels } from './messages.ts'

/** What is tested: each channel that is set up, what they all need, and whether somebody is trying doors. */
export const healthNames = [...channels, 'queue', 'clock', 'disk', 'database', 'jobs', 'security'] as const
export type HealthName = (typeof healthNames)[number]

/**
 * tokenExpired: the account's token is refused. webhookRevoked: updates are posted elsewhere than to us, or nowhere.
 * webhookForeign: we ask for updates, and somebody else has had them posted to himself. noCredit: nothing more is sent
 * before it is paid. chatsClosed: more chats closed within a minute than people close; unreachable: no connection. refused: it answers, but not to us. quiet: nothing got through for an hour
 * although there was something to send.
 */
export const channelFaults = [
  'tokenExpired',
  'webhookRevoked',
  'webhookForeign',
  'noCredit',
  'chatsClosed',
  'unreachable',
  'refused',
  'quiet',
] as const
export type ChannelFault = (typeof channelFaults)[number]

/** Ways to people that this deployment has not set up: nothing is ill, but nobody is reached by them. */
export function missingChannels(channelsHere: readonly ChannelName[]): ChannelName[] {
  return channels.filter((name) => !channelsHere.includes(name))
}

/** Faults, each with words and a remedy of its own. */
export const faults = [
  ...channelFaults,
  'queueFull',
  'clockJumped',
  'clockDiffers',
  'diskFull',
  'databaseSlow',
  'jobFailed',
  'signInMany',
  'pinMany',
  'bindMany',
  'forbiddenMany',
  'limitedMany',
] as const
export type Fault = (typeof faults)[number]

/** A fault with the figures its words want; null: all is well. */
export type Finding = { fault: Fault; facts: Record<string, string | number> } | null

/** So long without anything that got through is too long, in milliseconds. */
export const quietAfter = 3_600_000
const mostWaiting = 50_000
const leastFreeShare = 0.05
const leastFreeBytes = 500 * 1024 * 1024
const slowMilliseconds = 500
/** Characters of what a job said; the program's log has it all. */
const mostWords = 300
/** Milliseconds that this clock may differ from the database's. */
export const mayDiffer = 30_000

/** `waiting`: messages that should have gone out an hour ago or earlier; `through`: in that hour some got through. */
export function quiet({ waiting, through }: { waiting: number; through: boolean }): Finding {
  return waiting > 0 && !through ? { fault: 'quiet', facts: { waiting } } : null
}

/** `waiting`: messages due, over all channels. */
export function queueFull({ waiting }: { waiting: number }): Finding {
  return waiting > mostWaiting ? { fault: 'queueFull', facts: { waiting } } : null
}

/** `jumped`: within the last hour; `differs`: from the database's clock, in milliseconds. */
export function clockWrong({ jumped, differs }: { jumped: boolean; differs: number }): Finding {
  if (jumped) return { fault: 'clockJumped', facts: {} }
  return Math.abs(differs) > mayDiffer
    ? { fault: 'clockDiffers', facts: { seconds: Math.round(Math.abs(differs) / 1000) } }
    : null
}

/** Bytes of the disk that holds the data. */
export function diskFull({ free, size }: { free: number; size: number }): Finding {
  if (free >= leastFreeBytes && free >= size * leastFreeShare) return null
  return { fault: 'diskFull', facts: { megabytes: Math.floor(free / 1024 / 1024) } }
}

/** Timed work that did not get through at its last run, with what it said: the row that is bad and why. */
export function jobsFailed(failed: readonly { name: string; error: string }[]): Finding {
  const [first] = failed
  return first ? { fault: 'jobFailed', facts: { job: first.name, error: first.error.slice(0, mostWords) } } : null
}

/** Milliseconds of several simple questions; one slow answer alone is no sign. */
export function databaseSlow(milliseconds: readonly number[]): Finding {
  const sorted = [...milliseconds].sort((a, b) => a - b)
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0
  return median > slowMilliseconds ? { fault: 'databaseSlow', facts: { milliseconds: Math.round(median) } } : null
}
