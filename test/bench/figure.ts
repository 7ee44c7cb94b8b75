// One line a figure: what was measured, what is wanted, and whether it is met.

/** Prints a figure; `met` is null where it is only reported beside another. A figure missed makes the command fail. */
export function figure(what: string, found: string, target: string, met: boolean | null): void {
  const verdict = met === null ? 'reported' : met ? 'met' : 'NOT met'
  console.log(`${what}: ${found}; target ${target}: ${verdict}`)
  if (met === false) process.exitCode = 1
}

/** The value below which so large a part of the values lies, e.g. 0.999; the middle one for 0.5. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN
}

/** Milliseconds that something takes, and what it gives. */
export async function timed<T>(run: () => Promise<T>): Promise<[number, T]> {
  const began = performance.now()
  const given = await run()
  return [performance.now() - began, given]
}
