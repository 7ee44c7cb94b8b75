/** @jsxImportSource hono/jsx */
// The page behind a slip's QR: the deliverer's phone shows what is handed over, the receiver writes a name and signs.
import { deliverBySlip, slipHash } from '#actions/notices/slip'
import { code, commas, date, exactTime } from '#locales/format'
import { inOrder, partyWords } from '#locales/notices'
import { withReach } from '#locales/secretariat'
import { slipBy } from '#reads/notices/receipts'
import { onlySecretariat } from '#reads/secretariat'
import { tehranDay } from '#rules/calendar'
import { groupedReceiptCode } from '#rules/receipts'
import { Problem, worded } from '../wire/errors.ts'
import { limitAddress } from '../wire/limits.ts'
import { Field } from './field.tsx'
import { Frame, Icon } from './frame.tsx'
import { type PageContext, respond, type View, viewOf } from './page.tsx'
import { slipCss } from './slip.css.ts'
import { Facts } from './verify.tsx'

const looksAnHour = 300
/** A signature as a picture, and the words round it. */
export const slipBytesMost = 512 * 1024

type Slip = NonNullable<Awaited<ReturnType<typeof slipBy>>>
type Said = { name: string; errors: Record<string, string> }

/** GET /d/SECRET */
export async function slipPage(c: PageContext) {
  await limitAddress(c, 'slip', looksAnHour)
  return shown(c, await slipOf(c))
}

/** POST /d/SECRET: records the delivery; the page then says what stands. */
export async function slipPosted(c: PageContext) {
  await limitAddress(c, 'slip', looksAnHour)
  const slip = await slipOf(c)
  const view = viewOf(c)
  const form = await c.req.parseBody()
  const name = typeof form.name === 'string' ? form.name.slice(0, 100).trim() : ''
  if (form.confirm !== 'yes') return shown(c, slip, { name, errors: { confirm: view.t('slips-confirm-needed') } })
  const signature = signatureIn(form.signature)
  const outcome = await deliverBySlip(c.var.ctx, { slip: secretOf(c), name, signature })
  if (outcome.ok) return c.redirect(view.to(`/d/${secretOf(c)}`), 303)
  if (outcome.why === 'unknown') throw new Problem(404, 'unknown')
  const said = outcome.refusals.map((refusal) => worded(view.locale, refusal))
  const errors = Object.fromEntries(said.map(({ field, text }) => [field === 'name' ? 'name' : 'signature', text]))
  return shown(c, slip, { name, errors })
}

const secretOf = (c: PageContext) => c.req.param('secret') ?? ''

async function slipOf(c: PageContext): Promise<Slip> {
  const slip = await slipBy(c.var.ctx.db, slipHash(secretOf(c)))
  if (!slip) throw new Problem(404, 'unknown')
  return slip
}

/** The picture that the script put into the form; null without script, or where nobody signed. */
function signatureIn(field: unknown): { bytes: Uint8Array } | null {
  const found = typeof field === 'string' ? /^data:image\/png;base64,([A-Za-z0-9+/=]+)$/.exec(field) : null
  return found ? { bytes: new Uint8Array(Buffer.from(found[1]!, 'base64')) } : null
}

function shown(c: PageContext, slip: Slip, said: Said = { name: '', errors: {} }) {
  const view = viewOf(c)
  const done = slip.acknowledgedAt !== null || slip.deliveredOn !== null
  const status = Object.keys(said.errors).length ? 422 : 200
  return respond(
    c,
    view,
    { title: view.t('slips-hand-title'), css: slipCss, scripts: done ? [] : ['slip'], status },
    <Frame view={view}>
      <div class="stack tight">
        <h1>{view.t('slips-hand-title')}</h1>
        {!done && <p class="soft">{view.t('slips-hand-lead')}</p>}
      </div>
      {done && <Done view={view} slip={slip} />}
      <Facts
        of={[
          [view.t('slips-number'), slip.number && code(view.locale, inOrder(slip.number))],
          [view.t('slips-date'), slip.signedAt && date(view.locale, tehranDay(slip.signedAt))],
          ...whom(view, slip),
          [view.t('receipts-carrier'), slip.carrier],
        ]}
      />
      {!done && <HandForm view={view} action={view.to(`/d/${secretOf(c)}`)} said={said} />}
    </Frame>,
  )
}

