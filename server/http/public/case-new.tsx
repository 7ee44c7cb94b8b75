/** @jsxImportSource hono/jsx */
// Filing a case on the web: the form, and what is done with it.
import { randomUUID } from 'node:crypto'
import type { FileCase, FiledCase } from '#actions/cases/file'
import { fileCaseAgain } from '#actions/cases/file-again'
import { trackingCode as groupedCode } from '#locales/format'
import { officeByCode, provinceNames } from '#reads/offices/public'
import { servicesOf } from '#reads/offices/services'
import { agencyNames, serviceCalled } from '#reads/offices/subjects'
import { tehranDay } from '#rules/calendar'
import { caseTopics } from '#rules/case-topics'
import { caseKinds, checkCase } from '#rules/cases'
import { numberChannel } from '#rules/messages'
import { normalise } from '#rules/texts'
import type { Refusal } from '#rules/verdict'
import { bytesOf, caseSize, casesAnHour } from '../public-cases.ts'
import { Problem, worded } from '../wire/errors.ts'
import { limitLook } from '../wire/floods.ts'
import { limitAddress } from '../wire/limits.ts'
import type { SentForm } from '../wire/multipart.ts'
import { isFew, withForm } from '../wire/uploads.ts'
import { CaseForm } from './case-form.tsx'
import type { CaseValues } from './case-values.ts'
import { Frame, Icon } from './frame.tsx'
import { pageCss } from './page.css.ts'
import { type PageContext, respond, type View, viewOf } from './page.tsx'

/** GET /c/new, with the office of the QR in `?office=` */
export async function caseNewPage(c: PageContext) {
  return formPage(c, {
    license: (c.req.query('office') ?? '').slice(0, 40),
    province: '',
    kind: caseKinds[0],
    topic: '',
    place: '',
    agency: '',
    service: '',
    text: '',
    name: '',
    mobile: '',
    bySms: false,
    confidential: true,
    key: randomUUID(),
  })
}

async function formPage(c: PageContext, values: CaseValues, errors: Record<string, string> = {}, before?: FiledCase) {
  const view = viewOf(c)
  const { db } = c.var.ctx
  const office = values.license ? await officeByCode(db, values.license) : null
  const known = office ? [] : await provinceNames(db)
  const agencies = await agencyNames(db)
  const services = office ? await servicesOf(db, office.id, tehranDay(c.var.ctx.now)) : []
  const said = values.license && !office ? { ...errors, license: view.t('case-office-unknown') } : errors
  const provinces = known.map(({ id, name, nameEn }) => ({ id, name: view.locale === 'fa' ? name : nameEn }))
  return respond(
    c,
    view,
    {
      title: view.t('case-new'),
      description: view.t('case-new-lead'),
      canonical: '/c/new',
      css: pageCss,
      scripts: ['case'],
      status: before ? 409 : Object.keys(errors).length ? 422 : 200,
    },
    <Frame view={view}>
      <div class="stack tight">
        <h1>{view.t('case-new')}</h1>
        <p class="soft">{view.t('case-new-lead')}</p>
      </div>
      {before && <FiledBefore view={view} first={before} />}
      <CaseForm
        view={view}
        values={values}
        errors={said}
        office={office}
        provinces={provinces}
        services={services}
        agencies={agencies}
        tellsByNumber={Boolean(numberChannel(c.var.ctx.channels ?? []))}
      />
    </Frame>,
  )
}

/** The case that this form has filed already, and the two ways on. */
function FiledBefore({ view, first: { trackingCode, secret } }: { view: View; first: FiledCase }) {
  return (
    <div class="note danger" role="alert" data-errors tabindex={-1}>
      <Icon name="warning" />
      <div class="stack tight">
        <b>{view.t('case-filed-before')}</b>
        <span class="tracking">{groupedCode(view.locale, trackingCode)}</span>
        <span>{view.t('case-filed-before-detail')}</span>
        <a href={view.to(`/c/${trackingCode}/${secret}`)}>{view.t('case-filed-before-see')}</a>
      </div>
    </div>
  )
}

