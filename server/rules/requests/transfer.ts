// Transfer of the license to another natural person. Sources: Bylaw 15; Annex 2; Guide, transfer.
import { degrees } from '#law/applicants'
import type { Law } from '#law/parameter'
import { transferArticle, transferBound, transferCountedFrom, transferExempt, transferMinYears } from '#law/transfer'
import type { Day } from '../calendar.ts'
import { byLicenseAge, countedFrom, mayHaveBegunEarlier, transferableOn, transferYears } from '../license-age.ts'
import { applicantPapers } from '../proceedings/applicants.ts'
import { activeLicense, oneAtATime, somebodyElse } from '../proceedings/common.ts'
import { type Ask, requestKind, type Warning } from '../proceedings/kind.ts'
import { passes, passingStages, transfereeRules } from '../proceedings/passing.ts'
import { besideUnderWay } from '../proceedings/warnings.ts'
import { allow, refuse } from '../verdict.ts'

/** The province counts from the start of work, and not from the license's age. Named, so that the fields keep their types. */
const byStart = (law: Law) => !byLicenseAge(law)

type Told = { began?: Day | undefined; firstIssued?: Day | undefined }

/** The earlier day that the holder tells of; what was filed before the first issue had a field tells it in that of the start. */
const toldBy = ({ began, firstIssued }: Told, law: Law) => (byLicenseAge(law) ? (firstIssued ?? began) : began)

/** Those who decide should know what rests on the holder's word alone. */
const earlierAsTold: Warning<Told> = {
  needs: [],
  say: ({ form, license: { age }, today }, law) => {
    const said = toldBy(form, law)
    if (!said || !age || countedFrom(age, today, law, said) !== said) return null
    const [key, field, known] = byLicenseAge(law)
      ? (['transfer-issued-as-told', 'firstIssued', age.firstIssued] as const)
      : (['transfer-began-as-told', 'began', age.since] as const)
    return { key, facts: { said, known }, cite: { source: 'house' }, field }
  },
}

type Early = Pick<Ask, 'license' | 'today'>

const kinExempt = (law: Law) => law(transferExempt).includes('first-degree-kin')
const mayBeEarlier = ({ license: { age } }: Early, law: Law) => age !== undefined && mayHaveBegunEarlier(age, law)

/** From which day the years on record are over, whoever takes the license; null where they are. */
function yearsAhead({ license, today }: Early, law: Law, earlier?: Day) {
  const counted = countedFrom(license.age, today, law, earlier)
  const on = transferableOn(counted, law)
  return on <= today ? null : { from: counted, on, years: transferYears(law) }
}

/** Which field an earlier day may be told in, for words. */
const told = (ask: Early, law: Law) => (mayBeEarlier(ask, law) ? (byLicenseAge(law) ? 'issued' : 'began') : 'no')

/** Said before anybody is named: whom the years leave as transferee, or what has to be shown. */
const yearsToCome: Warning<{ kin?: string | undefined }> = {
  needs: [],
  say: (ask, law) => {
    const ahead = ask.form.kin ? null : yearsAhead(ask, law)
    if (!ahead) return null
    const facts = { ...ahead, kin: kinExempt(law) ? 'exempt' : 'bound', told: told(ask, law) }
    return { key: 'transfer-years-ahead', facts, cite: transferMinYears.cite, parameter: transferMinYears.name }
  },
}

/** That the transferee is kin frees of the years still to come, and rests on the holder's word until its papers were seen. */
const kinAsTold: Warning<{ kin: string }> = {
  needs: ['kin'],
  say: (ask, law) =>
    ask.form.kin === 'first-degree' && kinExempt(law) && yearsAhead(ask, law)
      ? {
          key: 'transfer-kin-as-told',
          facts: {},
          cite: transferExempt.cite,
          parameter: transferExempt.name,
          field: 'kin',
        }
      : null,
}

