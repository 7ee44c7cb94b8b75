// What is odd about a day of an office's ratings. Source: none; our choice.

export const doubtKinds = ['burst', 'closed', 'alike', 'spread', 'impossible'] as const
/**
 * burst: many more than is usual for the office; closed: given while it was not open; alike: nearly all the best marks; spread:
 * given by devices that rated many offices; impossible: more than could be served in the hours it was open.
 */
export type DoubtKind = (typeof doubtKinds)[number]
