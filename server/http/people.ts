// People and their roles, for the administrator and the secretariat.
import { Hono } from 'hono'
import { z } from 'zod'
import { disablePerson, endMembership } from '#actions/people/disable'
import { type Invited, invite } from '#actions/people/invite'
import { rebindPerson } from '#actions/people/rebind'
import { type Renewed, renewInvitation } from '#actions/people/renew'
import { linkToken, linkUrl } from '#actions/sessions/tokens'
import { personOf, searchPeople } from '#reads/people/people'
import { addDays, tehranDay } from '#rules/calendar'
import { licenseCode } from '#rules/identifiers'
import { peopleOrders } from '#rules/people'
import { roles } from '#rules/roles'
import { botAddresses } from './bots.ts'
import { type Env, keyOf, type Parts } from './context.ts'
import { body, dayField, query } from './wire/body.ts'
import { Problem, valueFrom } from './wire/errors.ts'
import { allowed, uuidParam } from './wire/guards.ts'

const name = z.string({ error: 'field-needed' }).max(100, 'field-wrong')
const mobile = z.string({ error: 'field-mobile-wrong' }).max(30, 'field-mobile-wrong')
const invitation = z.object({
  role: z.enum(roles, { error: 'field-needed' }),
  name,
  mobile,
  office: z.string().max(30).nullable().optional(),
  seat: z.uuid({ error: 'field-wrong' }).nullable().optional(),
  body: z.uuid({ error: 'field-wrong' }).nullable().optional(),
  bodyName: z.string().max(200, 'field-wrong').nullable().optional(),
})
const word = z.string().optional()
const search = z.object({ q: word, role: word, order: z.enum(peopleOrders).optional(), page: word })
const rebinding = z.object({ mobile, evidence: z.string({ error: 'field-needed' }).max(500, 'field-wrong') })

/** Where a link is opened: in a browser if it signs in, and in the bots. */
function addressesOf({ publicUrl, secret, bots }: Parts, { link, signsIn }: Invited | Renewed) {
  return {
    url: signsIn ? linkUrl(publicUrl, secret, link) : null,
    bots: botAddresses(bots, `invite_${linkToken(secret, link)}`),
  }
}

export const people = new Hono<Env>()
  .use(allowed('people'))
  .get('/', query(search), async (c) => {
    const { ctx } = c.var
    const asked = c.req.valid('query')
    const role = roles.find((one) => one === asked.role)
    const page = Math.min(1000, Math.max(0, Math.trunc(Number(asked.page) || 0)))
    const q = (asked.q ?? '').slice(0, 100)
    return c.json(await searchPeople(ctx.db, ctx.actor, tehranDay(ctx.now), { q, role, order: asked.order, page }))
  })
  .post('/', body(invitation), async (c) => {
    const { ctx, parts } = c.var
    const asked = c.req.valid('json')
    const office = asked.office ? (licenseCode(asked.office) ?? asked.office) : null
    const invited = valueFrom(await invite(ctx, keyOf(c), { ...asked, office }))
    return c.json({ person: invited.person, ...addressesOf(parts, invited) }, 201)
  })
  .get('/:id', uuidParam, async (c) => {
    const person = await personOf(c.var.ctx.db, c.var.ctx.actor, c.req.param('id'))
    if (!person) throw new Problem(404, 'unknown')
    return c.json(person)
  })
  .post('/:id/invitation', uuidParam, async (c) => {
    const { ctx, parts } = c.var
    const person = c.req.param('id')
    const renewed = valueFrom(await renewInvitation(ctx, keyOf(c), { person }))
    return c.json({ person, ...addressesOf(parts, renewed) }, 201)
  })
  .post('/:id/disable', uuidParam, async (c) => {
    valueFrom(await disablePerson(c.var.ctx, keyOf(c), { person: c.req.param('id') }))
    return c.json({})
  })
  .post('/:id/rebind', uuidParam, body(rebinding), async (c) => {
    valueFrom(await rebindPerson(c.var.ctx, keyOf(c), { person: c.req.param('id'), ...c.req.valid('json') }))
    return c.json({})
  })
  .post('/memberships/:id/end', uuidParam, body(z.object({ lastDay: dayField().optional() })), async (c) => {
    const { ctx } = c.var
    const lastDay = c.req.valid('json').lastDay ?? addDays(tehranDay(ctx.now), -1)
    valueFrom(await endMembership(ctx, keyOf(c), { membership: c.req.param('id'), lastDay }))
    return c.json({})
  })