function whom({ t, locale }: View, { officeId, office, party, holder }: Slip): [string, string | null | undefined][] {
  if (!officeId) return [[t('slips-to'), party ? commas(locale, [holder, partyWords(locale, party)]) : holder]]
  return [
    [t('slips-office'), office.name],
    [t('receipts-county'), office.county],
    [t('slips-address'), office.address || office.place],
    [t('slips-holder'), holder],
  ]
}

function Done({ view, slip }: { view: View; slip: Slip }) {
  const { t, locale } = view
  const { acknowledgedAt, deliveredAt, receiver, code: receipt } = slip
  const [title, detail] = deliveredAt
    ? [t('slips-hand-done'), t('slips-hand-done-detail', { name: receiver ?? '', at: exactTime(locale, deliveredAt) })]
    : acknowledgedAt
      ? [t('slips-hand-acknowledged'), t('slips-hand-acknowledged-detail', { at: exactTime(locale, acknowledgedAt) })]
      : [t('slips-hand-recorded'), '']
  return (
    <p class="note ok" role="status">
      <Icon name="open" />
      <span>
        <strong>{title}</strong>
        {detail && <br />}
        {detail}
        {deliveredAt && receipt && (
          <>
            <br />
            {t('slips-hand-receipt')}:{' '}
            <a class="code" href={view.to(`/v/${receipt}`)}>
              {groupedReceiptCode(receipt)}
            </a>
          </>
        )}
      </span>
    </p>
  )
}

function HandForm({ view, action, said }: { view: View; action: string; said: Said }) {
  const { t } = view
  return (
    <form class="form" method="post" enctype="multipart/form-data" action={action} novalidate>
      <Field view={view} name="name" label="slips-hand-receiver" error={said.errors.name}>
        {(input) => <input {...input} class="input" value={said.name} autocomplete="off" maxlength={100} required />}
      </Field>
      <div class="field" data-pad hidden>
        <span class="label" id="sign-label">
          {t('slips-hand-sign')}
        </span>
        <p class="help" id="sign-help">
          {t('slips-hand-sign-hint')}
        </p>
        <canvas class="pad" role="img" aria-labelledby="sign-label" aria-describedby="sign-help" />
        <p>
          <button class="link" type="button" data-clear>
            {t('slips-hand-clear')}
          </button>
        </p>
      </div>
      {said.errors.signature && <p class="wrong">{said.errors.signature}</p>}
      <input type="hidden" name="signature" value="" />
      <div class="field">
        <label class="check">
          <input
            type="checkbox"
            name="confirm"
            value="yes"
            required
            {...(said.errors.confirm ? { 'aria-invalid': 'true', 'aria-describedby': 'confirm-error' } : {})}
          />
          <span>{t('slips-hand-confirm')}</span>
        </label>
        {said.errors.confirm && (
          <p class="wrong" id="confirm-error">
            {said.errors.confirm}
          </p>
        )}
      </div>
      <button class="button" type="submit">
        {t('slips-hand-do')}
      </button>
    </form>
  )
}

/** What is said of a slip that a newer one has voided, or that never was. */
export async function slipLost(c: PageContext) {
  const view = viewOf(c)
  const { db, now } = c.var.ctx
  const reach = await onlySecretariat(db, tehranDay(now))
  const said = view.t('slips-hand-lost-detail')
  return respond(
    c,
    view,
    { title: view.t('slips-hand-lost'), css: slipCss, status: 404 },
    <Frame view={view}>
      <h1>{view.t('slips-hand-lost')}</h1>
      <p>{withReach(view.locale, 'slips-hand-lost-detail', said, reach)}</p>
    </Frame>,
  )
}
