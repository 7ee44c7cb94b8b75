import { randomBytes } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { publishHeads, sealEntries } from '#actions/audit/seal'
import { acknowledgeNotice, openNotice } from '#actions/notices/acknowledge'
import { saveDraft } from '#actions/notices/draft'
import { signNotice } from '#actions/notices/sign'
import { submitNotice } from '#actions/notices/submit'
import { audit } from '#db/schema/audit'
import { files } from '#db/schema/files'
import { keys } from '#db/schema/keys'
import { noticeRecipients } from '#db/schema/notices'
import { groupedReceiptCode, newReceiptCode } from '#rules/receipts'
import { freshDatabase, type TestDatabase } from '#test/database'
import { type Visit, type Web, webOf } from '#test/web'
import { buildWorld, newKey, type World } from '#test/world'

let database: TestDatabase
let world: World
let web: Web
beforeAll(async () => {
  database = await freshDatabase()
})
beforeEach(async () => {
  world = await buildWorld(database.db)
  web = webOf(world)
})
afterAll(() => database.drop())

const subject = 'موضوعی که پنهان است'
const words = 'آنچه تنها گیرنده می‌خواند'
const must = async <T>(outcome: Promise<{ ok: true; value: T } | { ok: false }>) => {
  const settled = await outcome
  if (!settled.ok) throw new Error(JSON.stringify(settled))
  return settled.value
}

/** A signed letter to the first three offices. */
async function letter(): Promise<string> {
  const id = newKey()
  const picked = world.offices.slice(0, 3).map((office) => office.id)
  const draft = { kind: 'notice' as const, subject, body: words, answerBy: null, files: [] }
  const clerk = await world.as('clerk')
  await must(saveDraft(clerk, newKey(), { id, version: null, ...draft, selection: { offices: picked } }))
  await must(submitNotice(clerk, newKey(), { id, version: 1 }))
  await must(signNotice(await world.as('secretary'), newKey(), { id }))
  return id
}

const recordOf = async (notice: string, nth = 0) => {
  const office = world.offices[nth]!.id
  const [row] = await database.db
    .select()
    .from(noticeRecipients)
    .where(and(eq(noticeRecipients.noticeId, notice), eq(noticeRecipients.officeId, office)))
  return row!
}

const call = async (who: keyof World['people'], path: string, visit: Visit = {}) => {
  const response = await web.visit(`/api/app/notices${path}`, { as: world.people[who].id, ...visit })
  return { status: response.status, body: (await response.json()) as never as Record<string, never> }
}
const page = async (path: string, visit: Visit = {}) => {
  const response = await web.visit(path, visit)
  return { status: response.status, text: await response.text(), headers: response.headers }
}

async function acknowledged(who: 'holder' | 'substitute' = 'holder') {
  const id = await letter()
  const { id: recipient } = await recordOf(id)
  await must(openNotice(await world.as(who, { via: 'bale' }), newKey(), { recipient }))
  const later = new Date(world.now.getTime() + 42_000)
  await must(acknowledgeNotice(await world.as(who, { now: later, via: 'bale' }), newKey(), { recipient }))
  return { id, record: await recordOf(id) }
}

/** Slips for some offices of a letter, by their secrets in the order of the offices. */
async function slips(notice: string, ...nth: number[]): Promise<string[]> {
  const recipients = await Promise.all(nth.map(async (one) => (await recordOf(notice, one)).id))
  const issued = await call('clerk', `/${notice}/slips`, { json: { recipients, carrier: 'پیک دبیرخانه' } })
  expect(issued).toMatchObject({ status: 200, body: { issued: nth.length } })
  const { body } = await call('clerk', `/${notice}/slips`)
  const out = body as never as { recipient: string; link: string }[]
  return recipients.map((recipient) => new URL(out.find((one) => one.recipient === recipient)!.link).pathname)
}

const handed = (name = 'سارا تحویل‌گیرنده', over = {}): Visit => ({ form: { name, confirm: 'yes', ...over } })

