// What the verdicts of a license's term leave for renewal, for new services and for the rank of an office. Annex 4 articles 7, 10-10, 10-11.
import type { Law } from '#law/parameter'
import { violationNegativePoints, violationRankPoints } from '#law/violations'
import { countedVerdicts, type ViolationFile } from './ladder.ts'

/** `verdicts`: how many of the term stand; `negative` and `ranked`: those with a mark of theirs; `points`: what both take off the rank, 0 for none. */
export type ViolationMarks = { verdicts: number; negative: number; ranked: number; points: number }

/** By the verdicts of this term that stand, however long they count for the ladder. */
export function marksOf(file: Pick<ViolationFile, 'term' | 'verdicts'>, law: Law): ViolationMarks {
  const { from, to } = file.term
  const ofTerm = countedVerdicts(file, law).filter(({ decidedOn }) => from <= decidedOn && decidedOn <= to)
  const negative = ofTerm.filter((one) => one.negative).length
  const ranked = ofTerm.filter((one) => one.ranked).length
  const points = negative * law(violationNegativePoints) + ranked * law(violationRankPoints)
  return { verdicts: ofTerm.length, negative, ranked, points }
}
