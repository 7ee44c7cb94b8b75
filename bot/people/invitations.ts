// Invitations in the administrator's chat: who has not come in any other way yet, and a new link to be handed on.
import { Composer } from 'grammy'
import { renewInvitation } from '#actions/people/renew'
import { linkToken, linkUrl } from '#actions/sessions/tokens'
import { invitedPeople } from '#reads/people/invitations'
import { tehranDay } from '#rules/calendar'
import { button, onPress } from '../callback.ts'
import type { BotContext, MenuEntry } from '../context.ts'
import { lettersButtons, pageOf } from '../notices/list.ts'
import { change, say, valueOrSay } from '../say.ts'

const turnPage = button('v:list', { page: 'int' })
const renew = button('v:new', { person: 'uuid' })

export const invitations = new Composer<BotContext>()

export const invitationsEntry: MenuEntry = {
  label: 'people-invitations',
  needs: 'people.invited',
  open: (ctx) => show(ctx, 0),
}

async function show(ctx: BotContext, page: number): Promise<unknown> {
  const { signed, house } = ctx
  if (!signed) return
  const found = await pageOf(page, (part) => invitedPeople(house.db, signed, part))
  const rows = found.map(({ id, name }) => ({ label: name, data: renew.data({ person: id }) }))
  const blocks = [
    { title: ctx.t('people-invitations'), symbol: '🔑' },
    ctx.t(found.length ? 'people-invitations-choose' : 'people-invitations-none'),
  ]
  const buttons = lettersButtons(ctx, rows, found, (to) => turnPage.data({ page: to }))
  const pressed = ctx.callbackQuery?.message?.message_id
  return pressed === undefined ? say(ctx, blocks, { buttons }) : change(ctx, pressed, blocks, buttons)
}

onPress(invitations, turnPage, (ctx, { page }) => show(ctx, page))
onPress(invitations, renew, async (ctx, { person }) => {
  const { house } = ctx
  // one link a day from one list: the second of two taps must not end the link that the first one gave
  const list = `${ctx.chat?.id}.${ctx.callbackQuery?.message?.message_id}`
  const key = `${house.form.name}:${house.bot}:renew:${person}:${list}:${tehranDay(ctx.now)}`
  const made = await valueOrSay(ctx, await renewInvitation(ctx.act(), key, { person }))
  if (!made) return
  const { secret } = house.base
  const username = house.usernames[house.form.name]
  const bot = username ? house.form.deepLink(username, `invite_${linkToken(secret, made.link)}`) : null
  const url = made.signsIn ? linkUrl(house.publicUrl, secret, made.link) : bot
  await say(ctx, [
    { title: ctx.t('people-link-title') },
    ctx.t(made.signsIn ? 'people-link-detail' : 'people-known-detail'),
  ])
  // in a message of its own, to be forwarded
  if (url) await say(ctx, [url])
})