describe('a receipt', () => {
  it('is there for the recipient and the desk, with its link, and only once the letter was received', async () => {
    const id = await letter()
    const before = await recordOf(id)
    expect((await call('holder', `/inbox/${before.id}/receipt`)).status).toBe(404)
    await must(acknowledgeNotice(await world.as('holder'), newKey(), { recipient: before.id }))
    const { receiptCode } = await recordOf(id)
    for (const who of ['holder', 'staff', 'substitute', 'clerk', 'secretary', 'head'] as const) {
      const { body } = await call(who, `/inbox/${before.id}/receipt`)
      expect(body).toMatchObject({ code: receiptCode, link: `http://localhost:3000/v/${receiptCode}` })
    }
    for (const who of ['kanoon', 'inspector', 'member'] as const)
      expect((await call(who, `/inbox/${before.id}/receipt`)).status).toBe(404)
  })

  it('says on its public page when and in which role, to the second, and neither what the letter says nor who', async () => {
    const { record } = await acknowledged('substitute')
    const { status, text, headers } = await page(`/v/${groupedReceiptCode(record.receiptCode!).toLowerCase()}`)
    expect(status).toBe(200)
    expect(headers.get('cache-control')).toBe('no-store')
    expect(text).toContain('۱۲:۰۰:۴۲')
    expect(text).toContain('نماینده دوره مرخصی، در دوره مرخصی دارنده پروانه')
    expect(text).toContain('این رسید درست است')
    for (const secret of [subject, words, world.people.substitute.name, world.people.holder.name])
      expect(text).not.toContain(secret)
    const english = await page(`/v/${record.receiptCode}?lang=en`)
    expect(english.text).toContain('This receipt is genuine')
  })

  it('compares what stands on the paper with the letter’s digest', async () => {
    const { id, record } = await acknowledged()
    const { body } = await call('clerk', `/inbox/${record.id}/receipt`)
    const hash = (body as never as { hash: string }).hash
    const own = `/v/${record.receiptCode}?hash=`
    expect((await page(own + hash.slice(0, 8).toUpperCase())).text).toContain('برابر است')
    expect((await page(`${own}00000000`)).text).toContain('برابر نیست')
    expect((await page(own + hash.slice(0, 7))).text).toContain('دست‌کم ۸ نویسه بنویسید')
    expect(id).toBeTruthy()
  })

  it.each([
    ['unknown', newReceiptCode(randomBytes(16))],
    ['mistyped', 'ABCD-EFGH-2345'],
    ['no code at all', 'x'],
  ])('that is %s leads to the form, in words', async (_, code) => {
    const { status, text } = await page(`/v/${code}`)
    expect(status).toBe(404)
    expect(text).toContain('رسیدی با این کد نیست')
  })

  it('is found by the form in any digits and grouping', async () => {
    const { record } = await acknowledged()
    const typed = encodeURIComponent(` ${groupedReceiptCode(record.receiptCode!).toLowerCase()} `)
    const found = await web.visit(`/v?code=${typed}`)
    expect(found.status).toBe(303)
    expect(found.headers.get('location')).toBe(`/v/${record.receiptCode}`)
  })

  it('is looked for three hundred times an hour from one address, and no more', async () => {
    const from = '10.77.0.1'
    await Promise.all(Array.from({ length: 300 }, () => web.visit('/v/x', { from })))
    const refused = await web.visit('/v/x', { from })
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await web.visit('/v/x', { from: '10.77.0.2' })).status).toBe(404)
  })
})

