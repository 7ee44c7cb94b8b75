// What a sheet that was read is, how much of one is read, and what reading it may cost.
import type { Cell } from '#rules/cells'
import type { Refusal } from '#rules/verdict'

/** The cells of a sheet from its first row, or why it cannot be read. */
export type Sheet = { ok: true; cells: Cell[][] } | { ok: false; refusal: Refusal }

/** Bytes as uploaded and unpacked, rows, cells of the smallest rectangle, letters of one cell (as spreadsheets have it). */
export const sheetLimits = {
  bytes: 10_000_000,
  unpacked: 20_000_000,
  rows: 20_000,
  cells: 2_000_000,
  letters: 32_767,
} as const

/** What the thread that reads may take: milliseconds for one file, and megabytes of memory. */
export const readingLimits = { time: 30_000, memory: 384 } as const
