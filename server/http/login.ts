// Signing in by code. The answers of both calls, and their time, say nothing about who is registered.
import { Hono } from 'hono'
import { z } from 'zod'
import { requestCode, signIn } from '#actions/sessions/code'
import { plainDigits } from '#rules/digits'
import { mobileNumber } from '#rules/identifiers'
import { body } from './body.ts'
import { type Env, givenKey, nobody } from './context.ts'
import { enter, maySignIn, newSession } from './cookie.ts'
import { Problem, valueFrom } from './errors.ts'
import { evenly, limitAddress, limitTries } from './limits.ts'

const codesAnHour = { number: 5, address: 40 }
const triesAnHour = { number: 25, address: 100 }
const evenMs = 350

const mobile = z.string({ error: 'field-mobile-wrong' }).transform((typed, issues) => {
  const number = mobileNumber(typed)
  if (!number) issues.addIssue({ code: 'custom', message: 'field-mobile-wrong' })
  return number ?? ''
})
const code = z
  .string({ error: 'field-needed' })
  .transform(plainDigits)
  .pipe(z.string().regex(/^\d{6}$/, 'login-code-wrong'))

export const login = new Hono<Env>()
  .post('/code', body(z.object({ mobile })), async (c) => {
    const asked = c.req.valid('json')
    await limitAddress(c, 'code', codesAnHour.address)
    await limitTries(c, `code:${asked.mobile}`, codesAnHour.number)
    const key = givenKey(c)
    const ctx = { ...c.var.ctx, actor: nobody }
    valueFrom(await evenly(evenMs, () => requestCode(ctx, key, asked)))
    return c.json({}, 202)
  })
  .post('/', body(z.object({ mobile, code })), async (c) => {
    if (!maySignIn(c)) throw new Problem(403, 'needs-https')
    const asked = c.req.valid('json')
    await limitAddress(c, 'sign-in', triesAnHour.address)
    await limitTries(c, `sign-in:${asked.mobile}`, triesAnHour.number)
    const { attempt, token, opening } = newSession(c, givenKey(c), `${asked.mobile} ${asked.code}`)
    const ctx = { ...c.var.ctx, actor: nobody, via: 'app' as const }
    const signed = await evenly(evenMs, () => signIn(ctx, attempt, { ...asked, ...opening }))
    await enter(c, token, valueFrom(signed).session)
    return c.json({})
  })
