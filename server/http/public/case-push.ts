// A browser of a citizen asks at the case's link to be told there, or no more.
import { z } from 'zod'
import { tellInBrowser, tellNoMoreInBrowser } from '#actions/cases/push'
import { subscription, taken } from '../push.ts'
import { wrongFields } from '../wire/body.ts'
import { Problem, valueFrom } from '../wire/errors.ts'
import { limitAddress } from '../wire/limits.ts'
import { tame } from '../wire/tame.ts'
import { trackCase } from '../wire/tracking.ts'
import { type PageContext, viewOf } from './page.tsx'

const asksAnHour = 60
const said = subscription.extend({ key: z.uuid() })
const takenBack = said.pick({ endpoint: true, key: true })

async function asked<S extends z.ZodType>(c: PageContext, schema: S) {
  await limitAddress(c, 'case-tell', asksAnHour)
  const { trackingCode } = await trackCase(c, c.req.param('code') ?? '', c.req.param('secret'))
  const sent: unknown = await c.req.json().catch(() => {
    throw new Problem(400, 'unreadable')
  })
  const read = schema.safeParse(tame(sent))
  if (!read.success) throw wrongFields(read.error.issues)
  return { tracked: { trackingCode, secret: c.req.param('secret')! }, read: read.data }
}

/** POST /c/CODE/SECRET/push: the id by which pushes name the case to this browser. */
export async function pushAsked(c: PageContext) {
  const { tracked, read } = await asked(c, said)
  const { key, ...browser } = read
  taken(c.var.parts, browser.endpoint)
  const { locale } = viewOf(c)
  return c.json(valueFrom(await tellInBrowser(c.var.ctx, key, { ...tracked, ...browser, locale })), 201)
}

/** POST /c/CODE/SECRET/push-stop */
export async function pushTakenBack(c: PageContext) {
  const { tracked, read } = await asked(c, takenBack)
  valueFrom(await tellNoMoreInBrowser(c.var.ctx, read.key, { ...tracked, endpoint: read.endpoint }))
  return c.json({})
}
