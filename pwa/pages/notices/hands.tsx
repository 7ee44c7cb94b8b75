// Out of whose hands a letter comes, and into whose it goes, as lists and questions say it.
import type { ComponentChildren } from 'preact'
import { Figure } from '../../parts/inline.tsx'
import { t } from '../../words.ts'
import type { Listed, Notice } from './parts.tsx'

type Going = Pick<Listed, 'addressee' | 'progress'>

/** The authority outside that gets it on paper, or how many get it here. */
export function handsOf({ addressee, progress }: Going): string {
  return addressee
    ? t('notice-outside', { name: addressee })
    : t('notice-to-recipients', { count: progress.recipients })
}

/** The same in a column of figures. */
export const recipientsCell = (letter: Going): ComponentChildren =>
  letter.addressee ? handsOf(letter) : <Figure of={letter.progress.recipients} />

/** The same of a letter whole. */
export function handsOfOne({ outward, addressee, recipientCount: count }: Notice): string {
  return outward && addressee ? t('notice-outside', { name: addressee.holder }) : t('notice-to-recipients', { count })
}

/** Who wrote it; what nobody wrote the program made. */
export const writerOf = ({ writer }: { writer: string | null }): string => writer ?? t('notice-writer-engine')
