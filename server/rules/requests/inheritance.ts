// The license passes to an heir of its holder, who has died. The secretariat begins it, for the heirs: nobody holds the office any
// more. Sources: Bylaw 15 note 5; Annex 2; Guide, transfer.
import { degrees } from '#law/applicants'
import { heirsArticle, licenseHeirGrace } from '#law/license'
import type { Day } from '../calendar.ts'
import { isGone } from '../offices.ts'
import { termEnd } from '../periods.ts'
import { applicantPapers } from '../proceedings/applicants.ts'
import { oneAtATime, somebodyElse } from '../proceedings/common.ts'
import { requestKind, type Warning } from '../proceedings/kind.ts'
import { passes, passingStages, transfereeRules } from '../proceedings/passing.ts'
import { besideUnderWay } from '../proceedings/warnings.ts'
import { allow, refuse } from '../verdict.ts'

/** That these prove who inherits, and that the others agree, is our reading: the note speaks of the law of inheritance alone. */
const asRead = { ...heirsArticle, reading: {} }

/** The office goes on with the heirs' undertaking for so long, and nobody says what comes after: to be known before one decides. */
const graceRuns: Warning<{ died: Day }> = {
  needs: ['died'],
  say: ({ form: { died }, today }, law) => {
    const until = termEnd(died, law(licenseHeirGrace))
    const { name: parameter, cite } = licenseHeirGrace
    return {
      key: 'inheritance-grace',
      facts: { until, over: today > until ? 'yes' : 'no' },
      cite,
      parameter,
      field: 'died',
    }
  },
}

/** Whoever has died neither inherits nor acts for the heirs: nobody says so, it is what the words mean. */
const heirLives = somebodyElse('inheritance', 'transferee', asRead)
const representativeLives = somebodyElse('inheritance', 'representative', asRead)

export const inheritance = requestKind({
  kind: 'inheritance',
  words: 'inheritance',
  cite: [heirsArticle],
  files: 'secretariat',
  fields: [
    { name: 'died', type: 'day', required: true, back: 5, ahead: 0 },
    { name: 'representative', type: 'person', required: true },
    { name: 'transferee', type: 'person', required: true },
    { name: 'born', type: 'day', required: true, back: 100, ahead: 0 },
    { name: 'education', type: 'choice', required: true, options: degrees },
    {
      name: 'papers',
      type: 'papers',
      required: true,
      papers: [
        { name: 'death', required: true, original: 'shown', numbered: true, cite: asRead },
        { name: 'probate', required: true, original: 'shown', numbered: true, cite: asRead },
        { name: 'heirs', required: true, original: 'shown', numbered: true, cite: asRead },
        { name: 'grace', required: true, original: 'shown', numbered: true, cite: heirsArticle },
        ...applicantPapers,
      ],
    },
    { name: 'note', type: 'paragraph', required: false, max: 1000 },
  ],
  rules: [
    {
      key: 'inheritance-rule-license',
      source: asRead,
      needs: [],
      check: ({ license: { standing } }) =>
        isGone(standing) || standing === 'winding-up' ? refuse('inheritance-license-gone', asRead) : allow(),
    },
    {
      key: 'inheritance-rule-natural',
      source: asRead,
      needs: [],
      whom: true,
      check: ({ filing }) => (filing.legal ? refuse('inheritance-is-legal', asRead) : allow()),
    },
    oneAtATime,
    representativeLives,
    heirLives,
    ...transfereeRules,
  ],
  warnings: [graceRuns, besideUnderWay('renewal'), besideUnderWay('transfer')],
  figure: licenseHeirGrace,
  stages: passingStages,
  effect: passes,
})
