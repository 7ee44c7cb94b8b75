// Sums that a verdict puts on somebody: to whom they go, and who may pay them. Annex 4 articles 6, 10.

export const damageSorts = ['damage', 'fine'] as const
export type DamageSort = (typeof damageSorts)[number]

/** Whoever the damage was done to; a fine goes to the special account of the kanoon. Annex 4 art. 10-4. */
export const payees = ['customer', 'agency', 'office', 'special-account'] as const
export type Payee = (typeof payees)[number]

/** Who paid: whoever owes it, or first an insurance or the special account, which then have recourse to them. */
export const paidBys = ['ower', 'insurance', 'special-account'] as const
export type PaidBy = (typeof paidBys)[number]
