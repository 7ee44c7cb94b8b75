// The register of letters in and out: found, followed by thread, taken along as a sheet.
import { Hono } from 'hono'
import { z } from 'zod'
import { commas, date, time } from '#locales/format'
import { type Locale, text } from '#locales/text'
import { findInRegister, type RegisterFilter, registerLines, threadOf } from '#reads/register'
import { tehranDay } from '#rules/calendar'
import { directions } from '#rules/incoming'
import { registerOrders } from '#rules/register'
import { type Env, signedIn } from './context.ts'
import { sheetKinds, tableFile } from './wire/attachment.ts'
import { dayField, query } from './wire/body.ts'
import { Problem } from './wire/errors.ts'
import { allowed, uuidParam } from './wire/guards.ts'

const typed = z.string().max(200).optional()
const day = dayField().optional()
const asked = z.object({
  q: typed,
  number: typed,
  party: typed,
  subject: typed,
  direction: z.enum(directions).optional(),
  from: day,
  to: day,
})
const paged = asked.extend({
  order: z.enum(registerOrders).optional(),
  page: z
    .string()
    .regex(/^\d{1,4}$/)
    .optional(),
})
const filed = asked.extend({ format: z.enum(sheetKinds).optional() })
/** The secretariat sees the whole register, bodies the lines of their own letters. */
const readers = allowed('register')

export const register = new Hono<Env>()
  .use(signedIn)
  .get('/', readers, query(paged), async (c) => {
    const { db, actor } = c.var.ctx
    const { page, ...filter } = c.req.valid('query')
    return c.json(await findInRegister(db, actor, filter, Number(page ?? 0), c.var.ctx.now))
  })
  .get('/file', readers, query(filed), async (c) => {
    const { ctx, parts, locale } = c.var
    const { format = 'xlsx', ...filter } = c.req.valid('query')
    const found = await registerLines(ctx.db, ctx.actor, filter, ctx.now)
    return tableFile(parts.sheets, format, sheetName(ctx.now, filter), sheet(locale, found))
  })
  .get('/:id/thread', uuidParam, async (c) => {
    const thread = await threadOf(c.var.ctx.db, c.var.ctx.actor, c.req.param('id'), c.var.ctx.now)
    if (!thread) throw new Problem(404, 'unknown')
    return c.json(thread)
  })

const sheetName = (now: Date, { from, to }: RegisterFilter) =>
  ['register', ...(from || to ? [from ?? '', to ?? ''] : [tehranDay(now)])].join('-')

const columns = ['direction', 'number', 'day', 'time', 'party', 'subject', 'class', 'began', 'copies'] as const

/** Days and hours as people here write them; the sheet is read, not computed with. */
function sheet(locale: Locale, { lines, more }: Awaited<ReturnType<typeof registerLines>>) {
  // a sheet that is not all there is says so at its end
  const rest = more ? [[text(locale, 'register-sheet-rest', { most: lines.length })]] : []
  return {
    name: text(locale, 'register-title'),
    headings: columns.map((column) => text(locale, `register-head-${column}`)),
    rows: lines
      .map(({ direction, side, number, at, party, subject, confidentiality, cancelled, began, copies }) => [
        cancelled ? text(locale, 'register-cancelled') : text(locale, `register-${side}`),
        number,
        date(locale, tehranDay(at)),
        time(locale, at),
        side !== direction
          ? text(locale, 'register-secretariat')
          : direction === 'out' && /^\d+$/.test(party)
            ? text(locale, 'register-recipients', { count: Number(party) })
            : party,
        subject ??
          text(locale, confidentiality === 'secret' ? 'register-subject-secret' : 'register-subject-confidential'),
        text(locale, `register-class-${confidentiality}`),
        began ?? '',
        commas(locale, copies),
      ])
      .concat(rest),
  }
}
