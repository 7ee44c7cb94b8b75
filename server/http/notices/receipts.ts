// What proves that letters arrived: receipts, slips for those who stay silent, a letter's hours, its trail, its sheet.
import { Hono } from 'hono'
import { z } from 'zod'
import { remindNotice } from '#actions/notices/remind'
import { issueSlips, slipSecret, slipsMost } from '#actions/notices/slip'
import { lateBefore, noticeById } from '#reads/notices/notices'
import { receiptFor, slipsOf } from '#reads/notices/receipts'
import { trailOf } from '#reads/notices/trail'
import { hoursOf } from '#reads/notices/wall'
import { recipientsOfNotice } from '#reads/notices/wall-recipients'
import { tehranDay } from '#rules/calendar'
import { type Env, keyOf, signedIn } from '../context.ts'
import { sheetKinds, tableFile } from '../wire/attachment.ts'
import { body, query } from '../wire/body.ts'
import { Problem, valueFrom } from '../wire/errors.ts'
import { allowed, letterHere, queryHere, uuidParam } from '../wire/guards.ts'
import { wallTable } from './wall-words.ts'

const desk = allowed('notices.desk')
const carriers = allowed('notices.slips')
const page = z
  .string()
  .regex(/^\d{1,4}$/)
  .optional()
const slips = z.object({
  recipients: z.array(z.uuid()).max(slipsMost, 'slips-too-many'),
  carrier: z.string().max(100),
})

export const receipts = new Hono<Env>()
  .use(signedIn)
  .get('/inbox/:id/receipt', uuidParam, async (c) => {
    const found = await receiptFor(c.var.ctx.db, c.var.ctx.actor, c.req.param('id'), c.var.ctx.now)
    if (!found) throw new Problem(404, 'unknown')
    const link = found.code && `${c.var.parts.publicUrl}/v/${found.code}`
    return c.json({ ...found, link })
  })
  .post('/:id/remind/:recipient', uuidParam, async (c) => {
    const { id, recipient } = c.req.param()
    if (!z.uuid().safeParse(recipient).success) throw new Problem(404, 'unknown')
    return c.json(valueFrom(await remindNotice(c.var.ctx, keyOf(c), { id, recipient })))
  })
  .get('/:id/hours', uuidParam, desk, letterHere, async (c) => {
    const { db, actor, now } = c.var.ctx
    return c.json(await hoursOf(db, actor, c.req.param('id'), now))
  })
  .get(
    '/:id/trail',
    uuidParam,
    desk,
    letterHere,
    queryHere({ recipient: 'recipient' }),
    query(z.object({ page, recipient: z.uuid().optional() })),
    async (c) => {
      const { page: nth, recipient } = c.req.valid('query')
      const { db, actor } = c.var.ctx
      return c.json(await trailOf(db, actor, c.req.param('id'), { recipient, page: Number(nth ?? 0) }))
    },
  )
  .get('/:id/file', uuidParam, desk, query(z.object({ format: z.enum(sheetKinds).optional() })), async (c) => {
    const { db, actor, now } = c.var.ctx
    const id = c.req.param('id')
    const letter = await noticeById(db, actor, id, now)
    if (!letter?.number) throw new Problem(404, 'unknown')
    const late = await lateBefore(db, c.var.signed!.province, tehranDay(now))
    const { rows } = await recipientsOfNotice(db, actor, id, { show: 'all', late }, 20_000)
    const name = `letter-${letter.number.replaceAll('/', '-')}`
    return tableFile(c.var.parts.sheets, c.req.valid('query').format ?? 'xlsx', name, wallTable(c.var.locale, rows))
  })
  .get('/:id/slips', uuidParam, carriers, letterHere, async (c) => {
    const { db, actor, secret } = c.var.ctx
    const out = await slipsOf(db, actor, c.req.param('id'))
    const link = (recipient: string, issued: Date) =>
      `${c.var.parts.publicUrl}/d/${slipSecret(secret, recipient, issued)}`
    return c.json(out.map((one) => ({ ...one, link: link(one.recipient, one.issuedAt!) })))
  })
  .post('/:id/slips', uuidParam, body(slips), async (c) =>
    c.json(valueFrom(await issueSlips(c.var.ctx, keyOf(c), { id: c.req.param('id'), ...c.req.valid('json') }))),
  )
