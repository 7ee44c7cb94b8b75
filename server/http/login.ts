// Signing in by code. The answers of both calls, and their time, say nothing about who is registered.
import { Hono, type Context as HonoContext } from 'hono'
import { z } from 'zod'
import { wasTried } from '#actions/bindings/tries'
import { requestCode, signIn } from '#actions/sessions/code'
import { plainDigits } from '#rules/digits'
import { mobileNumber } from '#rules/identifiers'
import { type Env, givenKey, nobody } from './context.ts'
import { addressOf } from './wire/address.ts'
import { body } from './wire/body.ts'
import { enter, knownNumber, maySignIn, newSession, rememberNumber } from './wire/cookie.ts'
import { Problem, valueFrom } from './wire/errors.ts'
import { evenly, limitAddress, limitTries, tooMany, withinTries } from './wire/limits.ts'

/**
 * In an hour. `here`: for one number from one address, or from a browser in which its owner has signed in before, so that
 * no stranger uses up what the owner has. `number`: from everywhere else together, so that many addresses do not add up
 * to a guess: a millionth a try.
 */
const codesAnHour = { here: 5, number: 30, address: 40 }
const triesAnHour = { here: 10, number: 50, address: 100 }
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

/**
 * A browser in which the owner has signed in has a lane of its own, whatever its address is used for otherwise. Answers
 * whether the number may still be tried from everywhere.
 * @throws Problem 429 beyond what one address or one browser may ask for in an hour.
 */
async function limitHere(
  c: HonoContext<Env>,
  what: string,
  number: string,
  most: typeof codesAnHour,
): Promise<boolean> {
  const own = knownNumber(c, number)
  if (own) {
    await limitTries(c, `${what}:${own}`, most.here)
    return true
  }
  await limitAddress(c, what, most.address)
  await limitAddress(c, `${what}:${number}`, most.here)
  return withinTries(c, `${what}:${number}`, most.number)
}

/**
 * The origin of a try at signing in. Once strangers have used up a number's tries, only what was asked for from the same
 * place is compared: whoever asked for a code here may still enter it, registered or not.
 * @throws Problem 429 where nothing was asked for.
 */
async function originFor(c: HonoContext<Env>, number: string) {
  const elsewhere = await limitHere(c, 'sign-in', number, triesAnHour)
  const { db, now } = c.var.ctx
  const asked = elsewhere || (await wasTried(db, `code:${number}:${addressOf(c)}`, now))
  if (!asked) throw tooMany(now)
  return { origin: originOf(c, number), elsewhere }
}

const originOf = (c: HonoContext<Env>, number: string) => knownNumber(c, number) ?? addressOf(c)

export const login = new Hono<Env>()
  .post('/code', body(z.object({ mobile })), async (c) => {
    const asked = c.req.valid('json')
    c.set('tried', asked.mobile)
    if (!(await limitHere(c, 'code', asked.mobile, codesAnHour))) throw tooMany(c.var.ctx.now)
    const key = givenKey(c)
    const ctx = { ...c.var.ctx, actor: nobody }
    valueFrom(await evenly(evenMs, () => requestCode(ctx, key, { ...asked, origin: originOf(c, asked.mobile) })))
    // the same for every number: what is set up here, not who is reached by it
    const sends = (ctx.channels ?? []).some((one) => one !== 'push')
    const answer: { sends?: false } = sends ? {} : { sends: false }
    return c.json(answer, 202)
  })
  .post('/', body(z.object({ mobile, code })), async (c) => {
    if (!maySignIn(c)) throw new Problem(403, 'needs-https')
    const asked = c.req.valid('json')
    c.set('tried', asked.mobile)
    const at = await originFor(c, asked.mobile)
    const { attempt, token, opening } = newSession(c, givenKey(c), `${asked.mobile} ${asked.code}`)
    const ctx = { ...c.var.ctx, actor: nobody, via: 'app' as const }
    const signed = await evenly(evenMs, () => signIn(ctx, attempt, { ...asked, ...opening, ...at }))
    await enter(c, token, valueFrom(signed).session)
    rememberNumber(c, asked.mobile)
    return c.json({})
  })
