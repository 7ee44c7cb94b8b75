// Requests: the holder asks, the substitute consents, the association reviews, the members vote.

import { Hono } from 'hono'
import { z } from 'zod'
import { reopenBallot } from '#actions/ballots/reopen'
import { makeSecret, voteSecretly } from '#actions/ballots/secret'
import { castVote, recordSpokenVote } from '#actions/ballots/vote'
import { discardOwnDraft, saveOwnDraft } from '#actions/drafts/save'
import { answerOnPaper } from '#actions/requests/answer-paper'
import { answerConsent } from '#actions/requests/consent'
import { fileRequest } from '#actions/requests/file'
import { checkFiled } from '#actions/requests/named'
import { askApplicant } from '#actions/requests/question'
import { reopenOffice } from '#actions/requests/reopen-office'
import { reviewRequest } from '#actions/requests/review'
import { undoAnswer } from '#actions/requests/undo'
import { withdrawRequest } from '#actions/requests/withdraw'
import { openBallots } from '#reads/ballots/ballots'
import { earlierDecisions } from '#reads/ballots/earlier'
import { lawOfProvince } from '#reads/parameters'
import { officeFacts } from '#reads/requests/asks'
import { kindsFor, requestDrafts } from '#reads/requests/drafts'
import { resultLetter } from '#reads/requests/letter'
import { countStages, listRequests, requestFilters } from '#reads/requests/listed'
import { paperLetter, paperLetters } from '#reads/requests/paper-letters'
import { requestById } from '#reads/requests/requests'
import { usualTimes } from '#reads/requests/usual'
import { choices } from '#rules/ballots'
import { tehranDay } from '#rules/calendar'
import { requestDraft } from '#rules/drafts'
import { plainForm } from '#rules/fields/form'
import { requestStages } from '#rules/proceedings/kind'
import { kinds } from '#rules/proceedings/kinds'
import { requestOrders } from '#rules/proceedings/orders'
import { paperSays } from '#rules/proceedings/paper-answers'
import { noteLook } from '#state/looks'
import { botAddresses } from './bots.ts'
import { type Env, keyOf, type Parts, signedIn } from './context.ts'
import { form } from './request-form.ts'
import { requestTasks } from './request-tasks.ts'
import { kindsNamed, wordedCheck, wordedKinds, wordedRequest, wordedRow } from './request-words.ts'
import { body, query } from './wire/body.ts'
import { Problem, valueFrom } from './wire/errors.ts'
import { allowed, queryHere, uuidParam } from './wire/guards.ts'
import { foundOf, pageField, partFrom } from './wire/part.ts'

const list = z.object({
  filter: z.enum(requestFilters).optional(),
  stage: z.enum(requestStages).optional(),
  kind: z.string().max(40).optional(),
  search: z.string().max(100).optional(),
  order: z.enum(requestOrders).optional(),
  page: pageField,
})
const draft = z.object({ office: z.uuid(), form })
/** `letter`: on paper, in which it was asked. */
const asked = draft.extend({ letter: z.uuid().optional() })
const seenDraft = z.object({ id: z.uuid(), version: z.number().int() })
const ofOffice = z.object({ office: z.uuid() })
const kindsAsked = ofOffice.extend({ usual: z.literal('yes').optional(), letter: z.uuid().optional() })
const question = z.object({
  question: z.string().max(2000),
  papers: z
    .array(z.object({ name: z.string().max(40), word: z.string().max(500) }))
    .max(30)
    .optional(),
})
const onPaper = z.object({ letter: z.uuid(), says: z.enum(paperSays), word: z.string().max(2000) })
const vote = z.object({ choice: z.enum(choices), reason: z.string().max(1000), confirm: z.boolean() })

/** In each bot, and in the app for whoever signs in there. */
function consentLinks({ bots, publicUrl }: Parts, request: string): string[] {
  return [...Object.values(botAddresses(bots, 'consent')), `${publicUrl}/app/consents/${request}`]
}

function kindParam(name: string): string {
  if (!Object.hasOwn(kinds, name)) throw new Problem(404, 'unknown')
  return name
}

const officeHere = queryHere({ office: 'office' })

/** The letter on paper that is named, where one is; unknown where the reader may write nothing down from it. */
async function letterNamed({ ctx }: Env['Variables'], office: string, letter: string | undefined) {
  if (!letter) return null
  const found = await paperLetter(ctx.db, ctx.actor, { letter, office }, ctx.now)
  if (!found) throw new Problem(404, 'unknown')
  return found
}

