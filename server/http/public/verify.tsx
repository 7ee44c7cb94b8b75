/** @jsxImportSource hono/jsx */
// Verifying a receipt: anybody with the paper learns whether it is genuine, and never what the letter says.
import type { Child } from 'hono/jsx'
import { code, date, exactTime, isolate } from '#locales/format'
import { inOrder, partyWords } from '#locales/notices'
import { receiptByCode, type Verified } from '#reads/notices/receipts'
import { tehranDay } from '#rules/calendar'
import { fingerprintSigns, groupedReceiptCode, matchesFingerprint, newReceiptCode, receiptCode } from '#rules/receipts'
import { Problem } from '../wire/errors.ts'
import { evenly, limitAddress } from '../wire/limits.ts'
import { Field } from './field.tsx'
import { typedIn } from './follow.tsx'
import { Frame, Icon } from './frame.tsx'
import { pageCss } from './page.css.ts'
import { type PageContext, respond, shared, type View, viewOf } from './page.tsx'

/** An office or a court shares an address among many; guessing 10¹⁶ codes needs far more. */
const lookupsAnHour = 300
const evenMs = 80
/** A code that no letter has, though its check sign is right: a miss costs what a hit costs. */
const none = newReceiptCode(new Uint8Array(16))

/** GET /v, with the code in `?code=`; also the answer to a code that leads nowhere. */
export function verifyPage(c: PageContext, lost = false) {
  const view = viewOf(c)
  const typed = c.req.query('code')
  if (typed)
    return c.redirect(
      view.to(`/v/${encodeURIComponent(receiptCode(typed) ?? (typed.replace(/[./\\]/g, '').slice(0, 40) || '-'))}`),
      303,
    )
  const example = isolate(groupedReceiptCode(none))
  return respond(
    c,
    view,
    {
      title: view.t('receipts-verify'),
      description: view.t('receipts-verify-lead'),
      canonical: '/v',
      css: pageCss,
      status: lost ? 404 : 200,
      cache: lost ? 'no-store' : shared,
    },
    <Frame view={view}>
      <div class="stack tight">
        <h1>{view.t('receipts-verify')}</h1>
        <p class="soft">{view.t('receipts-verify-lead')}</p>
      </div>
      <form class="form" method="get" action="/v" novalidate>
        <Language view={view} />
        <Field
          view={view}
          name="code"
          label="receipts-verify-field"
          help="receipts-verify-help"
          args={{ example }}
          error={lost ? view.t('receipts-verify-lost') : undefined}
        >
          {(input) => (
            <input
              {...input}
              class="input ltr"
              autocapitalize="characters"
              autocomplete="off"
              maxlength={40}
              value={lost ? typedIn(c).toUpperCase() : undefined}
              aria-required="true"
            />
          )}
        </Field>
        <button class="button" type="submit">
          {view.t('receipts-verify-find')}
        </button>
      </form>
    </Frame>,
  )
}

function Language({ view }: { view: View }) {
  return view.locale === 'en' ? <input type="hidden" name="lang" value="en" /> : null
}

/** GET /v/CODE, with what stands on the paper in `?hash=`. */
export async function verifiedPage(c: PageContext) {
  await limitAddress(c, 'receipt', lookupsAnHour)
  const view = viewOf(c)
  const typed = receiptCode(c.req.param('code') ?? '')
  const found = await evenly(evenMs, () => receiptByCode(c.var.ctx.db, typed ?? none))
  if (!found || !typed) throw new Problem(404, 'unknown')
  const hash = (c.req.query('hash') ?? '').slice(0, 100)
  const same = hash ? matchesFingerprint(hash, found.hash ?? '') : undefined
  // A paper whose fingerprint is another is not genuine, whatever its code says: the page says so first of all.
  const forged = same === false
  return respond(
    c,
    view,
    { title: view.t(forged ? 'receipts-forged' : 'receipts-genuine'), css: pageCss },
    <Frame view={view}>
      <div class="stack tight">
        <h1>{view.t('receipts-verify')}</h1>
        <p class="soft">{view.t('receipts-secrecy')}</p>
      </div>
      <p class={forged ? 'note danger' : 'note ok'} role="status">
        <Icon name={forged ? 'stopped' : 'open'} />
        <span>
          <strong>{view.t(forged ? 'receipts-forged' : 'receipts-genuine')}</strong>
          <br />
          {view.t(forged ? 'receipts-compare-other' : 'receipts-genuine-detail')}
        </span>
      </p>
      <Facts of={factsOf(view, found)} />
      <Compare view={view} code={typed} same={same} typed={hash} />
    </Frame>,
  )
}

