// Words the letter that tells how an appeal ended which the verdict outlived, in the official language.
import type { Sanction } from '#rules/violations/ladder'
import { citation } from './citations.ts'
import { code } from './format.ts'
import { sanctionLines } from './sanctions.ts'
import { text } from './text.ts'

/** As `AppealedMatter` in rules tells of it. */
export type AppealedMatter = {
  number: string
  sanction: Sanction | null
  word: string
  cite: Parameters<typeof citation>[1]
  official: Parameters<typeof citation>[1]
}

/** Subject and text: that the verdict stands, or what it is changed to, and why. */
export function appealedLetter({ number, sanction, word, cite, official }: AppealedMatter): {
  subject: string
  body: string
} {
  const args = {
    number: code('fa', number),
    word: word || 'none',
    cite: citation('fa', cite, 'letter'),
    notified: text('fa', 'law-notified', { cite: citation('fa', official, 'letter') }),
  }
  if (!sanction) return { subject: text('fa', 'appealed-subject', args), body: text('fa', 'appealed-upheld', args) }
  const row = text('fa', `sanction-row-${sanction.row}`)
  const lines = sanctionLines('fa', sanction).map((line) => `• ${line}`)
  return {
    subject: text('fa', 'appealed-subject', args),
    body: text('fa', 'appealed-changed', { ...args, row, sanctions: lines.join('\n') }),
  }
}
