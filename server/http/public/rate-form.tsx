/** @jsxImportSource hono/jsx */
// The form of the rating page: two questions, what may be added to them, and the other ways from here.
import { places } from '#locales/format'
import type { FoundOffice } from '#reads/offices/public'
import type { OfficeService } from '#reads/offices/services'
import { commentMax } from '#rules/ratings'
import { receiptTyped } from '#rules/ratings-receipts'
import type { botAddresses } from '../bots.ts'
import { Marks } from './faces.tsx'
import type { View } from './page.tsx'

type Question = 'service' | 'conduct'
/** What was typed, and what is said of it. */
export type RateInput = {
  service?: number
  conduct?: number
  comment?: string
  about?: string
  call?: string
  receipt?: string
  counter?: number | null
  said?: string
  /** The questions that were left out, where it was sent all the same. */
  left?: readonly Question[]
}

/** `services`: the list, where it was asked for; else whether there is one. */
type Offered = { services: readonly OfficeService[] | boolean; receipts: boolean; chats: Chats; asked: RateInput }

export type Shown = { view: View; office: FoundOffice }

/** Which question was left out, or that both were. */
export const leftWords = (view: View, left: readonly Question[]) =>
  left.length > 1 ? view.t('rate-choose') : view.t('rate-choose-one', { question: view.t(`rate-${left[0]!}`) })

/** Which office it is, and the page in the other language. */
export function Head({ view, office }: Shown) {
  return (
    <header>
      <div>
        <h1>{view.t('rate-title', { name: office.name })}</h1>
        <p class="soft">
          {office.place === office.county ? office.place : places(view.locale, [office.place, office.county])}
        </p>
      </div>
      <a class="soft" href={view.other} lang={view.locale === 'fa' ? 'en' : 'fa'}>
        {view.t('public-language')}
      </a>
    </header>
  )
}

/** The two questions; below them, folded, what nobody must say. */
export function RateForm({ view, office, services, receipts, chats, asked }: Shown & Offered) {
  return (
    <form method="post" action={view.to(`/r/${office.license}`)} novalidate>
      <Head view={view} office={office} />
      <input type="hidden" name="license" value={office.license} />
      {asked.counter && <input type="hidden" name="counter" value={asked.counter} />}
      <Marks view={view} name="service" chosen={asked.service} left={asked.left?.includes('service')} />
      <Marks view={view} name="conduct" chosen={asked.conduct} left={asked.left?.includes('conduct')} />
      <details open={Boolean(asked.comment || Array.isArray(services) || asked.call || asked.receipt)}>
        <summary>{view.t('rate-more')}</summary>
        {services && (
          <label>
            {view.t('rate-about')}
            <select name="about">
              <option value="">{view.t('rate-about-none')}</option>
              {services !== true && <Services of={services} chosen={asked.about} />}
            </select>
          </label>
        )}
        <label>
          {view.t('rate-comment')}
          <textarea name="comment" rows={3} data-most={commentMax}>
            {asked.comment}
          </textarea>
        </label>
        <p class="soft" aria-live="polite" data-left={view.t('rate-comment-over')}>
          {view.t('rate-comment-most', { most: commentMax })}
        </p>
        <p class="soft">{view.t('rate-comment-covered')}</p>
        <label>
          {view.t('rate-call')}
          <input name="call" type="tel" maxlength={40} autocomplete="tel" value={asked.call} />
        </label>
        <p class="soft">{view.t('rate-call-detail')}</p>
        {receipts && (
          <>
            <label>
              {view.t('rate-receipt')}
              <input name="receipt" maxlength={receiptTyped} autocomplete="off" value={asked.receipt} />
            </label>
            <p class="soft">{view.t('rate-receipt-detail')}</p>
          </>
        )}
      </details>
      <p
        role="alert"
        data-failed={view.t('rate-failed')}
        data-choose={view.t('rate-choose')}
        data-service={leftWords(view, ['service'])}
        data-conduct={leftWords(view, ['conduct'])}
      >
        {asked.said}
      </p>
      <button type="submit" data-busy={view.t('rate-sending')}>
        {view.t('rate-send')}
      </button>
      {services === true && (
        <noscript>
          <button type="submit" class="button quiet" name="services" value="1">
            {view.t('rate-about')}
          </button>
        </noscript>
      )}
      <Ways view={view} office={office} chats={chats} />
    </form>
  )
}

/** The services of an office as one chooses among them. */
export function Services({ of, chosen }: { of: readonly OfficeService[]; chosen?: string | undefined }) {
  return (
    <>
      {of.map(({ code, name }) => (
        <option value={code} selected={code === chosen}>
          {name}
        </option>
      ))}
    </>
  )
}

type Chats = ReturnType<typeof botAddresses>

/** The other ways from here: the same two questions in a messenger are for those who prefer it. */
function Ways({ view, office, chats }: Shown & { chats: Chats }) {
  return (
    <nav>
      <a href={view.to(`/c/new?office=${office.license}`)}>{view.t('rate-case')}</a>
      <a href={view.to(`/o/${office.license}`)}>{view.t('rate-office')}</a>
      {chats.telegram && <a href={chats.telegram}>{view.t('rate-telegram')}</a>}
      {chats.bale && <a href={chats.bale}>{view.t('rate-bale')}</a>}
    </nav>
  )
}
