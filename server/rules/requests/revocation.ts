// Revocation of the license, which the secretariat begins on the report of the working group's people. Sources: Bylaw 16 and
// what it refers to; 29-3; Guide, revocation.
import { licenseIssuer, licenseStartWithin } from '#law/license'
import type { Citation, Law } from '#law/parameter'
import { relocationUnapproved } from '#law/relocation'
import {
  type RevocationCause,
  revocationArticle,
  revocationCauses,
  revocationHearWithin,
  unapprovedArticle,
  verdictSecrecy,
} from '#law/revocation'
import { stoppageMax } from '#law/stoppage'
import { issuerAnswerWithin } from '#law/tasks'
import { violationMaxWarnings } from '#law/violations'
import type { Day } from '../calendar.ts'
import { isGone } from '../offices.ts'
import { allowanceDays, days, lastDay } from '../periods.ts'
import { oneAtATime } from '../proceedings/common.ts'
import { type Ask, type RuleSource, requestKind } from '../proceedings/kind.ts'
import { decision, letter } from '../proceedings/stages.ts'
import { allow, refuse, type Verdict } from '../verdict.ts'
import { countedWarnings } from '../violations/ladder.ts'

const causes = Object.keys(revocationCauses) as [RevocationCause, ...RevocationCause[]]
/** Where a cause stands: its own article first, and what else speaks of it. */
const cites: Record<string, readonly Citation[]> = Object.fromEntries(
  Object.entries(revocationCauses).map(([cause, { cite }]) => [
    cause,
    cause === 'moved' || cause === 'stopped' ? [cite, unapprovedArticle] : [cite],
  ]),
)

type Report = { cause: RevocationCause; since: Day | undefined; visitedOn: Day }

/** Whether what the law asks for the cause of a report is there. */
function causeHolds(ask: Ask<Report>, law: Law): Verdict {
  const { cause } = ask.form
  const { cite } = revocationCauses[cause]
  if (cause === 'dissolved' || cause === 'share')
    return ask.filing.legal ? allow() : refuse('revocation-not-legal', cite, {}, 'cause')
  if (cause === 'stopped') return seenAfter(ask, cite) ?? longEnough(ask, law, stoppageMax)
  if (cause === 'moved') {
    const afterMonth = law(relocationUnapproved) === 'revocation-after-month'
    return seenAfter(ask, cite) ?? (afterMonth ? longEnough(ask, law, unapprovedArticle) : allow())
  }
  if (cause === 'colour')
    return (ask.license.colour ?? 'normal') === 'normal'
      ? refuse('revocation-colour-normal', cite, {}, 'cause')
      : allow()
  if (cause === 'warnings') return warnedEnough(ask, law)
  return cause === 'not-started' ? startMissed(ask, law) : allow()
}

/** What a report says of an office that stands still, or has moved, was seen there: not before it began. Null where it was. */
function seenAfter({ form: { since, visitedOn } }: Ask<Report>, cite: Citation): Verdict | null {
  if (!since) return refuse('revocation-since-needed', cite, {}, 'since')
  return visitedOn < since ? refuse('revocation-visited-before', cite, { since, visitedOn }, 'visitedOn') : null
}

/**
 * Without the working group's consent for longer than a month, as far as it was seen: to the day of the visit, which the law
 * leaves to us. Days for which a closure was granted do not count.
 */
function longEnough({ form, others = [] }: Ask<Report>, law: Law, source: RuleSource): Verdict {
  const [since, seen] = [form.since!, form.visitedOn]
  const granted = others.filter(({ kind, pending }) => kind === 'closure' && !pending)
  const closed = granted.reduce(
    (sum, { form: asked }) => sum + shared(since, seen, asked.days as { from: Day; to: Day }),
    0,
  )
  const [stood, max] = [allowanceDays(since, seen) - closed, days(law(stoppageMax))]
  return stood > max ? allow() : refuse('revocation-not-long-enough', source, { stood, max, seen }, 'since')
}

/** Days of a span that lie between two days. */
function shared(first: Day, last: Day, { from, to }: { from: Day; to: Day }): number {
  const [begin, end] = [from > first ? from : first, to < last ? to : last]
  return begin <= end ? allowanceDays(begin, end) : 0
}

/** Written warnings of decided violations alone, as they count in the term of the license: 10-6. */
function warnedEnough({ violations }: Ask<Report>, law: Law): Verdict {
  const max = law(violationMaxWarnings)
  const warnings = violations ? countedWarnings(violations, law) : 0
  return warnings > max
    ? allow()
    : refuse('revocation-too-few-warnings', violationMaxWarnings, { warnings, max }, 'cause')
}

/** From the day on which the holder got the license; that it was not begun was seen when the time was over: 16-5. */
function startMissed({ form: { since, visitedOn }, closed }: Ask<Report>, law: Law): Verdict {
  if (!since) return refuse('revocation-since-needed', revocationCauses['not-started'].cite, {}, 'since')
  const by = lastDay(licenseStartWithin, law, since, closed ?? { weekdays: [], holidays: new Set() })
  return by < visitedOn ? allow() : refuse('revocation-start-not-missed', licenseStartWithin, { by }, 'visitedOn')
}

export const revocation = requestKind({
  kind: 'revocation',
  rank: 9,
  words: 'revocation',
  cite: [revocationArticle],
  files: 'secretariat',
  confidential: verdictSecrecy,
  looksAt: 'violations',
  fields: [
    { name: 'cause', type: 'choice', required: true, options: causes, cites },
    { name: 'since', type: 'day', required: false, back: 10, ahead: 0 },
    { name: 'visitedOn', type: 'day', required: true, back: 2, ahead: 0 },
    { name: 'visitors', type: 'text', required: true, max: 200 },
    { name: 'findings', type: 'paragraph', required: true, max: 2000 },
  ],
  rules: [
    {
      key: 'revocation-rule-license',
      source: revocationArticle,
      needs: [],
      check: ({ license }) => (isGone(license.standing) ? refuse('revocation-already', revocationArticle) : allow()),
    },
    oneAtATime,
    {
      key: 'revocation-rule-cause',
      source: revocationArticle,
      citing: ({ cause }) => cites[cause] ?? [],
      needs: ['cause', 'visitedOn'],
      check: causeHolds,
    },
  ],
  stages: [
    { stage: 'hearing', tasks: [{ task: 'hearing', of: 'holder', within: revocationHearWithin, since: 'notified' }] },
    // a license whose office was not begun in time is void by itself, and nobody votes: 16-5
    { stage: 'vote', tasks: [{ task: 'vote', when: (_law, form) => form?.cause !== 'not-started' }] },
    {
      stage: 'decision',
      tasks: [
        // 29-3 speaks of the kanoon as the one that issues
        ...decision('steering-secretariat', { when: (law) => law(licenseIssuer) === 'kanoon' }).tasks,
        // that somebody weighs what the holder says where nobody votes is our reading
        ...decision('secretariat', {
          when: (law, form) => form?.cause === 'not-started' && law(licenseIssuer) !== 'kanoon',
        }).tasks,
      ],
    },
    letter,
    { stage: 'issuer', tasks: [{ task: 'paper', of: 'issuer', within: issuerAnswerWithin, says: 'end' }] },
  ],
  effect: ({ cause }, paper) => ({
    effect: 'license',
    state: 'revoked',
    firstDay: paper?.issuedOn ?? null,
    lastDay: null,
    shown: { cause },
  }),
})
