// Why a license is revoked, and how. Bylaw 15, 16, 18, 29; Annex 4; Guide, revocation.
import { type Citation, type Parameter, parameter } from './parameter.ts'

/** The working group asks, and the issuer revokes: Bylaw 16. */
export const revocationArticle: Citation = { source: 'bylaw', article: 16 }

/** Until there is a verdict everything about it is confidential: Annex 4 art. 8. */
export const verdictSecrecy: Citation = { source: 'bylaw', annex: 4, article: 8 }

/**
 * The causes that the text names, each by its article. `violation`: one is barred for good by it (Annex 2, j, by our reading);
 * for the others one may ask anew after some years. That the holder asks for it (16-4) has a kind of its own.
 */
export const revocationCauses = {
  stopped: { cite: { source: 'bylaw', article: 16, clause: '7' }, violation: true },
  moved: { cite: { source: 'bylaw', article: 18, note: 1 }, violation: true },
  proxy: { cite: { source: 'bylaw', article: 15, note: 3 }, violation: true },
  forged: { cite: { source: 'bylaw', article: 16, clause: '3' }, violation: true },
  warnings: { cite: { source: 'bylaw', annex: 4, article: 10, clause: '6' }, violation: true },
  colour: { cite: { source: 'bylaw', annex: 4, article: 10, clause: '5', note: 1 }, violation: true },
  share: { cite: { source: 'bylaw', article: 16, clause: '8' }, violation: true },
  dissolved: { cite: { source: 'bylaw', article: 16, clause: '1' }, violation: false },
  'not-started': { cite: { source: 'bylaw', article: 16, clause: '5' }, violation: false },
} as const satisfies Record<string, { cite: Citation; violation: boolean }>
export type RevocationCause = keyof typeof revocationCauses

/** A move, or a stoppage, that nobody consented to leads to revocation after a month: Annex 4 art. 9. */
export const unapprovedArticle: Citation = { source: 'bylaw', annex: 4, article: 9 }

/** How long the holder has to be heard before it comes to a vote. No source gives a time. Our choice. */
export const revocationHearWithin = parameter({
  name: 'revocation.hearWithin',
  default: { days: 10 },
  counts: 'working',
  cite: { source: 'house' },
})

/** All of them, as the page of rules lists them. */
export const revocation: readonly Parameter[] = [revocationHearWithin]