/** A legal holder's manager may take the license over; only the holder may not. */
const anotherPerson = somebodyElse('transfer', 'transferee', transferArticle)

export const transfer = requestKind({
  kind: 'transfer',
  words: 'transfer',
  cite: [transferArticle],
  fields: [
    { name: 'transferee', type: 'person', required: true },
    { name: 'kin', type: 'choice', required: true, options: ['none', 'first-degree'] },
    { name: 'born', type: 'day', required: true, back: 100, ahead: 0 },
    { name: 'education', type: 'choice', required: true, options: degrees },
    { name: 'began', type: 'day', required: false, back: 50, ahead: 0, where: byStart },
    { name: 'firstIssued', type: 'day', required: false, back: 50, ahead: 0, where: byLicenseAge },
    {
      name: 'papers',
      type: 'papers',
      required: true,
      papers: [
        ...applicantPapers,
        {
          name: 'kin',
          required: true,
          original: 'shown',
          numbered: true,
          cite: { ...transferExempt.cite, reading: {} },
          when: { field: 'kin', is: ['first-degree'] },
        },
        {
          name: 'first-issue',
          required: true,
          original: 'shown',
          numbered: true,
          cite: { ...transferCountedFrom.cite, reading: {} },
          when: { field: 'began' },
        },
        {
          name: 'first-license',
          required: true,
          original: 'shown',
          numbered: true,
          cite: { ...transferCountedFrom.cite, reading: {} },
          when: { field: 'firstIssued' },
        },
      ],
    },
    { name: 'note', type: 'paragraph', required: false, max: 500 },
  ],
  rules: [
    activeLicense({ ...transferArticle, reading: {} }),
    oneAtATime,
    {
      key: 'transfer-rule-years',
      source: transferMinYears,
      needs: ['kin'],
      facts: (law) => ({
        years: transferYears(law),
        from: law(transferCountedFrom),
        bound: law(transferBound),
        kin: kinExempt(law) ? 'exempt' : 'bound',
      }),
      check: (ask, law) => {
        if (!yearsAhead(ask, law)) return allow()
        // what the holder says alone is to be proved by its papers, and is not shown as met
        if (ask.form.kin === 'first-degree' && kinExempt(law)) return null
        const ahead = yearsAhead(ask, law, toldBy(ask.form, law))
        if (!ahead) return null
        return refuse('transfer-too-early', transferMinYears, { ...ahead, told: told(ask, law) }, 'kin')
      },
      // neither kin nor an earlier start could change it
      early: (ask, law) => {
        const ahead = kinExempt(law) || mayBeEarlier(ask, law) ? null : yearsAhead(ask, law)
        return ahead ? refuse('transfer-too-early', transferMinYears, { ...ahead, told: 'no' }) : allow()
      },
      remedy: (ask, law) => (mayBeEarlier(ask, law) ? (byLicenseAge(law) ? 'firstIssued' : 'began') : null),
    },
    {
      // the text frees kin in its own words, whatever number the province has put in the place of its years
      key: 'transfer-rule-kin',
      source: transferExempt,
      needs: ['kin'],
      facts: (law) => ({ kin: kinExempt(law) ? 'exempt' : 'bound' }),
      // it says nothing of whoever is no kin
      check: ({ form }) => (form.kin === 'first-degree' ? allow() : 'beside'),
    },
    {
      ...anotherPerson,
      check: (ask, law) => anotherPerson.check({ ...ask, filing: { ...ask.filing, manager: null } }, law),
      early: (ask, law) => anotherPerson.early!({ ...ask, filing: { ...ask.filing, manager: null } }, law),
    },
    ...transfereeRules,
  ],
  warnings: [yearsToCome, kinAsTold, earlierAsTold, besideUnderWay('renewal'), besideUnderWay('nature')],
  figure: transferMinYears,
  named: [transferBound, transferCountedFrom],
  stages: passingStages,
  effect: passes,
})
