// What the working group watches in the sample province: offices that stand still, places without a license, and its own checklist.

import { eq } from 'drizzle-orm'
import { fileCase } from '#actions/cases/file'
import { setChecklist } from '#actions/inspections/checklist'
import { fileRequest } from '#actions/requests/file'
import { checkRequest } from '#actions/requests/report'
import { notePlace } from '#actions/unlicensed/note'
import { openPlace } from '#actions/unlicensed/open'
import { notices } from '#db/schema/notices'
import { addDays, tehranDay } from '#rules/calendar'
import { shippedChecklist } from '#rules/inspections/checklists'
import type { Group } from '#rules/inspections/item'
import { key, must } from './cast.ts'
import { by, notified, type Story, task } from './violations.ts'

/** Tells of each; `of` counts the holders. */
export async function watchOffices(told: Story): Promise<void> {
  await standsStill(told, { of: 9, since: 38, ago: 3, seenBy: 'بازرس دبیرخانه، دو بار در یک هفته' })
  await standsStill(told, { of: 6, since: 4, ago: 0.4, seenBy: 'نماینده انجمن صنفی' })
  await withoutLicense(told)
  await ownChecklist(told)
}

type Still = { of: number; since: number; ago: number; seenBy: string }

/** Seen closed and reported; what was seen some days ago was put to its office by a letter. */
async function standsStill(told: Story, { of, since, ago, seenBy }: Still): Promise<void> {
  const { officeId } = told.people.filter(({ role }) => role === 'holder')[of]!
  const today = tehranDay(told.now)
  const form = {
    ...{ since: addDays(today, -since), seenOn: addDays(today, -Math.ceil(ago)), seenBy },
    account: 'کرکره دفتر در ساعت کار پایین بود و یادداشتی پشت در نبود.',
  }
  const { id } = await must(
    fileRequest(await by(told, 'inspector', ago), key(), { office: officeId!, kind: 'stoppage', form }),
  )
  if (ago < 1) return
  const word = 'دفتر چند بار در ساعت کار بسته دیده شده است. علت و روز آغاز دوباره کار را بنویسید.'
  const check = await task(told, id, 'check')
  await must(checkRequest(await by(told, 'clerk', ago - 0.2), key(), { task: check, complete: true, word }))
  const hearing = await task(told, id, 'hearing')
  const [letter] = await told.cast.base.db.select({ id: notices.id }).from(notices).where(eq(notices.taskId, hearing))
  await notified(told, letter!.id, of, ago - 0.4)
}

/** One that a citizen told of and that was visited and written about, and one that has stopped. */
async function withoutLicense(told: Story): Promise<void> {
  const today = tehranDay(told.now)
  const where = 'اردبیل، خیابان دانشگاه، روبه‌روی پمپ بنزین، زیرزمین پاساژ'
  const { id: caseId } = await must(
    fileCase(told.cast.public(new Date(told.now.getTime() - 4.4 * 86_400_000)), key(), {
      ...{ license: null, province: told.cast.province, kind: 'complaint', topic: 'unlicensed', place: where },
      confidential: true,
      text: 'این مغازه بدون پروانه و با دو برابر کارمزد، کار دفتر پیشخوان را انجام می‌دهد.',
    }),
  )
  const open = async (ago: number, said: { name: string; address: string; works: string }, from: string | null) =>
    must(
      openPlace(await by(told, 'clerk', ago), key(), {
        ...said,
        ...{ foundOn: addDays(today, -Math.ceil(ago)), caseId: from },
      }),
    )
  const step = async (place: string, ago: number, what: 'visit' | 'letter' | 'stopped', number: string, word: string) =>
    must(
      notePlace(await by(told, what === 'visit' ? 'inspector' : 'clerk', ago), key(), {
        ...{ place, step: what, on: addDays(today, -Math.ceil(ago)), number, word },
      }),
    )
  const net = { name: 'کافی‌نت و خدمات اداری سبلان', address: where, works: 'ثبت‌نام سامانه‌های دولتی و چاپ گواهی‌ها' }
  const followed = await open(4.2, net, caseId)
  await step(followed.id, 3, 'visit', '', 'باز بود و برای دو نفر کار دفتر پیشخوان انجام می‌داد.')
  await step(followed.id, 2, 'letter', '۱۲/۳۴۰۵', 'از اداره اماکن خواسته شد از کار آن جلوگیری کند.')
  const shop = {
    ...{ name: 'خدمات ارتباطی ساوالان', address: 'مشگین‌شهر، خیابان امام، کنار بانک' },
    works: 'تعویض پلاک و صدور گواهی به نام دفتر پیشخوان',
  }
  const stopped = await open(4.5, shop, null)
  await step(stopped.id, 1.5, 'stopped', '', 'تابلو پایین آمد و محل تعطیل شد.')
}

/** The province asks for one thing more than the shipped checklist. */
async function ownChecklist(told: Story): Promise<void> {
  const winter: Group = {
    ...{ name: 'own-winter', title: 'آمادگی زمستانی' },
    items: [
      {
        ...{ name: 'own-winter-power', label: 'برق اضطراری برای قطع‌های زمستانی دارد', answer: 'yes-no' },
        ...{ severity: 'minor', violates: null },
        cite: { source: 'resolution', resolution: 'مصوبه ۱۴ کارگروه استانی' },
      },
    ],
  }
  const groups = [...shippedChecklist.groups, winter]
  const word = 'مصوبه ۱۴ کارگروه درباره آمادگی دفترها برای زمستان'
  const firstDay = tehranDay(new Date(told.now.getTime() - 86_400_000))
  await must(setChecklist(await by(told, 'clerk', 1), key(), { groups, firstDay, word }))
}
