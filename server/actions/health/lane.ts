// The courier tells at once, not with the next self-test, that a channel stands or goes again.
import type { Database } from '#db/client'
import type { ChannelFault } from '#rules/health'
import type { ChannelName } from '#rules/messages'
import { reopenBindings } from '../bindings/reopen.ts'
import { noteHealth } from './note.ts'

/** `inDoubt`: milliseconds before now in which chats were taken for closed that need not be. */
export type LaneNote = {
  db: Database
  now: Date
  channels: readonly ChannelName[]
  channel: ChannelName
  fault: ChannelFault | null
  inDoubt: number
}

/** Opens what is in doubt, writes the channel's health down, and tells those in charge by another way. */
export async function noteLane({ db, now, channels, channel, fault, inDoubt }: LaneNote): Promise<void> {
  if (inDoubt > 0) {
    const since = new Date(now.getTime() - inDoubt)
    await db.transaction((tx) => reopenBindings(tx, channel, since, { now, channels }))
  }
  const tested = [{ name: channel, found: fault ? { fault, facts: {} } : null }]
  const [bad] = await noteHealth({ db, now, channels, tested, only: true })
  if (bad) throw new Error(`health ${bad.id}: ${bad.error}`)
}
