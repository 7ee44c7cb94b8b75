/** @jsxImportSource hono/jsx */
// The frame of the public pages: the name of the house, the other language, and the text.
import type { PropsWithChildren } from 'hono/jsx'
import type { View } from './page.tsx'

/** A page's text in the frame. */
export function Frame({ view, children }: PropsWithChildren<{ view: View }>) {
  return (
    <>
      <a class="skip" href="#main">
        {view.t('public-skip')}
      </a>
      <header class="top">
        <div>
          <a href={view.to('/')}>
            <svg viewBox="0 0 96 96" width="28" height="28" aria-hidden="true">
              <rect width="96" height="96" rx="22" fill="#0b5557" />
              <path
                d="M26 61V42q0-15 22-25 22 10 22 25v19M18 70h60"
                fill="none"
                stroke="#fff"
                stroke-width="7"
                stroke-linecap="round"
              />
              <path
                d="M38 46l7 7 13-13"
                fill="none"
                stroke="#f5c06a"
                stroke-width="7"
                stroke-linecap="round"
                stroke-linejoin="round"
              />
            </svg>
            <b>{view.t('public-brand')}</b>
          </a>
          <a href={view.other} lang={view.locale === 'fa' ? 'en' : 'fa'}>
            {view.t('public-language')}
          </a>
        </div>
      </header>
      <main id="main">
        <p
          class="note"
          role="status"
          data-kept
          data-sent={view.t('case-kept-sent', { code: '%' })}
          data-added={view.t('case-kept-added')}
          data-refused={view.t('case-kept-refused')}
          hidden
        >
          <a href={view.to('/c/new')}>{view.t('case-kept-waiting')}</a>
        </p>
        {children}
      </main>
    </>
  )
}

const paths = {
  open: 'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17zM8 12.3l2.8 2.8L16 9.5',
  clock: 'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17zM12 7.5V12l3.5 2',
  stopped: 'M8.5 3.5h7l5 5v7l-5 5h-7l-5-5v-7zM9 9l6 6M15 9l-6 6',
  notice: 'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17zM12 11v5.5M12 7.8V8',
  warning: 'M12 4L2.8 19.5h18.4zM12 10v4.5M12 17v.2',
} as const

/** A sign beside words that say the same. */
export function Icon({ name }: { name: keyof typeof paths }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  )
}
