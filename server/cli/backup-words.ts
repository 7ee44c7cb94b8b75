// Why a backup cannot be used, in words.
import { BackupFault } from '#db/backup/fault'
import { type Key, type Locale, text } from '#locales/text'

/** The words of each fault. */
const faults: Record<BackupFault['fault'], Key> = {
  damaged: 'backup-damaged',
  newer: 'backup-newer',
  'not-empty': 'backup-not-empty',
  'other-schema': 'backup-other-schema',
  'other-steps': 'backup-other-steps',
  locked: 'backup-locked',
  'wrong-key': 'backup-wrong-key',
}

/** What is wrong with a backup; throws what is no fault of it. */
export function unfitWords(locale: Locale, error: unknown): string {
  if (error instanceof BackupFault) return text(locale, faults[error.fault], error.facts)
  throw error
}
