/** @jsxImportSource hono/jsx */
// A case on the web: how it stands for whoever has the code, everything for whoever has the link.
import { randomUUID } from 'node:crypto'
import type { Child } from 'hono/jsx'
import type { Outcome } from '#actions/act'
import { judgeCase } from '#actions/cases/judge'
import { addWord } from '#actions/cases/word'
import { date, dateTime, trackingCode } from '#locales/format'
import { type CitizenCase, fileOfCase } from '#reads/public-cases'
import { tehranDay } from '#rules/calendar'
import { type CaseState, casePayload } from '#rules/cases'
import { botAddresses } from '../bots.ts'
import { Problem, worded } from '../errors.ts'
import { trackCase } from '../tracking.ts'
import { AddWord, Judge } from './case-acts.tsx'
import { Frame, Icon } from './frame.tsx'
import { pageCss } from './page.css.ts'
import { type PageContext, respond, type View, viewOf } from './page.tsx'

type Said = { word?: string; error?: string; at?: 'word' | 'judge' }

/** GET /c/CODE and GET /c/CODE/SECRET */
export async function casePage(c: PageContext, said: Said = {}, status: 200 | 409 | 422 = 200) {
  const secret = c.req.param('secret')
  const found = await trackCase(c, c.req.param('code') ?? '', secret)
  const view = viewOf(c)
  const today = tehranDay(c.var.ctx.now)
  const own = secret ? view.to(`/c/${found.trackingCode}/${secret}`) : null
  const filed = own !== null && c.req.query('filed') !== undefined
  return respond(
    c,
    view,
    {
      title: view.t(`case-kind-${found.kind}`),
      css: pageCss,
      scripts: own ? ['page'] : [],
      status,
      headers: { 'x-robots-tag': 'noindex' },
    },
    <Frame view={view}>
      {filed && secret ? <Filed c={c} view={view} found={found} secret={secret} /> : <Head view={view} found={found} />}
      <Next view={view} found={found} today={today} />
      {found.answer && (
        <section>
          <h2>{view.t('case-answer')}</h2>
          <p class="card pre">{found.answer}</p>
        </section>
      )}
      {own && found.state === 'resolved' && (
        <Judge view={view} found={found} own={own} said={said.at === 'judge' ? said : {}} />
      )}
      <Timeline view={view} found={found} />
      {own && found.mayAddWord && <AddWord view={view} own={own} said={said.at === 'word' ? said : {}} />}
      {found.whole && secret ? (
        <Yours view={view} found={found} whole={found.whole} secret={secret} />
      ) : (
        <p class="soft">{view.t('case-whole-hint')}</p>
      )}
    </Frame>,
  )
}

type Shown = { view: View; found: CitizenCase }

function Head({ view, found }: Shown) {
  return (
    <div class="stack tight">
      <h1>{view.t(`case-kind-${found.kind}`)}</h1>
      <p class="soft">
        {view.t('case-code')} {trackingCode(view.locale, found.trackingCode)}
      </p>
    </div>
  )
}

/** What one sees right after filing: the code, large, and the ways to keep it. */
function Filed({ c, view, found, secret }: Shown & { c: PageContext; secret: string }) {
  const { bots, publicUrl } = c.var.parts
  const link = `${publicUrl}/c/${found.trackingCode}/${secret}`
  const chats = botAddresses(bots, casePayload(found.trackingCode, secret))
  return (
    <section>
      <div class="note ok">
        <Icon name="open" />
        <h1>{view.t('case-filed')}</h1>
      </div>
      <div class="card">
        <p class="soft small">{view.t('case-code')}</p>
        <b class="tracking">{trackingCode(view.locale, found.trackingCode)}</b>
        <p>{view.t('case-filed-detail')}</p>
        <div class="buttons">
          <Copy view={view} label={view.t('case-copy')} value={found.trackingCode} />
          {chats.telegram && (
            <a class="button quiet" href={chats.telegram}>
              {view.t('case-bot-telegram')}
            </a>
          )}
          {chats.bale && (
            <a class="button quiet" href={chats.bale}>
              {view.t('case-bot-bale')}
            </a>
          )}
        </div>
      </div>
      <div class="card">
        <h2>{view.t('case-filed-link')}</h2>
        <p class="small">
          <a class="code" href={`/c/${found.trackingCode}/${secret}`}>
            {link}
          </a>
        </p>
        <p class="soft small">{view.t('case-filed-link-detail')}</p>
        <div class="buttons">
          <Copy view={view} label={view.t('case-copy-link')} value={link} />
        </div>
      </div>
    </section>
  )
}

function Copy({ view, label, value }: { view: View; label: string; value: string }) {
  return (
    <button class="button quiet" type="button" data-copy={value} data-done={view.t('case-copied')} hidden>
      {label}
    </button>
  )
}

const tones: Record<CaseState, { tone: string; icon: 'clock' | 'open' | 'warning' }> = {
  registered: { tone: 'waiting', icon: 'clock' },
  examining: { tone: 'waiting', icon: 'clock' },
  office: { tone: 'waiting', icon: 'clock' },
  answered: { tone: 'waiting', icon: 'clock' },
  reopened: { tone: 'waiting', icon: 'clock' },
  supervision: { tone: 'waiting', icon: 'clock' },
  resolved: { tone: 'ok', icon: 'open' },
}

