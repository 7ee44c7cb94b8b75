// Two working groups decide on one move: what one asks is put before the other, and its word is brought back.
import { askThere, carryAnswer, dropThere } from '#actions/requests/other-group'
import { nobodyWaitsFor, toBeAnswered, toBeAskedThere } from '#reads/requests/between'
import { clockIn, forEachDue, type Job } from './job.ts'

export const carryBetween: Job = {
  name: 'carry-between',
  at: '15,45 * * * * *',
  run: async (parts) => {
    const rounds = [
      [toBeAskedThere, askThere],
      [toBeAnswered, carryAnswer],
      [nobodyWaitsFor, dropThere],
    ] as const
    // one that moved on meanwhile is refused, and that is all right
    for (const [due, act] of rounds)
      await forEachDue(parts, 'request', await due(parts.db), ({ id: request, task, province }) =>
        act(clockIn(province, parts), null, { request, task }),
      )
  },
}
