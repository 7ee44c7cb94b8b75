// Meetings of the working group: called, their agenda built, the members invited, opinions written before.
import { Hono } from 'hono'
import { z } from 'zod'
import { addItem, changeItem, moveItem, removeItem } from '#actions/meetings/agenda'
import { callMeeting, cancelMeeting, changeMeeting } from '#actions/meetings/call'
import { inviteGuests, inviteGuestsLate, removeGuest } from '#actions/meetings/guests'
import { inviteLate, inviteMembers } from '#actions/meetings/invite'
import { moveMeeting } from '#actions/meetings/move'
import { addPapers, removePaper } from '#actions/meetings/papers'
import { giveOpinion, readInvitation, replyToInvitation } from '#actions/meetings/reply'
import { listMeetings, meetingById } from '#reads/meetings/meetings'
import { suggestedFor } from '#reads/meetings/suggested'
import { tehranDay } from '#rules/calendar'
import { type Env, keyOf, signedIn } from '../context.ts'
import { servedFile } from '../wire/attachment.ts'
import { body, dayField, query } from '../wire/body.ts'
import { Problem, valueFrom } from '../wire/errors.ts'
import { allowed, uuidParam } from '../wire/guards.ts'
import { foundOf, pageField, partFrom } from '../wire/part.ts'
import { runningMeetings } from './running.ts'
import { calendarOf, wordedMeeting, wordedSuggestions } from './words.ts'

// What is too long is refused by the act, with the figure; here only what nobody types is stopped.
const line = z.string().max(1000)
const text = z.string().max(20_000)
const appointment = z.object({ heldOn: dayField('field-needed'), startsAt: z.string().max(5), place: line })
const guests = z.array(z.object({ name: line, capacity: line, mobile: line.optional() })).max(100)
const item = z.object({ title: line, body: text, guests })
const reason = z.object({ reason: text })

