// What a grant changes on an office's own file: its fields with their history, and the spans that end with it.
import { and, eq, gte, inArray } from 'drizzle-orm'
import { effects } from '#db/schema/effects'
import { offices } from '#db/schema/offices'
import { counties } from '#db/schema/provinces'
import { requests } from '#db/schema/requests'
import { addDays } from '#rules/calendar'
import type { Form } from '#rules/fields/form'
import { changedFields, type OfficeFields, writtenField } from '#rules/office-fields'
import type { Act } from '../../act/act.ts'
import { writeEntries } from '../../act/history.ts'
import { findable } from './license.ts'

/** Writes fields of an office's file, each that changed with its history. */
export async function changeOfficeFields(act: Act, id: string, kept: Partial<OfficeFields>): Promise<void> {
  const [row] = await act.tx.select().from(offices).where(eq(offices.id, id)).for('update')
  const { lat, lon, ...plain } = row!
  const was: OfficeFields = { ...plain, position: lat === null || lon === null ? null : { lat, lon } }
  const { position, ...rest } = { ...was, ...kept }
  const { name, place, address, phone, area, hours } = rest
  await act.tx
    .update(offices)
    .set({ ...{ name, place, address, phone, area, hours }, lat: position?.lat ?? null, lon: position?.lon ?? null })
    .where(eq(offices.id, id))
  await writeEntries(
    act,
    changedFields(was, kept).map((field) => ({
      ...{ subject: 'office' as const, id, field },
      was: writtenField(field, was[field]),
      became: writtenField(field, kept[field] ?? null),
    })),
  )
  await findable(act, id)
}

/** Puts an office into another county of its province, by name, with its history. Throws where there is none of the name: a bug. */
export async function changeCounty(act: Act, office: string, name: string): Promise<void> {
  const here = and(eq(counties.provinceId, act.province), eq(counties.name, name))
  const [county] = await act.tx.select({ id: counties.id }).from(counties).where(here)
  if (!county) throw new Error(`no county ${name} in province ${act.province}`)
  const [was] = await act.tx
    .select({ name: counties.name })
    .from(offices)
    .innerJoin(counties, eq(counties.id, offices.countyId))
    .where(eq(offices.id, office))
  if (was?.name === name) return
  await act.tx.update(offices).set({ countyId: county.id }).where(eq(offices.id, office))
  await writeEntries(act, [{ subject: 'office', id: office, field: 'county', was: was?.name, became: name }])
}

/** Ends yesterday the spans of an office that run or are to come, those that `which` names by kind and form; what has not begun is gone. */
export async function endSpans(act: Act, office: string, which: (kind: string, form: Form) => boolean): Promise<void> {
  const running = await act.tx
    .select({ id: effects.id, from: effects.firstDay, kind: effects.kind, form: requests.form })
    .from(effects)
    .innerJoin(requests, eq(requests.id, effects.requestId))
    .where(and(eq(effects.officeId, office), gte(effects.lastDay, act.today)))
  const ended = running.filter(({ kind, form }) => which(kind, form))
  const ids = (begun: boolean) => ended.filter(({ from }) => from < act.today === begun).map(({ id }) => id)
  await act.tx
    .update(effects)
    .set({ lastDay: addDays(act.today, -1) })
    .where(inArray(effects.id, ids(true)))
  await act.tx.delete(effects).where(inArray(effects.id, ids(false)))
}
