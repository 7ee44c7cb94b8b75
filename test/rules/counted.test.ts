// How a figure's days are counted, part by part, each with its article: only what such a value is counted by.
import { expect, test } from 'vitest'
import { appealDecideWithin, appealWithin } from '#law/appeals'
import { cessationHandover, cessationSettlement } from '#law/cessation'
import { licenseAgreementInPrinciple, licenseGuaranteeRelease } from '#law/license'
import type { Parameter, Period } from '#law/parameter'
import { presenceAnswerWithin } from '#law/presence'
import { countedBy } from '#rules/proceedings/counted'

test.each<[string, Parameter<Period>, Period, [string, number][]]>([
  [
    'months from notification',
    cessationHandover,
    { months: 3 },
    [
      ['month', 443],
      ['notified', 445],
      ['open', 444],
    ],
  ],
  [
    'the same, where a right is lost',
    licenseAgreementInPrinciple,
    { months: 3 },
    [
      ['kinder', 443],
      ['notified', 445],
      ['open', 444],
    ],
  ],
  [
    'months from something else',
    cessationSettlement,
    { months: 3 },
    [
      ['month', 443],
      ['open', 444],
    ],
  ],
  [
    'days from notification',
    appealWithin,
    { days: 20 },
    [
      ['notified', 445],
      ['open', 444],
    ],
  ],
  [
    'a month to decide',
    appealDecideWithin,
    { months: 1 },
    [
      ['month', 443],
      ['open', 444],
    ],
  ],
  ['the same as days', appealDecideWithin, { days: 30 }, [['open', 444]]],
  ['what runs date to date', licenseGuaranteeRelease, { months: 6 }, []],
  ['working days', presenceAnswerWithin, { days: 5 }, []],
  [
    'working days from notification',
    { ...presenceAnswerWithin, from: 'notification' },
    { days: 5 },
    [['notified', 445]],
  ],
])('%s', (_, figure, value, parts) => {
  expect(countedBy(figure, value).map(({ how, cite }) => [how, cite.article])).toEqual(parts)
})
