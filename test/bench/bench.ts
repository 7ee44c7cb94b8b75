// `npm run bench [-- NAME …]`: every figure of the budgets that is a ratio against a named baseline.
import { benchStart } from './start.ts'

const benches: Record<string, () => Promise<void>> = { start: benchStart }

const wanted = process.argv.slice(2)
for (const [name, bench] of Object.entries(benches)) if (wanted.length === 0 || wanted.includes(name)) await bench()
