// Inspections at any point of their way, by the acts of the people concerned.
import { randomUUID } from 'node:crypto'
import { type ReportInput, reportInspection } from '#actions/inspections/report'
import { fileRequest } from '#actions/requests/file'
import type { Form } from '#rules/fields/form'
import { shippedChecklist } from '#rules/inspections/checklists'
import { itemsIn } from '#rules/inspections/item'
import type { Answers } from '#rules/inspections/report'
import { newKey, type World } from '../world.ts'
import { notified } from './requests.ts'

type Who = Parameters<World['as']>[0]

const at = (world: Pick<World, 'now'>) => world.now.toISOString()

/** Every item in order, but for those that are said otherwise. */
export function answersOf(world: Pick<World, 'now'>, more: Record<string, string | number> = {}): Answers {
  const fine = (name: string, answer: string) =>
    name === 'holder' ? 'present' : answer === 'number' ? 60 : answer === 'yes-no' ? 'yes' : ''
  return Object.fromEntries(
    itemsIn(shippedChecklist).map(({ name, answer }) => [
      name,
      { answer: more[name] ?? fine(name, answer), note: '', at: at(world), lat: 38.25, lon: 48.29 },
    ]),
  )
}

/** A report as a device sends it. */
export function reportOf(world: World, more: Partial<ReportInput> = {}): ReportInput {
  return {
    report: randomUUID(),
    inspection: randomUUID(),
    office: world.offices[0]!.id,
    manner: 'covert',
    checklist: shippedChecklist.version,
    answers: answersOf(world),
    companions: '',
    word: 'دفتر در ساعت کار بازدید شد.',
    signatures: { inspector: 'M1 1L20 20', office: { drawing: 'M2 2L30 30', name: 'مسئول دفتر' } },
    position: { lat: 38.25, lon: 48.29 },
    startedAt: at(world),
    endedAt: at(world),
    photos: [],
    ...more,
  }
}

/** Planned by the secretariat; the inspection's id. */
export async function planned(world: World, more: Form = {}, by: Who = 'clerk', office = world.offices[0]!.id) {
  const form = { by: 'inspector', manner: 'covert', cause: 'periodic', plannedFor: world.today, ...more }
  const outcome = await fileRequest(await world.as(by), newKey(), { office, kind: 'inspection', form })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome.value.id
}

/** Sent by somebody's device. */
export async function sent(world: World, input: ReportInput, by: Who = 'inspector', key = newKey()) {
  return reportInspection(await world.as(by), key, input)
}

/** Inspected, and its letter signed and acknowledged. */
export async function inspected(world: World, faults: Record<string, string | number> = {}): Promise<string> {
  const inspection = await planned(world)
  const outcome = await sent(world, reportOf(world, { inspection, answers: answersOf(world, faults) }))
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  await notified(world, inspection)
  return inspection
}

/** Two reports of one inspection that differ, and the one that stands beside. */
export async function twoReports(world: World) {
  const inspection = await planned(world)
  await sent(world, reportOf(world, { inspection, answers: answersOf(world, { board: 'no' }) }))
  const outcome = await sent(world, reportOf(world, { inspection, answers: answersOf(world, { sign: 'no' }) }))
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return { inspection, report: outcome.value.id }
}
