// A receipt in a chat: what proves that a letter was received, with the code by which anybody can verify it.
import { exactTime, isolate } from '#locales/format'
import { acknowledgerWords, shortHash } from '#locales/notices'
import { type Locale, text, words } from '#locales/text'
import type { ReceivedLetter } from '#reads/notices/inbox'
import { groupedReceiptCode } from '#rules/receipts'
import type { Block, Line } from '../words.ts'

/** The facts of a receipt, to the second, and its link; nothing while the letter was not received. */
export function receiptBlocks(locale: Locale, letter: ReceivedLetter, publicUrl: string): Block[] {
  const { openedAt, openedVia, acknowledgedAt, acknowledgedVia, deliveredAt, hash, receiptCode } = letter
  const at = (moment: Date | null, via: string | null) =>
    moment && [exactTime(locale, moment), ...(via ? [words(locale, `notice-via-${via}`)] : [])].join(' · ')
  const facts: [string, Line | null][] = [
    [text(locale, 'receipts-opened'), at(openedAt, openedVia)],
    [text(locale, 'receipts-acknowledged'), at(acknowledgedAt, acknowledgedVia)],
    [text(locale, 'receipts-by'), acknowledgerWords(locale, letter)],
    [text(locale, 'receipts-delivered'), deliveredAt && exactTime(locale, deliveredAt)],
    [text(locale, 'receipts-hash'), hash && [{ code: shortHash(hash) }]],
    [text(locale, 'receipts-code'), receiptCode && [{ code: isolate(groupedReceiptCode(receiptCode)) }]],
  ]
  const known = facts.filter((fact): fact is [string, Line] => Boolean(fact[1]))
  if (!receiptCode) return [{ facts: known }]
  const link = `${publicUrl}/v/${receiptCode}`
  return [{ facts: known }, [`${text(locale, 'receipts-link')}: `, { link, url: link }]]
}
