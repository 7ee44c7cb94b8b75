// What letters of the program's own say of the law: whose reading it is, and that no brackets stand in brackets.
import { beforeAll, describe, expect, it, test } from 'vitest'
import { cessationHandover, cessationSettlement } from '#law/cessation'
import { licenseAgreementInPrinciple, licenseGuaranteeRelease } from '#law/license'
import { officialArticle } from '#law/notices'
import type { Law } from '#law/parameter'
import { presenceAnswerWithin } from '#law/presence'
import { voteBase } from '#law/votes'
import { loadWords } from '#locales/files'
import { resultLetter } from '#locales/letters'
import { summonsLetter } from '#locales/summons'
import { shippedChecklist } from '#rules/inspections/checklists'
import { itemsIn } from '#rules/inspections/item'
import { lawOn } from '#rules/law'
import { countedBy } from '#rules/proceedings/counted'
import type { RequestKind } from '#rules/proceedings/kind'
import { kinds, rulesToTell } from '#rules/proceedings/kinds'
import { unapprovedOf } from '#rules/proceedings/unapproved'

beforeAll(() => loadWords())

const law = lawOn('2026-10-10', [])
const counts = {
  number: '1405-12',
  office: 'نمونه',
  license: '72-14-3001',
  resolution: '3',
  for: 2,
  against: 1,
  base: 3,
}
const days = { from: '2026-10-20', to: '2026-10-21' }
const values: Record<string, unknown> = {
  days,
  person: { name: 'مریم', mobile: '' },
  company: { name: 'شرکت', nationalId: '10101234567' },
  number: 60,
  day: '2026-10-20',
}
const formOf = ({ fields }: RequestKind) =>
  Object.fromEntries(fields.map(({ name, type, options }) => [name, options?.[0] ?? values[type] ?? 'متن']))

/** A result letter of a kind, with all that may stand below and in it. */
function letter(kind: RequestKind, outcome: 'granted' | 'refused' | 'lapsed', by: Law = law): string {
  const unapproved = unapprovedOf(kind, by)
  const figure = kind.figure && {
    of: kind.figure,
    value: law(kind.figure),
    counted: countedBy(kind.figure, law(kind.figure)),
  }
  return resultLetter({
    words: kind.words,
    fields: kind.fields,
    outcome,
    form: formOf(kind),
    facts: { ...counts, filedOn: '2026-10-10', why: 'days' },
    cite: kind.figure?.cite ?? kind.cite[0]!,
    article: kind.cite[0]!,
    counting: voteBase.cite,
    official: officialArticle,
    despite: { authorities: [{ of: 'agencies', label: 'سازمان' }], cite: licenseAgreementInPrinciple.cite },
    rules: rulesToTell(kind, law) as never,
    periods: (kind.periods ?? []).map((of) => ({ of, value: law(of), cite: of.cite })),
    ...(kind.keeps ? { keeps: { of: kind.keeps, value: law(kind.keeps), cite: kind.keeps.cite } } : {}),
    ...(figure ? { figure } : {}),
    ...(unapproved ? { unapproved } : {}),
  }).body.replace(/[\u2066-\u2069]/g, '')
}

/** The province reads Annex 4 article 9 as the rule. */
const afterMonth = lawOn('2026-10-10', [
  {
    parameter: 'relocation.unapproved',
    value: 'revocation-after-month',
    firstDay: '2026-01-01',
    resolution: 'مصوبه ۴',
  },
])
test.each([
  [
    'relocation',
    law,
    /به لغو پروانه می‌انجامد، به استناد تبصره ۱ ماده ۱۸ .*؛ ماده ۹ پیوست ۴ .* لغو را پس از ۱ ماه گفته است/,
  ],
  ['departure', law, /هر دو استان به لغو پروانه می‌انجامد، .*تبصره ۱ ماده ۱۸ .*ماده ۹ پیوست ۴ .* پس از ۱ ماه/],
  ['relocation', afterMonth, /اگر بیش از ۱ ماه بگذرد به لغو پروانه می‌انجامد، به استناد .*مصوبه ۴.* و ماده ۹ پیوست ۴/],
] as const)('a move without consent is told with both articles and the month: %s', (name, by, said) => {
  for (const outcome of name === 'relocation' ? (['granted', 'refused'] as const) : (['refused'] as const))
    expect(letter(kinds[name]!, outcome, by)).toMatch(said)
})

