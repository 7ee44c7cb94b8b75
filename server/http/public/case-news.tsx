/** @jsxImportSource hono/jsx */
// How the citizen is told of a case, chosen in one place: always at the link, and as they like in the bot or by short message.
import { randomUUID } from 'node:crypto'
import { digits } from '#locales/format'
import type { CitizenCase } from '#reads/public-cases'
import { casePayload } from '#rules/cases'
import { numberChannel } from '#rules/messages'
import { botAddresses } from '../bots.ts'
import { within } from './case-acts.tsx'
import { Field } from './field.tsx'
import type { PageContext, View } from './page.tsx'

type Said = { word?: string; error?: string }
type Props = { view: View; found: CitizenCase; own: string }

/** Every way that is set up here; nothing where there is none but the link. */
export function News({ c, view, found, own, open, said }: Props & { c: PageContext; open: boolean; said: Said }) {
  const chats = botAddresses(c.var.parts.bots, casePayload(found.trackingCode, c.req.param('secret')!))
  const byNumber = numberChannel(c.var.ctx.channels ?? [])
  const pushes = (c.var.ctx.channels ?? []).includes('push') && c.var.parts.pushKey
  if (!byNumber && !chats.telegram && !chats.bale && !pushes) return null
  return (
    <section>
      <details open={open || Boolean(said.error)}>
        <summary>{view.t('case-news')}</summary>
        <div class="stack">
          <p class="help">{view.t('case-news-lead')}</p>
          <Chats view={view} chats={chats} follows={found.whole?.chat ?? null} />
          {pushes && <Here view={view} own={own} pushKey={pushes} />}
          {byNumber && <Tell view={view} found={found} own={own} said={said} />}
        </div>
      </details>
    </section>
  )
}

type ChatsProps = { view: View; chats: ReturnType<typeof botAddresses>; follows: 'telegram' | 'bale' | null }

/** A case is followed by one chat, the last that asked. */
function Chats({ view, chats, follows }: ChatsProps) {
  return (
    <>
      {follows && <p>{view.t('case-news-in', { messenger: view.t(`channels-name-${follows}`) })}</p>}
      <div class="buttons">
        {(['telegram', 'bale'] as const).map(
          (messenger) =>
            chats[messenger] &&
            messenger !== follows && (
              <a class="button quiet" href={chats[messenger]}>
                {view.t(`case-bot-${messenger}`)}
              </a>
            ),
        )}
      </div>
    </>
  )
}

/** Shown by a script, where the browser can. */
function Here({ view, own, pushKey }: { view: View; own: string; pushKey: string }) {
  return (
    <div
      class="card"
      data-push={pushKey}
      data-on={within(own, 'push')}
      data-off={within(own, 'push-stop')}
      data-denied={view.t('case-push-denied')}
      data-failed={view.t('case-push-failed')}
      hidden
    >
      <h3>{view.t('case-push-here')}</h3>
      <p class="help">{view.t('case-push-lead')}</p>
      <p role="status" data-said={view.t('case-push-is-on')} />
      <button class="button quiet" type="button" data-turn-off={view.t('case-push-off')}>
        {view.t('case-push-on')}
      </button>
    </div>
  )
}

function Tell({ view, found, own, said }: Props & { said: Said }) {
  const told = found.whole?.told ?? null
  return (
    <form class="card" method="post" action={within(own, 'tell')} novalidate>
      <h3>{view.t('case-tell')}</h3>
      <input type="hidden" name="key" value={randomUUID()} />
      {told ? (
        <>
          <p class="help">{view.t('case-tell-to', { last: digits(view.locale, told) })}</p>
          <button class="button quiet" type="submit">
            {view.t('case-tell-stop')}
          </button>
        </>
      ) : (
        <>
          <p class="help">{view.t('case-tell-lead')}</p>
          <Field view={view} name="mobile" label="case-tell-mobile" help="case-tell-help" error={said.error}>
            {(input) => (
              <input {...input} class="input ltr" type="tel" inputmode="tel" maxlength={20} value={said.word} />
            )}
          </Field>
          <button class="button" type="submit">
            {view.t('case-tell-send')}
          </button>
        </>
      )}
    </form>
  )
}