export const requests = new Hono<Env>()
  .use(signedIn)
  .get('/', query(list), async (c) => {
    const { ctx, locale } = c.var
    const { filter = 'open', search, stage, kind, order, page } = c.req.valid('query')
    const narrowed = { search, stage, kind, order, named: (word: string) => kindsNamed(locale, word) }
    const found = await listRequests(ctx.db, ctx.actor, filter, { ...partFrom({ page }), ...narrowed })
    const stages = filter === 'open' ? await countStages(ctx.db, ctx.actor) : {}
    return c.json(
      found.map((row) => wordedRow(locale, row)),
      200,
      { ...foundOf(found), 'x-counts': JSON.stringify(stages) },
    )
  })
  .get('/kinds', officeHere, query(kindsAsked), async (c) => {
    const { ctx, signed, locale } = c.var
    const { office, usual, letter: named } = c.req.valid('query')
    const letter = await letterNamed(c.var, office, named)
    const today = letter?.day ?? tehranDay(ctx.now)
    const law = await lawOfProvince(ctx.db, signed!.province, today)
    const found = await kindsFor(ctx.db, ctx.actor, { office, letter }, today, law)
    // counted over what was decided, and so only for the page that tells it
    const times = usual ? await usualTimes(ctx.db, signed!.province, ctx.now) : null
    const about = await officeFacts(ctx.db, office, today)
    return c.json(wordedKinds(locale, found, times, law, about))
  })
  .get(
    '/paper-letters',
    allowed('requests.filePaper'),
    officeHere,
    query(ofOffice.extend({ page: pageField, q: z.string().max(100).optional() })),
    async (c) => {
      const { ctx } = c.var
      const { office, page, q } = c.req.valid('query')
      const found = await paperLetters(ctx.db, ctx.actor, office, ctx.now, { q, ...partFrom({ page }) })
      return c.json([...found], 200, foundOf(found))
    },
  )
  .get('/ballots', query(z.object({ page: pageField })), async (c) => {
    const { ctx, locale } = c.var
    const found = await openBallots(ctx.db, ctx.actor, partFrom(c.req.valid('query')))
    return c.json(
      found.map((row) => wordedRow(locale, row)),
      200,
      foundOf(found),
    )
  })
  .get('/drafts', officeHere, query(ofOffice), async (c) => {
    const { ctx, locale } = c.var
    const found = await requestDrafts(ctx.db, ctx.actor, c.req.valid('query').office)
    return c.json(found.map((draft) => wordedRow(locale, draft)))
  })
  // An app that was open before http/drafts came speaks so, and what waits on devices does for weeks.
  .get('/drafts/:kind', officeHere, query(ofOffice), async (c) => {
    const found = await requestDrafts(c.var.ctx.db, c.var.ctx.actor, c.req.valid('query').office)
    const kind = kindParam(c.req.param('kind'))
    return c.json(found.find((one) => one.kind === kind) ?? null)
  })
  .put('/drafts/:kind', body(draft.extend({ version: z.number().int().nullable() })), async (c) => {
    const { office, ...saved } = c.req.valid('json')
    const name = requestDraft(kindParam(c.req.param('kind')), office)
    return c.json(valueFrom(await saveOwnDraft(c.var.ctx, keyOf(c), { ...name, ...saved })))
  })
  .delete('/drafts/:kind', body(z.object({ office: z.uuid() })), async (c) => {
    const name = requestDraft(kindParam(c.req.param('kind')), c.req.valid('json').office)
    valueFrom(await discardOwnDraft(c.var.ctx, keyOf(c), name))
    return c.json({})
  })
  .post('/check/:kind', body(asked), async (c) => {
    const { ctx, signed, locale } = c.var
    const { office, form, letter: named } = c.req.valid('json')
    const letter = await letterNamed(c.var, office, named)
    const filled = plainForm(form)
    const today = letter?.day ?? tehranDay(ctx.now)
    const law = await lawOfProvince(ctx.db, signed!.province, today)
    const kind = kindParam(c.req.param('kind'))
    const checked = await checkFiled(ctx, { office, kind, form: filled, letter }, today, law)
    if (!checked) throw new Problem(404, 'unknown')
    return c.json(wordedCheck(locale, kind, filled, checked, c.var.signed?.secretariat))
  })
  .post('/', body(asked.extend({ kind: z.string(), draft: seenDraft.optional() })), async (c) =>
    c.json(valueFrom(await fileRequest(c.var.ctx, keyOf(c), c.req.valid('json'))), 201),
  )
  .route('/tasks', requestTasks)
  .post('/:id/ask', uuidParam, body(question), async (c) => {
    valueFrom(await askApplicant(c.var.ctx, keyOf(c), { request: c.req.param('id'), ...c.req.valid('json') }))
    return c.json({})
  })
  .get('/:id', uuidParam, async (c) => {
    const { ctx, locale } = c.var
    const request = await requestById(ctx.db, ctx.actor, c.req.param('id'), tehranDay(ctx.now))
    if (!request) throw new Problem(404, 'unknown')
    const { province } = request.office
    if (request.reported && ctx.actor.person)
      await noteLook(ctx.db, { province, request: request.id, person: ctx.actor.person, day: tehranDay(ctx.now) })
    const earlier = await earlierDecisions(ctx.db, ctx.actor, request.kind, request.id)
    const letter = await resultLetter(ctx.db, ctx.actor, request.id, ctx.now)
    const waits = request.stage === 'consent' && request.may.withdraw
    return c.json({
      ...wordedRequest(locale, request, earlier),
      /** How it ended, once that is signed: the address of its page differs by whose it is. */
      letter: letter && (letter.recipient ?? letter.notice),
      /** What the holder sends on to whoever was named: where the question is answered. */
      consentLinks: waits ? consentLinks(c.var.parts, request.id) : null,
    })
  })
  .post('/:id/on-paper', uuidParam, body(onPaper), async (c) => {
    valueFrom(await answerOnPaper(c.var.ctx, keyOf(c), { request: c.req.param('id'), ...c.req.valid('json') }))
    return c.json({})
  })
  .post('/:id/withdraw', uuidParam, async (c) => {
    valueFrom(await withdrawRequest(c.var.ctx, keyOf(c), { request: c.req.param('id') }))
    return c.json({})
  })
  .post('/:id/reopen-office', uuidParam, body(z.object({ on: z.string().max(10) })), async (c) => {
    valueFrom(await reopenOffice(c.var.ctx, keyOf(c), { request: c.req.param('id'), ...c.req.valid('json') }))
    return c.json({})
  })
  .post('/:id/consent', uuidParam, body(z.object({ agrees: z.boolean() })), async (c) => {
    valueFrom(await answerConsent(c.var.ctx, keyOf(c), { request: c.req.param('id'), ...c.req.valid('json') }))
    return c.json({})
  })
  .post('/:id/review', uuidParam, body(z.object({ agrees: z.boolean(), word: z.string().max(2000) })), async (c) => {
    valueFrom(await reviewRequest(c.var.ctx, keyOf(c), { request: c.req.param('id'), ...c.req.valid('json') }))
    return c.json({})
  })
  .post('/:id/undo', uuidParam, async (c) => {
    valueFrom(await undoAnswer(c.var.ctx, keyOf(c), { request: c.req.param('id') }))
    return c.json({})
  })
  .post('/:id/reopen-ballot', uuidParam, async (c) => {
    valueFrom(await reopenBallot(c.var.ctx, keyOf(c), { request: c.req.param('id') }))
    return c.json({})
  })
  .post('/ballots/:id/vote', uuidParam, body(vote), async (c) =>
    c.json(valueFrom(await castVote(c.var.ctx, keyOf(c), { ballot: c.req.param('id'), ...c.req.valid('json') }))),
  )
  .post('/ballots/:id/make-secret', uuidParam, async (c) => {
    valueFrom(await makeSecret(c.var.ctx, keyOf(c), { ballot: c.req.param('id') }))
    return c.json({})
  })
  .post('/ballots/:id/vote-secretly', uuidParam, body(vote.pick({ choice: true })), async (c) => {
    valueFrom(await voteSecretly(c.var.ctx, keyOf(c), { ballot: c.req.param('id'), ...c.req.valid('json') }))
    return c.json({})
  })
  .post('/ballots/:id/spoken', uuidParam, body(vote.extend({ seat: z.uuid(), member: z.uuid() })), async (c) =>
    c.json(
      valueFrom(await recordSpokenVote(c.var.ctx, keyOf(c), { ballot: c.req.param('id'), ...c.req.valid('json') })),
    ),
  )
