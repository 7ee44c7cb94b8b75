// While an update is under way, a process of the version before files and moves cases without asking tasks.
import { catchUpCase } from '#actions/cases/catch-up'
import { casesBehind } from '#reads/cases-waiting'
import { clockIn, forEachDue, type Job } from './job.ts'

export const catchUpCases: Job = {
  name: 'catch-up-cases',
  at: '20 */5 * * * *',
  run: async (parts) =>
    forEachDue(parts, 'case', await casesBehind(parts.db), ({ id, province }) =>
      catchUpCase(clockIn(province, parts), null, { case: id }),
    ),
}
