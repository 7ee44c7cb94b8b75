/** @jsxImportSource hono/jsx */
// The pages everybody may open, by address; what goes wrong on them is said by a page too.
import { Hono } from 'hono'
import { except } from 'hono/combine'
import { secureHeaders } from 'hono/secure-headers'
import { builtFile } from '../assets.ts'
import type { Env } from '../context.ts'
import { Problem } from '../wire/errors.ts'
import { pageHeaders } from '../wire/headers.ts'
import { problemIn } from '../wire/refused.ts'
import { atMost, ofWords, takesFiles } from '../wire/sizes.ts'
import { smaller } from '../wire/smaller.ts'
import { isForm } from '../wire/uploads.ts'
import { callPage, callPosted, callsPage } from './calls.tsx'
import {
  caseFile,
  casePage,
  consentPosted,
  judgePosted,
  replyPosted,
  tellPosted,
  withdrawPosted,
  wordPosted,
} from './case.tsx'
import { caseNewPage, casePosted } from './case-new.tsx'
import { photoPosted } from './case-photo.ts'
import { pushAsked, pushTakenBack } from './case-push.ts'
import { doorPage } from './door.tsx'
import { findOfficePage } from './find.tsx'
import { followPage } from './follow.tsx'
import { followCallPage, followCallPosted } from './follow-call.tsx'
import { tagged } from './kept.ts'
import { citizenManifest } from './manifest.ts'
import { officePage } from './office.tsx'
import { offlinePage } from './offline.tsx'
import type { PageContext } from './page.tsx'
import { boardPage, posterPage } from './poster.tsx'
import { provincePage, provincesPage } from './province.tsx'
import { provinceFile } from './province-data.ts'
import { ratePage, ratePosted, rateServices, thanksPage } from './rate.tsx'
import { codePosted, objectionPosted, provePosted, registrationPage } from './registration.tsx'
import { resolutionsPage } from './resolutions.tsx'
import { robots, sitemap } from './robots.ts'
import type { ScriptName } from './scripts.ts'
import { slipBytesMost, slipPage, slipPosted } from './slip.tsx'
import { sorryPage } from './sorry.tsx'
import { standPage, standsPosted, stickersPage } from './stands.tsx'
import { verifiedPage, verifyPage } from './verify.tsx'

/** Whether a request is for one of these pages, which bring their own security policy. */
export function isPublicPage(c: { req: { path: string } }): boolean {
  return /^\/(?:$|(?:[rcovdmp]|audit|calls)(?:\/|$))/.test(c.req.path)
}

const words = atMost(256 * 1024)

/** Who may frame a page here is said by its policy already (`frame-ancestors`). */
const headers = { ...pageHeaders, xFrameOptions: false }
/**
 * A browser starts one more process for a page that must not share one with who opened it, and only once it has read so:
 * a twelfth of the time until a slow phone can use the page. Nobody is signed in here, and nothing is there to be seen. Nothing runs
 * here either but the script whose digest the policy names, and no frame, that could ask for the phone's camera or place; and what
 * is the same for everybody, whoever embeds it could fetch as well. Each header is bytes on a slow line.
 */
const { permissionsPolicy: _, ...fewer } = headers
const ratingHeaders = secureHeaders({
  ...fewer,
  crossOriginOpenerPolicy: false,
  crossOriginResourcePolicy: false,
})

async function worker(c: PageContext, name: ScriptName) {
  const code = await builtFile(c, c.var.parts.appDir, `public/${name}.js`, 'no-cache')
  if (!code) throw new Problem(404, 'unknown')
  // the form's worker stands in for the finder and the pages beside its folder too
  code.headers.set('service-worker-allowed', '/')
  return code
}

const pages = new Hono<Env>()
  .use('/r/*', ratingHeaders)
  .use(except('/r/*', secureHeaders(headers)))
  .use(ofWords)
  .use(smaller)
  .use(tagged)
  .get('/', doorPage)
  .get('/people.webmanifest', citizenManifest)
  .get('/robots.txt', robots)
  .get('/sitemap.xml', sitemap)
  .get('/r/worker.js', (c) => worker(c, 'rate-worker'))
  .get('/c/worker.js', (c) => worker(c, 'case-worker'))
  .get('/r/:license', (c) => ratePage(c))
  .post('/r/:license', words, ratePosted)
  .get('/r/:license/services', rateServices)
  .get('/r/:license/thanks', thanksPage)
  .get('/o', (c) => findOfficePage(c))
  .get('/o/:license', officePage)
  .get('/o/:license/poster', posterPage)
  .get('/o/:license/board', boardPage)
  .get('/o/:license/stand', standPage)
  .get('/o/:license/stickers', stickersPage)
  .post('/o/stands', words, standsPosted)
  .get('/c', (c) => followPage(c))
  .get('/c/offline', offlinePage)
  .get('/c/new', caseNewPage)
  .post('/c/new', takesFiles, casePosted)
  .post('/c/new/photo', takesFiles, photoPosted)
  .get('/c/:code', (c) => casePage(c))
  .get('/c/:code/:secret', (c) => casePage(c))
  .post('/c/:code/:secret/word', takesFiles, except(isForm, words), wordPosted)
  .post('/c/:code/:secret/reply', takesFiles, except(isForm, words), replyPosted)
  .post('/c/:code/:secret/consent', words, consentPosted)
  .post('/c/:code/:secret/tell', words, tellPosted)
  .post('/c/:code/:secret/push', words, pushAsked)
  .post('/c/:code/:secret/push-stop', words, pushTakenBack)
  .post('/c/:code/:secret/withdraw', words, withdrawPosted)
  .post('/c/:code/:secret/judge', words, judgePosted)
  .get('/c/:code/:secret/files/:file', caseFile)
  .get('/calls', (c) => callsPage(c))
  .get('/calls/follow', (c) => followCallPage(c))
  .post('/calls/follow', words, followCallPosted)
  .get('/calls/:id', (c) => callPage(c))
  .post('/calls/:id', takesFiles, callPosted)
  .get('/calls/r/:code/:secret', (c) => registrationPage(c))
  .post('/calls/r/:code/:secret', words, objectionPosted)
  .post('/calls/r/:code/:secret/prove', words, provePosted)
  .post('/calls/r/:code/:secret/code', words, codePosted)
  .get('/m', resolutionsPage)
  .get('/p', provincesPage)
  .get('/p/:province', provincePage)
  .get('/p/:province/:file', provinceFile)
  .get('/v', (c) => verifyPage(c))
  .get('/v/:code', verifiedPage)
  .get('/d/:secret', slipPage)
  .post('/d/:secret', atMost(slipBytesMost), slipPosted)

pages.onError((error, c) => sorryPage(c, problemIn(c, c.var.parts, error)))

export { pages as publicPages }
