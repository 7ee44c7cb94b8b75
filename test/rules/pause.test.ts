// Clocks that stand still for a question go on with the days that were left of them.
import { describe, expect, it } from 'vitest'
import { cessationHandover } from '#law/cessation'
import { licenseStartWithin } from '#law/license'
import type { Law } from '#law/parameter'
import { clockWords } from '#locales/course'
import { loadWords } from '#locales/files'
import { addDays, type Closed } from '#rules/calendar'
import { lastDay } from '#rules/periods'
import { clockOf } from '#rules/proceedings/clock'
import { mayBeAsked, type Pause, pausedDays, resumed } from '#rules/proceedings/pause'

/** Fridays are closed, and 2026-11-04, a Wednesday. */
const closed: Closed = { weekdays: [5], holidays: new Set(['2026-11-04']) }

describe('a clock that stood still', () => {
  it.each([
    // Sunday the 1st, due on Thursday the 5th: three open days left, the holiday not among them
    ['goes on with the working days left', '2026-11-05', '2026-11-01', '2026-11-08', 'working', '2026-11-11'],
    ['counts no closed day after it either', '2026-11-05', '2026-11-01', '2026-11-10', 'working', '2026-11-14'],
    ['answered on the same day is as before', '2026-11-05', '2026-11-01', '2026-11-01', 'working', '2026-11-05'],
    ['asked on its last day has none left', '2026-11-05', '2026-11-05', '2026-11-09', 'working', '2026-11-09'],
    ['of the calendar goes on by the calendar', '2026-11-05', '2026-11-01', '2026-11-08', 'calendar', '2026-11-12'],
    ['that had run out stays so', '2026-10-31', '2026-11-01', '2026-11-08', 'working', '2026-10-31'],
  ] as const)('%s', (_, due, from, to, counts, then) => {
    expect(resumed(due, { from, to }, counts, closed)).toBe(then)
  })

  it('says for how many days altogether', () => {
    const pauses = [
      { from: '2026-11-01', to: '2026-11-08' },
      { from: '2026-11-10', to: '2026-11-11' },
      { from: '2026-11-12', to: null },
    ]
    expect(pausedDays(pauses)).toBe(8)
  })
})

describe('the applicant', () => {
  const opinion = { task: 'opinion', state: 'open' } as const
  it.each([
    ['before the decision', 'association', [opinion], true],
    ['while they vote', 'vote', [opinion], true],
    ['not twice at once', 'association', [opinion, { task: 'question', state: 'open' }], false],
    ['again after the answer', 'association', [opinion, { task: 'question', state: 'answered' }], true],
    ['not once it is decided', 'letter', [], false],
    ['not at the issuer', 'issuer', [], false],
    ['not when it is over', 'closed', [], false],
  ] as const)('is asked %s', (_, stage, tasks, may) => {
    expect(mayBeAsked(stage, tasks)).toBe(may)
  })
})

describe('a last day explains itself', () => {
  const law: Law = (parameter) => parameter.default
  const clock = (openedOn: string, dueOn: string, pauses: Pause[] = []) =>
    clockOf({ openedOn, dueOn, pauses }, cessationHandover, law, closed)
  it.each([
    // three months of thirty days, counted plainly or from the notification as the parameter says
    ['and was open', '2026-08-06', []],
    ['and was open, after a pause', '2026-08-01', [{ from: '2026-08-02', to: '2026-08-07' }]],
  ] as const)('that is where it was counted to %s', (_, from, pauses) => {
    const due = lastDay(cessationHandover, law, from, { weekdays: [], holidays: new Set() })
    const paused = addDays(due, pausedDays(pauses))
    expect(clock(from, paused, [...pauses])).toMatchObject({ rolled: false, closed: 0 })
    expect(clock(from, addDays(paused, 1), [...pauses])).toMatchObject({ rolled: true, closed: 0 })
  })

  it('and says which law moved it, which left the notification out, and that both are our reading', () => {
    loadWords()
    const due = addDays(lastDay(cessationHandover, law, '2026-08-06', { weekdays: [], holidays: new Set() }), 1)
    const counted = { openedOn: '2026-08-06', dueOn: due, pauses: [], notice: '1405/12' }
    const said = clockWords('fa', clockOf(counted, cessationHandover, law, closed)!)
    expect(said).toMatch(/به استناد ماده ۴۴۵ .*\(با وحدت ملاک\).* روز ابلاغ و روز اقدام در آن شمرده نمی‌شود/)
    expect(said).toMatch(
      /روز پایان تعطیل بود و به استناد ماده ۴۴۴ .*به برداشت سامانه.* به نخستین روز کاری رفت — .*ماده ۹/,
    )
  })

  it.each([
    // 9 Shahrivar: its 31 days make the calendar's three months a day longer than ninety
    ['by the calendar where that leaves more time', licenseStartWithin, '2026-08-31', true],
    ['by thirty days where that does', licenseStartWithin, '2027-01-05', false],
    ['by thirty days where no right is lost', cessationHandover, '2026-08-31', false],
  ] as const)('counted %s', (_, within, openedOn, kinder) => {
    const dueOn = lastDay(within, law, openedOn, { weekdays: [], holidays: new Set() })
    expect(clockOf({ openedOn, dueOn, pauses: [] }, within, law, closed)).toMatchObject({ kinder })
  })
})
