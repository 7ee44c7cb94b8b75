// Words what happened at an office, one sentence an event.
import { coordinates } from './distance.ts'
import { columnName } from './findings.ts'
import { code, codeOrWords, date, mobile, shortDate } from './format.ts'
import { endWords } from './request-states.ts'
import { kindTitle } from './requests.ts'
import { type Locale, text, words } from './text.ts'

type Kind = Parameters<typeof kindTitle>[1]
type Event = {
  what: string
  title: string
  was: string | null
  became: string | null
  by: string | null
}
export type WordedEvent = { words: string; note: string | null }

/** Keeps a name or number in its own direction, whatever the sentence's (U+2068 … U+2069). */
const apart = (value: string) => `\u2068${value}\u2069`

/** An event in words. `kind` is the declaration that an event of a request or an effect speaks of. */
export function eventWords(locale: Locale, event: Event, kind: Kind | null): WordedEvent {
  const { what, title, was, became } = event
  const number = code(locale, became ?? '')
  const asked = kind ? kindTitle(locale, kind) : title
  const plain = (sentence: string): WordedEvent => ({ words: sentence, note: null })
  switch (what) {
    case 'changed':
      return plain(changeWords(locale, title, was, became))
    case 'issued':
      return {
        words: text(locale, 'history-issued', { code: code(locale, title), holder: apart(event.by ?? '') }),
        note: text(locale, 'history-issued-term', { from: date(locale, was!), to: date(locale, became!) }),
      }
    case 'paper':
      return {
        words: text(locale, 'history-paper', { kind: asked, from: date(locale, was!), to: date(locale, became!) }),
        note: text(locale, 'history-paper-later'),
      }
    case 'letter':
      return plain(text(locale, 'history-letter', { number, subject: apart(title) }))
    case 'acknowledged':
      return { words: text(locale, 'history-acknowledged', { number }), note: title }
    case 'filed':
      return plain(text(locale, 'history-filed', { kind: asked, number }))
    case 'closed':
      return plain(text(locale, 'history-closed', { kind: asked, number, state: endedWords(locale, kind, was) }))
    case 'effect':
      return plain(text(locale, 'history-effect', { kind: asked, to: date(locale, became!) }))
    default: {
      const about = { kind: words(locale, `case-kind-${was}`), topic: words(locale, `case-topic-${title}`) }
      return plain(text(locale, 'history-case', about))
    }
  }
}

/** How a request ended, in the words of its kind where it has some. */
function endedWords(locale: Locale, kind: Kind | null, outcome: string | null): string {
  const own = kind && endWords(locale, kind, { stage: 'closed', outcome: outcome as never })
  return own ?? words(locale, `request-state-${outcome}`)
}

/** `title` is the subject and its field: «office.address», «license.state», «person.mobile». */
function changeWords(locale: Locale, title: string, was: string | null, became: string | null): string {
  const [subject = '', name = ''] = title.split('.')
  if (name === 'hours') return text(locale, 'history-hours')
  if (name === 'stateReason') return text(locale, 'history-state-reason', { reason: became ?? '' })
  if (name === 'stateDecision' || name === 'stateCorrection') {
    const key = name === 'stateDecision' ? 'history-state-decision' : 'history-state-correction'
    return text(locale, key, { number: apart(became ?? ''), on: shortDate(locale, was!) })
  }
  if (name === 'despite') return text(locale, 'history-despite', { authority: apart(became ?? '') })
  if (name === 'rebound') return text(locale, 'history-rebound', { evidence: became ?? '' })
  if (name === 'mobileReported')
    return text(locale, 'history-mobile-reported', { became: valueWords(locale, 'mobile', became) })
  if (name === 'mobileMoved')
    return text(locale, 'history-mobile-moved', {
      messenger: text(locale, became === 'bale' ? 'bot-bale' : 'bot-telegram'),
    })
  if (name === 'mobileDecided') return text(locale, 'history-mobile-decided', { evidence: became ?? '' })
  if (name === 'mobileRefused') return text(locale, 'history-mobile-refused', { evidence: became ?? '' })
  const field = fieldWords(locale, subject, name)
  const args = { field, was: valueWords(locale, name, was), became: valueWords(locale, name, became) }
  if (was === null) return text(locale, 'history-changed-from-empty', args)
  return text(locale, became === null ? 'history-changed-to-empty' : 'history-changed', args)
}

function fieldWords(locale: Locale, subject: string, field: string): string {
  if (field === 'position') return text(locale, 'history-field-position')
  if (field === 'province') return text(locale, 'history-field-province')
  if (field === 'colour') return text(locale, 'offices-license-colour')
  if (field === 'share') return text(locale, 'history-field-share')
  if (subject === 'person' && field === 'name') return text(locale, 'history-field-name')
  if (subject === 'person' && /^(phone|fax|email|address)$/.test(field)) return words(locale, `contacts-kind-${field}`)
  return columnName(locale, 'registry', field)
}

function valueWords(locale: Locale, field: string, value: string | null): string {
  if (value === null) return ''
  if (field === 'kind' || field === 'state') return words(locale, `registry-${field}-${value}`)
  if (field === 'position') return coordinates(locale, value)
  if (field === 'colour' && (value === 'normal' || value === 'changed'))
    return text(locale, `offices-license-colour-${value}`)
  if (field === 'mobile') return mobile(locale, value)
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return shortDate(locale, value)
  // a position, or a phone that is written in groups, has blanks within
  return /^\d[\d\s.,-]*\D[\d\s.,-]*\d$/.test(value) ? code(locale, value) : codeOrWords(locale, value)
}
