/** @jsxImportSource hono/jsx */
// A case on the web: how it stands for whoever has the code, everything for whoever has the link.
import { randomUUID } from 'node:crypto'
import { no, type Outcome } from '#act/act'
import { answerConsent } from '#actions/cases/consent'
import { judgeCase } from '#actions/cases/judge'
import { replyToCase } from '#actions/cases/question'
import { tellByNumber } from '#actions/cases/tell'
import { withdrawCase } from '#actions/cases/withdraw'
import { addWord } from '#actions/cases/word'
import { fileOfCase } from '#reads/public-cases'
import { tehranDay } from '#rules/calendar'
import { isUuid } from '#rules/identifiers'
import { bytesOf, caseSize, casesAnHour } from '../public-cases.ts'
import { servedFile } from '../wire/attachment.ts'
import { Problem, worded } from '../wire/errors.ts'
import { limitLook } from '../wire/floods.ts'
import { limitAddress } from '../wire/limits.ts'
import { trackCase } from '../wire/tracking.ts'
import { isFew, isForm, withForm } from '../wire/uploads.ts'
import { AddWord, Judge, Withdraw } from './case-acts.tsx'
import { Consents, Question } from './case-asked.tsx'
import { News } from './case-news.tsx'
import { Filed, Head, Looks, Next, Papers, Timeline, Yours } from './case-parts.tsx'
import { type CaseForm, type CaseSaid, homeOf, Unsaved } from './case-unsaved.tsx'
import { Frame } from './frame.tsx'
import { pageCss } from './page.css.ts'
import { type PageContext, respond, viewOf } from './page.tsx'

/** Whoever changes the number of a case so often tries out others' numbers. */
const tellsAnHour = 20

/** GET /c/CODE and GET /c/CODE/SECRET */
export async function casePage(c: PageContext, said: CaseSaid = {}, status: 200 | 409 | 422 = 200) {
  const secret = c.req.param('secret')
  const found = await trackCase(c, c.req.param('code') ?? '', secret)
  const view = viewOf(c)
  const today = tehranDay(c.var.ctx.now)
  const own = secret ? view.to(`/c/${found.trackingCode}/${secret}`) : null
  const home = homeOf(found, said)
  const saidAt = (form: CaseForm): CaseSaid =>
    form !== home ? {} : form === said.at ? said : { word: said.word ?? '' }
  const filed = own !== null && c.req.query('filed') !== undefined
  const news = own && found.state !== 'resolved' && (
    <News c={c} view={view} found={found} own={own} open={filed} said={saidAt('tell')} />
  )
  return respond(
    c,
    view,
    {
      title: view.t(`case-kind-${found.kind}`),
      css: pageCss,
      scripts: own ? ['page', 'word'] : [],
      status,
      headers: { 'x-robots-tag': 'noindex' },
    },
    <Frame view={view}>
      <Unsaved view={view} found={found} said={said} />
      {filed && secret ? <Filed c={c} view={view} found={found} secret={secret} /> : <Head view={view} found={found} />}
      {filed && news}
      <Next view={view} found={found} today={today} />
      {own && <Question view={view} found={found} own={own} said={saidAt('reply')} />}
      {own && <Consents view={view} found={found} own={own} said={saidAt('consent')} />}
      {found.answer && (
        <section>
          <h2>{view.t('case-answer')}</h2>
          <div class="card">
            <p class="pre" dir={view.dir(found.answer)}>
              {found.answer}
            </p>
            {found.whole && own && <Papers own={own} files={found.whole.answerFiles} />}
          </div>
        </section>
      )}
      {own && found.state === 'resolved' && <Judge view={view} found={found} own={own} said={saidAt('judge')} />}
      <Timeline view={view} found={found} />
      {own && found.mayAddWord && <AddWord view={view} own={own} said={saidAt('word')} />}
      {!filed && news}
      {own && found.mayWithdraw && <Withdraw view={view} own={own} said={saidAt('withdraw')} />}
      {found.whole && own ? (
        <>
          <Yours view={view} found={found} whole={found.whole} own={own} />
          <Looks view={view} of={found.whole} />
        </>
      ) : (
        <p class="soft">{view.t('case-whole-hint')}</p>
      )}
    </Frame>,
  )
}

/** POST /c/CODE/SECRET/word, with files as a form; words alone as a page without photos sends them. */
export const wordPosted = (c: PageContext) => withWord(c, 'word', addWord)

