// How lists are divided: nothing is cut off, what is more stands on further pages.

/** Rows of a page, in the app and over the API. */
export const perPage = 50

/** What a list may be sorted by: a name, and with a stroke before it from its end. */
export type Order<N extends string> = N | `-${N}`

/** Both orders of each name. */
export function ordersOf<N extends string>(names: readonly N[]): [Order<N>, ...Order<N>[]] {
  return names.flatMap((name) => [name, `-${name}` as const]) as [Order<N>, ...Order<N>[]]
}

/** Which part of a list is wanted; pages begin with 0. */
export type Part = { page?: number; perPage?: number }

/** The rows of a part, and how many rows all parts have together. */
export type Paged<T> = T[] & { found: number }

/** Rows that know how many there are in all; otherwise they are like any other rows. */
export function paged<T>(rows: readonly T[], found: number): Paged<T> {
  return Object.defineProperty([...rows], 'found', { value: found }) as Paged<T>
}
