// Ways out of a chat, into the app.
import { type Key, type Locale, text } from '#locales/text'
import type { Buttons } from '../send.ts'
import type { Block } from '../words.ts'

/** What leads away: lines for the text, buttons below it. */
export type Way = { blocks: Block[]; buttons: Buttons }

/** A button that leads to an address. Messengers refuse those that lead to a machine of one's own: there a line says the address. */
export function away(publicUrl: string, url: string, label: string): Way {
  return publicUrl.startsWith('https:')
    ? { blocks: [], buttons: [[{ text: label, url }]] }
    : { blocks: [[`${label}: `, { link: url, url }]], buttons: [] }
}

/** The way to a page of the app, which opens it right away or after signing in. */
export function inApp(locale: Locale, publicUrl: string, page: string, label: Key): Way {
  return away(publicUrl, `${publicUrl}/app/${page}`, text(locale, label))
}
