// Inspections on this device: what is being filled in, what waits for a network, what was sent; photographs apart, each by itself.

import { signal } from '@preact/signals'
import type { Answered, Hand, Signatures } from '#rules/inspections/report'
import type { Position } from '#rules/positions'
import type { Answer, Client } from '../../answers.ts'
import { currentTime } from '../../clock.ts'
import { allKept, drop, keep, kept } from '../../drafts/device.ts'
import { personId } from '../../session.ts'
import { uuid } from '../../uuid.ts'

/** A photograph by its id on this device; `item`: what it shows, null for nothing of the list. */
export type Photo = { id: string; item: string | null; name: string }
/** `filling`; `waiting` for the network; `refused` with what the server says; `sent`, of which only the number stays. */
type Standing =
  | { is: 'filling' | 'waiting' }
  | { is: 'refused'; title: string; detail: string; fields: Record<string, string> }
  | { is: 'sent'; number: string; beside: boolean; at: string }

/** A signature that is being given: a drawing, or a name that counts once it is confirmed. */
export type Signed = string | { typed: string; sure: boolean }

export type Kept = {
  report: string
  inspection: string
  office: { id: string; name: string; license: string }
  planned: boolean
  manner: 'covert' | 'announced'
  checklist: string
  /** The same in words, as it was when this began; a draft from before it was kept has none. */
  list?: Checklist
  answers: Record<string, Answered>
  companions: string
  word: string
  signatures: { inspector: Signed; drawing: Signed; name: string; refuses: boolean; why: string }
  position: Position | null
  startedAt: string
  endedAt: string
  photos: Photo[]
  standing: Standing
}

/** A photograph's bytes, the key under which it is uploaded, and its name at the server once it is there. */
export type KeptPhoto = { blob: Blob; name: string; key: string; stored?: string }

export type Checklist = Answer<ReturnType<Client['inspections']['kit']['$get']>>['checklist']

const prefix = 'inspection:'
const photoName = (id: string) => `inspection-photo:${id}`

/** All of them, the youngest first; null until they are read. */
export const onDevice = signal<Kept[] | null>(null)

/** Reads them anew. A device that keeps nothing has none. */
export async function readKept(): Promise<Kept[]> {
  const all = await allKept('drafts', personId()).catch(() => [])
  const found = all.flatMap(({ id, value }) => (id.startsWith(prefix) ? [value as Kept] : [])).reverse()
  onDevice.value = found
  return found
}

/** One of them. */
export const keptReport = async (report: string) =>
  (await kept('drafts', personId(), prefix + report)) as Kept | undefined

/** Keeps one as it is now. Rejects where this device keeps nothing. */
export async function keepReport(of: Kept): Promise<void> {
  await keep('drafts', personId(), prefix + of.report, of)
  await readKept()
}

/** Begins one: of a planned inspection, or of one that begins with it. */
export async function begin(
  of: Pick<Kept, 'office'> & { list: Checklist; inspection?: string; manner?: Kept['manner'] },
): Promise<string> {
  const now = new Date(currentTime()).toISOString()
  const report = uuid()
  await keepReport({
    ...{ report, office: of.office, checklist: of.list.version, list: of.list, inspection: of.inspection ?? uuid() },
    ...{ planned: of.inspection !== undefined, manner: of.manner ?? 'covert', answers: {}, companions: '', word: '' },
    ...{ signatures: { inspector: '', drawing: '', name: '', refuses: false, why: '' }, position: null },
    ...{ startedAt: now, endedAt: now, photos: [], standing: { is: 'filling' } },
  })
  return report
}

/** Forgets one with its photographs. */
export async function forgetReport(of: Kept): Promise<void> {
  await Promise.all(of.photos.map(({ id }) => drop('drafts', personId(), photoName(id))))
  await drop('drafts', personId(), prefix + of.report)
  await readKept()
}

export const keepPhoto = (id: string, photo: KeptPhoto) => keep('drafts', personId(), photoName(id), photo)
export const dropPhoto = (id: string) => drop('drafts', personId(), photoName(id))
export const keptPhoto = async (id: string) =>
  (await kept('drafts', personId(), photoName(id))) as KeptPhoto | undefined

const handOf = (of: Signed): Hand => (typeof of === 'string' ? of : { typed: of.sure ? of.typed : '' })

/** The signatures as they are sent. */
export function signaturesOf({ inspector, drawing, name, refuses, why }: Kept['signatures']): Signatures {
  const office = typeof drawing === 'string' ? { drawing, name } : { typed: drawing.sure ? drawing.typed : '' }
  return { inspector: handOf(inspector), office: refuses ? { refused: why } : office }
}
