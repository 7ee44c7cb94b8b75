// What the verdicts of a license's term put on the next one. Annex 4 article 10-5 and its notes.
import type { Law } from '#law/parameter'
import { countedVerdicts, type ViolationFile } from './ladder.ts'

/** The colour of a license that a verdict of the term before has changed; which it is, the issuer knows. */
export const changedColour = 'changed'

/**
 * `colour`: a third fault on purpose changes it for one coming term; `barred`: it was changed for this one and the office has violated
 * again. By the verdicts of this term that stand, however long they count for the ladder.
 */
export function nextTermOf(file: ViolationFile, law: Law): { colour: boolean; barred: boolean } {
  const { from, to } = file.term
  const ofTerm = countedVerdicts(file, law).filter(({ decidedOn }) => from <= decidedOn && decidedOn <= to)
  return {
    colour: ofTerm.some(({ next }) => next === 'colour'),
    barred: ofTerm.some(({ next }) => next === 'no-renewal'),
  }
}
