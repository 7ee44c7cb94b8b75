// POST /api/cases files a case, as JSON or with files as a form; GET /api/cases/CODE says how it stands.
import { createRoute, z } from '@hono/zod-openapi'
import type { Context as HonoContext } from 'hono'
import { type FileCase, fileCase } from '#actions/cases/file'
import { text } from '#locales/text'
import { caseSteps } from '#rules/case-steps'
import { caseTopics } from '#rules/case-topics'
import { caseKinds, caseStates } from '#rules/cases'
import type { Env } from './context.ts'
import { apiPart, callerKey, license, problems } from './public-api.ts'
import { wrongFields } from './wire/body.ts'
import { Problem, valueFrom } from './wire/errors.ts'
import { limitAddress } from './wire/limits.ts'
import type { SentFile } from './wire/multipart.ts'
import { atMost, takesFiles } from './wire/sizes.ts'
import { tame } from './wire/tame.ts'
import { trackCase } from './wire/tracking.ts'
import { isForm, type Size, withForm } from './wire/uploads.ts'

export const casesAnHour = 60
const megabyte = 1024 * 1024
/** Five files of 10 MB and the words round them. */
export const caseSize: Size = {
  field: 'files',
  files: 5,
  bytes: 10 * megabyte,
  whole: 52 * megabyte,
  refusal: { key: 'case-files-too-large', facts: {}, field: 'files' },
}

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
  place: optional(600).openapi({ description: 'Where a place without a license or a branch is' }),
  agency: optional(300).openapi({ description: 'The agency, for agency-fault and other' }),
  service: z.preprocess(blank, z.uuid({ error: 'field-wrong' }).nullish()),
  text: z.string({ error: 'case-text-needed' }).max(20_000, 'field-wrong'),
  name: optional(300),
  mobile: optional(40),
  confidential,
  key: callerKey,
}
const upload = z.any().openapi({ type: 'string', format: 'binary' })
const files = z.array(upload).max(5)

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

type Body = Omit<FileCase, 'files'> & { key: string }

/** The files of a form as bytes: so few are dealt with at once that they may be in memory. */
export async function bytesOf(given: readonly SentFile[]): Promise<NonNullable<FileCase['files']>> {
  return Promise.all(given.map(async ({ name, bytes }) => ({ bytes: await bytes(), name })))
}

/** @throws Problem 422 for wrong fields, 400 without a key. */
function readFields(sent: unknown): Body {
  const read = z.object(fields).safeParse(sent)
  if (!read.success) throw wrongFields(read.error.issues)
  if (!read.data.key) throw new Problem(400, 'unreadable')
  return read.data as Body
}

const part = apiPart()
// Described here and read below: a form is not taken into memory as the validator would, and limits come before it.
part.openAPIRegistry.registerPath({ ...post, path: '/' })
const wordsSize = atMost(megabyte)
part.post(
  '/',
  takesFiles,
  async (c, next) => {
    await limitAddress(c, 'case', casesAnHour)
    return isForm(c) ? next() : wordsSize(c, next)
  },
  (c) =>
    isForm(c)
      ? withForm(c, caseSize, async (form) => filedAs(c, readFields(form.fields), await bytesOf(form.files)))
      : jsonOf(c).then((sent) => filedAs(c, readFields(sent), [])),
)

async function jsonOf(c: HonoContext<Env>): Promise<unknown> {
  if (!/^application\/([\w.-]+\+)?json\b/i.test(c.req.header('content-type') ?? ''))
    throw new Problem(400, 'unreadable')
  const sent = await c.req.json().catch(() => {
    throw new Problem(400, 'unreadable')
  })
  return tame(sent)
}

async function filedAs(c: HonoContext<Env>, { key, ...rest }: Body, given: NonNullable<FileCase['files']>) {
  const outcome = await fileCase(c.var.ctx, key, { ...rest, files: given })
  const { trackingCode, secret } = valueFrom(outcome)
  const answer = { trackingCode, link: `${c.var.parts.publicUrl}/c/${trackingCode}/${secret}` }
  return c.json(answer, outcome.ok && outcome.repeated ? 200 : 201)
}

export const publicCases = part.openapi(get, async (c) => {
  const { trackingCode, kind, state, steps, answer, resultBy } = await trackCase(c, c.req.valid('param').code)
  c.header('cache-control', 'no-store')
  return c.json(
    {
      trackingCode,
      kind,
      state,
      steps: steps.map(({ what, word, at }) => ({
        what,
        title: text(c.var.locale, `case-step-${what}`),
        at: at.toISOString(),
        ...(word ? { word } : {}),
      })),
      ...(answer ? { answer } : {}),
      ...(resultBy ? { resultBy } : {}),
    },
    200,
  )
})