/** POST /c/new: to the case's own page, or back with what is wrong. */
export async function casePosted(c: PageContext) {
  // Every start is counted before it is read. Few bytes may only ask whether the words may be filed, before the photos are
  // sent: nothing is filed then, so they count as a look, and as a case once they turn out to be one.
  const few = isFew(c)
  if (few) limitLook(c, 'small')
  else await limitAddress(c, 'case', casesAnHour)
  return withForm(
    c,
    caseSize,
    async (form) => {
      const asking = form.fields.check === 'true'
      if (few && !asking) await limitAddress(c, 'case', casesAnHour)
      return filed(c, form, asking)
    },
    (fields) => tooLarge(c, valuesIn(fields)),
  )
}

/** Back with everything that stood before the files. */
const tooLarge = (c: PageContext, values: CaseValues) => formPage(c, values, inWords(viewOf(c), [caseSize.refusal]))

async function filed(c: PageContext, { fields, files }: SentForm, asking: boolean) {
  const view = viewOf(c)
  const values = valuesIn(fields)
  const kind = caseKinds.find((one) => one === values.kind)
  const topic = caseTopics.find((one) => one === values.topic)
  if (!kind || !topic) {
    // What else is wrong is said at once, as far as it can be known without them.
    const rest = checkCase({ ...values, text: values.text.trim(), kind: 'complaint', topic: 'other' }, files.length)
    return formPage(c, values, {
      ...(kind ? {} : { kind: view.t('field-needed') }),
      ...(topic ? {} : { topic: view.t('case-topic-missing') }),
      ...inWords(view, rest),
    })
  }
  if (asking) return checked(c, view, values, { kind, topic })
  const service = values.service ? await serviceCalled(c.var.ctx.db, values.license, values.service) : null
  const filing: FileCase = {
    ...values,
    kind,
    topic,
    service,
    province: values.province || null,
    files: await bytesOf(files),
    photos: (fields.photos ?? '').split(' ').filter(Boolean).slice(0, 20),
  }
  const outcome = await fileCaseAgain(c.var.ctx, values.key, filing)
  if (outcome.ok) {
    const { trackingCode, secret } = outcome.value
    return c.redirect(view.to(`/c/${trackingCode}/${secret}?filed`), 303)
  }
  if (outcome.why === 'changed') return formPage(c, { ...values, key: randomUUID() }, {}, outcome.first)
  if (outcome.why === 'unknown') return formPage(c, values, unknownOffice(view))
  if (outcome.why !== 'refused') throw new Problem(409, 'conflict')
  return formPage(c, values, inWords(view, outcome.refusals))
}

/** 204 for words that may be filed. */
async function checked(c: PageContext, view: View, values: CaseValues, sort: Pick<FileCase, 'kind' | 'topic'>) {
  if (values.license && !(await officeByCode(c.var.ctx.db, values.license)))
    return formPage(c, values, unknownOffice(view))
  const wrong = checkCase({ ...values, ...sort, text: normalise(values.text) })
  return wrong.length ? formPage(c, values, inWords(view, wrong)) : c.body(null, 204)
}

const unknownOffice = (view: View) => ({ license: view.t('case-office-unknown') })

/** What is wrong by field; what belongs to none stands with the text. */
function inWords(view: View, refusals: readonly Refusal[]): Record<string, string> {
  const said = refusals.map((refusal) => worded(view.locale, refusal))
  return Object.fromEntries(said.map(({ field, text }) => [field ?? 'text', text]))
}

function valuesIn(form: Record<string, string>): CaseValues {
  const said = (name: string, most: number) => (form[name] ?? '').slice(0, most)
  const key = said('key', 80)
  return {
    license: said('license', 40).trim(),
    province: said('province', 40),
    kind: said('kind', 20),
    topic: said('topic', 40),
    place: said('place', 600),
    agency: said('agency', 300),
    service: said('service', 40),
    text: said('text', 20_000),
    name: said('name', 300),
    mobile: said('mobile', 40),
    bySms: said('sms', 10) === 'true',
    confidential: said('confidential', 10) === 'true',
    key: /^[\w-]{8,80}$/.test(key) ? key : randomUUID(),
  }
}