/** POST /c/CODE/SECRET/reply, as of a word: the answer to what the citizen is asked. */
export const replyPosted = (c: PageContext) => withWord(c, 'reply', replyToCase)

async function withWord(c: PageContext, at: 'word' | 'reply', act: typeof addWord) {
  if (!isForm(c)) {
    const { tracked, given, key } = await posted(c)
    const word = given('word')
    return settle(c, at, word, await act(c.var.ctx, key, { ...tracked, word }))
  }
  const { trackingCode } = await trackCase(c, c.req.param('code') ?? '', c.req.param('secret'))
  if (isFew(c)) limitLook(c, 'small')
  else await limitAddress(c, 'case', casesAnHour)
  return withForm(
    c,
    caseSize,
    async ({ fields, files: sent }) => {
      const word = (fields.word ?? '').slice(0, 20_000)
      const files = await bytesOf(sent)
      const tracked = { trackingCode, secret: c.req.param('secret')! }
      return settle(c, at, word, await act(c.var.ctx, keyIn(fields.key ?? ''), { ...tracked, word, files }))
    },
    (fields) => settle(c, at, (fields.word ?? '').slice(0, 20_000), no(caseSize.refusal)),
  )
}

/** POST /c/CODE/SECRET/judge: `as` is satisfied, dissatisfied or reopen. */
export async function judgePosted(c: PageContext) {
  const { tracked, given, key } = await posted(c)
  const word = given('word')
  const judged = { satisfied: given('as') === 'satisfied', reopen: given('as') === 'reopen', word }
  return settle(c, 'judge', word, await judgeCase(c.var.ctx, key, { ...tracked, ...judged }))
}

/** POST /c/CODE/SECRET/consent: `as` is yes or no to one of what is asked. */
export async function consentPosted(c: PageContext) {
  const { tracked, given, key } = await posted(c)
  const consent = given('consent')
  if (!isUuid(consent)) throw new Problem(404, 'unknown')
  const said = { ...tracked, consent, agreed: given('as') === 'yes' }
  return settle(c, 'consent', '', await answerConsent(c.var.ctx, key, said))
}

/** POST /c/CODE/SECRET/tell: `mobile`, or none to be told no more. */
export async function tellPosted(c: PageContext) {
  await limitAddress(c, 'case-tell', tellsAnHour)
  const { tracked, given, key } = await posted(c)
  const mobile = given('mobile').slice(0, 40)
  return settle(c, 'tell', mobile, await tellByNumber(c.var.ctx, key, { ...tracked, mobile }))
}

/** POST /c/CODE/SECRET/withdraw */
export async function withdrawPosted(c: PageContext) {
  const { tracked, given, key } = await posted(c)
  const word = given('word')
  return settle(c, 'withdraw', word, await withdrawCase(c.var.ctx, key, { ...tracked, word }))
}

async function posted(c: PageContext) {
  const { trackingCode } = await trackCase(c, c.req.param('code') ?? '', c.req.param('secret'))
  const form = await c.req.parseBody()
  const given = (name: string) => (typeof form[name] === 'string' ? form[name].slice(0, 20_000) : '')
  return { tracked: { trackingCode, secret: c.req.param('secret')! }, given, key: keyIn(given('key')) }
}

/** A form's own key; a new one where it brings none. */
const keyIn = (typed: string) => (/^[\w-]{8,80}$/.test(typed) ? typed : randomUUID())

async function settle(c: PageContext, at: CaseForm, word: string, outcome: Outcome<null>) {
  const view = viewOf(c)
  if (outcome.ok) return c.redirect(view.to(`/c/${c.req.param('code')}/${c.req.param('secret')}`), 303)
  const said = outcome.refusals.map((refusal) => worded(view.locale, refusal))
  const about = (files: boolean) => said.filter(({ field }) => (field === 'files') === files).map(({ text }) => text)
  const errors = { error: about(false).join(' '), files: about(true).join(' ') }
  return casePage(c, { at, word, ...errors }, outcome.why === 'conflict' ? 409 : 422)
}

/** GET /c/CODE/SECRET/files/ID */
export async function caseFile(c: PageContext) {
  const found = await trackCase(c, c.req.param('code') ?? '', c.req.param('secret'))
  const id = c.req.param('file') ?? ''
  const file = isUuid(id) ? await fileOfCase(c.var.ctx.db, found.id, id) : null
  if (!file) throw new Problem(404, 'unknown')
  return servedFile(file, false)
}
