import { beforeAll, describe, expect, it, test } from 'vitest'
import { all } from '#law/all'
import { loadWords } from '#locales/files'
import { parameterTitle, parameterValue } from '#locales/law'

beforeAll(() => loadWords())

const worded = (name: string) => {
  const parameter = all.find((one) => one.name === name)!
  return [parameterValue('fa', parameter, parameter.default), parameterValue('en', parameter, parameter.default)]
}

test('a figure has its title', () => {
  expect(parameterTitle('fa', 'leave.perYear')).toBe('سقف مرخصی')
  expect(parameterTitle('en', 'quietHours')).toBe('Quiet hours')
})

describe('a value is worded by its unit', () => {
  test.each([
    ['leave.perYear', '۳ ماه در هر سال شمسی', '3 months in each Jalali year'],
    ['case.firstAnswer', '۳ روز کاری', '3 working days'],
    ['contact.reportWithin', '۷۲ ساعت', '72 hours'],
    ['login.codeValid', '۵ دقیقه', '5 minutes'],
    ['office.minArea', '۵۰ متر مربع', '50 m²'],
    ['license.legalHolderShare', '۵۱٪', '51%'],
    ['violation.fineFactor', '۲ برابر', '2 times'],
    ['applicant.minAge', '۲۵ سال تمام', '25 years of age'],
    ['license.unionAuthority', 'خیر', 'no'],
    ['vote.majority', 'بیش از نیمی از همه اعضای صاحب رأی', 'more than half of all voting members'],
    ['quietHours', '۲۱:۰۰ تا ۰۸:۰۰', '21:00 to 08:00'],
    ['violation.maxWarnings', '۳ در هر دوره پروانه', '3 in each license term'],
    ['office.hours', 'تعیین نشده', 'not set'],
    ['office.perPopulation', 'تعیین نشده', 'not set'],
  ])('%s', (name, persian, english) => {
    expect(worded(name)).toEqual([persian, english])
  })

  it('a province’s value too, with a calendar year ungrouped', () => {
    const year = all.find(({ name }) => name === 'conversion.issuedBefore')!
    const quiet = all.find(({ name }) => name === 'quietHours')!
    expect(parameterValue('fa', quiet, ['00:00', '00:00'])).toBe('هیچ ساعتی')
    const distance = all.find(({ name }) => name === 'relocation.minDistance')!
    expect(parameterValue('fa', year, 1388)).toBe('۱۳۸۸')
    expect(parameterValue('fa', distance, 500)).toBe('۵۰۰ متر')
  })
})
