// Raises an alarm when more is refused in an hour than people come to by mistake, and says when that is over.
import { noteHealth } from '#actions/health/note'
import { healthOf } from '#reads/health'
import { refusedLately } from '#reads/security'
import { attacked } from '#rules/security'
import { type Job, report } from './job.ts'

export const watchRefusals: Job = {
  name: 'watch-refusals',
  at: '50 * * * * *',
  run: async ({ db, now, base, log }) => {
    const known = (await healthOf(db)).find(({ name }) => name === 'security')?.fault ?? null
    const found = attacked(await refusedLately(db, now()), known)
    if (known === (found?.fault ?? null)) return
    if (found) log.error({ security: found.fault, ...found.facts }, 'more is refused than people come to by mistake')
    const tested = [{ name: 'security' as const, found }]
    report('health', await noteHealth({ db, now: now(), channels: base.channels ?? [], tested, only: true }))
  },
}
