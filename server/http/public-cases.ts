// POST /api/cases files a case, as JSON or with files as a form; GET /api/cases/CODE says how it stands.
import { createRoute, z } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { type FileCase, fileCase } from '#actions/cases/file'
import { words } from '#locales/text'
import { caseKinds, caseStates, caseSteps, caseTopics } from '#rules/cases'
import { Problem, valueFrom } from './errors.ts'
import { limitAddress } from './limits.ts'
import { apiPart, callerKey, license, problems } from './public-api.ts'
import { trackCase } from './tracking.ts'

export const casesAnHour = 60
/** Five files of 10 MB and the words round them. */
export const caseBytesMost = 52 * 1024 * 1024

/** An empty field of a form says nothing. */
const blank = (value: unknown) => (value === '' ? undefined : value)
const optional = (most: number) =>
  z.preprocess(blank, z.string({ error: 'field-wrong' }).max(most, 'field-wrong').nullish())
/** Yes unless said otherwise: the office sees a name only where the citizen agreed. */
const confidential = z.preprocess(
  (value) => (typeof value === 'string' ? !['false', '0', 'no', 'off'].includes(value.toLowerCase()) : value),
  z.boolean({ error: 'field-wrong' }).default(true),
)

const fields = {
  license: z
    .preprocess(blank, license.nullish())
    .openapi({ description: 'The office; none for a place without a license' }),
  province: z.preprocess(blank, z.uuid({ error: 'field-wrong' }).nullish()),
  kind: z.enum(caseKinds, { error: 'field-needed' }),
  topic: z.enum(caseTopics, { error: 'field-needed' }),
  text: z.string({ error: 'case-text-needed' }).max(20_000, 'field-wrong'),
  name: optional(300),
  mobile: optional(40),
  confidential,
  key: callerKey,
}
const upload = z
  .custom<File>((value) => value instanceof File, 'field-wrong')
  .openapi({ type: 'string', format: 'binary' })
const files = z.preprocess(
  (value) => [value ?? []].flat().filter((one) => !(one instanceof File && one.size === 0 && one.name === '')),
  z.array(upload).max(5, 'case-five-files'),
)

const filed = z.object({ trackingCode: z.string(), link: z.url() }).openapi('FiledCase')
const post = createRoute({
  method: 'post',
  path: '/',
  summary: 'File a complaint, a criticism or a suggestion',
  request: {
    body: {
      content: {
        'application/json': { schema: z.object(fields) },
        'multipart/form-data': { schema: z.object({ ...fields, files }) },
      },
    },
  },
  responses: {
    201: { description: 'Filed', content: { 'application/json': { schema: filed } } },
    200: { description: 'Filed before, under the same key', content: { 'application/json': { schema: filed } } },
    ...problems(400, 404, 409, 422, 429),
  },
})

const step = z.object({
  what: z.enum(caseSteps),
  title: z.string(),
  at: z.iso.datetime(),
  word: z.string().optional(),
})
const shown = z
  .object({
    trackingCode: z.string(),
    kind: z.enum(caseKinds),
    state: z.enum(caseStates),
    steps: z.array(step),
    answer: z.string().optional(),
    resultBy: z.iso.date().optional(),
  })
  .openapi('Case')
const get = createRoute({
  method: 'get',
  path: '/{code}',
  summary: 'How a case stands, by its tracking code in any digits',
  request: { params: z.object({ code: z.string().max(60) }) },
  responses: {
    200: { description: 'The case', content: { 'application/json': { schema: shown } } },
    ...problems(404, 429),
  },
})

type Body = Omit<FileCase, 'files'> & { files?: File[]; key: string }

/** The files of a form as bytes. */
export async function bytesOf(given: readonly File[]): Promise<NonNullable<FileCase['files']>> {
  return Promise.all(given.map(async (file) => ({ bytes: new Uint8Array(await file.arrayBuffer()), name: file.name })))
}

const part = apiPart()
part.use(
  '/',
  bodyLimit({
    maxSize: caseBytesMost,
    onError: () => {
      throw new Problem(422, 'fields', [{ key: 'case-files-too-large', facts: {}, field: 'files' }])
    },
  }),
)

export const publicCases = part
  .openapi(post, async (c) => {
    await limitAddress(c, 'case', casesAnHour)
    const form = c.req.header('content-type')?.startsWith('multipart/form-data')
    const { key, files: given = [], ...rest } = (form ? c.req.valid('form') : c.req.valid('json')) as Body
    if (!key) throw new Problem(400, 'unreadable')
    const outcome = await fileCase(c.var.ctx, key, { ...rest, files: await bytesOf(given) })
    const { trackingCode, secret } = valueFrom(outcome)
    const answer = { trackingCode, link: `${c.var.parts.publicUrl}/c/${trackingCode}/${secret}` }
    return outcome.ok && outcome.repeated ? c.json(answer, 200) : c.json(answer, 201)
  })
  .openapi(get, async (c) => {
    const { trackingCode, kind, state, steps, answer, resultBy } = await trackCase(c, c.req.valid('param').code)
    c.header('cache-control', 'no-store')
    return c.json(
      {
        trackingCode,
        kind,
        state,
        steps: steps.map(({ what, word, at }) => ({
          what,
          title: words(c.var.locale, `case-step-${what}`),
          at: at.toISOString(),
          ...(word ? { word } : {}),
        })),
        ...(answer ? { answer } : {}),
        ...(resultBy ? { resultBy } : {}),
      },
      200,
    )
  })
