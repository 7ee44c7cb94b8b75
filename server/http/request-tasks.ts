// What requests ask of people, one task after the other: the inbox, and every answer that may be given.
import { Hono } from 'hono'
import { z } from 'zod'
import { recordCompliance } from '#actions/requests/comply'
import { decideRequest, recordDecision } from '#actions/requests/decide'
import { closeHandover, recordHandover } from '#actions/requests/handover'
import { answerHearing, answerInquiry, recordAnswer } from '#actions/requests/inquiries'
import { recordPaper } from '#actions/requests/issued'
import { moveOriginal, sendOut } from '#actions/requests/original'
import { recordPayment, recordRecourse } from '#actions/requests/pay-damage'
import { proposeSanction } from '#actions/requests/propose'
import { answerQuestion, takeBackQuestion } from '#actions/requests/question'
import { sendReceipt } from '#actions/requests/receipt'
import { checkRequest, reportVisit } from '#actions/requests/report'
import { recordSecond } from '#actions/requests/second'
import { inbox, inboxKinds } from '#reads/proceedings/inbox'
import { answerLetters } from '#reads/requests/answer-letters'
import { proposedFor } from '#reads/requests/proposed'
import { tehranDay } from '#rules/calendar'
import { sendingWays } from '#rules/notices'
import { handoverStates } from '#rules/proceedings/handover'
import { secondMarks } from '#rules/proceedings/second'
import { paidBys } from '#rules/violations/damages'
import { bodyConducts, bodyRows, conducts, rows } from '#rules/violations/ladder'
import { type Env, keyOf } from './context.ts'
import { wordedLadder, wordedRow, wordedTask } from './request-words.ts'
import { body, query } from './wire/body.ts'
import { Problem, valueFrom } from './wire/errors.ts'
import { allowed, uuidParam } from './wire/guards.ts'
import { foundOf, pageField, partFrom } from './wire/part.ts'

const files = z.array(z.uuid()).max(20)
const lettersAsked = z.object({ page: pageField, q: z.string().max(100).optional() })
const answer = z.object({
  agrees: z.boolean(),
  word: z.string().max(2000),
  files: files.optional(),
  sum: z.number().nullable().optional(),
})
/** Of a letter by which an authority outside answered or decided. */
const authorityPaper = z.object({ number: z.string().max(60), on: z.string().max(10) })
/** `letter`: of the register, whose number and day then stand for those typed. */
const recorded = answer.extend({ ...authorityPaper.shape, letter: z.uuid().optional() })
const paper = z.object({
  issued: z.boolean(),
  issuedOn: z.string().max(10),
  expiresOn: z.string().max(10),
  code: z.string().max(30),
  word: z.string().max(2000),
  confirm: z.boolean().optional(),
})
const original = z.object({ to: z.enum(['secretariat', 'holder']), on: z.string().max(10) })
const second = z.object({ mark: z.enum(secondMarks), on: z.string().max(10) })
const receipt = z.object({ number: z.string().max(200), on: z.string().max(10), files })
const sent = z.object({ on: z.string().max(10), by: z.enum(sendingWays) })
const decision = z.object({
  adopts: z.boolean(),
  word: z.string().max(2000),
  /** Of the paper of an authority outside. */
  paper: authorityPaper.optional(),
  change: z.object({ row: z.enum([...rows, ...bodyRows]), cutOff: z.number().nullable() }).optional(),
})
const check = z.object({
  complete: z.boolean(),
  word: z.string().max(4000),
  papers: z
    .array(z.object({ name: z.string().max(40), fit: z.boolean(), word: z.string().max(500) }))
    .max(30)
    .optional(),
})
const visit = z.object({
  fit: z.boolean(),
  word: z.string().max(2000),
  findings: z.record(
    z.string().max(40),
    z.object({ answer: z.union([z.enum(['yes', 'no']), z.number()]), note: z.string().max(1000) }),
  ),
  // an app that was open before it was asked for does not send it, and is told at the field
  present: z.string().max(2000).default(''),
  position: z.object({ lat: z.number(), lon: z.number() }).nullable(),
  files,
})
const proposed = z.object({
  conduct: z.enum([...conducts, ...bodyConducts]),
  damage: z.number().int().min(0),
  outside: z.boolean(),
  grave: z.boolean(),
})
/** What was found: null for nothing. */
const proposal = z.object({
  found: proposed
    .extend({
      damage: z.number(),
      row: z.enum([...rows, ...bodyRows]),
      cutOff: z.number().nullable(),
      reason: z.string().max(1000),
    })
    .nullable(),
  word: z.string().max(4000),
})
/** Of a sum that a verdict put on somebody. */
const payment = z.object({
  by: z.enum(paidBys),
  to: z.string().max(200),
  receipt: z.string().max(60),
  on: z.string().max(10),
})
const compliance = z.object({ done: z.boolean(), word: z.string().max(1000) })
const handover = z.object({
  item: z.string().max(40),
  state: z.enum(handoverStates),
  on: z.string().max(10),
  to: z.string().max(200),
  note: z.string().max(1000),
})
const reply = z.object({
  word: z.string().max(2000),
  papers: z.record(z.string().max(40), z.array(z.uuid()).max(20)).optional(),
})

