// The kinds of documents, apart from what searches and keeps them: a page that only names them loads no more.

export const documentKinds = ['circular', 'directive', 'priceList'] as const
export type DocumentKind = (typeof documentKinds)[number]
