// The resolutions of an earlier meeting in the sample province, typed from paper: some done and closed, some reported, one late.
import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { saveBody } from '#actions/bodies/save'
import { closeResolution } from '#actions/resolutions/close'
import { recordResolution } from '#actions/resolutions/record'
import { recordReport, reportResolution } from '#actions/resolutions/report'
import { sendResolutions } from '#actions/resolutions/send'
import { bodies } from '#db/schema/bodies'
import { resolutionOwners } from '#db/schema/resolutions'
import type { Deadline, Owner } from '#rules/resolutions'
import { deadlineIn } from '#rules/resolutions-text'
import type { Role } from '#rules/roles'
import { type Cast, key, must } from './cast.ts'
import type { SamplePerson } from './province.ts'
import { type MinutedItem, type MinutedOwner, minutedItems, minutedMeeting } from './resolutions-of-minutes.ts'

type Told = { cast: Cast; people: SamplePerson[]; now: Date }

const days = (now: Date, ago: number) => new Date(now.getTime() - ago * 86_400_000)
const one = (told: Told, role: Role) => told.people.find((person) => person.role === role)!

/** Records the twenty, sends them as what went out on paper, and follows some of them to their end. */
export async function followResolutions(told: Told): Promise<void> {
  const clerk = await told.cast.as(one(told, 'clerk').id, days(told.now, 3.8))
  const secretary = await told.cast.as(one(told, 'secretary').id, days(told.now, 3.6))
  const ids = new Map<number, string>()
  for (const item of minutedItems) {
    const id = randomUUID()
    ids.set(item.item, id)
    const owners: Owner[] = []
    for (const owner of item.owners) owners.push(await ownerOf(told, owner))
    await must(recordResolution(clerk, key(), { id, ...minutedMeeting, ...resolved(item), owners }))
  }
  const { meeting, meetingOn } = minutedMeeting
  await must(sendResolutions(secretary, key(), { meeting, paperOn: meetingOn }))
  const done = [
    [1, 'خط و بستر همه دفترها واگذار شد.'],
    [9, 'ماژول دفترهای تازه تحویل شد.'],
    [5, 'خدمات قابل واگذاری به دفترها سپرده شد.'],
  ] as const
  for (const [item, word] of done) await finish(told, ids.get(item)!, word)
  for (const item of [1, 9])
    await must(closeResolution(secretary, key(), { id: ids.get(item)!, meeting: meeting + 1, word: 'انجام شد.' }))
  await report(told, ids.get(16)!)
}

function resolved({ item, text, internal = false, from }: MinutedItem) {
  const due = deadlineIn(text, minutedMeeting.meetingOn)
  const deadline: Deadline = !due
    ? { is: 'none' }
    : 'day' in due
      ? { is: 'day', day: due.day }
      : { is: 'period', within: due.within, from: from ?? 'meeting' }
  return { item, text, internal, deadline, refers: '' }
}

/** The owner as the act takes it; a body that the province does not know yet is added. */
async function ownerOf(told: Told, owner: MinutedOwner): Promise<Owner> {
  if ('of' in owner) return owner
  if ('label' in owner) return { of: 'outside', label: owner.label }
  if ('every' in owner) return { of: 'every', role: owner.every }
  const { db } = told.cast.base
  const which = 'the' in owner ? eq(bodies.kind, owner.the) : eq(bodies.name, owner.body)
  const [known] = await db
    .select({ id: bodies.id })
    .from(bodies)
    .where(and(eq(bodies.provinceId, told.cast.province), which))
  if (known || 'the' in owner) return { of: 'body', body: known!.id }
  const clerk = await told.cast.as(one(told, 'clerk').id, days(told.now, 3.9))
  const added = { id: null, kind: 'agency' as const, name: owner.body, address: '', phone: '', fax: '' }
  return { of: 'body', body: (await must(saveBody(clerk, key(), added))).id }
}

/** Reports of all parts, on paper; that of the body which an officer of the sample stands for stays open, and is late. */
async function finish(told: Told, id: string, word: string): Promise<void> {
  const clerk = await told.cast.as(one(told, 'clerk').id, days(told.now, 3))
  const late = await postBody(told)
  const parts = await told.cast.base.db.select().from(resolutionOwners).where(eq(resolutionOwners.resolutionId, id))
  for (const part of parts.filter(({ bodyId }) => bodyId !== late))
    await must(recordReport(clerk, key(), { owner: part.id, word, files: [], finished: true }))
}

/** The officer's own report, which waits for the secretariat. */
async function report(told: Told, id: string): Promise<void> {
  const officer = told.people.find(({ body }) => body === 'پست')!
  const ctx = await told.cast.as(officer.id, days(told.now, 0.2), officer.messenger)
  const [part] = await told.cast.base.db.select().from(resolutionOwners).where(eq(resolutionOwners.resolutionId, id))
  const word = 'قرارداد مراسلات هفت دستگاه به دفترها واگذار شد.'
  await must(reportResolution(ctx, key(), { owner: part!.id, word, files: [], finished: true }))
}

async function postBody(told: Told): Promise<string | undefined> {
  const here = and(eq(bodies.provinceId, told.cast.province), eq(bodies.name, 'پست'))
  const [row] = await told.cast.base.db.select({ id: bodies.id }).from(bodies).where(here)
  return row?.id
}
