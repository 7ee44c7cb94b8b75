// Security that an agency asks of an office, or of the kanoon for all: within its share and of an accepted kind. Annex 6; Minutes 11.
import { guarantees } from '#db/schema/contracts'
import { type Day, isDay } from '#rules/calendar'
import { type GuaranteeKind, mayAskGuarantee } from '#rules/guarantees'
import { persianLine } from '#rules/texts'
import { type Refusal, refusalAt } from '#rules/verdict'
import { action, done, no } from '../../act/act.ts'
import { agencyFor, officeNamed } from '../contracts/agency.ts'

/** `license`: of the office, empty where the kanoon gives it for all; sums in rials; `agency`: null for the actor's own. */
export type RecordingGuarantee = {
  agency: string | null
  license: string
  kind: GuaranteeKind
  number: string
  issuer: string
  heldBy: string
  amount: number
  monthValue: number
  firstDay: Day
  lastDay: Day | null
}

const most = 10_000_000_000_000

/** Writes a security down; answers its id. Refused with its article where an agency may not ask for it. */
export const recordGuarantee = action<RecordingGuarantee, { id: string }>('guarantees.record', {
  run: async (act, { agency: named, license, firstDay, lastDay, ...said }) => {
    const agency = await agencyFor(act, named)
    if (!agency.ok) return agency
    const office = license.trim() === '' ? done(null) : await officeNamed(act, license)
    if (!office.ok) return office
    const [number, issuer, heldBy] = [said.number, said.issuer, said.heldBy].map((line) => persianLine(line)) as [
      string,
      string,
      string,
    ]
    const sound = (sum: number) => Number.isInteger(sum) && sum > 0 && sum <= most
    const wrong: Refusal[] = [
      ...(number ? [] : [refusalAt('number', 'field-needed')]),
      ...(issuer ? [] : [refusalAt('issuer', 'field-needed')]),
      ...(heldBy ? [] : [refusalAt('heldBy', 'field-needed')]),
      ...(sound(said.amount) ? [] : [refusalAt('amount', 'services-amount-unreadable')]),
      ...(sound(said.monthValue) ? [] : [refusalAt('monthValue', 'services-amount-unreadable')]),
      ...(isDay(firstDay) ? [] : [refusalAt('firstDay', 'field-needed')]),
      ...(lastDay === null || lastDay >= firstDay ? [] : [refusalAt('lastDay', 'contracts-last-before-first')]),
    ]
    if (wrong.length) return no(...wrong)
    const verdict = mayAskGuarantee(said, await act.law())
    if (!verdict.ok) return no(verdict.refusal)
    const { kind, amount, monthValue } = said
    const [row] = await act.tx
      .insert(guarantees)
      .values({
        ...{ provinceId: act.province, agencyId: agency.value, officeId: office.value, kind, number, issuer, heldBy },
        ...{ amount, monthValue, firstDay, lastDay, by: act.actor.person!, at: act.now },
      })
      .returning({ id: guarantees.id })
    const { id } = row!
    act.record({
      subject: 'guarantee',
      subjectId: id,
      facts: { agency: agency.value, office: office.value, kind, amount, monthValue },
    })
    return done({ id })
  },
})
