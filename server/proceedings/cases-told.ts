// Who filed a case hears of what becomes of it.
import { quietHours } from '#law/notices'
import { browsersOfCase } from '#reads/channels'
import { chatOfCase, numberOfCase } from '#reads/identities'
import { internationalMobile } from '#rules/identifiers'
import { numberChannel } from '#rules/messages'
import { afterQuiet } from '#rules/periods'
import type { Act } from '../act/act.ts'

/** The citizen hears of every change in the chat that follows the case, and in browsers and by short message where they asked for it, in no quiet hours. */
export async function tellCitizen(act: Act, id: string): Promise<void> {
  const about = { kind: 'case' as const, subjectId: id }
  const chat = await chatOfCase(act.tx, id)
  if (chat) act.send({ to: chat, ...about })
  const messenger = numberChannel(act.channels)
  const number = messenger && internationalMobile((await numberOfCase(act.tx, id)) ?? '')
  const browsers = act.channels.includes('push') ? await browsersOfCase(act.tx, id) : []
  if (browsers.length === 0 && !number) return
  const notBefore = afterQuiet(act.now, (await act.law())(quietHours))
  if (messenger && number) act.send({ to: { messenger, chat: number }, ...about, notBefore })
  for (const browser of browsers) act.send({ to: { messenger: 'push', chat: browser }, ...about, notBefore })
}
