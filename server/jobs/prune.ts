// Removes what has served its time: keys, counts of tries, sessions, codes and links that are over.
import { prune } from '#state/prune'
import type { Job } from './job.ts'

export const pruneAll: Job = {
  name: 'prune',
  at: '20 40 * * * *',
  run: async ({ db, now, log }) => log.debug(await prune(db, now()), 'pruned'),
}
