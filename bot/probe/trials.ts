// One trial for each behaviour that is in doubt. None changes anything that stays.
import type { Behaviour, ProbeFinding } from '#rules/probes'
import { isClosed, isLimit } from '../messengers/answers.ts'
import { type Asking, answeredYes, heard, pressOf, type Refused, refusalOf, waiting } from './asking.ts'

type Trials = { [B in Behaviour]: (asking: Asking) => Promise<ProbeFinding<B>> }

/** Nobody's chat: numbers begin far above it. */
const nobody = 1
/** Ids below this are counted by the bot, others by the messenger. */
const low = 1_000_000
/** Seconds that an empty question is to wait. */
const wait = 3
/** So many messages at once reach a limit that anybody meets. */
const quickCalls = 40

const busy = { finding: 'busy' } as const
const silent = { finding: 'silent' } as const

export const trials: Trials = {
  wrongToken: async ({ stranger }) => {
    const refused = await refusalOf(stranger.getMe())
    const finding = refused?.status === 401 ? 'unauthorised' : refused?.status === 403 ? 'forbidden' : 'otherwise'
    return { finding, facts: { ...refused } }
  },

  updateIds: async ({ api, listens }) => {
    if (!listens) return busy
    const [first] = await waiting(api)
    if (!first) return { finding: 'notTried' }
    return { finding: first.update_id < low ? 'low' : 'high', facts: { id: first.update_id } }
  },

  timeout: async ({ api, listens }) => {
    if (!listens) return busy
    if ((await waiting(api)).length > 0) return { finding: 'notTried' }
    const began = performance.now()
    const came = await api.getUpdates({ timeout: wait })
    const seconds = Math.round((performance.now() - began) / 100) / 10
    if (came.length > 0) return { finding: 'notTried' }
    return { finding: seconds < 1 ? 'ignored' : 'heeded', facts: { seconds } }
  },

  closedChat: async ({ api, t }) => {
    const refused = await refusalOf(api.sendMessage(nobody, t('probe-hello')))
    return {
      finding: refused && isClosed({ description: refused.words }) ? 'known' : 'otherwise',
      facts: { ...refused },
    }
  },

  edits: async ({ api, chat, t }) => {
    const { message_id: sent } = await api.sendMessage(chat, t('probe-hello'))
    const edited = await api.editMessageText(chat, sent, t('probe-edited'))
    const same = await refusalOf(api.editMessageText(chat, sent, t('probe-edited')))
    const missing = await refusalOf(api.editMessageText(chat, sent + 1_000_000, t('probe-edited')))
    const numbered = typeof edited === 'object' && edited.message_id === sent
    return {
      finding: numbered ? 'numbered' : 'numberless',
      facts: { ...(same ? { same: same.words } : {}), ...(missing ? { missing: missing.status } : {}) },
    }
  },

  toast: async (asking) => {
    if (!asking.listens) return busy
    const press = await pressOf(asking, asking.t('probe-toast'), [asking.t('probe-press')])
    if (!press) return silent
    await refusalOf(asking.api.answerCallbackQuery(press.id, { text: asking.t('probe-toast-words') }))
    const seen = await answeredYes(asking, asking.t('probe-toast-seen'))
    if (seen === null) return silent
    return { finding: seen ? 'shown' : 'hidden', facts: { first: press.id.slice(0, 1) } }
  },

  slant: async (asking) => {
    if (!asking.listens) return busy
    const seen = await answeredYes(asking, asking.t('probe-slant'))
    return seen === null ? silent : { finding: seen ? 'slanted' : 'plain' }
  },

  bold: async (asking) => {
    if (!asking.listens) return busy
    const seen = await answeredYes(asking, asking.t('probe-bold'))
    return seen === null ? silent : { finding: seen ? 'tight' : 'spaced' }
  },

  contact: async (asking) => {
    const { api, chat, listens, t } = asking
    if (!listens) return busy
    const key = { text: t('probe-share'), request_contact: true }
    const reply_markup = { keyboard: [[key]], resize_keyboard: true, one_time_keyboard: true }
    const { message_id: asked } = await api.sendMessage(chat, t('probe-contact'), { reply_markup })
    const contact = await heard(asking, ({ message }) =>
      message?.chat.id === chat && message.message_id > asked ? message.contact : undefined,
    )
    await api.sendMessage(chat, t('probe-thanks'), { reply_markup: { remove_keyboard: true } })
    if (!contact) return silent
    // of the number only its kind: it is nobody's business here
    const phone = typeof (contact.phone_number as unknown)
    return { finding: contact.user_id === undefined ? 'nameless' : 'named', facts: { phone } }
  },

  webhookPort: async ({ api, listens, publicUrl }) => {
    if (!listens) return busy
    if (!publicUrl.startsWith('https:')) return { finding: 'notTried' }
    const at = new URL('/bot/probe', publicUrl)
    at.port = '8443'
    const refused = await refusalOf(api.setWebhook(at.href))
    await api.deleteWebhook()
    return { finding: refused ? 'refused' : 'taken', facts: { ...refused } }
  },

  limit: async ({ api, chat, t }) => {
    const sent: number[] = []
    let refused: Refused | null = null
    while (!refused && sent.length < quickCalls)
      refused = await refusalOf(
        api
          .sendMessage(chat, t('probe-hello'), { disable_notification: true })
          .then((one) => sent.push(one.message_id)),
      )
    for (const message of sent) await refusalOf(api.deleteMessage(chat, message))
    const facts = { ...refused, calls: sent.length }
    return { finding: refused ? (isLimit(refused) ? 'status' : 'words') : 'none', facts }
  },
}
