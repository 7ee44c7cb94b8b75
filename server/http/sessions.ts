// The person who is signed in: who that is, what waits, where they are signed in, the language and the PIN.
import { Hono } from 'hono'
import { z } from 'zod'
import { mutePerson } from '#actions/people/mute'
import { setLocale } from '#actions/people/set-locale'
import { endSession } from '#actions/sessions/end'
import { issueBotLink } from '#actions/sessions/links'
import { setPin } from '#actions/sessions/set-pin'
import { stepUp } from '#actions/sessions/step-up'
import { linkToken } from '#actions/sessions/tokens'
import { seatWords } from '#locales/seats'
import { meOf } from '#reads/people/me'
import { messengersOf, mutedOf, pinOf, sessionsOf } from '#reads/people/sessions'
import { plainDigits } from '#rules/digits'
import { botAddresses } from './bots.ts'
import { type Env, keyOf, signedIn } from './context.ts'
import { body } from './wire/body.ts'
import { leave } from './wire/cookie.ts'
import { valueFrom } from './wire/errors.ts'
import { uuidParam } from './wire/guards.ts'

const pin = z.string({ error: 'field-needed' }).transform(plainDigits)

export const sessions = new Hono<Env>()
  .use(signedIn)
  .get('/me', async (c) => {
    const { ctx, signed, session } = c.var
    const me = await meOf(ctx.db, signed!, ctx.now)
    return c.json({
      ...me,
      memberships: me.memberships.map((one) => ({ ...one, seat: one.seat && seatWords(c.var.locale, one.seat) })),
      pin: await pinOf(ctx.db, signed!.person),
      steppedUpUntil: session!.steppedUpUntil,
      messengers: await messengersOf(ctx.db, signed!.person),
      muted: await mutedOf(ctx.db, signed!.person),
    })
  })
  .put('/me/locale', body(z.object({ locale: z.enum(['fa', 'en']) })), async (c) => {
    const { ctx, signed } = c.var
    valueFrom(await setLocale(ctx, keyOf(c), { person: signed!.person, ...c.req.valid('json') }))
    return c.json({})
  })
  .put('/me/muted', body(z.object({ muted: z.boolean() })), async (c) => {
    const { ctx, signed } = c.var
    valueFrom(await mutePerson(ctx, keyOf(c), { person: signed!.person, ...c.req.valid('json') }))
    return c.json({})
  })
  .put('/me/pin', body(z.object({ pin, old: pin.nullable() })), async (c) => {
    const { ctx, session } = c.var
    valueFrom(await setPin(ctx, keyOf(c), { session: session!.id, ...c.req.valid('json') }))
    return c.json({})
  })
  .post('/me/step-up', body(z.object({ pin })), async (c) => {
    const { ctx, session } = c.var
    return c.json(valueFrom(await stepUp(ctx, keyOf(c), { session: session!.id, ...c.req.valid('json') })))
  })
  .post('/me/bot-link', async (c) => {
    const { ctx, signed, session, parts } = c.var
    const asked = { person: signed!.person, session: session!.id }
    const { link } = valueFrom(await issueBotLink(ctx, keyOf(c), asked))
    return c.json(botAddresses(parts.bots, `invite_${linkToken(parts.secret, link)}`))
  })
  .get('/sessions', async (c) => {
    const { ctx, signed, session } = c.var
    const found = await sessionsOf(ctx.db, signed!.person, ctx.now)
    return c.json(found.map((one) => ({ ...one, device: one.device || null, current: one.id === session!.id })))
  })
  .delete('/sessions', async (c) => {
    const { ctx, session } = c.var
    const ended = valueFrom(await endSession(ctx, keyOf(c), { session: session!.id, everywhere: true }))
    leave(c, c.var.parts.publicUrl)
    return c.json(ended)
  })
  .delete('/sessions/:id', uuidParam, async (c) => {
    const session = c.req.param('id')
    return c.json(valueFrom(await endSession(c.var.ctx, keyOf(c), { session, everywhere: false })))
  })
  .post('/logout', async (c) => {
    const { ctx, session } = c.var
    valueFrom(await endSession(ctx, keyOf(c), { session: session!.id, everywhere: false }))
    leave(c, c.var.parts.publicUrl)
    return c.json({})
  })