export const meetings = new Hono<Env>()
  .use(signedIn)
  .get('/', allowed('meetings'), query(z.object({ page: pageField })), async (c) => {
    const { db, actor, now } = c.var.ctx
    const found = await listMeetings(db, actor, tehranDay(now), partFrom(c.req.valid('query')))
    return c.json([...found], 200, foundOf(found))
  })
  .route('/', runningMeetings)
  .post(
    '/',
    body(appointment.extend({ first: z.number().int().min(1).max(9999).optional(), year: z.boolean().optional() })),
    async (c) => c.json(valueFrom(await callMeeting(c.var.ctx, keyOf(c), c.req.valid('json'))), 201),
  )
  .get('/:id', uuidParam, async (c) => {
    const { db, actor, now } = c.var.ctx
    const found = await meetingById(db, actor, c.req.param('id'), now)
    if (!found) throw new Problem(404, 'unknown')
    return c.json(wordedMeeting(c.var.locale, actor, found))
  })
  .get('/:id/suggested', uuidParam, allowed('meetings.prepared'), async (c) => {
    const { db, actor, now } = c.var.ctx
    const found = await suggestedFor(db, actor, c.req.param('id'), tehranDay(now))
    if (!found) throw new Problem(404, 'unknown')
    return c.json(wordedSuggestions(c.var.locale, actor, found))
  })
  .get('/:id/calendar', uuidParam, async (c) => {
    const { db, actor, now } = c.var.ctx
    const found = await meetingById(db, actor, c.req.param('id'), now)
    if (!found) throw new Problem(404, 'unknown')
    return servedFile(
      { ...calendarOf(c.var.locale, actor, found, c.var.parts.publicUrl), mime: 'text/calendar' },
      false,
    )
  })
  .patch('/:id', uuidParam, body(appointment), async (c) => {
    const meeting = c.req.param('id')
    return c.json(valueFrom(await changeMeeting(c.var.ctx, keyOf(c), { meeting, ...c.req.valid('json') })))
  })
  .post('/:id/move', uuidParam, body(appointment), async (c) => {
    const meeting = c.req.param('id')
    return c.json(valueFrom(await moveMeeting(c.var.ctx, keyOf(c), { meeting, ...c.req.valid('json') })))
  })
  .post(
    '/:id/items',
    uuidParam,
    body(
      item.extend({
        request: z.uuid().nullable(),
        due: z.uuid().nullish(),
        from: z.uuid().nullish(),
        directive: z.uuid().nullish(),
      }),
    ),
    async (c) => {
      const meeting = c.req.param('id')
      return c.json(valueFrom(await addItem(c.var.ctx, keyOf(c), { meeting, ...c.req.valid('json') })), 201)
    },
  )
  .patch('/items/:id', uuidParam, body(item), async (c) =>
    c.json(valueFrom(await changeItem(c.var.ctx, keyOf(c), { item: c.req.param('id'), ...c.req.valid('json') }))),
  )
  .post('/items/:id/move', uuidParam, body(z.object({ to: z.number().int().min(0).max(1000) })), async (c) =>
    c.json(valueFrom(await moveItem(c.var.ctx, keyOf(c), { item: c.req.param('id'), ...c.req.valid('json') }))),
  )
  .post('/items/:id/remove', uuidParam, async (c) =>
    c.json(valueFrom(await removeItem(c.var.ctx, keyOf(c), { item: c.req.param('id') }))),
  )
  .post('/items/:id/guests', uuidParam, body(z.object({ guests })), async (c) =>
    c.json(valueFrom(await inviteGuests(c.var.ctx, keyOf(c), { item: c.req.param('id'), ...c.req.valid('json') }))),
  )
  .post('/items/:id/guests-late', uuidParam, body(reason.extend({ guests })), async (c) =>
    c.json(valueFrom(await inviteGuestsLate(c.var.ctx, keyOf(c), { item: c.req.param('id'), ...c.req.valid('json') }))),
  )
  .post('/guests/:id/remove', uuidParam, async (c) =>
    c.json(valueFrom(await removeGuest(c.var.ctx, keyOf(c), { guest: c.req.param('id') }))),
  )
  .put('/items/:id/opinion', uuidParam, body(z.object({ body: text })), async (c) =>
    c.json(valueFrom(await giveOpinion(c.var.ctx, keyOf(c), { item: c.req.param('id'), ...c.req.valid('json') }))),
  )
  .post(
    '/:id/papers',
    uuidParam,
    body(z.object({ item: z.uuid().nullable(), files: z.array(z.uuid()).max(100) })),
    async (c) => {
      const meeting = c.req.param('id')
      return c.json(valueFrom(await addPapers(c.var.ctx, keyOf(c), { meeting, ...c.req.valid('json') })))
    },
  )
  .post('/:id/papers/remove', uuidParam, body(z.object({ file: z.uuid() })), async (c) => {
    const meeting = c.req.param('id')
    return c.json(valueFrom(await removePaper(c.var.ctx, keyOf(c), { meeting, ...c.req.valid('json') })))
  })
  .post('/:id/invite', uuidParam, async (c) =>
    c.json(valueFrom(await inviteMembers(c.var.ctx, keyOf(c), { meeting: c.req.param('id') }))),
  )
  .post('/:id/invite-late', uuidParam, body(reason), async (c) => {
    const meeting = c.req.param('id')
    return c.json(valueFrom(await inviteLate(c.var.ctx, keyOf(c), { meeting, ...c.req.valid('json') })))
  })
  .post('/:id/cancel', uuidParam, body(reason), async (c) => {
    const meeting = c.req.param('id')
    return c.json(valueFrom(await cancelMeeting(c.var.ctx, keyOf(c), { meeting, ...c.req.valid('json') })))
  })
  .post('/:id/read', uuidParam, async (c) =>
    c.json(valueFrom(await readInvitation(c.var.ctx, keyOf(c), { meeting: c.req.param('id') }))),
  )
  .post('/:id/reply', uuidParam, body(z.object({ coming: z.boolean() })), async (c) => {
    const meeting = c.req.param('id')
    return c.json(valueFrom(await replyToInvitation(c.var.ctx, keyOf(c), { meeting, ...c.req.valid('json') })))
  })
