// The license: how long it lasts, what it lapses by, who issues it. Bylaw 9, 15, 16, 29; Annex 2.
import { type Citation, choice, type Parameter, parameter } from './parameter.ts'

/** The license, its renewal, and that it lapses where none is asked for: Bylaw 9. */
export const renewalArticle: Citation = { source: 'bylaw', article: 9 }

/** The original license goes to whoever renews it: Guide, renewal 3. */
export const licenseToIssuer: Citation = { source: 'guide', article: 'renewal', clause: '3' }

/** Date to date from the day of issue. Bylaw 9. */
export const licenseValidity = parameter({
  name: 'license.validity',
  default: { years: 3 },
  counts: 'term',
  cite: { source: 'bylaw', article: 9 },
})

/**
 * The renewal is asked for, with its papers, so long before expiry; otherwise the license lapses. Bylaw 9. How the months
 * are counted the text does not say: we read them as thirty days (Civil Procedure 443) or as calendar months, whichever
 * leaves the office more time, since a right would be lost.
 */
export const licenseRenewalLead = parameter({
  name: 'license.renewalLead',
  default: { months: 3 },
  counts: 'lead',
  kinder: true,
  cite: { source: 'bylaw', article: 9, reading: { by: { source: 'civil-procedure', article: 443 } } },
  also: [{ source: 'guide', article: 'renewal', clause: '1' }],
})

/** Whether a renewal needs the no-objection of every agency under contract: the Guide asks for it. Our choice. */
export const licenseNoObjection = parameter({
  name: 'license.noObjection',
  default: false,
  unit: 'yes or no',
  counts: 'none',
  cite: { source: 'house' },
  also: [{ source: 'guide', article: 'renewal', says: 'otherwise' }],
})

/**
 * What an agency's objection makes of a renewal that needs its no-objection: it goes before those who vote, or refuses by itself. The
 * Guide makes the no-objection a condition; that the working group weighs an objection is our choice.
 */
export const licenseObjection = choice({
  name: 'license.objection',
  options: ['passes', 'refuses'],
  default: 'passes',
  cite: { source: 'house' },
  also: [{ source: 'guide', article: 'renewal', says: 'otherwise' }],
})

/**
 * From which day a renewed term runs where the issuer's paper comes before the old one is over: from its end, or from the day of issue.
 * «Three years, and may be renewed» names no day; that whoever asks in time loses nothing of what is left is our reading.
 */
export const licenseRenewedFrom = choice({
  name: 'license.renewedFrom',
  options: ['expiry', 'issue'],
  default: 'expiry',
  cite: { ...renewalArticle, reading: {} },
})

/** The holder is first reminded of the renewal so long before the last day to ask for it: six months before expiry. Our choice. */
export const licenseRemindFirst = parameter({
  name: 'license.remindFirst',
  default: { months: 3 },
  counts: 'lead',
  cite: { source: 'house' },
})

/** Again so long before that day: four months before expiry. Our choice. */
export const licenseRemindAhead = parameter({
  name: 'license.remindAhead',
  default: { months: 1 },
  counts: 'lead',
  cite: { source: 'house' },
})

/** And a last time so long before that day: three and a half months before expiry. Our choice. */
export const licenseRemindLast = parameter({
  name: 'license.remindLast',
  default: { days: 15 },
  counts: 'lead',
  cite: { source: 'house' },
})

/** From the day the holder gets the license; a late start voids it by itself, without a vote. Bylaw 16-5. */
export const licenseStartWithin = parameter({
  name: 'license.startWithin',
  default: { months: 3 },
  counts: 'deadline',
  kinder: true,
  cite: { source: 'bylaw', article: 16, clause: '5', reading: { by: { source: 'civil-procedure', article: 443 } } },
})

/**
 * From the settlement, if no complaint was received through legal authorities; with one, after the final judgment.
 * The text's edited word: six instead of three. Bylaw 9 note 2.
 */
export const licenseGuaranteeRelease = parameter({
  name: 'license.guaranteeRelease',
  default: { months: 6 },
  counts: 'term',
  cite: { source: 'bylaw', article: 9, note: 2 },
})

