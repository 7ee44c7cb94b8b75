// The holder reports a new address within the law's hours; the secretariat and the kanoon are told. Source: Bylaw 20.
import { randomUUID } from 'node:crypto'
import { and, desc, eq, isNull, ne } from 'drizzle-orm'
import { contacts } from '#db/schema/contacts'
import { offices } from '#db/schema/offices'
import { people } from '#db/schema/people'
import { officeProvince } from '#reads/offices/offices'
import { type ContactKind, readContact, reportedLate } from '#rules/contacts'
import { type Act, action, done, noBecause } from '../../act/act.ts'
import { countTry } from '../bindings/tries.ts'
import { noteOffice } from '../offices/history.ts'
import { holdNumber, noteHistory } from '../people/person.ts'
import { sendProof } from './code.ts'
import { othersWith, type Reported, tellOf } from './number.ts'

/** `changedAt`: the instant, ISO, at which the holder says the change happened. */
export type ContactReport = { office: string; kind: ContactKind; value: string; changedAt: string }

/** `code`: six digits are on their way to the new mobile. `state`: how far that mobile has got. */
export type ContactReported = { contact: string; late: boolean; state: Reported['state']; code: boolean }

/** Reports of one person in an hour: each is told to many, and says whether a number is somebody's already. */
const mostAnHour = 10

/**
 * Keeps the new address beside the old ones with its moment. A telephone also changes on the office's file and public
 * page. An address is one for letters: moving the office is a request of its own. A mobile opens the bot and the app,
 * so it waits for its proof (prove.ts), or for the clerk where somebody else has it (decide.ts).
 */
export const reportContact = action<ContactReport, ContactReported>('contacts.report', {
  scope: async (tx, { office }) => {
    const province = await officeProvince(tx, office)
    return province ? { province, office } : null
  },
  run: async (act, { office, kind, value: typed, changedAt: said }) => {
    const value = readContact(kind, typed)
    if (!value) return noBecause(`contacts-${kind}-wrong`, 'value')
    const changedAt = new Date(said)
    if (Number.isNaN(changedAt.getTime())) return noBecause('field-needed', 'changedAt')
    if (changedAt > act.now) return noBecause('contacts-future', 'changedAt')
    const person = act.actor.person!
    if ((await countTry(act.tx, `contact:${person}`, act.now)) > mostAnHour) return noBecause('contacts-too-many')
    if (kind === 'mobile') await holdNumber(act.tx, value)
    const was = kind === 'mobile' ? await mobileOf(act, person) : await standing(act, person, kind)
    if (was === value) return noBecause('contacts-same', 'value')
    await endStanding(act, person, kind, was)
    const state = kind === 'mobile' ? await stateOf(act, person, value) : 'stands'
    const row = { id: randomUUID(), provinceId: act.province, personId: person, kind, value, since: act.now, changedAt }
    await act.tx.insert(contacts).values({ ...row, state })
    if (kind === 'phone') await changePhone(act, office, value)
    else await noteHistory(act, person, kind === 'mobile' ? 'mobileReported' : kind, was, value)
    const code = state === 'unproved' && (await sendProof(act, row))
    const late = reportedLate(changedAt, act.now, await act.law())
    act.record({ subject: 'office', subjectId: office, facts: { contact: row.id, kind, late, state } })
    await tellOf(act, row.id)
    return done({ contact: row.id, late, state, code })
  },
})

/** A number that is somebody else's already is never taken over silently. */
async function stateOf(act: Act, person: string, mobile: string): Promise<Reported['state']> {
  return (await othersWith(act, person, mobile)).length ? 'disputed' : 'unproved'
}

async function mobileOf(act: Act, person: string): Promise<string | null> {
  const [row] = await act.tx.select({ mobile: people.mobile }).from(people).where(eq(people.id, person)).for('update')
  return row?.mobile ?? null
}

async function standing(act: Act, person: string, kind: ContactKind): Promise<string | null> {
  await mobileOf(act, person) // Holds the person's row: two reports at once come one after the other.
  const [row] = await act.tx
    .select({ value: contacts.value })
    .from(contacts)
    .where(and(eq(contacts.personId, person), eq(contacts.kind, kind), isNull(contacts.until)))
    .orderBy(desc(contacts.since))
    .limit(1)
  return row?.value ?? null
}

/** What stood before ends; of mobiles only an earlier report does, since the known one still opens the doors. */
async function endStanding(act: Act, person: string, kind: ContactKind, was: string | null): Promise<void> {
  const known = kind === 'mobile' && was ? ne(contacts.value, was) : undefined
  await act.tx
    .update(contacts)
    .set({ until: act.now })
    .where(and(eq(contacts.personId, person), eq(contacts.kind, kind), isNull(contacts.until), known))
}

async function changePhone(act: Act, office: string, phone: string): Promise<void> {
  const [before] = await act.tx.select({ phone: offices.phone }).from(offices).where(eq(offices.id, office))
  if (before?.phone === phone) return
  await act.tx.update(offices).set({ phone }).where(eq(offices.id, office))
  await noteOffice(act, [{ subject: 'office', id: office, field: 'phone', was: before?.phone ?? null, became: phone }])
}
