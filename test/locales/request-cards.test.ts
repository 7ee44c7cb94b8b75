// What lists and cards say of a request, and what the headings of its tasks are called.
import { join } from 'node:path'
import { expect, it, test } from 'vitest'
import { loadWords } from '#locales/files'
import { inquiriesTitle } from '#locales/inquiries'
import { formLines, formSummary } from '#locales/requests'
import { revocation } from '#rules/requests/revocation'
import { violation } from '#rules/requests/violation'

loadWords(join(import.meta.dirname, '../../locales'))

it.each([
  [revocation, { cause: 'stopped' }, 'توقف فعالیت بدون هماهنگی با کارگروه'],
  [revocation, { cause: 'moved' }, 'جابه‌جایی دفتر بدون موافقت کارگروه'],
])('a list says the cause alone, the page its articles too: %#', (kind, form, said) => {
  expect(formSummary('fa', kind, form)).toBe(said)
  const [line] = formLines('fa', kind, form)
  expect(line!.value.startsWith(said)).toBe(true)
  expect(line!.value).toMatch(/ماده/)
})

test('a report of a violation likewise', () => {
  const what = violation.fields.find(({ name }) => name === 'what')!
  for (const value of what.options!) expect(formSummary('fa', violation, { what: value })).not.toMatch(/ماده|بند/)
})

it.each([
  [['hearing'], 'inquiry-title-hearing'],
  [['inquiry', 'hearing'], 'inquiry-title'],
  [['release'], 'inquiry-title-release'],
  [['settlement', 'clearance'], 'inquiry-title-accounts'],
])('%s stand under %s', (tasks, title) => {
  expect(inquiriesTitle(tasks.map((task) => ({ task })))).toBe(title)
})
