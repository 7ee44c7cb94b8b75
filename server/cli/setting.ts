// How the terminal is told of a setting that cannot be used.
import { join } from 'node:path'
import { loadWords } from '#locales/files'
import { digits, isolate } from '#locales/format'
import { text } from '#locales/text'
import type { WrongSetting } from '../config.ts'
import { root } from '../root.ts'

/** Why: by the words in English, which are the program's own, those in Persian are found. */
const reasons = [
  'url',
  'web',
  'token',
  'https',
  'gateway-token',
  'port',
  'one-of',
  'no-path',
  'characters',
  'networks',
  'proxy',
  'updates',
  'parts',
  'recipients',
  'recipient-broken',
  'identity',
  'number',
  'subject',
  'postgres',
  'direct-needed',
  'safir-bot',
  'posted-telegram',
  'posted-bale',
  'vapid-both',
  'vapid-pair',
  'key',
  'sslmode',
  'schema',
  'certificate-unread',
  'verify-ca',
  'no-address',
  'pooler',
  'pooler-direct',
  'encoding',
  'secret-other',
  'secret-elsewhere',
  'secret-none',
  'silent',
  'other-program',
  'other-or-closed',
  'host-unknown',
  'host-unknown-or-names',
  'host-far',
  'host-silent',
  'socket-closed',
  'socket-missing',
  'user-or-password',
  'user',
  'no-database',
  'no-tables',
  'no-connection',
  'database-full',
  'database-read-only',
  'certificate',
  'certificate-other',
  'folder-closed',
  'folder-read-only',
  'no-folder',
  'folder-full',
  'folder-not-made',
  'port-taken',
  'port-closed',
  'host-not-here',
  'name-unknown',
] as const

/** The line that says why, for which logs are searched; below it in Persian, as start and commands speak, which setting it is and why. */
export function settingWords({ message }: WrongSetting): string {
  loadWords(join(root, 'locales'))
  const [, name = '', said = ''] = /^([^:]*): ?(.*)$/s.exec(message) ?? []
  const why = reasonWords(said)
  const line = why
    ? text('fa', 'registry-setting-wrong-because', { name, why })
    : text('fa', 'registry-setting-wrong', { name })
  return `${message}\n${line}`
}

/** The reason in Persian, with what of it was given; null for one of a library. */
function reasonWords(said: string): string | null {
  const found = reasons
    .map((reason) => ({ reason, given: givenIn(text('en', `setting-${reason}`, { given: mark }), said) }))
    .filter(({ given }) => given !== null)
    // what is said without anything given goes before what would take its words for that
    .sort((one, other) => one.given!.length - other.given!.length)[0]
  return found ? text('fa', `setting-${found.reason}`, { given: givenWords(found.given!) }) : null
}

const givenWords = (given: string) => (/^\d+$/.test(given) ? digits('fa', given) : isolate(given))

const mark = '%given%'
const isolates = /[\u2066-\u2069]/g

/** What stands in a sentence where its words have the mark, '' where they have none; null where it is another sentence. */
function givenIn(words: string, said: string): string | null {
  const [before = '', after] = words.replace(isolates, '').split(mark)
  if (after === undefined) return before === said ? '' : null
  const isSo = said.length > before.length + after.length && said.startsWith(before) && said.endsWith(after)
  return isSo ? said.slice(before.length, said.length - after.length) : null
}
