/** @jsxImportSource hono/jsx */
// The front door: what a citizen may want here, and the way in for those who work with it.
import { FindForm } from './find-form.tsx'
import { Frame, Icon } from './frame.tsx'
import { pageCss } from './page.css.ts'
import { type PageContext, respond, shared, viewOf } from './page.tsx'

/** GET / */
export function doorPage(c: PageContext) {
  const view = viewOf(c)
  return respond(
    c,
    view,
    {
      title: view.t('public-brand'),
      description: view.t('public-door-lead'),
      canonical: '/',
      css: pageCss,
      cache: shared,
      installs: true,
      scripts: ['page', 'find'],
    },
    <Frame view={view}>
      <div class="stack tight">
        <h1>{view.t('public-door')}</h1>
        <p class="soft">{view.t('public-door-lead')}</p>
      </div>
      <section>
        <p class="note waiting" role="status" data-offline hidden>
          <Icon name="notice" />
          <span>{view.t('public-door-offline')}</span>
        </p>
        <a class="button" href={view.to('/o?for=rate')}>
          {view.t('public-door-rate')}
        </a>
        <a class="button quiet" href={view.to('/c/new')}>
          {view.t('public-door-case')}
        </a>
        <a class="button quiet" href={view.to('/c')}>
          {view.t('case-follow')}
        </a>
      </section>
      <section>
        <h2>{view.t('office-lost-find')}</h2>
        <FindForm view={view} />
        <div class="stack" data-found aria-live="polite" />
      </section>
      <section id="install">
        <h2>{view.t('public-install')}</h2>
        <p>{view.t('public-install-how')}</p>
        <button class="button quiet" type="button" data-install hidden>
          {view.t('public-install-now')}
        </button>
      </section>
      <section>
        <p>
          <a href={view.to('/p')}>{view.t('province-all')}</a>
        </p>
        <p>
          <a href={view.to('/calls')}>{view.t('calls-public')}</a>
        </p>
        <p>
          <a href={view.to('/v')}>{view.t('receipts-verify')}</a>
        </p>
        <p>
          <a href={view.to('/m')}>{view.t('resolutions-public')}</a>
        </p>
        <p>
          <a href="/app/">{view.t('public-door-staff')}</a>
        </p>
      </section>
    </Frame>,
  )
}
