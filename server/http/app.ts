// The one Hono server: middlewares in order, then a route file per noun.
import { Hono } from 'hono'
import { except } from 'hono/combine'
import { compress } from 'hono/compress'
import { secureHeaders } from 'hono/secure-headers'
import { text } from '#locales/text'
import { assets } from './assets.ts'
import { audit } from './audit.tsx'
import { bodies } from './bodies.ts'
import { calls } from './calls.ts'
import { cases } from './cases.ts'
import { type Env, type Parts, withContext } from './context.ts'
import { contracts } from './contracts.ts'
import { delegations } from './delegations.ts'
import { documents } from './documents.ts'
import { drafts } from './drafts.ts'
import { faults } from './faults.ts'
import { files } from './files.ts'
import { find } from './find.ts'
import { guarantees } from './guarantees.ts'
import { health, webhooks } from './health.ts'
import { incoming } from './incoming.ts'
import { inspections } from './inspections.ts'
import { inventory } from './inventory.ts'
import { links } from './links.tsx'
import { login } from './login.ts'
import { meetings } from './meetings/meetings.ts'
import { timeHttp } from './metrics.ts'
import { minutes } from './minutes/minutes.ts'
import { ladder } from './notices/ladder.ts'
import { lists } from './notices/lists.ts'
import { notices } from './notices/notices.ts'
import { receipts } from './notices/receipts.ts'
import { templates } from './notices/templates.ts'
import { offices } from './offices.ts'
import { publicApi } from './openapi.ts'
import { people } from './people.ts'
import { provinces } from './provinces.ts'
import { isPublicPage, publicPages } from './public/pages.tsx'
import { nowherePage, sorryPage } from './public/sorry.tsx'
import { push } from './push.ts'
import { quickRatings } from './ratings/door.ts'
import { customers } from './ratings/words.ts'
import { register } from './register.ts'
import { registry } from './registry.ts'
import { requests } from './requests.ts'
import { resolutions } from './resolutions.ts'
import { rules } from './rules.ts'
import { services } from './services.ts'
import { sessions } from './sessions.ts'
import { staff } from './staff.ts'
import { stoppages } from './stoppages.ts'
import { systems } from './systems/systems.ts'
import { systemsApi } from './systems/v1/v1.ts'
import { today } from './today.ts'
import { trainings } from './trainings.ts'
import { unlicensed } from './unlicensed.ts'
import { violations } from './violations.ts'
import { Problem, writeProblem } from './wire/errors.ts'
import { pageHeaders } from './wire/headers.ts'
import { sameOrigin, samePerson } from './wire/origin.ts'
import { problemIn } from './wire/refused.ts'
import { ofWords } from './wire/sizes.ts'

/** Builds the server. Its type is what the app's client knows of it. */
export function createApp(parts: Parts) {
  const app = new Hono<Env>()
  app.onError((error, c) => {
    const problem = problemIn(c, parts, error)
    if (isPublicPage(c) && c.get('parts')) return sorryPage(c, problem)
    return writeProblem(c, c.get('locale') ?? 'fa', problem, c.get('signed')?.secretariat)
  })
  app.notFound((c) => {
    if (c.req.path.startsWith('/api/')) return writeProblem(c, c.get('locale') ?? 'fa', new Problem(404, 'unknown'))
    const reads = c.req.method === 'GET' && c.req.header('accept')?.includes('text/html')
    return reads ? nowherePage(c) : c.text(text('fa', 'problem-unknown-detail'), 404)
  })
  app.use(async (c, next) => {
    const began = performance.now()
    await next()
    timeHttp(c.req.method, c.req.routePath, c.res.status, began)
  })
  app.use(
    except(
      isPublicPage,
      // Not over what an answer says itself: a file is sandboxed.
      secureHeaders({ ...pageHeaders, contentSecurityPolicy, overwrite: false }),
    ),
  )
  app.use(compress())
  // those pages say in words what is too large
  app.use(except(isPublicPage, ofWords))
  const served = app
    .route('/', health(parts))
    .route('/', assets(parts.appDir))
    .route('/', webhooks(parts))
    .use(withContext(parts))
    .use(sameOrigin)
    .use('/api/app/*', samePerson)
    .route('/', links)
    .route('/api/app/login', login)
    .route('/api/app', sessions)
    .route('/api/app/cases', cases)
    .route('/api/app/contracts', contracts)
    .route('/api/app/documents', documents)
    .route('/api/app/drafts', drafts)
    .route('/api/app/files', files)
    .route('/api/app/find', find)
    .route('/api/app/guarantees', guarantees)
    .route('/api/app/health', faults)
    .route('/api/app/ladder', ladder)
    .route('/api/app/lists', lists)
    .route('/api/app/incoming', incoming)
    .route('/api/app/inspections', inspections)
    .route('/api/app/stoppages', stoppages)
    .route('/api/app/inventory', inventory)
    .route('/api/app/unlicensed', unlicensed)
    .route('/api/app/violations', violations)
    .route('/api/app/meetings', meetings)
    .route('/api/app/minutes', minutes)
    .route('/api/app/notices', notices)
    .route('/api/app/notices', receipts)
    .route('/api/app/templates', templates)
    .route('/api/app/delegations', delegations)
    .route('/api/app/offices', offices)
    .route('/api/app/people', people)
    .route('/api/app/bodies', bodies)
    .route('/api/app/calls', calls)
    .route('/api/app/province', provinces)
    .route('/api/app/push', push)
    .route('/api/app/ratings', customers)
    .route('/api/app/register', register)
    .route('/api/app/registry', registry)
    .route('/api/app/requests', requests)
    .route('/api/app/resolutions', resolutions)
    .route('/api/app/rules', rules)
    .route('/api/app/services', services)
    .route('/api/app/staff', staff)
    .route('/api/app/systems', systems)
    .route('/api/app/trainings', trainings)
    .route('/api/app', today)
  // For everybody, and so no part of what the app's client knows.
  served.route('/api/v1', systemsApi).route('/api', publicApi).route('/', audit)
  served.route('/', publicPages)
  served.fetch = quickRatings(parts, served.fetch)
  return served
}

/** Nothing from elsewhere and nothing inline; pages that need an inline style or script add its hash. */
const contentSecurityPolicy = {
  defaultSrc: ["'self'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
  formAction: ["'self'"],
}

export type AppType = ReturnType<typeof createApp>
