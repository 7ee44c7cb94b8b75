/** @jsxImportSource hono/jsx */
// /audit/heads: the heads of the audit chain, for anyone to read and keep. As a page, or as JSON where that is asked for.
import { Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { date, digits } from '#locales/format'
import { type ProvinceHeads, publishedHeads } from '#reads/audit'
import type { Env } from './context.ts'
import { auditCss } from './public/audit.css.ts'
import { respond, type View, viewOf } from './public/page.tsx'
import { pageHeaders } from './wire/headers.ts'

// The page brings its own policy, which the app's would replace.
const headers = secureHeaders(pageHeaders)

export const audit = new Hono<Env>().get('/audit/heads', headers, async (c) => {
  const provinces = await publishedHeads(c.var.ctx.db)
  const wantsJson = c.req.query('format') === 'json' || /\bapplication\/json\b/.test(c.req.header('accept') ?? '')
  if (wantsJson) return c.json({ provinces }, 200, { 'cache-control': 'no-store', vary: 'accept' })
  const view = viewOf(c)
  const dress = { title: view.t('audit-title'), css: auditCss, headers: { vary: 'accept' } }
  return respond(c, view, dress, <HeadsPage view={view} provinces={provinces} />)
})

function HeadsPage({ view, provinces }: { view: View; provinces: ProvinceHeads[] }) {
  const { t } = view
  return (
    <main>
      <p class="brand">{t('public-brand')}</p>
      <h1>{t('audit-title')}</h1>
      <p>{t('audit-intro')}</p>
      {provinces.map((province) => (
        <ProvinceSection view={view} province={province} />
      ))}
      <p class="foot">
        <a href="/audit/heads?format=json">{t('audit-raw')}</a>
        <a href={view.other} hreflang={view.locale === 'fa' ? 'en' : 'fa'}>
          {t('public-language')}
        </a>
      </p>
    </main>
  )
}

function ProvinceSection({ view, province }: { view: View; province: ProvinceHeads }) {
  const { t, locale } = view
  const { current, days } = province
  return (
    <section>
      <h2>{locale === 'fa' ? province.name : province.nameEn}</h2>
      {current === null ? (
        <p>{t('audit-none')}</p>
      ) : (
        <>
          <h3>{t('audit-current')}</h3>
          <p>
            {digits(locale, current.seq)} <code>{current.hash}</code>
          </p>
          <h3>{t('audit-days')}</h3>
          {days.length === 0 ? <p>{t('audit-no-days')}</p> : <DaysTable view={view} days={days} />}
        </>
      )}
    </section>
  )
}

function DaysTable({ view, days }: { view: View; days: ProvinceHeads['days'] }) {
  const { t, locale } = view
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('audit-column-day')}</th>
          <th scope="col">{t('audit-column-seq')}</th>
          <th scope="col">{t('audit-column-hash')}</th>
        </tr>
      </thead>
      <tbody>
        {days.map(({ day, seq, hash }) => (
          <tr>
            <th scope="row">{date(locale, day)}</th>
            <td>{digits(locale, seq)}</td>
            <td>
              <code>{hash}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
