// The list of violations, and the same as a sheet.
import { Hono } from 'hono'
import { z } from 'zod'
import { date } from '#locales/format'
import { optionLabel } from '#locales/requests'
import { type Locale, text } from '#locales/text'
import { listViolations } from '#reads/violations'
import { tehranDay } from '#rules/calendar'
import { kindOf } from '#rules/proceedings/kinds'
import { violationKinds, violationOrders, violationStates } from '#rules/violations/listed'
import { type Env, signedIn } from './context.ts'
import { sheetKinds, tableFile } from './wire/attachment.ts'
import { query } from './wire/body.ts'
import { allowed } from './wire/guards.ts'
import { foundOf, pageField, partFrom } from './wire/part.ts'

const asked = z.object({
  state: z.enum(violationStates).optional(),
  kind: z.enum(violationKinds).optional(),
  office: z.uuid().optional(),
  body: z.uuid().optional(),
  search: z.string().max(100).optional(),
  order: z.enum(violationOrders).optional(),
})
const filed = asked.extend({ format: z.enum(sheetKinds).optional() })
/** Rows of a sheet: more is no list any more. */
const sheetMost = 10_000

type Found = Awaited<ReturnType<typeof listViolations>>[number]

/** One as it is told: what was reported, its state, and the row of its verdict. */
function worded(locale: Locale, { form, ...one }: Found) {
  const kind = kindOf(one.kind)
  const { stage, state, row } = one
  return {
    ...one,
    summary: kind ? optionLabel(locale, kind, 'what', String(form.what)) : '',
    where: text(locale, state === 'open' ? `request-state-${stage as 'check'}` : `violations-state-${state}`),
    sanction: row && text(locale, `sanction-row-${row}`),
  }
}

const readers = allowed('violations')

export const violations = new Hono<Env>()
  .use(signedIn)
  .get('/', readers, query(asked.extend({ page: pageField })), async (c) => {
    const { ctx, locale } = c.var
    const { page, ...filter } = c.req.valid('query')
    const found = await listViolations(ctx.db, ctx.actor, filter, tehranDay(ctx.now), partFrom({ page }))
    return c.json(
      found.map((one) => worded(locale, one)),
      200,
      foundOf(found),
    )
  })
  .get('/file', readers, query(filed), async (c) => {
    const { ctx, parts, locale } = c.var
    const { format = 'xlsx', ...filter } = c.req.valid('query')
    const today = tehranDay(ctx.now)
    const found = await listViolations(ctx.db, ctx.actor, filter, today, { perPage: sheetMost })
    return tableFile(parts.sheets, format, `violations-${today}`, sheet(locale, found))
  })

const columns = ['number', 'about', 'what', 'state', 'row', 'due', 'decided'] as const

function sheet(locale: Locale, found: readonly Found[]) {
  const day = (of: string | null) => (of ? date(locale, of) : '')
  return {
    name: text(locale, 'violations-title'),
    headings: columns.map((column) => text(locale, `violations-${column}`)),
    rows: found
      .map((one) => worded(locale, one))
      .map(({ number, about, summary, where, sanction, due, decidedOn }) => [
        ...[number, about, summary, where, sanction ?? '', day(due), day(decidedOn)],
      ]),
  }
}
