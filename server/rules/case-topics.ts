// What a case may be about, and what else that has to say: an office, a place, an agency.
import type { Citation } from '#law/parameter'

export const caseTopics = [
  'overcharge',
  'no-receipt',
  'conduct',
  'refused',
  'closed-in-hours',
  'unapproved-service',
  'delay',
  'damage',
  'agency-fault',
  'premises',
  'unlicensed',
  'branch',
  'other',
] as const
export type CaseTopic = (typeof caseTopics)[number]

/** Where it stands what one may expect of a topic; none where it is the secretariat's own way of looking into it. */
export const topicCite: Partial<Record<CaseTopic, Citation>> = {
  overcharge: { source: 'bylaw', annex: 5, article: 1, note: 1 },
  'no-receipt': { source: 'bylaw', annex: 5, article: 1, note: 2 },
  conduct: { source: 'bylaw', annex: 4, article: 10, clause: '10' },
  'unapproved-service': { source: 'bylaw', annex: 1, article: 16 },
  damage: { source: 'bylaw', annex: 4, article: 10, clause: '2' },
  premises: { source: 'bylaw', annex: 1 },
  unlicensed: { source: 'bylaw', article: 5 },
  branch: { source: 'bylaw', article: 18, note: 2 },
}

/**
 * Topics that may be about no office: an agency, or a place that works without a license (Bylaw 5, 6 note), or as a branch or a
 * counter of an office without permission (Bylaw 18 note 2).
 */
const withoutOffice: readonly CaseTopic[] = ['agency-fault', 'unlicensed', 'branch', 'other']

/** Whether a case of this topic must name an office. */
export function needsOffice(topic: CaseTopic): boolean {
  return !withoutOffice.includes(topic)
}

/** What else a case of a topic has to say: where the place is, or which agency it is about where no office is named. */
export function alsoNeeded(topic: CaseTopic, office: boolean): 'place' | 'agency' | null {
  if (topic === 'unlicensed' || topic === 'branch') return 'place'
  return topic === 'agency-fault' && !office ? 'agency' : null
}

/** Whether anything may be said of it; of other topics it is not asked. */
export const mayName = (topic: CaseTopic, what: 'place' | 'agency') =>
  what === 'place' ? topic === 'unlicensed' || topic === 'branch' : topic === 'agency-fault' || topic === 'other'
