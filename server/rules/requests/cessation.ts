// Cessation: a holder ends the work of the office. Sources: Bylaw 9 notes 1 and 2; 16-4; Annex 2, j; Annex 5 article 9.
import { cessationArticle, cessationHandover, cessationSettlement } from '#law/cessation'
import { licenseGuaranteeRelease, licenseReapplyAfter } from '#law/license'
import { isGone } from '../offices.ts'
import { receivedThings } from '../proceedings/checklists.ts'
import { oneAtATime } from '../proceedings/common.ts'
import { requestKind, type Warning } from '../proceedings/kind.ts'
import { handover, letter, release, settlement, vote } from '../proceedings/stages.ts'
import { besideUnderWay } from '../proceedings/warnings.ts'
import { allow, refuse } from '../verdict.ts'

/** Whoever gives a license up waits for years before another: to be known before one does. */
const noLicenseForYears: Warning<unknown> = {
  needs: [],
  say: (_, law) => {
    const { name: parameter, cite } = licenseReapplyAfter
    return { key: 'cessation-reapply', facts: { years: law(licenseReapplyAfter).years ?? 0 }, cite, parameter }
  },
}

export const cessation = requestKind({
  kind: 'cessation',
  rank: 9,
  words: 'cessation',
  cite: [cessationArticle],
  fields: [
    { name: 'reason', type: 'paragraph', required: true, max: 1000 },
    { name: 'held', type: 'paragraph', required: false, max: 1000 },
  ],
  rules: [
    {
      // that a suspended or expired office may end its work as well is our reading: it has things to give back
      key: 'cessation-rule-license',
      source: { ...cessationArticle, reading: {} },
      needs: [],
      check: ({ license: { standing } }) =>
        isGone(standing) || standing === 'winding-up'
          ? refuse('cessation-license-gone', { ...cessationArticle, reading: {} }, { standing })
          : allow(),
    },
    oneAtATime,
  ],
  warnings: [noLicenseForYears, besideUnderWay('renewal'), besideUnderWay('transfer')],
  figure: cessationHandover,
  periods: [cessationSettlement, licenseGuaranteeRelease],
  stages: [
    vote,
    letter,
    handover({ within: cessationHandover, items: receivedThings }),
    settlement({ within: cessationSettlement }),
    release({ within: licenseGuaranteeRelease }),
  ],
  effect: (_form, _paper, on) => ({
    effect: 'license',
    state: 'ended',
    firstDay: on ?? null,
    lastDay: null,
    shown: {},
  }),
})
