// Raises an alarm when this machine's clock jumps, or tells another time than the database's.

import { databaseTime } from '#reads/due'
import { mayDiffer } from '#rules/health'
import { noteJob } from '#state/tick'
import type { Job, JobParts } from './job.ts'

/** Milliseconds that the clock may drift between two looks. */
const mayJump = 5_000

/** What the clock on the wall has gained on the one that only ticks, in milliseconds, since the last look; 0 at first. */
export function jumpWatch(wall: () => number, ticking: () => number): () => number {
  let last = wall() - ticking()
  return () => {
    const offset = wall() - ticking()
    const jump = offset - last
    last = offset
    return jump
  }
}

const jumped = jumpWatch(Date.now, () => performance.now())

export const watchClock: Job = {
  name: 'clock',
  at: '*/10 * * * * *',
  everywhere: true,
  run: async (parts) => {
    const jump = jumped()
    if (Math.abs(jump) > mayJump) await alarm(parts, `the clock jumped by ${seconds(jump)} s`)
    const difference = Date.now() - (await databaseTime(parts.db)).getTime()
    if (Math.abs(difference) > mayDiffer) {
      throw new Error(`the clock differs from the database's by ${seconds(difference)} s`)
    }
  },
}

/** A jump is told once; it stays in the table of jobs until the next. */
async function alarm({ direct, log, now }: JobParts, error: string): Promise<void> {
  log.error(error)
  await noteJob(direct, { name: 'clock-jump', now: now(), error })
}

const seconds = (milliseconds: number) => Math.round(milliseconds / 1000)
