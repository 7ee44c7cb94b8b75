// Change of nature: the license passes from a natural person to a legal one of which that person keeps the greater share.
// Sources: Bylaw 15 note 1, 16-8; Annex 2, 2.
import { licenseLegalHolderShare } from '#law/license'
import type { Citation } from '#law/parameter'
import { transferExempt, transferMinYears } from '#law/transfer'
import { plainDigits } from '../digits.ts'
import { nationalId } from '../identifiers.ts'
import { countedFrom, transferableOn, transferYears } from '../license-age.ts'
import { companyHoldsNone, companyPapers } from '../proceedings/applicants.ts'
import { activeLicense, oneAtATime } from '../proceedings/common.ts'
import { requestKind, type Warning } from '../proceedings/kind.ts'
import { check, issuer, letter, vote } from '../proceedings/stages.ts'
import { besideUnderWay } from '../proceedings/warnings.ts'
import { allow, refuse } from '../verdict.ts'

const cite: Citation = { source: 'bylaw', article: 15, note: 1 }

/** Percent, rounded up: a share below it is below what the law asks for. */
const leastShare = (share: number) => Math.ceil(Number((share * 100).toFixed(2)))

const ours: Citation = { source: 'house' }

/** The percentages in a text: the numbers marked so; where none is, every number that could be one. */
function percentagesIn(text: string): number[] {
  const plain = plainDigits(text)
  const found = [...plain.matchAll(/(?<![\d.,٫/-])(\d{1,3}(?:[.,٫/]\d{1,2})?)(?![\d-])(\s*(?:[%٪]|درصد))?/g)]
  const marked = found.filter(([, , mark]) => mark)
  return (marked.length ? marked : found)
    .map(([, figure]) => Number(figure!.replace(/[,٫/]/, '.')))
    .filter((one) => one <= 100)
}

/** The shares are written as people write: what does not make a whole should be seen before anybody votes on it. */
const sharesSum: Warning<{ share: number; others: string }> = {
  needs: ['share', 'others'],
  say: ({ form: { share, others } }) => {
    const sum = Number(
      percentagesIn(others)
        .reduce((all, one) => all + one, share)
        .toFixed(2),
    )
    return sum === 100 ? null : { key: 'nature-shares-sum', facts: { sum }, cite: ours, field: 'others' }
  },
}

/** Whose national ID is not in the text: the lines without a right one, and what comes after the last one of a line. */
function withoutId(text: string): string[] {
  return text.split(/[\n؛;]/).flatMap((line) => {
    const ids = [...plainDigits(line).matchAll(/\d[\d-]{6,}\d/g)]
    const wrong = ids.filter(([id]) => nationalId(id) === null).map(([id]) => id)
    const last = ids.at(-1)
    const rest = last ? plainDigits(line).slice(last.index + last[0].length) : plainDigits(line)
    const name = rest.replace(/^[\s،,.()]+|[\s،,.()]+$/g, '')
    // a word after the number says what the person is
    const named = /\p{L}/u.test(name) && (!last || /\s/.test(name)) ? [name] : []
    return [...wrong, ...named]
  })
}

const signatoriesKnown: Warning<{ signatories: string }> = {
  needs: ['signatories'],
  say: ({ form: { signatories } }) => {
    const missing = withoutId(signatories).map((one) => `«${one}»`)
    if (missing.length === 0) return null
    return { key: 'nature-signatories-id', facts: { missing: missing.join('، ') }, cite: ours, field: 'signatories' }
  },
}

export const nature = requestKind({
  kind: 'nature',
  words: 'nature',
  cite: [cite],
  fields: [
    { name: 'company', type: 'company', required: true },
    { name: 'share', type: 'number', required: true, least: 0, most: 100 },
    { name: 'others', type: 'paragraph', required: true, max: 500 },
    { name: 'signatories', type: 'paragraph', required: true, max: 500 },
    {
      name: 'papers',
      type: 'papers',
      required: true,
      papers: companyPapers,
    },
  ],
  rules: [
    // that it asks for a valid license the note does not say
    activeLicense({ ...cite, reading: {} }),
    oneAtATime,
    {
      key: 'nature-rule-natural',
      source: cite,
      needs: [],
      whom: true,
      check: ({ filing }) => (filing.legal ? refuse('nature-is-legal', cite) : allow()),
    },
    {
      key: 'nature-rule-share',
      source: licenseLegalHolderShare,
      needs: ['share'],
      facts: (law) => ({ least: leastShare(law(licenseLegalHolderShare)) }),
      check: ({ form: { share } }, law) => {
        const least = law(licenseLegalHolderShare)
        if (share / 100 >= least) return allow()
        return refuse('nature-share-too-small', licenseLegalHolderShare, { share, least: leastShare(least) }, 'share')
      },
    },
    {
      key: 'nature-rule-years',
      source: transferExempt,
      needs: [],
      facts: (law) => ({
        years: transferYears(law),
        nature: law(transferExempt).includes('nature-change') ? 'exempt' : 'bound',
      }),
      check: ({ license, today }, law) => {
        if (law(transferExempt).includes('nature-change')) return allow()
        const from = countedFrom(license.age, today, law)
        const on = transferableOn(from, law)
        return on <= today
          ? allow()
          : refuse('nature-too-early', transferMinYears, { from, on, years: transferYears(law) })
      },
    },
    { ...companyHoldsNone, needs: ['company'] },
  ],
  keeps: licenseLegalHolderShare,
  warnings: [sharesSum, signatoriesKnown, besideUnderWay('renewal'), besideUnderWay('transfer')],
  stages: [check, vote, letter, issuer],
  effect: ({ company, share }, paper) => ({
    effect: 'nature',
    company,
    firstDay: paper?.issuedOn ?? null,
    lastDay: paper?.expiresOn ?? null,
    shown: { company: company.name, share },
  }),
})
