/** @jsxImportSource hono/jsx */
// What a device shows of a page that it has no copy of, while there is no network: it is kept there by the form's worker.
import { Frame } from './frame.tsx'
import { pageCss } from './page.css.ts'
import { type PageContext, respond, viewOf } from './page.tsx'

/** GET /c/offline */
export function offlinePage(c: PageContext) {
  const view = viewOf(c)
  return respond(
    c,
    view,
    { title: view.t('offline-title'), css: pageCss, headers: { 'x-robots-tag': 'noindex' } },
    <Frame view={view}>
      <h1>{view.t('offline-title')}</h1>
      <p>{view.t('offline-lead')}</p>
      <p>{view.t('offline-sent')}</p>
      <p>
        <a href={view.to('/c/new')}>{view.t('offline-case')}</a>
      </p>
    </Frame>,
  )
}
