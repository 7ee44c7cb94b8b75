// What lies round a place, for whoever fills in a move or a founding, with as many offices as the country has.
import { siteFacts } from '#reads/offices/site'
import { buildWorld } from '#test/world'
import { benchDatabase } from './database.ts'
import { figure, quantile, timed } from './figure.ts'

const offices = 13_000
const rounds = 30

/** Prints how long the question of the nearest office takes. */
export async function benchSites(): Promise<void> {
  const database = await benchDatabase()
  try {
    const { db, province, offices: known } = await buildWorld(database.db)
    await database.sql`with more as (
      insert into offices select (jsonb_populate_record(o, jsonb_build_object('id', gen_random_uuid(), 'name', 'دفتر ' || n,
        'lat', 26 + (n * 7919 % 13000) / 1000.0, 'lon', 45 + (n * 104729 % 17000) / 1000.0))).*
      from offices o, generate_series(1, ${offices}) n where o.id = ${known[0]!.id}::uuid returning id)
      insert into licenses select (jsonb_populate_record(l, jsonb_build_object('id', gen_random_uuid(), 'office_id', more.id,
        'code', 'far-' || more.id))).*
      from more, licenses l where l.office_id = ${known[0]!.id}::uuid and l.ended_at is null`
    await database.sql`analyze`
    const took: number[] = []
    for (let nth = 0; nth < rounds; nth++) {
      const at = { lat: 38.1 + nth / 100, lon: 48.2 }
      took.push((await timed(() => siteFacts(db, { office: known[0]!.id, province }, at, null)))[0])
    }
    const middle = quantile(took, 0.5)
    const said = `${middle.toFixed(1)} ms in the middle, 95 % within ${quantile(took, 0.95).toFixed(1)} ms`
    figure(`the nearest of ${offices} offices`, said, '≤ 100 ms', middle <= 100)
  } finally {
    await database.drop()
  }
}
