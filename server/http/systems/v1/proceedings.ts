// What proceedings ask an agency: inquiries with their answers, cases that were handed over, resolutions.
import { createRoute, z } from '@hono/zod-openapi'
import { answerInquiry } from '#actions/requests/inquiries'
import { kindTitle } from '#locales/requests'
import type { Locale } from '#locales/text'
import { casesSeen, inquiriesSeen, resolutionsSeen } from '#reads/systems-seen'
import { tehranDay } from '#rules/calendar'
import { caseTopics } from '#rules/case-topics'
import { caseKinds, caseStates } from '#rules/cases'
import { kindOf } from '#rules/proceedings/kinds'
import { plainAnswer, taskStates } from '#rules/proceedings/tasks'
import { resolutionStates } from '#rules/resolutions'
import { keyOf } from '../../context.ts'
import { apiPart, problems } from '../../public-api.ts'
import { Problem, valueFrom } from '../../wire/errors.ts'
import { bySystem } from '../door.ts'
import { acting, day, office, reads, security, stretch, stretchOf, tagged } from './parts.ts'

const readsAMinute = 120

const inquiry = z
  .object({
    id: z.uuid(),
    task: z.enum(['inquiry', 'settlement', 'clearance']),
    state: z.enum(taskStates),
    askedAt: z.iso.datetime(),
    dueOn: day.nullable(),
    answer: z.enum(['yes', 'no']).nullable().openapi({ description: 'yes: nothing stands against the request' }),
    word: z.string().nullable(),
    request: z.object({ number: z.string(), kind: z.string(), title: z.string() }),
    office,
  })
  .openapi('Inquiry')

const listInquiries = createRoute({
  method: 'get',
  path: '/',
  summary: 'What the agency is asked about requests',
  security,
  request: { query: stretch.extend({ state: z.enum(['open', 'all']).default('open') }) },
  responses: reads('A stretch of them', stretchOf(inquiry, 'Inquiries')),
})

const one = z.object({ id: z.uuid() })

const getInquiry = createRoute({
  method: 'get',
  path: '/{id}',
  summary: 'One inquiry with its answer',
  security,
  request: { params: one },
  responses: { ...reads('The inquiry', inquiry), ...problems(404) },
})

const answer = createRoute({
  method: 'post',
  path: '/{id}/answer',
  summary: 'Answer an inquiry on behalf of the agency',
  description: 'The same act as by hand, final like it. What stands against the request needs its reason in `word`.',
  security,
  request: {
    params: one,
    headers: acting,
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.object({
            agrees: z.boolean().openapi({ description: 'Whether nothing stands against the request' }),
            word: z.string().max(2000, 'field-wrong').default(''),
            sum: z
              .number()
              .int()
              .nullable()
              .optional()
              .openapi({ description: 'Of a settlement or clearance: what is owed, in rials' }),
          }),
        },
      },
    },
  },
  responses: { 204: { description: 'Answered' }, ...problems(400, 401, 403, 404, 409, 422, 429) },
})

type Asked = Awaited<ReturnType<typeof inquiriesSeen>>['items'][number]

/** As it goes out, its kind in the reader's words. */
function worded(locale: Locale, { askedAt, request, answer, ...row }: Asked) {
  const kind = kindOf(request.kind)
  const title = kind ? kindTitle(locale, kind) : request.kind
  return { ...row, answer: plainAnswer(answer), askedAt: askedAt.toISOString(), request: { ...request, title } }
}

const inquiryPart = apiPart()
inquiryPart.use(bySystem('inquiries', readsAMinute))
const inquiries = inquiryPart
  .openapi(listInquiries, async (c) => {
    const { state, ...asked } = c.req.valid('query')
    const found = await inquiriesSeen(c.var.ctx.db, c.var.ctx.actor, { ...asked, open: state === 'open' })
    return tagged(c, { ...found, items: found.items.map((one) => worded(c.var.locale, one)) })
  })
  .openapi(getInquiry, async (c) => {
    const { id } = c.req.valid('param')
    const [found] = (await inquiriesSeen(c.var.ctx.db, c.var.ctx.actor, { id, limit: 1 })).items
    if (!found) throw new Problem(404, 'unknown')
    return tagged(c, worded(c.var.locale, found))
  })
  .openapi(answer, async (c) => {
    const task = c.req.valid('param').id
    valueFrom(await answerInquiry(c.var.ctx, keyOf(c), { task, ...c.req.valid('json') }))
    return c.body(null, 204)
  })

const handedOver = z
  .object({
    id: z.uuid(),
    kind: z.enum(caseKinds),
    topic: z.enum(caseTopics),
    text: z.string().nullable().openapi({ description: 'What the secretariat let through of the words' }),
    state: z.enum(caseStates),
    filedOn: day,
    waits: z.boolean().openapi({ description: 'For the agency' }),
    dueOn: day.nullable(),
    office: office.nullable(),
  })
  .openapi('HandedCase')

const listCases = createRoute({
  method: 'get',
  path: '/',
  summary: 'The cases that were handed over to the agency',
  description: 'Whoever complained is in none of them.',
  security,
  request: { query: stretch },
  responses: reads('A stretch of them', stretchOf(handedOver, 'HandedCases')),
})

const casePart = apiPart()
casePart.use(bySystem('cases', readsAMinute))
const cases = casePart.openapi(listCases, async (c) => {
  const { db, actor } = c.var.ctx
  return tagged(c, await casesSeen(db, actor, c.req.valid('query')))
})

const resolution = z
  .object({
    id: z.uuid(),
    meeting: z.number().int().openapi({ description: '0 for what was given between meetings' }),
    item: z.number().int(),
    meetingOn: day,
    text: z.string(),
    state: z.enum(resolutionStates),
    dueOn: day.nullable(),
  })
  .openapi('Resolution')

const listResolutions = createRoute({
  method: 'get',
  path: '/',
  summary: 'The resolutions for which the agency is responsible',
  security,
  request: { query: stretch },
  responses: reads('A stretch of them', stretchOf(resolution, 'Resolutions')),
})

const resolutionPart = apiPart()
resolutionPart.use(bySystem('resolutions', readsAMinute))
const resolutions = resolutionPart.openapi(listResolutions, async (c) => {
  const { db, actor, now } = c.var.ctx
  return tagged(c, await resolutionsSeen(db, actor, tehranDay(now), c.req.valid('query')))
})

/** Each with a door of its own. */
export const proceedingParts = { inquiries, cases, resolutions }
