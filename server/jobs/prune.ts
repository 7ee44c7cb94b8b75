// Removes what has served its time: keys, counts of tries, sessions, codes and links that are over, and guests' mobiles.
import { retentionGuestMobile } from '#law/retention'
import { provinceIds } from '#reads/due'
import { lawOfProvince } from '#reads/parameters'
import { addDays, tehranDay } from '#rules/calendar'
import { days } from '#rules/periods'
import { forgetGuests } from '#state/guests'
import { prune } from '#state/prune'
import { inEach, type Job } from './job.ts'

export const pruneAll: Job = {
  name: 'prune',
  at: '20 40 * * * *',
  run: async ({ db, now, log }) => {
    log.debug(await prune(db, now()), 'pruned')
    const today = tehranDay(now())
    await inEach(await provinceIds(db), async (province) => {
      const law = await lawOfProvince(db, province, today)
      return forgetGuests(db, province, addDays(today, -days(law(retentionGuestMobile))))
    })
  },
}