type Fact = [label: string, value: Child]

function factsOf(view: View, found: Verified): Fact[] {
  const { t, say, locale } = view
  const { office, party } = found
  return [
    [t('receipts-number'), found.number && code(locale, inOrder(found.number))],
    [t('receipts-kind'), say(`notice-kind-${found.kind}`)],
    [t('receipts-date'), found.signedAt && date(locale, tehranDay(found.signedAt))],
    [t('receipts-province'), locale === 'fa' ? found.province.name : found.province.nameEn],
    [t('receipts-county'), office?.county],
    [t('receipts-office'), office?.name],
    [t('receipts-license'), office?.license && code(locale, office.license)],
    [t('receipts-to'), !office && party && partyWords(locale, party)],
    ...steps(view, found),
    [t('receipts-code'), found.code && <span class="code">{groupedReceiptCode(found.code)}</span>],
    [t('receipts-hash'), found.hash && <Hash of={found.hash} />],
  ]
}

/** Opened, acknowledged by whom in which role, handed over: each with its moment and its way. */
function steps({ t, say, locale }: View, found: Verified): Fact[] {
  const at = (moment: Date, way: string) => `${exactTime(locale, moment)} · ${way}`
  const via = (name: string | null) => (name ? say(`notice-via-${name}`) : '')
  const role = found.acknowledgedAs && say(`nav-role-${found.acknowledgedAs}`)
  const day = found.deliveredAt
    ? exactTime(locale, found.deliveredAt)
    : found.deliveredOn && date(locale, found.deliveredOn)
  return [
    [t('receipts-opened'), found.openedAt && at(found.openedAt, via(found.openedVia))],
    [t('receipts-acknowledged'), found.acknowledgedAt && at(found.acknowledgedAt, via(found.acknowledgedVia))],
    [t('receipts-by'), role && (found.acknowledgedAs === 'substitute' ? t('receipts-by-substitute', { role }) : role)],
    [t('receipts-delivered'), day && `${day} · ${say(`notice-way-${found.deliveredBy}`)}`],
  ]
}

/** The whole digest, the part that stands on the paper set off. */
function Hash({ of }: { of: string }) {
  const grouped = (part: string) => part.replace(/(.{4})(?=.)/g, '$1 ')
  return (
    <span class="code small">
      <strong>{grouped(of.slice(0, fingerprintSigns))}</strong> {grouped(of.slice(fingerprintSigns))}
    </span>
  )
}

/** Names and values; what is not there is left out. */
export function Facts({ of }: { of: readonly Fact[] }) {
  return (
    <dl class="facts card">
      {of
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <div>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}

type Compared = { view: View; code: string; typed: string; same: boolean | null | undefined }

function Compare({ view, code: own, typed, same }: Compared) {
  const wrong = same === null ? view.t('receipts-compare-short') : undefined
  return (
    <section>
      <h2>{view.t('receipts-compare')}</h2>
      <p>{view.t('receipts-compare-lead')}</p>
      {same && (
        <p class="note ok" role="status">
          <Icon name="open" />
          <span>{view.t('receipts-compare-same')}</span>
        </p>
      )}
      <form class="form" method="get" action={`/v/${own}`} novalidate>
        <Language view={view} />
        <Field view={view} name="hash" label="receipts-compare-field" error={wrong}>
          {(input) => (
            <input
              {...input}
              class="input ltr"
              value={typed}
              autocapitalize="none"
              autocomplete="off"
              maxlength={100}
            />
          )}
        </Field>
        <button class="button quiet" type="submit">
          {view.t('receipts-compare-check')}
        </button>
      </form>
    </section>
  )
}
