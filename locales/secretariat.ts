// Where the secretariat is reached, in words: in one line, line by line, and behind the sentences that send people to it.
import { code } from './format.ts'
import { type Key, type Locale, text } from './text.ts'

/** Where the secretariat is reached; each line empty where it is not known. */
type Reach = { address: string; phone: string; fax: string; complaints: string }

/** The sentences that tell people to turn to the secretariat: its telephone and address stand behind them. */
export const turnsToSecretariat: ReadonlySet<string> = new Set([
  'today-renewal-late',
  'slips-hand-lost-detail',
  'contacts-report-mobile-bot',
  'contacts-too-many',
  'contacts-news-stands-warning',
  'contacts-news-refused',
  'contacts-news-lost',
  'contacts-elsewhere',
  'bot-contacts-share-later',
  'login-help',
  'mine-renewal-past',
  'mine-none-detail',
  'refusal-pin-locked',
  'settings-pin-locked',
  'request-license-not-active',
  'request-substitute-other-mobile',
  'request-named-other-name',
  'bot-ask-code',
  'bot-number-unknown',
  'bot-consent',
  'bot-too-many-tries',
  'bot-second-told',
  'bot-second-warning',
])

const keys = {
  address: 'common-reach-address',
  phone: 'common-reach-phone',
  fax: 'common-reach-fax',
  complaints: 'secretariat-reach-complaints',
} as const satisfies Record<keyof Reach, Key>

/** What is known of it, as label and value; the numbers kept in their order. */
export function reachFacts(
  locale: Locale,
  reach: Reach,
  names: readonly (keyof Reach)[] = ['address', 'phone', 'fax', 'complaints'],
): [label: string, value: string][] {
  return names.flatMap((name) => {
    const value = reach[name]
    if (!value) return []
    return [[text(locale, keys[name]), name === 'phone' || name === 'fax' ? code(locale, value) : value]]
  })
}

/** Address, telephone and fax in one line, as at the foot of a letter; '' where nothing is known. */
export function reachLine(locale: Locale, reach: Reach, names?: readonly (keyof Reach)[]): string {
  return reachFacts(locale, reach, names)
    .map(([label, value]) => text(locale, 'common-reach-line', { label, value }))
    .join(' · ')
}

/** The sentence of a key; where it sends people to the secretariat, with its telephone and address. */
export function withReach(locale: Locale, key: string, sentence: string, reach: Reach | null | undefined): string {
  if (!reach || !turnsToSecretariat.has(key)) return sentence
  const line = reachLine(locale, reach, ['phone', 'address'])
  return line ? `${sentence} ${text(locale, 'common-reach', { line })}` : sentence
}
