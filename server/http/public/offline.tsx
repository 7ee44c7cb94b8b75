/** @jsxImportSource hono/jsx */
// What a device shows of a page that it has no copy of, while there is no network: it is kept there by the form's worker.
import { Frame, Icon } from './frame.tsx'
import { pageCss } from './page.css.ts'
import { type PageContext, respond, viewOf } from './page.tsx'

/** GET /c/offline */
export function offlinePage(c: PageContext) {
  const view = viewOf(c)
  return respond(
    c,
    view,
    { title: view.t('offline-title'), css: pageCss, scripts: ['offline'], headers: { 'x-robots-tag': 'noindex' } },
    <Frame view={view}>
      <section data-filed hidden>
        <div class="note ok">
          <Icon name="open" />
          <b>{view.t('case-filed')}</b>
        </div>
        <div class="card">
          <p class="soft small">{view.t('case-code')}</p>
          <b class="tracking" />
          <p>{view.t('offline-filed')}</p>
        </div>
      </section>
      <h1>{view.t('offline-title')}</h1>
      <p data-again>{view.t('offline-lead')}</p>
      <p data-posted hidden>
        {view.t('offline-sent')}
      </p>
      <p>
        <a href={view.to('/c/new')}>{view.t('offline-case')}</a>
      </p>
    </Frame>,
  )
}
