// The week as Iran counts it, and the times of a day that one chooses from. Pure.

/** The days from Saturday on, as Date counts them. */
export const week = [6, 0, 1, 2, 3, 4, 5] as const

/** Every half hour as 'HH:MM', from one hour to before another. */
export function halfHours(from: number, before = 24): string[] {
  const time = (half: number) => `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 ? '30' : '00'}`
  return Array.from({ length: (before - from) * 2 }, (_, half) => time(from * 2 + half))
}