const nested = /\([^()]*\(/

// what another province asks and what an inspection finds end in papers of their own
const lettered = Object.values(kinds).filter(
  ({ kind }) => kind !== 'admission' && kind !== 'inspection' && kind !== 'stoppage',
)
const outcomes = ['granted', 'refused', 'lapsed'] as const
test.each(lettered.flatMap((kind) => outcomes.map((outcome) => [kind.kind, outcome, kind] as const)))(
  'no brackets stand in brackets: %s, %s',
  (_, outcome, kind) => {
    expect(letter(kind, outcome)).not.toMatch(nested)
  },
)

describe('the letter of a cessation', () => {
  const said = () => letter(kinds.cessation!, 'granted')
  it.each([
    [
      'the holder settles as well as hands over',
      'از روز ابلاغ این نامه ۳ ماه فرصت دارید حساب خود را با دستگاه‌های طرف قرارداد تسویه کنید',
    ],
    [
      'how the days are counted, as a reading',
      'به برداشت این دبیرخانه و به استناد ماده‌های ۴۴۳، ۴۴۴ و ۴۴۵ قانون آیین دادرسی مدنی (با وحدت ملاک)، هر ماه سی روز است، روز ابلاغ و روز اقدام شمرده نمی‌شود و اگر روز پایانی تعطیل باشد',
    ],
    ['the kanoon’s own time and its article', 'کانون از آن روز ۳ ماه فرصت دارد'],
    ['where that stands', 'مستند این مهلت ماده ۹ پیوست ۵ آیین‌نامه'],
    ['when securities are released', 'تضمین‌ها ۶ ماه پس از تسویه‌حساب آزاد می‌شود'],
    ['where that stands, too', 'پس از صدور رأی قطعی؛ مستند: تبصره ۲ ماده ۹ آیین‌نامه'],
    [
      'that a vote is a reading',
      'به برداشت این دبیرخانه، خاتمه فعالیتی که دارنده پروانه کتباً خواسته است با رأی کارگروه پذیرفته می‌شود',
    ],
  ])('says %s', (_, words) => {
    expect(said()).toContain(words)
  })
  it('names the figures of the law', () => {
    expect([cessationHandover, cessationSettlement, licenseGuaranteeRelease].map((figure) => law(figure))).toEqual([
      { months: 3 },
      { months: 3 },
      { months: 6 },
    ])
  })
})

test.each(['relocation', 'departure'])(
  'the letter of a %s says how its months are counted, and by which article',
  (kind) => {
    const said = letter(kinds[kind]!, 'granted')
    expect(said).toContain('ماده‌های ۴۴۳، ۴۴۴ و ۴۴۵ قانون آیین دادرسی مدنی (با وحدت ملاک)، از دو شیوه شمردن ماه')
    expect(said).toContain('به برداشت این دبیرخانه، نامه‌های خود آن نیز چنین است')
  },
)

describe('a letter that puts to the holder what others have begun', () => {
  const said = (refuses: boolean) => {
    const within = { ...presenceAnswerWithin, from: 'notification' as const }
    const kind = kinds.exemption!
    const { body } = summonsLetter({
      kind,
      form: formOf(kind) as never,
      text: '',
      found: [{ of: { ...itemsIn(shippedChecklist)[0]!, cite: officialArticle }, answer: 'absent', note: '' }],
      filer: 'kanoon',
      refuses,
      silence: 'waits',
      figure: { of: within, value: law(within), cite: within.cite, counted: countedBy(within, law(within)) },
      cites: kind.cite,
      official: officialArticle,
      facts: { number: '1405-12', filedOn: '2026-10-10', office: 'نمونه', license: '72-14-3001' },
    })
    return body.replace(/[\u2066-\u2069]/g, '')
  }
  it('says what of its counting is a reading, with both articles', () => {
    expect(said(true)).toContain(
      'ماده ۲۰ آیین‌نامه (پیش‌نویس بازنگری) این را درباره نامه‌های کانون و انجمن صنفی گفته است و به برداشت این دبیرخانه',
    )
    expect(said(true)).toContain(
      'به برداشت این دبیرخانه و به استناد ماده ۴۴۵ قانون آیین دادرسی مدنی (با وحدت ملاک)، روز ابلاغ و روز اقدام شمرده نمی‌شود',
    )
  })
  it('says whose rule it is that an objection refuses', () => {
    expect(said(true)).toMatch(
      /دلیل نپذیرفتن خود را بنویسید[\s\S]*مقررات پیامد نپذیرفتن و پیامد بی‌پاسخ ماندن را نگفته است و این دو را دبیرخانه گذاشته است/,
    )
    expect(said(false)).not.toContain('پیامد اعتراض')
  })
  it('sets no brackets in brackets', () => {
    expect(said(true)).not.toMatch(nested)
  })
})
