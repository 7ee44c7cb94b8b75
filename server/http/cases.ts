// Cases for those who handle them, and for the office that is asked to answer.

import { Hono } from 'hono'
import { z } from 'zod'
import { answerCase } from '#actions/cases/answer'
import { assignCase } from '#actions/cases/assign'
import { closeCase } from '#actions/cases/close'
import { askConsent } from '#actions/cases/consent'
import { examineCase } from '#actions/cases/examine'
import { fileAgainstAgency } from '#actions/cases/file-against-agency'
import { mergeCase } from '#actions/cases/merge'
import { passText } from '#actions/cases/pass-text'
import { askCitizen, takeBackCaseQuestion } from '#actions/cases/question'
import { handOverCase, referCase } from '#actions/cases/refer'
import { findForOffice, recordPartyAnswer, respondToCase } from '#actions/cases/respond'
import { caseSecret } from '#actions/cases/secret'
import { openIdentity, showName } from '#actions/identities/open'
import { caseState, caseTitle } from '#locales/cases'
import { whoWords } from '#locales/course'
import { type Locale, text } from '#locales/text'
import { caseById, caseFilters, listCases } from '#reads/cases'
import { filedByOffice } from '#reads/cases-steps'
import { tehranDay } from '#rules/calendar'
import { caseEnds, caseOrders, examiners } from '#rules/cases'
import { type Env, keyOf, signedIn } from './context.ts'
import { body, query } from './wire/body.ts'
import { Problem, valueFrom } from './wire/errors.ts'
import { allowed, uuidParam } from './wire/guards.ts'
import { foundOf, pageField, partFrom } from './wire/part.ts'

const concerned = allowed('cases.desk', 'cases.examined', 'cases.supervised', 'cases.put', 'cases.handed')
const list = z.object({
  filter: z.enum(caseFilters).optional(),
  q: z.string().max(100).optional(),
  order: z.enum(caseOrders).optional(),
  page: pageField,
})
const word = z.object({ word: z.string().max(20_000) })
/** Since when the case stood as the page showed it. */
const seen = z.iso.datetime().optional()
const passed = z.string().max(20_000)
/** What was let through as the page showed it. */
const before = passed.nullable().optional()
const papers = z.array(z.uuid()).max(20).optional()
const party = word.extend({ files: papers })
const referral = word.extend({
  body: z.uuid().nullable().optional(),
  agency: z.string().max(300).optional(),
  text: passed.optional(),
  before,
  seen,
})
const recorded = party.extend({ of: z.enum(['agency', 'office']), number: z.string().max(100), on: z.string().max(20) })
const asking = z.object({ name: z.boolean(), files: z.array(z.uuid()).max(20) })
const reason = z.object({ reason: z.string().max(20_000) })
const against = z.object({ office: z.uuid(), agency: z.string().max(300), text: z.string().max(20_000) })
const closing = z.object({ result: z.string().max(20_000), end: z.enum(caseEnds).optional(), seen })

/** Worded here, so that the pages need no words of every kind, topic and state there is. */
function named(
  locale: Locale,
  { question: _asked, ...one }: { kind: string; topic: string; state: string; withdrawn: boolean; question?: unknown },
) {
  return { title: caseTitle(locale, one), standing: caseState(locale, one) }
}

