// Renewal of the license for another term. Sources: Bylaw 9; Guide, renewal; Annex 2, w: applicants' conditions are not asked again.
import { inquiryAgencies, inquirySilenceAgencies } from '#law/inquiries'
import {
  licenseNoObjection,
  licenseObjection,
  licenseRemindFirst,
  licenseRenewalLead,
  licenseRenewedFrom,
  licenseToIssuer,
  licenseValidity,
  renewalArticle,
} from '#law/license'
import type { Law } from '#law/parameter'
import { colourNoRenewal, ladderRow } from '#law/violations'
import { type Day, daysBetween } from '../calendar.ts'
import { isGone } from '../offices.ts'
import { termEnd } from '../periods.ts'
import { oneAtATime } from '../proceedings/common.ts'
import { requestKind, type Warning } from '../proceedings/kind.ts'
import { checkPlan, issuer, letter, opinion, vote } from '../proceedings/stages.ts'
import { besideUnderWay } from '../proceedings/warnings.ts'
import { renewalOf, renewedFrom } from '../renewal.ts'
import { allow, refuse } from '../verdict.ts'
import { marksOf } from '../violations/marks.ts'
import { nextTermOf } from '../violations/next-term.ts'

const lastToAsk = (expiresOn: Day, today: Day, law: Law) => renewalOf(expiresOn, today, law).by

/** A colour that was changed for a violation ends the renewals where it is repeated: those who decide should know. */
const colourChanged: Warning<unknown> = {
  needs: [],
  say: ({ license: { colour = 'normal' } }) =>
    colour === 'normal'
      ? null
      : {
          key: 'renewal-colour-changed',
          facts: {},
          cite: colourNoRenewal,
        },
}

/** A third fault on purpose of this term shows in the next one: those who decide, and the holder, should know. */
const colourToChange: Warning<unknown> = {
  needs: [],
  say: ({ violations }, law) =>
    violations && nextTermOf(violations, law).colour
      ? { key: 'renewal-colour-next', facts: {}, cite: ladderRow('5') }
      : null,
}

/** Reprimands and other verdicts of the term count in a renewal: those who decide, and the holder, should know. */
const verdictsOfTerm: Warning<unknown> = {
  needs: [],
  say: ({ violations }, law) => {
    const marks = violations ? marksOf(violations, law) : null
    return marks?.verdicts
      ? { key: 'renewal-violations', facts: { count: marks.verdicts, points: marks.points }, cite: ladderRow('10') }
      : null
  },
}

/** No article names an earliest day; but a term that has longer to run than its first reminder is seldom meant to be renewed. */
const longBefore: Warning<unknown> = {
  needs: [],
  say: ({ license: { expiresOn: expires }, today }, law) => {
    const { by, warnings } = renewalOf(expires, today, law)
    const [first] = warnings
    const { cite, name: parameter } = licenseRemindFirst
    const until = termEnd(renewedFrom(expires, today, law), law(licenseValidity))
    const days = daysBetween(today, expires)
    const facts = { expires, first: first!, by, days, until, from: law(licenseRenewedFrom) }
    return today < first! ? { key: 'renewal-long-before', facts, cite, parameter } : null
  },
}

export const renewal = requestKind({
  kind: 'renewal',
  rank: 4,
  words: 'renewal',
  looksAt: 'violations',
  cite: [renewalArticle],
  fields: [
    {
      name: 'papers',
      type: 'papers',
      required: true,
      // «papers required» the article does not name; that the original license goes to the issuer the Guide says
      papers: [
        { name: 'license', required: true, original: 'sent', numbered: true, cite: licenseToIssuer },
        { name: 'other', required: false, cite: renewalArticle },
      ],
    },
    { name: 'note', type: 'paragraph', required: false, max: 500 },
  ],
  rules: [
    {
      key: 'renewal-rule-in-time',
      source: licenseRenewalLead,
      needs: [],
      facts: (law, _form, ask) => ({ by: ask ? lastToAsk(ask.license.expiresOn, ask.today, law) : 'none' }),
      check: ({ license: { expiresOn }, today }, law) => {
        const by = lastToAsk(expiresOn, today, law)
        return today <= by ? allow() : refuse('renewal-too-late', licenseRenewalLead, { by, expires: expiresOn })
      },
    },
    {
      // that a suspended office may ask the article does not say; else it would lose the license by the clock alone
      key: 'renewal-rule-license',
      source: { ...renewalArticle, reading: {} },
      needs: [],
      check: ({ license: { standing } }) =>
        isGone(standing) || standing === 'winding-up'
          ? refuse('renewal-revoked', { ...renewalArticle, reading: {} })
          : allow(),
    },
    {
      key: 'renewal-rule-colour',
      source: colourNoRenewal,
      needs: [],
      check: ({ violations }, law) =>
        violations && nextTermOf(violations, law).barred ? refuse('renewal-barred', colourNoRenewal) : allow(),
    },
    oneAtATime,
  ],
  warnings: [
    longBefore,
    colourChanged,
    colourToChange,
    verdictsOfTerm,
    besideUnderWay('transfer'),
    besideUnderWay('nature'),
  ],
  figure: licenseRenewalLead,
  lastToAsk,
  named: [licenseNoObjection],
  stages: [
    {
      stage: 'inquiries',
      tasks: [
        opinion,
        checkPlan,
        // without an answer there is no letter of no objection; an objection is weighed by the working group, or refuses by itself where a province says so
        {
          task: 'inquiry',
          of: 'agencies',
          within: inquiryAgencies,
          when: (law) => law(licenseNoObjection),
          needs: licenseNoObjection,
          no: licenseObjection,
          silence: inquirySilenceAgencies,
        },
      ],
    },
    vote,
    letter,
    issuer,
  ],
  effect: (_, paper) => ({
    effect: 'term',
    firstDay: paper?.issuedOn ?? null,
    lastDay: paper?.expiresOn ?? null,
    shown: {},
  }),
})
