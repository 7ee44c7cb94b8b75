// Who of a call is put forward: the shortlist after the exam, the score by the published weights, and the veterans' share.
// Sources: Bylaw 25-a-3 note 3; Annex 2, d and h.
import { applicantVeteranDisability, applicantVeterans, applicantVeteransAs, degrees } from '#law/applicants'
import { establishmentShortlist } from '#law/establishment'
import type { Law } from '#law/parameter'
import type { Registration } from './calls.ts'
import type { Weights } from './calls-kinds.ts'

export type Ranked = {
  id: string
  mark: number
  score: number
  veteran: boolean
  shortlisted: boolean
  /** Put forward: `veteran` by the veterans' share of places, `score` by the score alone; null where neither. */
  proposed: 'score' | 'veteran' | null
}

type Applicant = { id: string; form: Registration; mark: number | null; verdict: 'fit' | 'unfit' | null }

/** More years than these count no more. Our choice. */
const experienceMost = 10

/** Whether somebody has the priority: a disabled veteran only above the law's degree. Annex 2, d. */
export function hasPriority({ veteran, disability }: Pick<Registration, 'veteran' | 'disability'>, law: Law): boolean {
  if (veteran === 'disabled') return disability / 100 > law(applicantVeteranDisability)
  return veteran !== 'none'
}

/** Of a hundred, by the published weights; with `score` in the province's law, a veteran's is larger by the share. */
export function scoreOf(form: Registration, mark: number, weights: Weights, law: Law): number {
  const parts = {
    exam: mark / 100,
    education: degrees.indexOf(form.education) / (degrees.length - 1),
    experience: Math.min(form.experience, experienceMost) / experienceMost,
    local: form.local ? 1 : 0,
  }
  const plain = Object.entries(parts).reduce((sum, [name, part]) => sum + part * weights[name as keyof Weights], 0)
  const larger = law(applicantVeteransAs) === 'score' && hasPriority(form, law) ? 1 + law(applicantVeterans) : 1
  return Math.round(plain * larger * 100) / 100
}

/**
 * Those who are fit and have a mark, the best score first. The shortlist is so many times the places by their marks; whoever
 * has the last one's mark is on it too. Where the veterans' priority is a quota, so many whole places at most go first to the best of them.
 */
export function rankingOf(all: readonly Applicant[], call: { capacity: number; weights: Weights }, law: Law): Ranked[] {
  const able = all.flatMap(({ id, form, mark, verdict }) =>
    verdict === 'fit' && mark !== null ? [{ id, form, mark }] : [],
  )
  const marks = able.map(({ mark }) => mark).sort((one, other) => other - one)
  const last = marks[call.capacity * law(establishmentShortlist) - 1] ?? Number.NEGATIVE_INFINITY
  const scored = able
    .map(({ id, form, mark }) => ({
      ...{ id, mark },
      score: scoreOf(form, mark, call.weights, law),
      veteran: hasPriority(form, law),
      shortlisted: mark >= last,
    }))
    .sort((one, other) => other.score - one.score || other.mark - one.mark || one.id.localeCompare(other.id))
  const listed = scored.filter(({ shortlisted }) => shortlisted)
  const share = law(applicantVeteransAs) === 'quota' ? Math.floor(call.capacity * law(applicantVeterans)) : 0
  const byShare = new Set(
    listed
      .filter(({ veteran }) => veteran)
      .slice(0, share)
      .map(({ id }) => id),
  )
  const others = listed.filter(({ id }) => !byShare.has(id)).slice(0, Math.max(0, call.capacity - byShare.size))
  const byScore = new Set(others.map(({ id }) => id))
  return scored.map((one) => ({
    ...one,
    proposed: byShare.has(one.id) ? 'veteran' : byScore.has(one.id) ? 'score' : null,
  }))
}
