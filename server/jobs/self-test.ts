// Once an hour the channels, the queue, the clock, the disk and the database are asked how they are.
import { statfs } from 'node:fs/promises'
import { noteHealth, type Tested } from '#actions/health/note'
import { databaseTime } from '#reads/due'
import { clockOf, dueNow, failedJobs, lastTest, trafficOf } from '#reads/health'
import { type ChannelFault, clockWrong, databaseSlow, diskFull, jobsFailed, queueFull, quiet } from '#rules/health'
import { type Check, type Job, type JobParts, report } from './job.ts'

/** Milliseconds between two tests, with some room for the minute's tick; and for one question to a channel. */
const every = 59 * 60_000
const patience = 15_000

/** Runs where the channels are. The tick is a minute's, so that a process that starts need not wait for the hour. */
export const selfTest: Job = {
  name: 'self-test',
  at: '7 * * * * *',
  run: async (parts) => {
    const last = await lastTest(parts.db)
    if (last && parts.now().getTime() - last.getTime() < every) return
    const { db, base } = parts
    const tested = await testAll(parts)
    report('health', await noteHealth({ db, now: parts.now(), channels: base.channels ?? [], tested }))
  },
}

/** Tests everything there is to test here. */
async function testAll(parts: JobParts): Promise<Tested[]> {
  const { db, checks = [], dataDir, now } = parts
  const channels = await Promise.all(checks.map((one) => testChannel(parts, one)))
  const space = dataDir ? await spaceIn(dataDir) : null
  return [
    ...channels,
    { name: 'queue', found: queueFull(await dueNow(db, now())) },
    { name: 'clock', found: clockWrong(await clockOf(db, now())) },
    ...(space ? [{ name: 'disk' as const, found: diskFull(space) }] : []),
    { name: 'database', found: databaseSlow(await answerTimes(parts)) },
    { name: 'jobs', found: jobsFailed(await failedJobs(db)) },
  ]
}

/** What the channel says of itself; and if that is nothing, whether anything gets through. */
async function testChannel({ db, now }: JobParts, { name, check }: Check): Promise<Tested> {
  const fault = check ? await asked(check) : null
  return { name, found: fault ? { fault, facts: {} } : quiet(await trafficOf(db, name, now())) }
}

/** One lost connection is no fault: it is asked twice. */
async function asked(check: NonNullable<Check['check']>): Promise<ChannelFault | null> {
  const first = await once(check)
  return first === 'unreachable' ? once(check) : first
}

async function once(check: NonNullable<Check['check']>): Promise<ChannelFault | null> {
  const gone = new Promise<ChannelFault>((resolve) => {
    setTimeout(() => resolve('unreachable'), patience + 1000).unref()
  })
  // a test that breaks has reached nobody, and must not keep the others from being written down
  const said = Promise.resolve()
    .then(() => check(AbortSignal.timeout(patience)))
    .catch((): ChannelFault => 'unreachable')
  return Promise.race([said, gone])
}

/** Bytes of the folder's disk; null where the folder cannot be looked at, so that nothing of ours fills it up either. */
async function spaceIn(folder: string): Promise<{ free: number; size: number } | null> {
  const found = await statfs(folder).catch(() => null)
  return found && { free: found.bavail * found.bsize, size: found.blocks * found.bsize }
}

async function answerTimes({ db }: JobParts): Promise<number[]> {
  const times: number[] = []
  for (let nth = 0; nth < 5; nth++) {
    const began = performance.now()
    await databaseTime(db)
    times.push(performance.now() - began)
  }
  return times
}