/** How it stands, what is next, and by when. */
function Next({ view, found, today }: Shown & { today: string }) {
  const { tone, icon } = tones[found.state]
  return (
    <section class="card" aria-label={view.t('case-next')}>
      <p class={`state ${tone}`}>
        <Icon name={icon} />
        {view.t(`case-state-${found.state}`)}
      </p>
      <p>{nextSaid(view, found, today)}</p>
    </section>
  )
}

function nextSaid(view: View, found: CitizenCase, today: string): Child {
  const { state, dueOn, resultBy, mayReopen, reopenUntil } = found
  if (state === 'resolved')
    return mayReopen && reopenUntil
      ? view.t('case-next-reopen', { until: date(view.locale, reopenUntil) })
      : view.t('case-next-done')
  const late = [dueOn, resultBy].find((day) => day && day < today)
  if (late) return view.t('case-next-late', { due: date(view.locale, late) })
  return view.t(`case-next-${state}`, {
    due: dueOn ? date(view.locale, dueOn) : '',
    by: resultBy ? date(view.locale, resultBy) : '',
  })
}

function Timeline({ view, found }: Shown) {
  const last = found.steps.length - 1
  return (
    <section>
      <h2>{view.t('case-timeline')}</h2>
      <ol class="timeline">
        {found.steps.map(({ what, word, at }, index) => (
          <li class={index === last && found.state !== 'resolved' ? 'now' : undefined}>
            <b>{view.t(`case-step-${what}`)}</b>
            <p class="soft small">{dateTime(view.locale, at)}</p>
            {word && word !== found.answer && <p class="quote">{word}</p>}
          </li>
        ))}
      </ol>
    </section>
  )
}

type Whole = NonNullable<CitizenCase['whole']>

function Yours({ view, found, whole, secret }: Shown & { whole: Whole; secret: string }) {
  return (
    <section>
      <h2>{view.t('case-yours')}</h2>
      <div class="card">
        <p class="soft">
          {view.t(`case-topic-${found.topic}`)}
          {whole.office && ` · ${view.t('case-yours-office', { name: whole.office.name })}`}
        </p>
        <p class="pre">{whole.text}</p>
        {whole.files.length > 0 && (
          <ul class="photos">
            {whole.files.map(({ id, name, mime }) => (
              <li>
                <a href={`/c/${found.trackingCode}/${secret}/files/${id}`}>
                  {mime.startsWith('image/') ? (
                    <img src={`/c/${found.trackingCode}/${secret}/files/${id}`} alt={name} loading="lazy" />
                  ) : (
                    name
                  )}
                </a>
              </li>
            ))}
          </ul>
        )}
        <p class="soft small">{view.t(whole.confidential ? 'case-yours-hidden' : 'case-yours-named')}</p>
      </div>
    </section>
  )
}

/** POST /c/CODE/SECRET/word */
export async function wordPosted(c: PageContext) {
  const { tracked, given, key } = await posted(c)
  const word = given('word')
  return settle(c, 'word', word, await addWord(c.var.ctx, key, { ...tracked, word }))
}

/** POST /c/CODE/SECRET/judge: `as` is satisfied, dissatisfied or reopen. */
export async function judgePosted(c: PageContext) {
  const { tracked, given, key } = await posted(c)
  const word = given('word')
  const judged = { satisfied: given('as') === 'satisfied', reopen: given('as') === 'reopen', word }
  return settle(c, 'judge', word, await judgeCase(c.var.ctx, key, { ...tracked, ...judged }))
}

async function posted(c: PageContext) {
  const { trackingCode } = await trackCase(c, c.req.param('code') ?? '', c.req.param('secret'))
  const form = await c.req.parseBody()
  const given = (name: string) => (typeof form[name] === 'string' ? form[name].slice(0, 20_000) : '')
  const key = /^[\w-]{8,80}$/.test(given('key')) ? given('key') : randomUUID()
  return { tracked: { trackingCode, secret: c.req.param('secret')! }, given, key }
}

function settle(c: PageContext, at: 'word' | 'judge', word: string, outcome: Outcome<null>) {
  const view = viewOf(c)
  if (outcome.ok) return c.redirect(view.to(`/c/${c.req.param('code')}/${c.req.param('secret')}`), 303)
  const error = outcome.refusals.map((refusal) => worded(view.locale, refusal).text).join(' ')
  return casePage(c, { at, word, error }, outcome.why === 'conflict' ? 409 : 422)
}

/** GET /c/CODE/SECRET/files/ID */
export async function caseFile(c: PageContext) {
  const found = await trackCase(c, c.req.param('code') ?? '', c.req.param('secret'))
  const id = c.req.param('file') ?? ''
  const file = /^[0-9a-f-]{36}$/.test(id) ? await fileOfCase(c.var.ctx.db, found.id, id) : null
  if (!file) throw new Problem(404, 'unknown')
  return c.body(new Uint8Array(file.content), 200, {
    'content-type': file.mime,
    'content-disposition': `${file.mime.startsWith('image/') ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    'content-security-policy': "sandbox; default-src 'none'",
    'cache-control': 'no-store',
  })
}
