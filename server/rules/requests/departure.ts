// An office goes to another province: the working groups of both decide, each on what is its own. Sources: Bylaw 18-1; 15 note 6.
import { inquiryOtherGroup } from '#law/inquiries'
import { licenseAgreementInPrinciple } from '#law/license'
import { officeMinArea } from '#law/offices'
import { betweenProvincesArticle, relocationUnapproved } from '#law/relocation'
import { stoppageMax } from '#law/stoppage'
import { premisesFields, tooSmall } from '../proceedings/applicants.ts'
import { activeLicense, oneAtATime } from '../proceedings/common.ts'
import { tooNear } from '../proceedings/distances.ts'
import { requestKind, type Warning } from '../proceedings/kind.ts'
import { association, check, issuerAfterNotice, letter, vote } from '../proceedings/stages.ts'
import { besideUnderWay } from '../proceedings/warnings.ts'
import { allow, refuse } from '../verdict.ts'

/** Who judges the place is told from the moment the province is chosen, also where nothing here can tell how that ends. */
const judgedThere: Warning<{ province: string }> = {
  needs: ['province'],
  say: ({ form: { province } }) => ({
    key: 'departure-judged-there',
    facts: { province },
    cite: { ...betweenProvincesArticle, reading: {} },
    field: 'province',
  }),
}

export const departure = requestKind({
  kind: 'departure',
  // behind the moves within the province
  rank: 6,
  words: 'departure',
  cite: [betweenProvincesArticle],
  fields: [
    { name: 'province', type: 'listed', required: true, list: 'provinces' },
    { name: 'county', type: 'text', required: true, max: 100, countyOf: 'province' },
    ...premisesFields,
    { name: 'reason', type: 'paragraph', required: true, max: 1000 },
  ],
  rules: [
    // that it asks for a valid license the article does not say
    activeLicense({ ...betweenProvincesArticle, reading: {} }),
    oneAtATime,
    {
      // the place is the other working group's to judge, by the figures of its own province; which of both judges what the text does not say
      key: 'departure-rule-place',
      source: { ...betweenProvincesArticle, reading: {} },
      also: [officeMinArea],
      needs: ['province', 'position', 'area'],
      check: (ask) => {
        const there = ask.site?.there
        const wrong = there && (tooSmall('departure', ask, there.law) ?? tooNear('departure', ask, there.law))
        return wrong ?? null
      },
    },
    {
      // an office comes into a county that is there
      key: 'departure-rule-county',
      source: betweenProvincesArticle,
      needs: ['province', 'county', 'position'],
      check: ({ form: { county, province }, site }) => {
        const there = site?.there
        if (!there || there.counties.includes(county)) return allow()
        const facts = { county, province, counties: there.counties.join('، ') }
        return refuse('departure-county-unknown', betweenProvincesArticle, facts, 'county')
      },
    },
  ],
  warnings: [judgedThere, besideUnderWay('renewal'), besideUnderWay('transfer'), besideUnderWay('relocation')],
  told: ['departure-rule-place'],
  unapproved: { rule: relocationUnapproved, after: stoppageMax },
  figure: licenseAgreementInPrinciple,
  stages: [
    association,
    check,
    // the source's working group first: what it does not let go the other need not look at; the order is our reading
    vote,
    {
      stage: 'inquiries',
      tasks: [{ task: 'inquiry', of: 'other-group', within: inquiryOtherGroup, no: 'refuses', silence: 'waits' }],
    },
    letter,
    issuerAfterNotice(licenseAgreementInPrinciple),
  ],
  site: 'position',
  elsewhere: { province: 'province', asks: 'admission' },
  effect: ({ province, county, place, address, position, area }, paper) => ({
    effect: 'place',
    firstDay: paper?.issuedOn ?? null,
    lastDay: paper?.expiresOn ?? null,
    ...{ province, county, place, address, position, area },
    shown: { province, county, place, address },
  }),
})
