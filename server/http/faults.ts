// How the channels and the house are, for those who can mend them or must find another way meanwhile.
import { Hono } from 'hono'
import { z } from 'zod'
import { has } from '#policies/abilities'
import { healthOf } from '#reads/health'
import { probesOf } from '#reads/probes'
import { provinceOf } from '#reads/provinces'
import { securityOf } from '#reads/security'
import { tehranDay } from '#rules/calendar'
import { missingChannels } from '#rules/health'
import { securityKinds } from '#rules/security'
import { type Env, signedIn } from './context.ts'
import { query } from './wire/body.ts'
import { allowed } from './wire/guards.ts'

const search = z.object({ kind: z.enum(securityKinds).optional().catch(undefined), page: z.string().optional() })

export const faults = new Hono<Env>()
  .use(signedIn)
  .get('/security', allowed('security'), query(search), async (c) => {
    const { kind, page } = c.req.valid('query')
    const nth = Math.min(1000, Math.max(0, Math.trunc(Number(page) || 0)))
    return c.json(await securityOf(c.var.ctx.db, c.var.ctx.actor, { kind, page: nth }))
  })
  .get('/', allowed('health'), async (c) => {
    const { ctx, signed } = c.var
    const rows = await healthOf(ctx.db)
    const tests = rows.map(({ name, fault, facts, since, checkedAt }) => ({ name, fault, facts, since, checkedAt }))
    const province = await provinceOf(ctx.db, signed!.province, tehranDay(ctx.now))
    const missing = missingChannels(ctx.channels ?? [])
    const admin = signed!.memberships.some((held) => has(held, 'health.probes'))
    const probes = admin ? await probesOf(ctx.db) : []
    return c.json({ tests, missing, probes, shutdownSince: province?.shutdownSince ?? null })
  })
