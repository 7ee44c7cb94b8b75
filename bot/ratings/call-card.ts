// A customer who waits for a call, before the office's holder: the number, by when, and that it was done.
import { date, mobile } from '#locales/format'
import { type Locale, text } from '#locales/text'
import { callBackById, type SeenCall } from '#reads/call-backs'
import { tehranDay } from '#rules/calendar'
import { button } from '../callback.ts'
import type { Card, CardKind } from '../cards/card.ts'

export const called = button('w:called', { call: 'uuid' })

export const callCard: CardKind = {
  subject: 'callBack',
  again: true,
  render: async (db, { person, subjectId, locale, now, params }) => {
    const call = person && (await callBackById(db, person, subjectId))
    return call && face(locale, call, params.remind === 'soon', tehranDay(now))
  },
}

/** Once it is done the number stands in no chat any more. */
function face(locale: Locale, call: SeenCall, soon: boolean, today: string): Card {
  const t = (key: Parameters<typeof text>[1], facts?: Parameters<typeof text>[2]) => text(locale, key, facts)
  const { office, mobile: number, word, about, dueOn, doneAt } = call
  const facts: [string, string][] = [
    [t('ratings-call-number'), number ? mobile(locale, number) : t('ratings-call-erased')],
    [t('ratings-call-due'), date(locale, dueOn)],
  ]
  const late = dueOn < today ? [t('ratings-call-late', { day: date(locale, dueOn) })] : []
  return {
    blocks: [
      { title: t('ratings-call-title'), symbol: '📞' },
      t('office-title', { name: office.name }),
      ...(doneAt ? [t('ratings-call-done-on', { day: date(locale, tehranDay(doneAt)) })] : [{ facts }, ...late]),
      ...(!doneAt && soon && !late.length ? [t('ratings-call-soon')] : []),
      ...(about ? [t('ratings-about', { service: about })] : []),
      ...(word ? [{ quote: word }] : []),
    ],
    buttons: doneAt ? [] : [[{ text: t('ratings-call-done'), data: called.data({ call: call.id }) }]],
  }
}
