// Whom a letter that waits for a signature goes to, a page at a time.
import { code, number } from '#locales/format'
import { partyWords } from '#locales/notices'
import { type Locale, text } from '#locales/text'
import { noticeById } from '#reads/notices/notices'
import { recipientsOfNotice } from '#reads/notices/wall-recipients'
import { outspoken } from '#rules/notices'
import type { CardKind } from '../cards/card.ts'
import type { Buttons } from '../send.ts'
import type { Block } from '../words.ts'
import { listRecipients } from './sign-card.ts'

const perPage = 25

type Recipient = Awaited<ReturnType<typeof recipientsOfNotice>>['rows'][number]

/** `subjectId`: the letter; `params.page` begins with 0. One a chat, however often it is asked for. */
export const recipientsCard: CardKind = {
  subject: 'recipients',
  render: async (db, { person, subjectId, locale, now, params }) => {
    const notice = person && (await noticeById(db, person, subjectId, now))
    if (!notice) return null
    const page = Math.max(0, Number(params.page ?? 0))
    const { found, rows } = await recipientsOfNotice(db, person, subjectId, { show: 'all', late: now, page }, perPage)
    const first = page * perPage + 1
    const lines = rows.map((one, nth) => `${number(locale, first + nth)}. ${nameOf(locale, one)}`)
    const blocks: Block[] = [
      { title: text(locale, 'notice-recipients'), symbol: '👥' },
      ...(outspoken(notice) ? [[{ bold: notice.subject }]] : []),
      text(locale, 'notice-to-recipients', { count: found }),
      lines.join('\n'),
    ]
    return { blocks, buttons: pageButtons(locale, subjectId, page, Math.ceil(found / perPage)) }
  },
}

/** The office with its code, county and holder; or the body with whoever stands for it. */
function nameOf(locale: Locale, { office, party, holder }: Recipient): string {
  const named = office?.name ?? (party ? partyWords(locale, party) : '')
  const coded = office?.license ? `${named} (${code(locale, office.license)})` : named
  return [coded, office?.county, holder]
    .filter((one): one is string => Boolean(one))
    .reduce((first, second) => text(locale, 'common-comma', { first, second }))
}

function pageButtons(locale: Locale, notice: string, page: number, pages: number): Buttons {
  const turn = (to: number, label: 'bot-page-before' | 'bot-page-after') =>
    to >= 0 && to < pages ? [{ text: text(locale, label), data: listRecipients.data({ notice, page: to }) }] : []
  const row = [...turn(page - 1, 'bot-page-before'), ...turn(page + 1, 'bot-page-after')]
  // messengers lay buttons out from the left; a Persian list goes on to the left
  return row.length ? [locale === 'fa' ? row.reverse() : row] : []
}
