// Guessing tracking codes: what a guess is told by its time, and what guesses are worth by arithmetic. GUESSES=100 for fewer.
import { randomBytes } from 'node:crypto'
import { fileCase } from '#actions/cases/file'
import { loadWords } from '#locales/files'
import { newTrackingCode } from '#rules/identifiers'
import { buildWorld, newKey } from '#test/world'
import { benchDatabase } from './database.ts'
import { figure, quantile, timed } from './figure.ts'
import { child } from './ratings.ts'

const guesses = Number(process.env.GUESSES ?? 400)
/** As many as a country files in years, and what all guesses together are allowed to find of them. */
const filed = 100_000
const tried = 1_000_000
/** A difference that a guesser across a network could measure, in milliseconds. */
const apart = 5

/** Prints the times of each kind of miss, and the odds. */
export async function benchTracking(): Promise<void> {
  loadWords()
  const database = await benchDatabase()
  const world = await buildWorld(database.db, { now: new Date() })
  const given = { license: world.offices[0]!.license, kind: 'complaint', topic: 'delay', text: 'دیر شد.' } as const
  const outcome = await fileCase(world.nobody(), newKey(), { ...given, confidential: true })
  if (!outcome.ok) throw new Error('not filed')
  const { trackingCode } = outcome.value
  const program = await child('program.ts', { url: database.url, secret: world.secret })
  const secret = () => randomBytes(16).toString('base64url')
  const wrongDigit = () => `${trackingCode.slice(0, 15)}${(Number(trackingCode[15]) + 1) % 10}`
  const kinds: Record<string, () => string> = {
    'a code that is nobody’s': () => newTrackingCode(randomBytes(8)),
    'a wrong check digit': wrongDigit,
    'a code with a wrong secret': () => `${trackingCode}/${secret()}`,
    'no code with a secret': () => `${newTrackingCode(randomBytes(8))}/${secret()}`,
  }
  const times = new Map(Object.keys(kinds).map((kind) => [kind, [] as number[]]))
  let [hits, nth] = [0, 0]
  try {
    for (let round = 0; round < guesses; round++)
      for (const [kind, code] of Object.entries(kinds)) {
        nth++
        const headers = { 'x-forwarded-for': `10.${(nth >> 16) & 255}.${(nth >> 8) & 255}.${nth & 255}` }
        const [ms, status] = await timed(async () => {
          const answer = await fetch(`${program.started}/c/${code()}`, { headers })
          await answer.text()
          return answer.status
        })
        if (status !== 404) hits++
        times.get(kind)!.push(ms)
      }
    const middles = [...times].map(([kind, all]) => [kind, quantile(all, 0.5)] as const)
    const spread = Math.max(...middles.map(([, ms]) => ms)) - Math.min(...middles.map(([, ms]) => ms))
    const said = middles.map(([kind, ms]) => `${kind} ${ms.toFixed(1)} ms`).join(', ')
    figure(
      `${nth} guesses, measured`,
      `${hits} hits; ${said}; ${spread.toFixed(1)} ms apart`,
      `0, ≤ ${apart} ms`,
      hits === 0 && spread <= apart,
    )
    const odds = (tried * filed) / 10 ** 15
    figure(
      `${tried.toLocaleString('en')} guesses among ${filed.toLocaleString('en')} cases, by arithmetic`,
      `${odds.toExponential(0)} hits expected`,
      '≤ 0.001',
      odds <= 0.001,
    )
  } finally {
    program.stop()
    await database.drop()
  }
}
