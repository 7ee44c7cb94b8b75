// The program's counters, in one registry.
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client'

export const metrics = new Registry()
collectDefaultMetrics({ register: metrics })

const ill = new Gauge({
  name: 'pishkhanyar_ill',
  help: 'What the last self-test found: 1 for a fault, 0 for a part that is well.',
  labelNames: ['name', 'fault'],
  registers: [metrics],
})

/** Takes what the last self-test found. */
export function gaugeHealth(found: readonly { name: string; fault: string | null }[]): void {
  ill.reset()
  for (const { name, fault } of found) ill.set({ name, fault: fault ?? '' }, fault ? 1 : 0)
}
