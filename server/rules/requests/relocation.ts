// Relocation: an office goes to another place of its county, or to another county of the province. Sources: Bylaw 18; 25-a-7; 15 note 6; Annex 1 article 13; Guide.
import { licenseAgreementInPrinciple } from '#law/license'
import { officeMinArea } from '#law/offices'
import {
  otherCountyArticle,
  relocationArticle,
  relocationFarFrom,
  relocationUnapproved,
  withinCountyArticle,
} from '#law/relocation'
import { stoppageMax } from '#law/stoppage'
import { visitBy } from '#law/visits'
import { metres } from '../positions.ts'
import { namesVillage, premisesFields, roomEnough } from '../proceedings/applicants.ts'
import { newPlace } from '../proceedings/checklists.ts'
import { activeLicense, oneAtATime } from '../proceedings/common.ts'
import { farEnough, unknownPositions } from '../proceedings/distances.ts'
import { requestKind, type Warning } from '../proceedings/kind.ts'
import { association, check, issuerAndEquipment, letter, visit, vote } from '../proceedings/stages.ts'
import { besideUnderWay } from '../proceedings/warnings.ts'
import { normalise } from '../texts.ts'
import { allow, refuse } from '../verdict.ts'

/** Nearer to the middle of another county: at a border that may be right, and elsewhere it is another kind of move. Bylaw 18. */
const nearerToAnother: Warning<{ county?: string | undefined }> = {
  needs: ['position'],
  say: ({ form: { county }, site }) =>
    !county && site?.county && !site.county.own
      ? {
          key: 'relocation-other-county',
          facts: { county: site.county.name },
          cite: withinCountyArticle,
          field: 'position',
        }
      : null,
}

/** Another county was asked for, and the place is nearest to the middle of a third, or of the office's own. Bylaw 18. */
const notInTheCounty: Warning<{ county?: string | undefined }> = {
  needs: ['position'],
  say: ({ form: { county }, site }) =>
    county && site?.county && site.county.name !== county
      ? {
          key: 'relocation-not-in-county',
          facts: { asked: county, county: site.county.name },
          cite: otherCountyArticle,
          field: 'position',
        }
      : null,
}

/**
 * A rural office whose new place is not written as a village: in a town an office of the town's area is asked for, and a move does not
 * make one of it: that, and that the place is told by its name, is our reading.
 */
const ruralToTown: Warning<{ place: string }> = {
  needs: ['place'],
  say: ({ form: { place }, officeKind }, law) =>
    officeKind === 'rural' && !namesVillage(place)
      ? {
          key: 'relocation-rural-to-town',
          facts: { place: normalise(place), urban: law(officeMinArea) },
          cite: officeMinArea.cite,
          parameter: officeMinArea.name,
          field: 'place',
        }
      : null,
}

export const relocation = requestKind({
  kind: 'relocation',
  words: 'relocation',
  cite: [relocationArticle],
  fields: [
    { name: 'county', type: 'listed', required: false, list: 'counties' },
    ...premisesFields,
    { name: 'reason', type: 'paragraph', required: true, max: 1000 },
  ],
  rules: [
    // that it asks for a valid license the article does not say
    activeLicense({ ...relocationArticle, reading: {} }),
    oneAtATime,
    roomEnough('relocation'),
    farEnough,
    {
      key: 'relocation-rule-county',
      source: withinCountyArticle,
      citing: ({ county }) => [county ? otherCountyArticle : withinCountyArticle],
      facts: (_, { county }) => ({ county: county || 'none' }),
      needs: ['position'],
      check: ({ form, position, site }, law) => {
        // another county was asked for, which those who decide see
        if (form.county) return allow()
        const known = [position ? metres(position, form.position) : null, site?.centre ?? null]
        const nearest = Math.min(...known.filter((far) => far !== null))
        const most = law(relocationFarFrom)
        // where nothing is on the map there is nothing to measure from
        if (!Number.isFinite(nearest) || nearest <= most) return allow()
        const facts = { km: Math.round(nearest / 1000), most: Math.round(most / 1000) }
        return refuse('relocation-too-far', withinCountyArticle, facts, 'position')
      },
    },
  ],
  warnings: [
    unknownPositions,
    nearerToAnother,
    notInTheCounty,
    ruralToTown,
    besideUnderWay('renewal'),
    besideUnderWay('transfer'),
  ],
  told: ['relocation-rule-area', 'relocation-rule-distance'],
  unapproved: { rule: relocationUnapproved, after: stoppageMax },
  figure: licenseAgreementInPrinciple,
  stages: [association, check, visit(visitBy, newPlace), vote, letter, issuerAndEquipment(licenseAgreementInPrinciple)],
  site: 'position',
  effect: ({ county, place, address, position, area }, paper) => ({
    effect: 'place',
    firstDay: paper?.issuedOn ?? null,
    lastDay: paper?.expiresOn ?? null,
    ...{ place, address, position, area },
    ...(county ? { county } : {}),
    shown: { county: county ?? 'none', place, address },
  }),
})
