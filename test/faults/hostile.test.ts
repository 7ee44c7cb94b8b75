// Files of whoever means harm, sent with complaints: none is kept as it came, and nothing of what it hid is kept at all.
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { files } from '#db/schema/files'
import { freshDatabase, type TestDatabase } from '#test/database'
import { webOf } from '#test/web'
import { buildWorld, newKey, type World } from '#test/world'
import { counts, figure, patience } from './counts.ts'
import { hostileFiles } from './hostile.ts'

let database: TestDatabase
let world: World
beforeAll(async () => {
  database = await freshDatabase()
  world = await buildWorld(database.db)
})
afterAll(() => database.drop())

test(
  'no hostile file is kept as it came: it is refused, or drawn anew without a word of what it hid',
  async () => {
    const web = webOf(world)
    const said: Record<string, Set<number>> = {}
    const canaries: string[] = []
    const raw = new Set<string>()
    for await (const { what, name, bytes, canary } of hostileFiles(counts.hostile)) {
      const form = new FormData()
      const words = { license: world.offices[0]!.license, kind: 'complaint', topic: 'no-receipt', text: 'رسید ندادند.' }
      for (const [field, value] of Object.entries({ ...words, key: newKey() })) form.set(field, value)
      form.append('files', new Blob([new Uint8Array(bytes)]), name)
      const from = `198.51.${canaries.length >> 8}.${canaries.length & 255}`
      const url = new URL('/api/cases', web.parts.publicUrl)
      const answer = await web.app.request(
        url,
        { method: 'POST', body: form },
        { incoming: { socket: { remoteAddress: from } } },
      )
      said[what] = (said[what] ?? new Set()).add(answer.status)
      canaries.push(canary)
      raw.add(bytes.toString('latin1', 0, 4000))
    }
    const statuses = new Set(Object.values(said).flatMap((one) => [...one]))
    expect([...statuses].sort(), JSON.stringify(Object.entries(said).map(([what, one]) => [what, ...one]))).toEqual([
      201, 422,
    ])
    let kept = 0
    for (const { content, mime } of await database.db.select().from(files)) {
      const body = Buffer.from(content)
      const { format, width, height, exif, xmp, iptc, icc, orientation } = await sharp(body).metadata()
      expect([mime, format]).toEqual(['image/jpeg', 'jpeg'])
      expect({ exif, xmp, iptc, icc, orientation }).toEqual({})
      expect(Math.max(width, height)).toBeLessThanOrEqual(2400)
      expect(raw.has(body.toString('latin1', 0, 4000))).toBe(false)
      const text = body.toString('latin1')
      expect(canaries.filter((canary) => text.includes(canary))).toEqual([])
      expect(text).not.toMatch(/canary|<script|%PDF/)
      kept++
    }
    expect(kept).toBeGreaterThan(0)
    figure(
      `${counts.hostile} hostile files`,
      `${kept} drawn anew, the others refused, nothing left of what they hid`,
      '0 as they came',
    )
  },
  patience,
)
