// The link that whoever files sends on to the person who was named, since a bot may not write to somebody first.
import { officeFacts } from '#reads/requests/asks'
import { requestById } from '#reads/requests/requests'
import { tehranDay } from '#rules/calendar'
import type { PersonValue } from '#rules/fields/person'
import type { RequestKind } from '#rules/proceedings/kind'
import { kindOf } from '#rules/proceedings/kinds'
import type { BotContext } from '../context.ts'
import { bale } from '../messengers/bale.ts'
import { telegram } from '../messengers/telegram.ts'
import { say } from '../say.ts'

/** A message to forward, with a link to the question in each messenger that has a bot: the named may use either. */
export async function handOn(ctx: BotContext, office: string, kind: RequestKind, person: string): Promise<boolean> {
  const { usernames, db } = ctx.house
  const facts = await officeFacts(db, office, tehranDay(ctx.now))
  const links = [telegram, bale].flatMap((form) => {
    const username = usernames[form.name]
    return username ? [`${ctx.t(`bot-${form.name}`)}: ${form.deepLink(username, 'consent')}`] : []
  })
  if (!links.length || !facts) return false
  await say(ctx, [ctx.t('bot-request-forward-hint', { person })])
  const link = links.join('\n')
  const sender = { sender: ctx.signed!.name, files: kind.files }
  await say(ctx, [ctx.t('bot-request-forward', { ...sender, office: facts.name, link })])
  return true
}

/** The same for a request that waits for consent; false where it does not, or is not this person's to send on. */
export async function handOnAgain(ctx: BotContext, id: string): Promise<boolean> {
  const request = ctx.signed && (await requestById(ctx.house.db, ctx.signed, id, tehranDay(ctx.now)))
  const kind = request && kindOf(request.kind)
  const named = kind?.party
  if (!request || !kind || !named || request.asks !== 'consent' || !request.may.withdraw) return false
  return handOn(ctx, request.office.id, kind, (request.form[named] as PersonValue).name)
}
