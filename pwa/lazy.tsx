// A page that is fetched with its words when it is first needed; bones meanwhile, and a way on if it does not come.
import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { useRoute } from 'preact-iso'
import { exec } from 'preact-iso/router'
import { online } from './network.ts'
import { Button } from './parts/button.tsx'
import { OfflineIcon } from './parts/icons/states.tsx'
import { Empty, Skeleton } from './parts/list.tsx'
import type { Route } from './routes/route.ts'
import { loadWords, t } from './words.ts'

type Fetched = { page: ComponentType }

const fetched = new Map<Route, Fetched>()

async function fetchPage(route: Route): Promise<Fetched> {
  const [page] = await Promise.all([route.load(), loadWords(route.words)])
  const one = { page }
  fetched.set(route, one)
  return one
}

/** Fetches a page ahead of its need; a failure is left for when it is really needed. */
export function warm(route: Route): void {
  fetchPage(route).catch(() => undefined)
}

const components = new Map<Route, ComponentType>()

/** Whether an address leads to a page: what stands in the place of an id is one, and no word. */
export function leadsTo(path: string, route: Pick<Route, 'path'>): boolean {
  // it finds nothing for an address of another page, which its types do not say
  const found = exec(path, `/app${route.path}`) as ReturnType<typeof exec> | undefined
  return found !== undefined && hasId(found.params)
}

// by its length, since the check of identifiers would come with the first paint; a list that stands beside one of its rows is on
// no route, and has no parameters
const hasId = (params?: Record<string, string>) => !params?.id || params.id.length === 36

/** The component of a route; always the same one, so that the router keeps it mounted. `lost` stands where an address has a word in the place of an id. */
export function lazyPage(route: Route, lost: Route = route): ComponentType {
  const known = components.get(route)
  if (known) return known
  const component = () => <LazyPage route={hasId(useRoute().params) ? route : lost} />
  components.set(route, component)
  return component
}

function LazyPage({ route }: { route: Route }) {
  const [shown, show] = useState(fetched.get(route))
  const [failed, fail] = useState(false)
  const load = () => {
    fail(false)
    fetchPage(route).then(show, () => fail(true))
  }
  useEffect(() => {
    if (!shown) load()
  }, [])
  // With a network the file is gone because a newer version stands there: only that one will do.
  const again = () => (online.value ? location.reload() : load())
  if (shown) return <shown.page />
  return (
    <div class="page">
      {failed ? (
        <Empty icon={OfflineIcon} title={t('app-page-missing')} detail={t('app-page-missing-detail')}>
          <Button kind="quiet" onClick={again}>
            {t('parts-again')}
          </Button>
        </Empty>
      ) : (
        <Skeleton rows={4} />
      )}
    </div>
  )
}