export const cases = new Hono<Env>()
  .use(signedIn)
  .use(concerned)
  .use(async (c, next) => {
    await next()
    // Complaints stay off every store between here and the person.
    c.header('cache-control', 'no-store')
  })
  .get('/', query(list), async (c) => {
    const { db, actor, now } = c.var.ctx
    const { filter = 'waiting', q, order, ...asked } = c.req.valid('query')
    const found = await listCases(db, actor, { filter, search: q, order, ...partFrom(asked) }, tehranDay(now))
    return c.json(
      found.map((one) => ({ ...one, ...named(c.var.locale, one) })),
      200,
      foundOf(found),
    )
  })
  .get('/filed', allowed('cases.fileAgainstAgency'), async (c) => {
    const { db, actor, secret } = c.var.ctx
    const found = await filedByOffice(db, actor)
    return c.json(
      found.map(({ id, trackingCode: code, agency, filedAt, ...one }) => ({
        id,
        agency,
        standing: caseState(c.var.locale, one),
        filedOn: tehranDay(filedAt),
        link: `/c/${code}/${caseSecret(secret, id)}`,
      })),
    )
  })
  .post('/filed', allowed('cases.fileAgainstAgency'), body(against), async (c) => {
    const { trackingCode: code, secret } = valueFrom(await fileAgainstAgency(c.var.ctx, keyOf(c), c.req.valid('json')))
    return c.json({ link: `/c/${code}/${secret}?filed` })
  })
  .get('/:id', uuidParam, async (c) => {
    const found = await caseById(c.var.ctx.db, c.var.ctx.actor, c.req.param('id'))
    if (!found) throw new Problem(404, 'unknown')
    const { locale } = c.var
    const steps = found.steps.map((step) => ({
      ...step,
      title: text(locale, `complain-step-${step.what}`),
      who: whoWords(locale, step),
    }))
    const alike = found.alike.map((one) => ({ ...one, title: caseTitle(locale, one) }))
    return c.json({ ...found, ...named(locale, found), steps, alike })
  })
  .post(
    '/:id/assign',
    uuidParam,
    body(word.extend({ examiner: z.enum(examiners), text: passed.optional(), before, seen })),
    async (c) => {
      valueFrom(await assignCase(c.var.ctx, keyOf(c), { case: c.req.param('id'), ...c.req.valid('json') }))
      return c.json({})
    },
  )
  .post('/:id/ask', uuidParam, body(word.extend({ seen })), async (c) => {
    valueFrom(await examineCase(c.var.ctx, keyOf(c), { case: c.req.param('id'), to: 'ask', ...c.req.valid('json') }))
    return c.json({})
  })
  .post('/:id/report', uuidParam, body(party.extend({ seen })), async (c) => {
    valueFrom(await examineCase(c.var.ctx, keyOf(c), { case: c.req.param('id'), to: 'report', ...c.req.valid('json') }))
    return c.json({})
  })
  .post('/:id/answer', uuidParam, body(party), async (c) => {
    valueFrom(await answerCase(c.var.ctx, keyOf(c), { case: c.req.param('id'), ...c.req.valid('json') }))
    return c.json({})
  })
  .post('/:id/hand-over', uuidParam, body(referral), async (c) => {
    valueFrom(await handOverCase(c.var.ctx, keyOf(c), { case: c.req.param('id'), ...c.req.valid('json') }))
    return c.json({})
  })
  .post('/:id/refer', uuidParam, body(referral), async (c) => {
    valueFrom(await referCase(c.var.ctx, keyOf(c), { case: c.req.param('id'), ...c.req.valid('json') }))
    return c.json({})
  })
  .post('/:id/respond', uuidParam, body(party), async (c) => {
    valueFrom(await respondToCase(c.var.ctx, keyOf(c), { case: c.req.param('id'), ...c.req.valid('json') }))
    return c.json({})
  })
  .post('/:id/find', uuidParam, body(party), async (c) => {
    valueFrom(await findForOffice(c.var.ctx, keyOf(c), { case: c.req.param('id'), ...c.req.valid('json') }))
    return c.json({})
  })
  .post('/:id/record', uuidParam, body(recorded), async (c) => {
    valueFrom(await recordPartyAnswer(c.var.ctx, keyOf(c), { case: c.req.param('id'), ...c.req.valid('json') }))
    return c.json({})
  })
  .post('/:id/question', uuidParam, body(z.object({ question: z.string().max(20_000) })), async (c) => {
    valueFrom(await askCitizen(c.var.ctx, keyOf(c), { case: c.req.param('id'), ...c.req.valid('json') }))
    return c.json({})
  })
  .post('/:id/question/take-back', uuidParam, async (c) => {
    valueFrom(await takeBackCaseQuestion(c.var.ctx, keyOf(c), { case: c.req.param('id') }))
    return c.json({})
  })
  .post('/:id/consent', uuidParam, body(asking), async (c) => {
    valueFrom(await askConsent(c.var.ctx, keyOf(c), { case: c.req.param('id'), ...c.req.valid('json') }))
    return c.json({})
  })
  .post('/:id/close', uuidParam, body(closing), async (c) => {
    valueFrom(await closeCase(c.var.ctx, keyOf(c), { case: c.req.param('id'), ...c.req.valid('json') }))
    return c.json({})
  })
  .post('/:id/text', uuidParam, body(z.object({ text: passed, before })), async (c) => {
    valueFrom(await passText(c.var.ctx, keyOf(c), { case: c.req.param('id'), ...c.req.valid('json') }))
    return c.json({})
  })
  .post('/:id/merge', uuidParam, body(z.object({ into: z.uuid() })), async (c) => {
    valueFrom(await mergeCase(c.var.ctx, keyOf(c), { case: c.req.param('id'), ...c.req.valid('json') }))
    return c.json({})
  })
  .post('/:id/identity', uuidParam, body(reason), async (c) =>
    c.json(valueFrom(await openIdentity(c.var.ctx, { case: c.req.param('id'), ...c.req.valid('json') }))),
  )
  .post('/:id/name', uuidParam, body(reason), async (c) =>
    c.json(valueFrom(await showName(c.var.ctx, { case: c.req.param('id'), ...c.req.valid('json') }))),
  )
