// Where the secretariat is reached, from a day on; what stood before is kept.
import { secretariats } from '#db/schema/secretariat'
import { type Day, isDay } from '#rules/calendar'
import { plainDigits } from '#rules/digits'
import type { Reach } from '#rules/secretariat'
import { persianLine } from '#rules/texts'
import { action, done, noBecause } from '../../act/act.ts'

/** Sets the lines from a day on; the same day again corrects them. */
export const saveSecretariat = action<Reach & { firstDay: Day }, null>('secretariat.save', {
  run: async (act, { firstDay, ...lines }) => {
    if (!isDay(firstDay)) return noBecause('field-wrong', 'firstDay')
    const [address, complaints] = [persianLine(lines.address), persianLine(lines.complaints)]
    const [phone, fax] = [plainDigits(persianLine(lines.phone)), plainDigits(persianLine(lines.fax))]
    if (!address && !phone) return noBecause('secretariat-empty', 'address')
    const written = { address, phone, fax, complaints, at: act.now }
    await act.tx
      .insert(secretariats)
      .values({ provinceId: act.province, firstDay, ...written })
      .onConflictDoUpdate({ target: [secretariats.provinceId, secretariats.firstDay], set: written })
    act.record({ subject: 'province', subjectId: act.province, facts: { firstDay, address, phone, fax, complaints } })
    return done(null)
  },
})
