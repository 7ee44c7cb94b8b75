// What every letter that comes in goes through, written here or on paper: number, files, register, and who is told.
import { eq } from 'drizzle-orm'
import { incoming } from '#db/schema/incoming'
import { provinces } from '#db/schema/provinces'
import { quietHours } from '#law/notices'
import { audienceOf } from '#reads/people/seats'
import { tehranDay } from '#rules/calendar'
import { incomingNumber } from '#rules/incoming'
import { afterQuiet } from '#rules/periods'
import { type Act, noBecause, type Trouble } from '../../act/act.ts'
import { nextNumber } from '../../act/numbers.ts'
import { attachFiles } from '../files/attach.ts'
import { registerLetter } from '../register/write.ts'

type Row = typeof incoming.$inferInsert
export type Letter = Omit<Row, 'id' | 'provinceId' | 'number' | 'state' | 'receivedAt'> & {
  /** When it came, where that was before it is registered. */
  receivedAt?: Date
  files: readonly string[]
  /** Words by which it is to be found besides its own. */
  more: readonly string[]
}

/** What the sender gets at once: the number under which the letter stands in the register, and since when (ISO). */
export type Registered = { id: string; number: string; receivedAt: string }

/** Numbers the letter by the order of registration, keeps it with its files, writes its line in the register, and tells the secretariat. */
export async function register(
  act: Act,
  { files, more, receivedAt = act.now, ...letter }: Letter,
): Promise<Registered | Trouble> {
  const number = await numbered(act)
  const [row] = await act.tx
    .insert(incoming)
    .values({ ...letter, provinceId: act.province, number, state: 'new', receivedAt })
    .returning()
  if (!(await attachFiles(act, 'incoming', row!.id, files))) return noBecause('incoming-files-gone', 'files')
  const { id, subject, body, confidentiality } = row!
  await registerLetter(act, {
    id,
    direction: 'in',
    number,
    subject,
    body,
    party: row!.sender,
    office: row!.officeId,
    confidentiality,
    refersTo: row!.refersTo,
    more: [...more, row!.senderNumber ?? ''],
  })
  await tellSecretariat(act, row!)
  act.record({
    subject: 'incoming',
    subjectId: id,
    facts: { number, from: row!.from, files: files.length, arrived: tehranDay(receivedAt) },
  })
  return { id, number, receivedAt: act.now.toISOString() }
}

async function numbered(act: Act): Promise<string> {
  const [province] = await act.tx
    .select({ prefix: provinces.letterPrefix })
    .from(provinces)
    .where(eq(provinces.id, act.province))
  const { year, serial } = await nextNumber(act, 'incoming')
  return incomingNumber(province!.prefix, year, serial)
}

/** The clerks and the secretary, as far as the letter's class lets them see it; not in quiet hours, nor who registered it. */
async function tellSecretariat(act: Act, { id, confidentiality = 'ordinary' }: Row): Promise<void> {
  const name = confidentiality === 'ordinary' ? 'incoming.ordinary' : 'incoming.confidential'
  const told = await audienceOf(act.tx, name, act.province, act.today)
  const notBefore = afterQuiet(act.now, (await act.law())(quietHours))
  for (const person of told)
    if (person !== act.actor.person) act.send({ to: { person }, kind: 'incoming', subjectId: id!, notBefore })
}
