// The secretariat corrects an office's file, field by field, and the license's state with what it rests on.
import { desc, eq, sql } from 'drizzle-orm'
import { licenses } from '#db/schema/licenses'
import { offices } from '#db/schema/offices'
import { people } from '#db/schema/people'
import { counties } from '#db/schema/provinces'
import { officeProvince } from '#reads/offices/offices'
import { stateRecord } from '#reads/requests/states'
import { type StateChange, stateRefusals } from '#rules/license-changes'
import {
  changedFields,
  type OfficeField,
  type OfficeFields,
  readOfficeFields,
  sameField,
  writtenField,
} from '#rules/office-fields'
import { searchOf } from '#rules/registry/holder'
import { normalise } from '#rules/texts'
import { type Act, action, conflict, done, no, unknown } from '../../act/act.ts'
import { noteOffice, type OfficeNote } from './history.ts'

/** `was` holds what the clerk saw in the fields of `became`: nobody's change is overwritten unseen. */
export type OfficeChange = {
  office: string
  was: Partial<OfficeFields>
  became: Partial<OfficeFields>
  state?: StateChange
}

/** Changes fields and state, with their history; answers how many really changed. */
export const changeOffice = action<OfficeChange, { changed: number }>('offices.change', {
  scope: async (tx, { office }) => {
    const province = await officeProvince(tx, office)
    return province ? { province } : null
  },
  run: async (act, { office, was, became, state }) => {
    const { kept, wrong } = readOfficeFields(became)
    const file = await lockedFile(act, office)
    const moved = state && state.became !== state.was ? state : null
    const record = moved ? await stateRecord(act.tx, office, moved) : null
    const wrongs = moved && record ? [...wrong, ...stateRefusals(moved, record, act.today)] : wrong
    if (wrongs.length) return no(...wrongs)
    if (!file) return unknown
    const overtaken = (Object.keys(was) as OfficeField[]).some((field) => !sameField(was[field], file.fields[field]))
    if (overtaken || (state && state.was !== file.license.state)) return conflict('offices-changed-meanwhile')
    const changed = changedFields(file.fields, kept)
    if (changed.length) await writeFields(act, office, { ...file.fields, ...kept }, file)
    const notes = changed.map((field): OfficeNote => {
      const [before, after] = [file.fields[field], kept[field] ?? null]
      return {
        subject: 'office',
        id: office,
        field,
        was: writtenField(field, before),
        became: writtenField(field, after),
      }
    })
    if (moved) notes.push(...(await writeState(act, file.license.id, moved)))
    await noteOffice(act, notes)
    act.record({ subject: 'office', subjectId: office, facts: { fields: notes.map(({ field }) => field) } })
    return done({ changed: changed.length + (moved ? 1 : 0) })
  },
})

type File = NonNullable<Awaited<ReturnType<typeof lockedFile>>>

/** The office as it stands, held until the act ends; null without a license. */
async function lockedFile(act: Act, id: string) {
  const [office] = await act.tx.select().from(offices).where(eq(offices.id, id)).for('update')
  const [row] = await act.tx
    .select({ license: licenses, holder: people.name })
    .from(licenses)
    .innerJoin(people, eq(people.id, licenses.holderId))
    .where(eq(licenses.officeId, id))
    .orderBy(sql`${licenses.endedAt} desc nulls first`, desc(licenses.issuedOn))
    .limit(1)
  if (!office || !row) return null
  const [county] = await act.tx.select({ name: counties.name }).from(counties).where(eq(counties.id, office.countyId))
  const { name, place, address, phone, area, hours, lat, lon } = office
  const position = lat === null || lon === null ? null : { lat, lon }
  const fields: OfficeFields = { name, place, address, phone, position, area, hours }
  return { fields, ...row, county: county!.name }
}

async function writeFields(act: Act, id: string, fields: OfficeFields, { license, holder, county }: File) {
  const { position, ...plain } = fields
  const search = searchOf({ ...fields, county, holder, code: license.code })
  await act.tx
    .update(offices)
    .set({ ...plain, lat: position?.lat ?? null, lon: position?.lon ?? null, search })
    .where(eq(offices.id, id))
}

/** The history says which of the two it was, on which paper, and why. */
async function writeState(act: Act, license: string, change: StateChange) {
  const { was, became, since, ground, number, on, reason } = change
  await act.tx.update(licenses).set({ state: became, stateSince: since }).where(eq(licenses.id, license))
  const note = (field: string, before: string | null, after: string): OfficeNote => {
    return { subject: 'license', id: license, field, was: before, became: after }
  }
  const paper = note(ground === 'decision' ? 'stateDecision' : 'stateCorrection', on, normalise(number))
  return [note('state', was, became), paper, note('stateReason', null, normalise(reason))]
}
