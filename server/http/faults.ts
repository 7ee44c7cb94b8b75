// How the channels and the house are, for those who can mend them or must find another way meanwhile.
import { Hono } from 'hono'
import { healthOf } from '#reads/health'
import { provinceOf } from '#reads/provinces'
import { tehranDay } from '#rules/calendar'
import { missingChannels } from '#rules/health'
import { type Env, signedIn } from './context.ts'
import { allowed } from './guards.ts'

export const faults = new Hono<Env>().use(signedIn).get('/', allowed('admin', 'clerk', 'secretary'), async (c) => {
  const { ctx, signed } = c.var
  const rows = await healthOf(ctx.db)
  const tests = rows.map(({ name, fault, facts, since, checkedAt }) => ({ name, fault, facts, since, checkedAt }))
  const province = await provinceOf(ctx.db, signed!.province, tehranDay(ctx.now))
  const missing = missingChannels(ctx.channels ?? [])
  return c.json({ tests, missing, shutdownSince: province?.shutdownSince ?? null })
})
