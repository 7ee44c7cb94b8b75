// What the library holds. Source: Annex 1 article 3.
export const documentKinds = ['circular', 'directive', 'priceList'] as const
export type DocumentKind = (typeof documentKinds)[number]
