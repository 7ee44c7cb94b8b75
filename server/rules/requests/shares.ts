// A company's shares change hands after it got the license: its manager reports it, and the secretariat watches that the share which
// the license hangs on stays. Source: Bylaw 16-8; that it is reported, and when, no text says.
import { licenseLegalHolderShare } from '#law/license'
import type { Citation, Law } from '#law/parameter'
import { oneAtATime } from '../proceedings/common.ts'
import { requestKind, type Warning } from '../proceedings/kind.ts'
import { checkAfterVote, letter } from '../proceedings/stages.ts'
import { allow, refuse } from '../verdict.ts'

/** Sharing among the partners that is not kept to leads to revocation: the report of it is our reading. */
const cite: Citation = { ...licenseLegalHolderShare.cite, reading: {} }

const least = (law: Law) => Math.ceil(Number((law(licenseLegalHolderShare) * 100).toFixed(2)))

/** It is written down all the same: whoever reports it is not the one who hides it, and the secretariat may ask for the revocation. */
const belowLeast: Warning<{ share: number | undefined }> = {
  needs: ['share'],
  say: ({ form: { share } }, law) =>
    share !== undefined && share / 100 < law(licenseLegalHolderShare)
      ? {
          key: 'shares-below-least',
          facts: { share, least: least(law) },
          cite: licenseLegalHolderShare.cite,
          parameter: licenseLegalHolderShare.name,
          field: 'share',
        }
      : null,
}

export const shares = requestKind({
  kind: 'shares',
  rank: 6,
  words: 'shares',
  cite: [cite],
  fields: [
    { name: 'changedOn', type: 'day', required: true, back: 5, ahead: 0 },
    // where the license was the company's from the beginning nobody had it before
    { name: 'share', type: 'number', required: false, least: 0, most: 100 },
    { name: 'others', type: 'paragraph', required: true, max: 500 },
    {
      name: 'papers',
      type: 'papers',
      required: true,
      papers: [
        { name: 'notice', required: true, numbered: true, cite },
        { name: 'list', required: true, numbered: true, cite },
      ],
    },
  ],
  rules: [
    {
      key: 'shares-rule-legal',
      source: cite,
      needs: [],
      whom: true,
      check: ({ filing }) => (filing.legal ? allow() : refuse('shares-not-legal', cite)),
    },
    oneAtATime,
  ],
  warnings: [belowLeast],
  keeps: licenseLegalHolderShare,
  // no text asks for anybody's consent: it is looked through and written down
  stages: [checkAfterVote, letter],
  effect: ({ share }, _paper, on) => ({
    effect: 'share',
    firstDay: on ?? null,
    lastDay: null,
    ...(share === undefined ? {} : { share }),
    shown: { share: share ?? 'none' },
  }),
})
