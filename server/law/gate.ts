// The gate that an agency's directive passes. By itself, since the app's first page knows it and none of the figures.
import type { Citation } from './parameter.ts'

/** New or changed directives go out by a resolution of the executive committee or the working group: Bylaw 19-8. */
export const gateArticle: Citation = { source: 'bylaw', article: 19, clause: '8' }