/** Licenses one applicant may hold in the whole country. Annex 2, b. */
export const licensePerPerson = parameter({
  name: 'license.perPerson',
  default: 1,
  unit: 'count',
  counts: 'none',
  per: 'person',
  cite: { source: 'bylaw', annex: 2, clause: 'b' },
})

/** From revocation, if it was for other causes than a violation. Annex 2, j. */
export const licenseReapplyAfter = parameter({
  name: 'license.reapplyAfter',
  default: { years: 5 },
  counts: 'term',
  cite: { source: 'bylaw', annex: 2, clause: 'j' },
})

/** What becomes of the license when its holder dies: Bylaw 15 note 5. */
export const heirsArticle: Citation = { source: 'bylaw', article: 15, note: 5 }

/** From the holder's death, on the undertaking of the heirs' representative. Bylaw 15 note 5. */
export const licenseHeirGrace = parameter({
  name: 'license.heirGrace',
  default: { months: 6 },
  counts: 'term',
  cite: heirsArticle,
})

/** From notification of the agreed place: papers, equipment and license, for new offices and relocations. Bylaw 15-6. */
export const licenseAgreementInPrinciple = parameter({
  name: 'license.agreementInPrinciple',
  default: { months: 3 },
  counts: 'deadline',
  from: 'notification',
  kinder: true,
  cite: { source: 'bylaw', article: 15, note: 6, reading: { by: { source: 'civil-procedure', article: 445 } } },
})

/** Who issues, renews and revokes. The Bylaw names the kanoon, the Decree and the Guide the regulator, the Bill a union. */
export const licenseIssuer = choice({
  name: 'license.issuer',
  options: ['regulator', 'kanoon', 'union'],
  default: 'regulator',
  cite: { source: 'decree', article: 3, note: 1 },
  also: [
    { source: 'guide', article: 'establishment', clause: '9' },
    { source: 'bylaw', article: 29, clause: '2', says: 'otherwise' },
    { source: 'bill', article: 1, clause: '2', says: 'otherwise' },
  ],
})

/**
 * Who signs and seals second, where the kanoon issues. The Bylaw's edit names the head of the working group and the
 * secretary of the steering group side by side. With the regulator as issuer we ask for none: the Decree does not speak
 * of one. Our choice.
 */
export const licenseSecondSignatory = choice({
  name: 'license.secondSignatory',
  options: ['none', 'working-group-head', 'steering-secretary'],
  default: 'none',
  cite: { source: 'house' },
  also: [
    { source: 'decree', article: 3, note: 1, says: 'nothing' },
    { source: 'bylaw', article: 29, clause: '2', says: 'otherwise' },
  ],
})

/** Whether a guild union has authority over offices: no by the Bylaw's Annex 4, yes by the Bill. */
const licenseUnionAuthority = parameter({
  name: 'license.unionAuthority',
  default: false,
  unit: 'yes or no',
  counts: 'none',
  unused: true,
  cite: { source: 'bylaw', annex: 4, article: 10, clause: '5', note: 4 },
  also: [{ source: 'bill', article: 2, says: 'otherwise' }],
})

/** The least share that stays with the holder when the nature changes; below it the license is revoked. Bylaw 16-8. */
export const licenseLegalHolderShare = parameter({
  name: 'license.legalHolderShare',
  default: 0.51,
  unit: 'share',
  counts: 'none',
  cite: { source: 'bylaw', article: 16, clause: '8' },
})

/** All of them, as the page of rules lists them. */
export const license: readonly Parameter[] = [
  licenseValidity,
  licenseRenewalLead,
  licenseRenewedFrom,
  licenseNoObjection,
  licenseObjection,
  licenseRemindFirst,
  licenseRemindAhead,
  licenseRemindLast,
  licenseStartWithin,
  licenseGuaranteeRelease,
  licensePerPerson,
  licenseReapplyAfter,
  licenseHeirGrace,
  licenseAgreementInPrinciple,
  licenseIssuer,
  licenseSecondSignatory,
  licenseUnionAuthority,
  licenseLegalHolderShare,
]
