// License checks by the API against a bare Hono handler with the same query, in turn: so many a second each.
import { loadWords } from '#locales/files'
import { buildWorld } from '#test/world'
import { benchDatabase } from './database.ts'
import { figure, quantile } from './figure.ts'
import { child } from './ratings.ts'

const pairs = Number(process.env.PAIRS ?? 7)
const seconds = Number(process.env.SECONDS ?? 4)
const connections = 32
const [most, part] = [2_000, 0.8]

/** Prints the ratio. Every check comes from another address behind a trusted proxy, as the limits want it. */
export async function benchApi(): Promise<void> {
  loadWords()
  const database = await benchDatabase()
  const world = await buildWorld(database.db, { now: new Date() })
  const of = world.offices[0]!.license
  const program = await child('program.ts', { url: database.url, secret: world.secret })
  const bare = await child('bare.ts', { url: database.url })
  const crowd = await child<{ rate: number; refused: number }>('crowd.ts', null)
  let first = 0
  const rate = async (url: unknown, path: string) => {
    first += 1_000_000
    const found = await crowd.ask({ url, codes: [], connections, seconds, first, path: `${path}?of=${of}` })
    if (found.refused > 0) throw new Error(`${found.refused} checks at ${path} were refused`)
    return found.rate
  }
  const ours = () => rate(program.started, '/api/v1/licenses/check')
  const base = () => rate(bare.started, '/check')
  try {
    await ours()
    await base()
    const found: [number, number][] = []
    for (let pair = 0; pair < pairs; pair++) found.push([await ours(), await base()])
    const ratios = found.map(([api, plain]) => api / plain)
    const middle = (at: 0 | 1) =>
      quantile(
        found.map((pair) => pair[at]),
        0.5,
      )
    const [low, ratio, high] = [0.01, 0.5, 1].map((at) => quantile(ratios, at))
    figure(
      'license checks against a bare handler with the same query',
      `${middle(0).toFixed(0)} and ${middle(1).toFixed(0)} a second, ratio ${ratio!.toFixed(2)} (${low!.toFixed(2)}–${high!.toFixed(2)})`,
      `≥ ${most} a second, or ≥ ${part}`,
      middle(0) >= most || ratio! >= part,
    )
  } finally {
    crowd.stop()
    bare.stop()
    program.stop()
    await database.drop()
  }
}