describe('a slip', () => {
  it('shows what is handed over and to whom, and not what it says', async () => {
    const id = await letter()
    const [path] = await slips(id, 0)
    const { status, text, headers } = await page(path!)
    expect(status).toBe(200)
    expect(headers.get('cache-control')).toBe('no-store')
    expect(text).toContain(world.people.holder.name)
    for (const secret of [subject, words, world.people.holder.mobile]) expect(text).not.toContain(secret)
    expect((await recordOf(id)).openedAt).toBeNull()
  })

  it('records the delivery once, by hand, with the receiver and the deliverer, and gives a receipt', async () => {
    const id = await letter()
    const [path] = await slips(id, 0)
    expect((await page(path!, handed())).status).toBe(303)
    const record = await recordOf(id)
    expect(record).toMatchObject({
      deliveredBy: 'hand',
      deliveredOn: world.today,
      deliveredAt: world.now,
      deliveryEvidence: 'سارا تحویل‌گیرنده',
      slipFor: 'پیک دبیرخانه',
      acknowledgedAt: null,
    })
    expect((await page(path!, handed('کس دیگر'))).status).toBe(303)
    expect(await recordOf(id)).toEqual(record)
    expect((await page(path!)).text).toContain(groupedReceiptCode(record.receiptCode!))
    expect((await page(`/v/${record.receiptCode}`)).text).toContain('تحویل حضوری')
    const entries = await database.db.select().from(audit).where(eq(audit.subjectId, record.id))
    expect(entries.filter(({ action }) => action === 'notices.deliverBySlip')).toMatchObject([
      { personId: null, via: 'public', facts: { way: 'hand', signature: null } },
    ])
  })

  it('keeps the signature on the glass as evidence, which the desk may see and nobody else', async () => {
    const id = await letter()
    const [path] = await slips(id, 0)
    const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
    expect((await page(path!, handed('سارا گیرنده', { signature: `data:image/png;base64,${png}` }))).status).toBe(303)
    const { id: recipient, deliveryFileId } = await recordOf(id)
    const [kept] = await database.db.select().from(files).where(eq(files.id, deliveryFileId!))
    expect(kept).toMatchObject({ subject: 'delivery', subjectId: recipient, mime: 'image/jpeg', uploadedBy: null })
    const seen = async (who: keyof World['people']) =>
      (await web.visit(`/api/app/files/${deliveryFileId}`, { as: world.people[who].id })).status
    expect([await seen('clerk'), await seen('holder'), await seen('inspector')]).toEqual([200, 404, 404])
  })

  it.each([
    { it: 'a name', form: { name: ' ', confirm: 'yes' }, says: 'نام تحویل‌گیرنده را بنویسید' },
    { it: 'name and surname', form: { name: 'سارا', confirm: 'yes' }, says: 'نام و نام خانوادگی هر دو' },
    { it: 'the confirmation', form: { name: 'سارا' }, says: 'تحویل گرفتن نامه را تأیید کنید' },
    {
      it: 'a picture that is one',
      form: { name: 'سارا گیرنده', confirm: 'yes', signature: 'data:image/png;base64,AAAA' },
      says: 'signature',
    },
  ] as { it: string; form: Record<string, string>; says: string }[])('wants $it', async ({ form, says }) => {
    const id = await letter()
    const [path] = await slips(id, 0)
    const { status, text } = await page(path!, { form })
    expect(status).toBe(422)
    expect(text).toContain(says)
    expect((await recordOf(id)).deliveredOn).toBeNull()
  })

  it('is void once a newer one is out, and what never was a slip is none', async () => {
    const id = await letter()
    const [old] = await slips(id, 0)
    web.parts.now = () => new Date(world.now.getTime() + 60_000)
    const [fresh] = await slips(id, 0)
    expect(fresh).not.toBe(old)
    const lost = await page(old!)
    expect(lost.status).toBe(404)
    expect(lost.text).toContain('این برگه معتبر نیست')
    expect((await page(old!, handed())).status).toBe(404)
    expect((await page('/d/guessed', handed())).status).toBe(404)
    expect((await page(fresh!)).status).toBe(200)
    expect((await recordOf(id)).deliveredOn).toBeNull()
  })

  it('has nothing to record where the holder was quicker, and says so', async () => {
    const id = await letter()
    const [path] = await slips(id, 0)
    await must(acknowledgeNotice(await world.as('holder'), newKey(), { recipient: (await recordOf(id)).id }))
    expect((await page(path!)).text).toContain('خود تأیید کرده است')
    expect((await page(path!, handed())).status).toBe(303)
    expect((await recordOf(id)).deliveredOn).toBeNull()
  })

  it('is issued to those who are missing only, by the secretariat, to somebody', async () => {
    const { id, record } = await acknowledged()
    const ask = (who: keyof World['people'], recipients: string[], carrier = 'پیک') =>
      call(who, `/${id}/slips`, { json: { recipients, carrier } })
    expect((await ask('clerk', [record.id])).status).toBe(422)
    expect((await ask('clerk', [])).status).toBe(422)
    const missing = (await recordOf(id, 1)).id
    expect((await ask('clerk', [missing], ' ')).body).toMatchObject({ fields: { carrier: expect.any(String) } })
    expect((await ask('inspector', [missing])).status).toBe(403)
    expect((await ask('clerk', [record.id, missing])).body).toEqual({ issued: 1 })
    const other = await buildWorld(database.db)
    const stranger = webOf(other)
    const { status } = await stranger.visit(`/api/app/notices/${id}/slips`, {
      as: other.people.clerk.id,
      json: { recipients: [missing], carrier: 'x' },
    })
    expect(status).toBe(404)
  })

  it('keeps its secret out of the database', async () => {
    const id = await letter()
    const [path] = await slips(id, 0)
    const secret = path!.split('/').pop()!
    const everything = JSON.stringify([await recordOf(id), await database.db.select().from(keys)])
    expect(everything).not.toContain(secret)
  })
})

