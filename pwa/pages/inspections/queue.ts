// Reports that wait go out by themselves when the network is back: first their photographs, each under its own key, then the report.

import { acted } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { currentTime } from '../../clock.ts'
import { online } from '../../network.ts'
import { failure, type Problem, passes, problemOf } from '../../problem.ts'
import { me, personId } from '../../session.ts'
import { sendKeptFile } from '../../upload.ts'
import { uuid } from '../../uuid.ts'
import { t } from '../../words.ts'
import { dropPhoto, type Kept, keepPhoto, keepReport, keptPhoto, keptReport, readKept, signaturesOf } from './kept.ts'

let sending = false
let later: ReturnType<typeof setTimeout> | undefined

/** Sends what waits, the oldest first, until one finds no network. */
export async function sendReports(): Promise<void> {
  if (sending || !personId() || !me.peek()) return
  sending = true
  try {
    const waiting = (await readKept()).filter(({ standing }) => standing.is === 'waiting').reverse()
    for (const one of waiting) if (!(await sendOne(one.report))) break
  } finally {
    sending = false
  }
}

/** False where nothing more can be sent now. */
async function sendOne(report: string): Promise<boolean> {
  const of = await keptReport(report)
  if (of?.standing.is !== 'waiting') return true
  const problem = await sent(of).then(() => null, problemOf)
  if (!problem) return true
  if (problem.status === 401) return false
  if (passes(problem)) {
    clearTimeout(later)
    later = setTimeout(() => void sendReports(), (problem.retryAfter ?? 30) * 1000)
    return false
  }
  await refused(of, problem)
  return true
}

async function sent(of: Kept): Promise<void> {
  const photos: { file: string; item: string | null }[] = []
  for (const { id, item } of of.photos) photos.push({ file: await photoAtServer(id), item })
  const { report, inspection, manner, checklist, answers, companions, word, position, startedAt, endedAt } = of
  const json = {
    ...{ report, inspection, office: of.office.id, manner, checklist, answers, companions, word, position },
    ...{ startedAt, endedAt, photos, signatures: signaturesOf(of.signatures) },
  }
  // the same name and content are one report at the server, whatever the key
  const taken = await ask(api.inspections.$post({ json }, keyed(uuid())))
  acted.value++
  // what was changed under the sending is a report of its own, and goes when it is sent
  if (!(await stillWaits(report))) return
  await Promise.all(of.photos.map(({ id }) => dropPhoto(id)))
  const standing = {
    is: 'sent',
    number: taken.number,
    beside: taken.state === 'beside',
    at: new Date(currentTime()).toISOString(),
  } as const
  await keepReport({ ...of, answers: {}, photos: [], standing })
}

const stillWaits = async (report: string) => (await keptReport(report))?.standing.is === 'waiting'

async function photoAtServer(id: string): Promise<string> {
  const photo = await keptPhoto(id)
  if (!photo) throw failure({ status: 422, code: 'photo-gone', title: t('inspect-photo-gone') })
  if (photo.stored) return photo.stored
  const stored = await sendKeptFile(photo)
  await keepPhoto(id, { ...photo, stored })
  return stored
}

/** It comes back into its form with what was said; photographs that the server has let go meanwhile are sent anew. */
async function refused(of: Kept, problem: Problem): Promise<void> {
  if (problem.fields?.photos)
    for (const { id } of of.photos) {
      const photo = await keptPhoto(id)
      if (photo) await keepPhoto(id, { blob: photo.blob, name: photo.name, key: uuid() })
    }
  if (!(await stillWaits(of.report))) return
  const { title, detail = '', fields = {} } = problem
  await keepReport({ ...of, standing: { is: 'refused', title, detail, fields } })
}

// this module comes with its page, which is fetched ahead at every start of whoever inspects
online.subscribe((there) => there && void sendReports())
me.subscribe((person) => person && void sendReports())
