// What silence means for each that is asked, by a province's law and without: who is waited for, who is not, and what is told beside the last day.
import { beforeAll, describe, expect, test } from 'vitest'
import { clockWords } from '#locales/course'
import { loadWords } from '#locales/files'
import { lawOn } from '#rules/law'
import { clockOf } from '#rules/proceedings/clock'
import { consequenceOf, endsBySilence, silenceSaid } from '#rules/proceedings/consequences'
import { kindOf } from '#rules/proceedings/kinds'
import { type Plan, planOf, type TaskKind } from '#rules/proceedings/tasks'

beforeAll(() => loadWords())

const day = '2026-10-10'
const lawWith = (parameter?: string, value?: 'passes' | 'waits') =>
  lawOn(day, parameter ? [{ parameter, value: value!, firstDay: day, resolution: 'مصوبه ۷' }] : [])
const asked = (kind: string, task: TaskKind, of: string): Plan => planOf(kindOf(kind)!, { task, of })!

/** Of whom, in which kind; the figure that says it; what it is where no province said otherwise. */
const theirs: [string, TaskKind, string, string, 'passes' | 'waits'][] = [
  ['station', 'opinion', 'association', 'association.silence', 'passes'],
  ['renewal', 'inquiry', 'agencies', 'inquiry.silenceAgencies', 'waits'],
  ['assignment', 'inquiry', 'service-agency', 'inquiry.silenceAgencies', 'waits'],
  ['conversion', 'inquiry', 'telecom', 'inquiry.silenceAuthorities', 'waits'],
  ['conversion', 'inquiry', 'municipality', 'inquiry.silenceAuthorities', 'waits'],
  ['conversion', 'inquiry', 'tax', 'inquiry.silenceAuthorities', 'waits'],
  ['conversion', 'inquiry', 'premises-police', 'inquiry.silenceAuthorities', 'waits'],
  ['transfer', 'inquiry', 'security', 'inquiry.silenceSecurity', 'waits'],
]

describe.each(theirs)('in %s the silence of %s %s', (kind, task, of, parameter, shipped) => {
  const plan = asked(kind, task, of)
  const silent = { task, of, state: 'silent', answer: null } as const

  test('is as the program says where the province has said nothing', () => {
    expect([consequenceOf(plan, silent, lawWith()), endsBySilence(plan, lawWith())]).toEqual([
      shipped,
      shipped === 'passes',
    ])
    expect(silenceSaid(plan, lawWith())).toMatchObject({ means: shipped, cite: { source: 'house' } })
  })

  test.each(['passes', 'waits'] as const)('%s where a resolution says so, which is told with it', (value) => {
    const law = lawWith(parameter, value)
    expect([consequenceOf(plan, silent, law), endsBySilence(plan, law)]).toEqual([value, value === 'passes'])
    expect(silenceSaid(plan, law)).toEqual({ means: value, cite: { source: 'resolution', resolution: 'مصوبه ۷' } })
  })

  test('is the same whatever is said of others', () => {
    for (const other of new Set(theirs.map(([, , , name]) => name)))
      for (const value of ['passes', 'waits'] as const)
        if (other !== parameter) expect(consequenceOf(plan, silent, lawWith(other, value))).toBe(shipped)
  })
})

// what no province says: nobody is bound without a word of their own, and an agency has not picked whom it says nothing of
test.each<[string, TaskKind, string, 'waits' | 'ends' | 'passes']>([
  ['leave', 'consent', 'substitute', 'ends'],
  ['transfer', 'undertaking', 'transferee', 'ends'],
  ['assignment', 'hearing', 'holder', 'waits'],
  ['exemption', 'hearing', 'holder', 'waits'],
  ['revocation', 'hearing', 'holder', 'passes'],
  ['assignment', 'inquiry', 'choosing-agency', 'waits'],
  ['departure', 'inquiry', 'other-group', 'waits'],
])('in %s the silence of %s %s is no figure of the province, and is told all the same', (kind, task, of, means) => {
  expect(silenceSaid(asked(kind, task, of), lawWith())).toEqual({ means, cite: null })
})

test('what is no question says nothing of silence', () => {
  expect(silenceSaid(asked('relocation', 'check', 'secretariat'), lawWith())).toBeNull()
})

test.each<['passes' | 'waits', RegExp]>([
  ['passes', /، بدون .* — .*\. اگر تا آن روز پاسخی نرسد، درخواست بدون آن پیش می‌رود — .*مصوبه ۷.*$/],
  ['waits', /\. پس از آن روز نیز درخواست در انتظار پاسخ می‌ماند — .*مصوبه ۷.*$/],
])('a last day tells what comes after it: %s', (value, words) => {
  const plan = asked('renewal', 'inquiry', 'agencies')
  const law = lawWith('inquiry.silenceAgencies', value)
  const closed = { weekdays: [4, 5], holidays: new Set<string>() }
  const within = 'within' in plan ? plan.within! : null!
  const counted = { openedOn: day, dueOn: '2026-10-24', pauses: [] }
  expect(clockWords('fa', clockOf(counted, within, law, closed, silenceSaid(plan, law))!)).toMatch(words)
})
