import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { saveDraft } from '#actions/notices/draft'
import { signNotice } from '#actions/notices/sign'
import { submitNotice } from '#actions/notices/submit'
import { bindings } from '#db/schema/bindings'
import { noticeRecipients } from '#db/schema/notices'
import { partiesToSelect } from '#reads/notices/parties'
import { messengers } from '#rules/messages'
import { newKey } from '../world.ts'
import { boundUser } from './house.ts'
import { type Letters, openLetters } from './letters.ts'

let house: Letters
beforeAll(async () => {
  house = await openLetters()
})
afterAll(() => house?.close())
beforeEach(() => house.database.db.delete(bindings))

const buttons = (message: { buttons: { text: string }[][] }) => message.buttons.flat().map((one) => one.text)

/** A signed letter to a person for a body, with one file; gives the recipient's record. */
async function send(person: string): Promise<string> {
  const { world, database } = house
  const clerk = await world.as('clerk')
  const id = newKey()
  const words = { kind: 'notice' as const, subject: 'گزارش سه‌ماهه', body: 'گزارش را بفرستید.', answerBy: null }
  const files = [await house.file('نمونه.pdf', 'یک')]
  await saveDraft(clerk, newKey(), {
    ...words,
    id,
    version: null,
    files,
    selection: { offices: [], parties: [person] },
  })
  expect(await submitNotice(clerk, newKey(), { id, version: 1 })).toMatchObject({ ok: true })
  expect(await signNotice(await world.as('secretary'), newKey(), { id })).toMatchObject({ ok: true })
  const [row] = await database.db.select().from(noticeRecipients).where(eq(noticeRecipients.noticeId, id))
  return row!.id
}
const marksOf = async (recipient: string) =>
  (await house.database.db.select().from(noticeRecipients).where(eq(noticeRecipients.id, recipient)))[0]!

describe.each(messengers)('an agency in %s', (messenger) => {
  test('gets the card, reads the letter with its file, acknowledges, and finds it under its letters', async () => {
    const user = await boundUser(house, 'agency', messenger)
    const recipient = await send(house.world.people.agency.id)
    const card = await user.next()
    expect(card.text).toContain('گزارش سه‌ماهه')
    expect(card.text).toContain('گیرنده: دستگاه خدمات‌دهنده')
    expect(card.text).not.toContain('برای دفتر')
    user.press('مشاهده متن نامه', { on: card.id })
    const open = await user.nextEdit()
    expect(open.text).toContain('گزارش را بفرستید.')
    expect(buttons(open)).toContain('تأیید دریافت')
    user.press('دریافت ۱ پیوست', { on: open.id })
    expect((await user.next()).file?.name).toBe('نمونه.pdf')
    user.press('تأیید دریافت', { on: card.id })
    expect((await user.answered()).text).toBe('دریافت تأیید شد.')
    expect((await user.nextEdit()).text).toContain('✅ دریافت تأیید شد')
    expect(await marksOf(recipient)).toMatchObject({ acknowledgedVia: messenger, acknowledgedAs: 'agency' })

    user.start()
    await user.next()
    const keys =
      user
        .chat()
        .keyboard?.rows.flat()
        .map((key) => key.text) ?? []
    expect(keys).toContain('نامه‌ها')
    expect(keys).not.toContain('ابلاغیه‌ها')
    user.tap('نامه‌ها')
    expect(buttons(await user.next())).toContain('گزارش سه‌ماهه')
  })
})

test('a member of the group is addressed by the seat, and another member is told nothing', async () => {
  const member = await boundUser(house, 'member')
  const other = await boundUser(house, 'memberKanoon')
  await send(house.world.people.member.id)
  const [party] = (await partiesToSelect(house.database.db, house.world.province, house.world.today)).filter(
    ({ id }) => id === house.world.people.member.id,
  )
  expect((await member.next()).text).toContain(`گیرنده: ${party!.seat}`)
  other.start()
  await other.next()
  other.tap('نامه‌ها')
  expect((await other.next()).text).toContain('هر نامه‌ای که دبیرخانه برای شما بفرستد')
})