describe('delivery by post', () => {
  const deliver = async (evidence: string) => {
    const id = await letter()
    const { id: recipient } = await recordOf(id)
    const json = { way: 'post', on: world.today, evidence, file: null }
    return { id, ...(await call('clerk', `/inbox/${recipient}/deliver`, { json })) }
  }

  it('keeps the item’s number in plain digits and gives a receipt', async () => {
    const { id, status } = await deliver('۱۲۳۴ ۵۶۷۸ ۹۰۱۲ ۳۴۵۶')
    expect(status).toBe(200)
    const record = await recordOf(id)
    expect(record.deliveryEvidence).toBe('1234567890123456')
    expect(record.receiptCode).not.toBeNull()
  })

  it('wants that number', async () => {
    expect((await deliver('خانم احمدی')).body).toMatchObject({ fields: { evidence: expect.any(String) } })
  })
})

describe('a letter’s own trail', () => {
  it('tells every act and message in order, and which published head covers it', async () => {
    const { id, record } = await acknowledged()
    const { body } = await call('clerk', `/${id}/trail`)
    const events = body as never as { what: string; who: string | null; to: string | null; via: string }[]
    const acts = events.filter(({ what }) => what.startsWith('notices.'))
    expect(acts.map(({ what }) => what)).toEqual([
      'notices.submit',
      'notices.sign',
      'notices.open',
      'notices.acknowledge',
    ])
    expect(acts[3]).toMatchObject({ who: world.people.holder.name, via: 'bale', to: world.offices[0]!.name })
    expect(events[0]).toMatchObject({ seq: null, head: null })
    await sealEntries(database.db)
    await publishHeads(database.db, world.today, world.now)
    const sealed = (await call('clerk', `/${id}/trail`)).body as never as {
      seq: number
      head: { day: string; seq: number }
    }[]
    const covered = sealed.filter(({ seq }) => seq !== null)
    expect(covered).toHaveLength(acts.length)
    for (const { seq, head } of covered) {
      expect(head.day).toBe(world.today)
      expect(head.seq).toBeGreaterThanOrEqual(seq)
    }
    const own = (await call('clerk', `/${id}/trail?recipient=${record.id}`)).body as never as typeof events
    expect(new Set(own.map(({ to }) => to))).toEqual(new Set([world.offices[0]!.name]))
  })

  it('is nobody’s of another province', async () => {
    const { id } = await acknowledged()
    const other = await buildWorld(database.db)
    const answer = await webOf(other).visit(`/api/app/notices/${id}/trail`, { as: other.people.clerk.id })
    expect(answer.status).toBe(404)
    expect(await answer.json()).toMatchObject({ code: 'unknown' })
  })
})

describe('the wall', () => {
  it('counts by the hour since the signature', async () => {
    const { id } = await acknowledged()
    expect((await call('clerk', `/${id}/hours`)).body).toEqual([{ hour: 0, opened: 1, official: 1 }])
  })

  it('reminds one, once a day', async () => {
    const id = await letter()
    const { id: recipient } = await recordOf(id, 1)
    await database.db.update(noticeRecipients).set({ sentAt: world.now }).where(eq(noticeRecipients.noticeId, id))
    const remind = () => call('clerk', `/${id}/remind/${recipient}`, { method: 'POST' })
    expect((await remind()).body).toEqual({ reminded: 1 })
    expect((await remind()).body).toEqual({ reminded: 0 })
    expect((await recordOf(id, 2)).reminders).toBe(0)
  })

  it('goes out as a sheet in which nothing runs', async () => {
    const { id } = await acknowledged()
    await database.db
      .update(noticeRecipients)
      .set({ deliveryEvidence: '=1+1', deliveredOn: world.today, deliveredBy: 'hand' })
      .where(eq(noticeRecipients.noticeId, id))
    const answer = await web.visit(`/api/app/notices/${id}/file?format=csv`, { as: world.people.clerk.id })
    expect(answer.headers.get('content-disposition')).toContain('.csv')
    const text = await answer.text()
    expect(text).toContain("'=1+1")
    expect(text.trim().split('\r\n')).toHaveLength(4)
  })
})