const waiting = z.object({ late: z.literal('yes').optional() })

export const requestTasks = new Hono<Env>()
  .get('/kinds', query(waiting), async (c) => {
    const { ctx, locale } = c.var
    const late = c.req.valid('query').late === 'yes'
    const found = await inboxKinds(ctx.db, ctx.actor, tehranDay(ctx.now), late)
    return c.json(found.map((kind) => ({ kind, title: wordedRow(locale, { kind, form: {} }).title })))
  })
  .get('/', query(waiting.extend({ page: pageField, kind: z.string().max(40).optional() })), async (c) => {
    const { ctx, locale } = c.var
    const { page, late, kind } = c.req.valid('query')
    const narrowed = { ...partFrom({ page }), late: late === 'yes', kind }
    const found = await inbox(ctx.db, ctx.actor, tehranDay(ctx.now), narrowed)
    return c.json(
      found.map((row) => wordedTask(locale, row)),
      200,
      foundOf(found),
    )
  })
  .post('/:id/propose', uuidParam, body(proposal), async (c) => {
    valueFrom(await proposeSanction(c.var.ctx, keyOf(c), { task: c.req.param('id'), ...c.req.valid('json') }))
    return c.json({})
  })
  .post('/:id/proposed', allowed('requests.propose'), uuidParam, body(proposed), async (c) => {
    const { ctx, locale } = c.var
    const found = await proposedFor(ctx.db, ctx.actor, c.req.param('id'), c.req.valid('json'))
    if (!found) throw new Problem(404, 'unknown')
    return c.json(wordedLadder(locale, found))
  })
  .post('/:id/comply', uuidParam, body(compliance), async (c) => {
    valueFrom(await recordCompliance(c.var.ctx, keyOf(c), { task: c.req.param('id'), ...c.req.valid('json') }))
    return c.json({})
  })
  .post('/sums/:id/pay', uuidParam, body(payment), async (c) => {
    valueFrom(await recordPayment(c.var.ctx, keyOf(c), { sum: c.req.param('id'), ...c.req.valid('json') }))
    return c.json({})
  })
  .post('/sums/:id/recover', uuidParam, body(z.object({ receipt: z.string().max(60) })), async (c) => {
    valueFrom(await recordRecourse(c.var.ctx, keyOf(c), { sum: c.req.param('id'), ...c.req.valid('json') }))
    return c.json({})
  })
  .post('/:id/answer', uuidParam, body(answer), async (c) => {
    valueFrom(await answerInquiry(c.var.ctx, keyOf(c), { task: c.req.param('id'), ...c.req.valid('json') }))
    return c.json({})
  })
  .post('/:id/hearing', uuidParam, body(answer), async (c) => {
    valueFrom(await answerHearing(c.var.ctx, keyOf(c), { task: c.req.param('id'), ...c.req.valid('json') }))
    return c.json({})
  })
  .post('/:id/record', uuidParam, body(recorded), async (c) => {
    valueFrom(await recordAnswer(c.var.ctx, keyOf(c), { task: c.req.param('id'), ...c.req.valid('json') }))
    return c.json({})
  })
  .post('/:id/paper', uuidParam, body(paper), async (c) => {
    valueFrom(await recordPaper(c.var.ctx, keyOf(c), { task: c.req.param('id'), ...c.req.valid('json') }))
    return c.json({})
  })
  .post('/:id/original', uuidParam, body(original), async (c) => {
    valueFrom(await moveOriginal(c.var.ctx, keyOf(c), { task: c.req.param('id'), ...c.req.valid('json') }))
    return c.json({})
  })
  .post('/:id/sent', uuidParam, body(sent), async (c) => {
    valueFrom(await sendOut(c.var.ctx, keyOf(c), { task: c.req.param('id'), ...c.req.valid('json') }))
    return c.json({})
  })
  .post('/:id/receipt', uuidParam, body(receipt), async (c) => {
    valueFrom(await sendReceipt(c.var.ctx, keyOf(c), { task: c.req.param('id'), ...c.req.valid('json') }))
    return c.json({})
  })
  .post('/:id/second', uuidParam, body(second), async (c) => {
    valueFrom(await recordSecond(c.var.ctx, keyOf(c), { task: c.req.param('id'), ...c.req.valid('json') }))
    return c.json({})
  })
  .get('/:id/letters', allowed('requests.recordAnswer'), uuidParam, query(lettersAsked), async (c) => {
    const { ctx } = c.var
    const { q, page } = c.req.valid('query')
    const found = await answerLetters(ctx.db, ctx.actor, c.req.param('id'), ctx.now, { q, ...partFrom({ page }) })
    return c.json([...found], 200, foundOf(found))
  })
  .post('/:id/decide', uuidParam, body(decision), async (c) => {
    const { paper: of, ...said } = c.req.valid('json')
    const input = { task: c.req.param('id'), ...said }
    const act = of
      ? recordDecision(c.var.ctx, keyOf(c), { ...input, ...of })
      : decideRequest(c.var.ctx, keyOf(c), input)
    valueFrom(await act)
    return c.json({})
  })
  .post('/:id/check', uuidParam, body(check), async (c) => {
    valueFrom(await checkRequest(c.var.ctx, keyOf(c), { task: c.req.param('id'), ...c.req.valid('json') }))
    return c.json({})
  })
  .post('/:id/handover', uuidParam, body(handover), async (c) => {
    valueFrom(await recordHandover(c.var.ctx, keyOf(c), { task: c.req.param('id'), ...c.req.valid('json') }))
    return c.json({})
  })
  .post('/:id/handover/close', uuidParam, async (c) => {
    valueFrom(await closeHandover(c.var.ctx, keyOf(c), { task: c.req.param('id') }))
    return c.json({})
  })
  .post('/:id/visit', uuidParam, body(visit), async (c) => {
    valueFrom(await reportVisit(c.var.ctx, keyOf(c), { task: c.req.param('id'), ...c.req.valid('json') }))
    return c.json({})
  })
  .post('/:id/take-back', uuidParam, async (c) => {
    valueFrom(await takeBackQuestion(c.var.ctx, keyOf(c), { task: c.req.param('id') }))
    return c.json({})
  })
  .post('/:id/reply', uuidParam, body(reply), async (c) => {
    valueFrom(await answerQuestion(c.var.ctx, keyOf(c), { task: c.req.param('id'), ...c.req.valid('json') }))
    return c.json({})
  })
