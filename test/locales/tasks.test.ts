// What is asked of somebody, in a few words: of what is asked in several manners, each by its own.
import { expect, test } from 'vitest'
import { loadWords } from '#locales/files'
import { taskWords } from '#locales/tasks'
import type { RequestTask } from '#rules/proceedings/tasks'

loadWords()

test.each<[RequestTask, string | null, string]>([
  ['visit', null, 'بازدید از محل'],
  ['visit', 'equipment', 'بازدید از تجهیز دفتر'],
  ['visit', 'inspection', 'بازرسی دفتر'],
  ['check', 'secretariat', 'بررسی کامل بودن درخواست'],
  ['check', 'report', 'رساندن موضوع به دفتر'],
  ['hearing', 'holder', 'پاسخ دارنده پروانه'],
  ['hearing', 'verdict', 'اعتراض دارنده پروانه به رأی'],
])('%s of %s', (task, of, words) => {
  expect(taskWords('fa', { task, of })).toBe(words)
})
