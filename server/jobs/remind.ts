// Reminds the silent recipients of letters after `notice.remindAfter`: on open days only, never in quiet hours.
import { remindNotice } from '#actions/notices/remind'
import { noticeRemindAfter, quietHours } from '#law/notices'
import { provinceIds, silentLetters } from '#reads/due'
import { closedDays, lawOfProvince } from '#reads/parameters'
import { isOpen, tehranDay } from '#rules/calendar'
import { isQuiet, patienceOver } from '#rules/periods'
import { clockIn, type Job, type JobParts } from './job.ts'

export const remindSilent: Job = {
  name: 'remind',
  at: '30 */10 * * * *',
  run: async (parts) => {
    for (const province of await provinceIds(parts.db)) await remindIn(province, parts)
  },
}

async function remindIn(province: string, parts: JobParts): Promise<void> {
  const now = parts.now()
  const today = tehranDay(now)
  const [law, closed] = await Promise.all([lawOfProvince(parts.db, province, today), closedDays(parts.db, province)])
  if (!isOpen(today, closed) || isQuiet(now, law(quietHours))) return
  const before = patienceOver(today, law(noticeRemindAfter), closed)
  for (const { id } of await silentLetters(parts.db, province, before)) {
    await remindNotice(clockIn(province, parts), null, { id })
  }
}
