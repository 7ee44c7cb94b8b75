// What getting in sends: the six-digit code, and the word that one was given a role.
import { dateTime, digits } from '#locales/format'
import { text, words } from '#locales/text'
import { codeLives } from '#reads/chats'
import type { CardKind } from '../cards/card.ts'

/** `params.code`: the code. Nothing is said once it has run out. */
export const loginCodeCard: CardKind = {
  subject: 'loginCode',
  passing: true,
  render: async (db, { subjectId, params, locale, now }) => {
    if (!(await codeLives(db, subjectId, now))) return null
    return {
      blocks: [
        { title: text(locale, 'bot-code-title'), symbol: '🔑' },
        [{ code: digits(locale, params.code ?? '') }],
        text(locale, 'bot-code-warning'),
      ],
    }
  },
}

/** `params.role`: the role that was given. */
export const inviteCard: CardKind = {
  subject: 'invite',
  passing: true,
  render: async (_db, { params, locale }) => ({
    blocks: [
      { title: text(locale, 'bot-role-title') },
      text(locale, 'bot-role-given', { role: words(locale, `nav-role-${params.role}`) }),
    ],
  }),
}

/** `params.device`: where somebody signed in as the person, empty if unknown; `params.at`: when. */
export const signInCard: CardKind = {
  subject: 'session',
  passing: true,
  render: async (_db, { params, locale }) => {
    const device = String(params.device || text(locale, 'settings-device-unknown'))
    const at = dateTime(locale, new Date(String(params.at)))
    return {
      blocks: [
        { title: text(locale, 'bot-sign-in-title'), symbol: '🔐' },
        text(locale, 'bot-sign-in-from', { device, at }),
        text(locale, 'bot-sign-in-warning'),
      ],
    }
  },
}
