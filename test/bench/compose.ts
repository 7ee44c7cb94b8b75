// How long a clerk and the head wait when a letter goes to 13,000 offices, and how long its wall of acknowledgments takes.
import { wallOf } from '#reads/notices/wall'
import { manyOffices, sign, submitted } from '../faults/letter.ts'
import { benchDatabase } from './database.ts'
import { figure, quantile, timed } from './figure.ts'

const offices = 13_000
const letters = 5
const looks = 40

/** Prints both. Half of the offices have acknowledged by the time the wall is looked at. */
export async function benchCompose(): Promise<void> {
  const database = await benchDatabase()
  try {
    const world = await manyOffices(database, offices)
    await database.sql`analyze`
    const composed: number[] = []
    let last = ''
    for (let nth = 0; nth < letters; nth++) {
      const [writing, id] = await timed(() => submitted(world, { standings: ['active'] }))
      const [signing] = await timed(() => sign(world, id))
      composed.push(writing + signing)
      last = id
    }
    const slowest = Math.max(...composed)
    figure(
      `compose-to-all for ${offices} offices`,
      `draft, submit and sign ${quantile(composed, 0.5).toFixed(0)} ms, at most ${slowest.toFixed(0)} ms`,
      '≤ 2000 ms',
      slowest <= 2_000,
    )
    await database.sql`
      update notice_recipients set sent_at = now(), sent_via = 'telegram', opened_at = now(), acknowledged_at = now()
      where notice_id = ${last}::uuid and random() < 0.5`
    const { actor, now } = await world.as('clerk')
    const walls: number[] = []
    for (let nth = 0; nth < looks; nth++) walls.push((await timed(() => wallOf(database.db, actor, last, now)))[0])
    const middle = quantile(walls, 0.5)
    figure(
      `wall of acknowledgments of ${offices}`,
      `median ${middle.toFixed(0)} ms, 95 % within ${quantile(walls, 0.95).toFixed(0)} ms`,
      '≤ 50 ms',
      middle <= 50,
    )
  } finally {
    await database.drop()
  }
}
