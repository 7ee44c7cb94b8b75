// A photo of a case goes ahead of it, from the form's script; what is wrong with it is said in the page's own words.
import { sendPhoto } from '#actions/cases/photo'
import { bytesOf, caseSize } from '../public-cases.ts'
import { Problem, worded } from '../wire/errors.ts'
import { limitAddress } from '../wire/limits.ts'
import { isForm, withForm } from '../wire/uploads.ts'
import { type PageContext, viewOf } from './page.tsx'

/** Five for each of the cases that an address may file. */
const photosAnHour = 300
const photoSize = { ...caseSize, files: 1, whole: caseSize.bytes + 64 * 1024 }

/** POST /c/new/photo: with its own key, and the office or province of the case. 200 with its mark, 422 with why not. */
export async function photoPosted(c: PageContext) {
  if (!isForm(c)) throw new Problem(400, 'unreadable')
  await limitAddress(c, 'photo', photosAnHour)
  return withForm(c, photoSize, async ({ fields, files }) => {
    const [file] = await bytesOf(files)
    const { key = '', license = '', province = '' } = fields
    if (!file || !/^[\w-]{8,80}$/.test(key)) throw new Problem(400, 'unreadable')
    const at = { license: license.slice(0, 40).trim() || null, province: province.slice(0, 40) || null }
    const outcome = await sendPhoto(c.var.ctx, key, { ...at, ...file })
    if (outcome.ok) return c.json(outcome.value, 200, { 'cache-control': 'no-store' })
    const why = outcome.refusals.map((refusal) => worded(viewOf(c).locale, refusal).text).join(' ')
    return c.json({ why }, 422, { 'cache-control': 'no-store' })
  })
}
