// The frame round every page: who is signed in decides what there is; the router decides what is shown.

import { useEffect, useState } from 'preact/hooks'
import { Route, Router, useLocation } from 'preact-iso'
import { exec } from 'preact-iso/router'
import { loadMe } from './account.ts'
import { acted } from './act.ts'
import { Banners } from './banners.tsx'
import { lazyPage, warm } from './lazy.tsx'
import { Masthead, Places } from './nav.tsx'
import { Button } from './parts/button.tsx'
import { Skeleton } from './parts/list.tsx'
import { ProblemNote } from './parts/note.tsx'
import { PageAct } from './parts/page.tsx'
import { Toasts } from './parts/toast.tsx'
import type { Problem } from './problem.ts'
import { Redirect } from './redirect.tsx'
import { placesOf, routes, routesOf } from './routes.ts'
import { turned } from './scroll.ts'
import { acting, me } from './session.ts'
import { frame } from './wide.ts'
import { t } from './words.ts'

/** Seldom seen, so fetched when it is. */
const lost = { path: '', load: () => import('./nowhere.tsx').then((m) => m.Lost), words: ['nowhere'] }

const isOpen = (path: string) => routes.some((route) => route.open && exec(path, `/app${route.path}`))

/** Everything on screen. */
export function Shell() {
  const { path } = useLocation()
  const alone = !me.value || path === '/app/login'
  const desk = alone ? null : frame.value
  return (
    <div class={alone || desk === undefined ? 'shell alone' : desk ? 'shell desk' : 'shell'}>
      <a class="skip" href="#main">
        {t('nav-skip')}
      </a>
      {desk ? <desk.Bars /> : !alone && desk === null && <Masthead />}
      <main class="main" id="main" tabIndex={-1}>
        {desk && <desk.Beside />}
        <div class="view" tabIndex={-1}>
          <Banners />
          {me.value || isOpen(path) ? desk !== undefined && <Pages /> : <Entrance />}
        </div>
        <Toasts />
        <PageAct />
      </main>
      {!alone && desk === null && <Places />}
    </div>
  )
}

// Until it is known who is signed in; the way to the login page if nobody is.
function Entrance() {
  const { url } = useLocation()
  const [problem, setProblem] = useState<Problem | null>(null)
  useEffect(() => {
    if (me.value === undefined) void loadMe().then(setProblem)
  }, [])
  if (me.value === null) return <Redirect to={`/app/login?next=${encodeURIComponent(url)}`} />
  const again = () => {
    setProblem(null)
    void loadMe().then(setProblem)
  }
  return (
    <div class="page">
      {problem ? (
        <ProblemNote problem={problem}>
          <Button kind="quiet" onClick={again}>
            {t('parts-again')}
          </Button>
        </ProblemNote>
      ) : (
        <Skeleton rows={4} />
      )}
    </div>
  )
}

// The counts of what waits: asked again after every act, when the window comes back, and every minute.
function useFreshMe(): void {
  useEffect(() => {
    const again = () => {
      if (me.peek() && document.visibilityState === 'visible') void loadMe()
    }
    const clock = setInterval(again, 60_000)
    const stop = acted.subscribe((count) => count > 0 && again())
    document.addEventListener('visibilitychange', again)
    return () => {
      clearInterval(clock)
      stop()
      document.removeEventListener('visibilitychange', again)
    }
  }, [])
}

function Pages() {
  const held = acting.value
  useFreshMe()
  // Who has no role is somebody's substitute-to-be.
  const home = placesOf(held)[0]?.path ?? (held ? '/settings' : '/queue')
  useEffect(() => {
    if (!held) return
    // After the first page is there: what one is likely to open next, also for a later moment without a network.
    const ahead = () => routesOf(held).filter((route) => (route.place && !route.beside) || route.ahead)
    const timer = setTimeout(() => ahead().forEach(warm), 2500)
    return () => clearTimeout(timer)
  }, [held?.id])
  return (
    <Router key={held?.id ?? ''} onRouteChange={turned}>
      {routesOf(held).map((route) => (
        <Route key={route.path} path={`/app${route.path}`} component={lazyPage(route, lost)} />
      ))}
      <Route path="/app" component={() => <Redirect to={`/app${home}`} />} />
      <Route default component={lazyPage(lost)} />
    </Router>
  )
}
