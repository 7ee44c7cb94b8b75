/** @jsxImportSource hono/jsx */
// The parts of a case's page: the code to keep, how it stands, its time line, what was sent.
import { caseNext, caseState } from '#locales/cases'
import { date, dateTime, trackingCode } from '#locales/format'
import type { CitizenCase } from '#reads/public-cases'
import type { CaseState } from '#rules/cases'
import { Expected } from './case-topic.tsx'
import { Icon } from './frame.tsx'
import type { PageContext, View } from './page.tsx'

export type Shown = { view: View; found: CitizenCase }

export function Head({ view, found }: Shown) {
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
export function Filed({ c, view, found, secret }: Shown & { c: PageContext; secret: string }) {
  const link = `${c.var.parts.publicUrl}/c/${found.trackingCode}/${secret}`
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
          <button
            class="button quiet"
            type="button"
            data-share={view.t('case-share-words', { code: trackingCode(view.locale, found.trackingCode) })}
            hidden
          >
            {view.t('case-share')}
          </button>
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
  agency: { tone: 'waiting', icon: 'clock' },
  committee: { tone: 'waiting', icon: 'clock' },
  answered: { tone: 'waiting', icon: 'clock' },
  reopened: { tone: 'waiting', icon: 'clock' },
  supervision: { tone: 'waiting', icon: 'clock' },
  resolved: { tone: 'ok', icon: 'open' },
}

/** How it stands, what is next, and by when. */
export function Next({ view, found, today }: Shown & { today: string }) {
  const { tone, icon } = found.withdrawn ? ({ tone: '', icon: 'notice' } as const) : tones[found.state]
  return (
    <section class="card" aria-label={view.t('case-next')}>
      <p class={`state ${tone}`}>
        <Icon name={icon} />
        {caseState(view.locale, found)}
      </p>
      <p>{caseNext(view.locale, found, today)}</p>
      {found.state !== 'resolved' && (
        <p class="soft small">
          <Expected view={view} topic={found.topic} />
        </p>
      )}
    </section>
  )
}

export function Timeline({ view, found }: Shown) {
  const last = found.steps.length - 1
  return (
    <section>
      <h2>{view.t('case-timeline')}</h2>
      <ol class="timeline">
        {found.steps.map(({ what, word, at }, index) => (
          <li class={index === last && found.state !== 'resolved' ? 'now' : undefined}>
            <b>{view.t(`case-step-${what}`)}</b>
            <p class="soft small">{dateTime(view.locale, at)}</p>
            {word && word !== found.answer && (
              <p class="quote" dir={view.dir(word)}>
                {word}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

type Whole = NonNullable<CitizenCase['whole']>

export function Yours({ view, found, whole, own }: Shown & { whole: Whole; own: string }) {
  return (
    <section>
      <h2>{view.t('case-yours')}</h2>
      <div class="card">
        <p class="soft">
          {view.t(`case-topic-${found.topic}`)}
          {whole.office && ` · ${view.t('case-yours-office', { name: whole.office.name })}`}
        </p>
        {[whole.service, whole.agency, whole.place].filter(Boolean).map((said) => (
          <p class="soft">{said}</p>
        ))}
        <p class="pre" dir={view.dir(whole.text)}>
          {whole.text}
        </p>
        <Papers own={own} files={whole.files} />
        <p class="soft small">{view.t(whoKnows(whole))}</p>
      </div>
    </section>
  )
}

const whoKnows = ({ known, confidential }: Whole) =>
  !known ? 'case-yours-nameless' : confidential ? 'case-yours-hidden' : 'case-yours-named'

/** Whoever has opened the citizen's name: as what, on which day and why; nothing where there is none to open. */
export function Looks({ view, of: { known, looks: of } }: { view: View; of: Whole }) {
  if (!known && of.length === 0) return null
  return (
    <section>
      <h2>{view.t('case-looks')}</h2>
      {of.length === 0 && <p class="soft">{view.t('case-looks-none')}</p>}
      {of.map(({ role, why, on }) => (
        <div class="card">
          <b>{view.t('case-looks-by', { role: view.t(`nav-role-${role}`), day: date(view.locale, on) })}</b>
          <p class="quote" dir={view.dir(why)}>
            {why}
          </p>
        </div>
      ))}
    </section>
  )
}

/** Photos to be seen and papers to be opened, each by the case's own address. */
export function Papers({ own, files }: { own: string; files: Whole['files'] }) {
  if (files.length === 0) return null
  const folder = `${own.split('?')[0]}/files`
  return (
    <ul class="photos">
      {files.map(({ id, name, mime }) => (
        <li>
          <a href={`${folder}/${id}`}>
            {mime.startsWith('image/') ? <img src={`${folder}/${id}`} alt={name} loading="lazy" /> : name}
          </a>
        </li>
      ))}
    </ul>
  )
}
