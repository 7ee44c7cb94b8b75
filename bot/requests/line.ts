// A request as a button of a list: a cheap phone shows some thirty characters of it, and cuts its end.
import { code, commas, digits, monthName } from '#locales/format'
import { endWords } from '#locales/request-states'
import { formSummary, kindTitle } from '#locales/requests'
import { type Locale, text } from '#locales/text'
import type { listRequests } from '#reads/requests/listed'
import { type Day, toJalali } from '#rules/calendar'
import type { Form } from '#rules/fields/form'
import type { RequestKind } from '#rules/proceedings/kind'
import { kindOf } from '#rules/proceedings/kinds'

type Listed = Awaited<ReturnType<typeof listRequests>>[number]

/**
 * What of a request decides stands first: where it stands; then of one's own office what was asked and its days, of one of many the
 * office, the days, and what was asked. Those that read alike are told apart by their numbers.
 */
export function requestLines(locale: Locale, found: readonly Listed[], own: ReadonlySet<string>, today: Day): string[] {
  const lines = found.map((one) => {
    const kind = kindOf(one.kind)
    const title = kind ? kindTitle(locale, kind) : one.kind
    const about = kind ? aboutWords(locale, kind, one.form, today) : ''
    const named = own.has(one.office.id) ? [title, about] : [one.office.name, about, title]
    const state = briefState(locale, one, kind)
    const line = (said: readonly string[]) => text(locale, 'bot-request-line', { state, said: commas(locale, said) })
    return { label: line(named.filter(Boolean)), numbered: line([named[0]!, code(locale, one.number)]) }
  })
  return lines.map(({ label, numbered }) =>
    lines.filter((other) => other.label === label).length > 1 ? numbered : label,
  )
}

/** Where it stands, in a word or two that fit beside the rest. */
function briefState(locale: Locale, one: Listed, kind: RequestKind | null): string {
  const { stage, outcome, question, awaits } = one
  const own = kind && endWords(locale, kind, one)
  if (own) return own
  if (question) return text(locale, question.mine ? 'bot-request-state-question-mine' : 'bot-request-state-question')
  return text(locale, `bot-request-state-${stage === 'closed' ? outcome! : (awaits ?? stage)}`)
}

/** Its days without the year where that is this one, else what its form is summed up by. */
function aboutWords(locale: Locale, kind: RequestKind, form: Form, today: Day): string {
  const days = kind.fields.find(({ type, name }) => type === 'days' && form[name])
  const span = days && (form[days.name] as { from: Day; to: Day })
  return span ? briefDays(locale, span, today) : formSummary(locale, kind, form)
}

function briefDays(locale: Locale, { from, to }: { from: Day; to: Day }, today: Day): string {
  const [first, last, now] = [toJalali(from), toJalali(to), toJalali(today)]
  const day = ({ y, m, d }: ReturnType<typeof toJalali>) =>
    [digits(locale, String(d)), monthName(locale, m), ...(y === now.y ? [] : [digits(locale, String(y))])].join(' ')
  if (from === to) return day(first)
  const alike = first.m === last.m && first.y === last.y
  return text(locale, 'common-date-range', {
    from: alike ? digits(locale, String(first.d)) : day(first),
    to: day(last),
  })
}
