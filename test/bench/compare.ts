// Two measures taken in turn in one run, and their ratio pair by pair: on a shared machine only that holds.

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!

/** Runs ours and the baseline in turn, prints medians and the median ratio with its spread, and whether it keeps the budget. */
export async function compare(
  what: string,
  rounds: number,
  { budget, ...measures }: { budget: number } & Record<string, (() => Promise<number>) | number>,
): Promise<number> {
  const [[ourName, ours], [baseName, base]] = Object.entries(measures) as [
    [string, () => Promise<number>],
    [string, () => Promise<number>],
  ]
  const pairs: [number, number][] = []
  for (let round = 0; round < rounds; round++) pairs.push([await ours(), await base()])
  const ratios = pairs.map(([a, b]) => a / b)
  const ratio = median(ratios)
  const spread = `${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)}`
  console.log(
    `${what}: ${ourName} ${median(pairs.map(([a]) => a)).toFixed(0)} ms, ${baseName} ${median(pairs.map(([, b]) => b)).toFixed(0)} ms, ratio ${ratio.toFixed(2)} (${spread}), budget ${budget}: ${ratio <= budget ? 'kept' : 'NOT kept'}`,
  )
  return ratio
}
