// Holders who have reported new mobiles: one waits for its proof, one is somebody else's number and waits for the clerk.
import { reportContact } from '#actions/contacts/report'
import { type Cast, key, must } from './cast.ts'
import type { SamplePerson } from './province.ts'

/** Two reports of the last days. */
export async function reportMobiles(told: { cast: Cast; people: SamplePerson[]; now: Date }): Promise<void> {
  const holders = told.people.filter(({ role }) => role === 'holder')
  const [waiting, disputing, having] = holders.slice(8, 11) as [SamplePerson, SamplePerson, SamplePerson]
  const before = (hours: number) => new Date(told.now.getTime() - hours * 3_600_000)
  const report = async (who: SamplePerson, value: string, changed: Date, at: Date) => {
    const said = { office: who.officeId!, kind: 'mobile' as const, value, changedAt: changed.toISOString() }
    await must(reportContact(await told.cast.as(who.id, at, who.messenger), key(), said))
  }
  await report(waiting, '09140100041', before(30), before(20))
  // four days after it happened: reported late
  await report(disputing, having.mobile, before(96), before(6))
}
