// A kind of request that only the tests know: its declaration and its words, and nothing else anywhere. It has every
// type of field, some of them optional, and every kind of task, in stages of its own order.
import { associationReviewWithin } from '#law/association'
import { inquirySecurity } from '#law/inquiries'
import { leaveConsentWithin } from '#law/leave'
import { addWords, type Key } from '#locales/text'
import { type RequestKind, requestKind } from '#rules/proceedings/kind'
import { kinds } from '#rules/proceedings/kinds'
import { check, consentOf, issuer, letter, opinion, visit, vote } from '#rules/proceedings/stages'
import { allow, refuse } from '#rules/verdict'

/** Its words come at run time, with the kind itself. */
const said = (key: string) => key as Key

const cite = { source: 'bylaw', article: 18, note: 3 } as const

const booth = requestKind({
  kind: 'booth',
  words: 'booth',
  cite: [cite],
  fields: [
    { name: 'where', type: 'text', required: true, max: 60 },
    { name: 'spot', type: 'position', required: true },
    { name: 'opening', type: 'days', required: true },
    { name: 'keeper', type: 'person', required: true },
    { name: 'rehearsal', type: 'days', required: false },
    { name: 'why', type: 'paragraph', required: false, max: 300 },
    { name: 'hall', type: 'choice', required: true, options: ['north', 'south'] },
    { name: 'founded', type: 'day', required: true, back: 20, ahead: 0 },
    { name: 'paid', type: 'day', required: false, back: 1, ahead: 0 },
    { name: 'size', type: 'choice', required: false, options: ['small', 'large'] },
    { name: 'sponsor', type: 'company', required: true },
    { name: 'metres', type: 'number', required: true, least: 6, most: 40 },
    {
      name: 'proofs',
      type: 'papers',
      required: true,
      papers: [
        { name: 'plan', required: true, original: 'shown', cite },
        { name: 'card', required: false, numbered: true, cite },
        { name: 'hire', required: true, cite, when: { field: 'size', is: ['large'] } },
      ],
    },
  ],
  rules: [
    {
      key: said('booth-rule-short'),
      source: cite,
      needs: ['opening'],
      check: ({ form }) => {
        const { from, to } = form.opening
        return from === to ? allow() : refuse(said('booth-too-long'), cite, {}, 'opening')
      },
    },
  ],
  stages: [
    {
      stage: 'inquiries',
      tasks: [
        opinion,
        { task: 'inquiry', of: 'agencies', within: associationReviewWithin, silence: 'waits' },
        { task: 'inquiry', of: 'security', within: inquirySecurity, silence: 'waits', no: 'refuses' },
      ],
    },
    check,
    visit('inspector', [
      { name: 'area', answer: 'number', cite },
      { name: 'sign', answer: 'yes-no', cite },
    ]),
    consentOf('keeper', leaveConsentWithin),
    vote,
    { stage: 'undertaking', tasks: [{ task: 'undertaking', of: 'keeper', within: leaveConsentWithin }] },
    letter,
    issuer,
  ],
  effect: (form) => {
    const { from, to } = form.opening
    return { effect: 'span', firstDay: from, lastDay: to, shown: { keeper: form.keeper.name } }
  },
})

const fields = [
  'where',
  'spot',
  'opening',
  'keeper',
  'rehearsal',
  'why',
  'hall',
  'founded',
  'paid',
  'size',
  'sponsor',
  'metres',
  'proofs',
]
const labels = [
  'جای غرفه',
  'موقعیت غرفه',
  'روز گشایش',
  'غرفه‌دار',
  'روز آزمایش',
  'چرایی',
  'سالن',
  'روز تأسیس',
  'روز پرداخت',
  'اندازه',
  'پشتیبان',
  'متراژ',
  'پیوست‌ها',
]
const words = {
  fa: `
booth-title = غرفه نمایشگاه
booth-line = یک روز، در نمایشگاه
${fields.map((name, nth) => `booth-field-${name} = ${labels[nth]}\nbooth-field-${name}-help = راهنمای ${nth}`).join('\n')}
booth-field-hall-north = سالن شمالی
booth-field-hall-south = سالن جنوبی
booth-field-proofs-plan = نقشه غرفه
booth-field-proofs-card = کارت غرفه‌دار
booth-field-proofs-hire = قرارداد سالن
booth-field-size-small = کوچک
booth-field-size-large = بزرگ
booth-rule-short = تنها یک روز باشد
booth-too-long = غرفه تنها یک روز برپا می‌شود.
booth-consent-lead = { $person } شما را غرفه‌دار دفتر { $office } معرفی کرده است.
booth-consent-means = غرفه بر عهده شماست.
booth-consent-no-title = غرفه را نمی‌پذیرید؟
booth-consent-granted = غرفه از آن شماست.
booth-undertaking-lead = { $person } از دفتر { $office } تعهد شما را می‌خواهد.
booth-undertaking-means = غرفه را خودتان می‌گردانید.
booth-undertaking-no-title = تعهد نمی‌دهید؟
booth-effect = غرفه در { $from } به دست { $keeper } برپاست.
booth-letter-subject = نتیجه غرفه { $number }
booth-letter-granted = با غرفه { $where } در { $hallWords }، تأسیس { $founded }، { $metres } متر، با پشتیبانی { $sponsor } ({ $sponsorId })، موافقت شد.
booth-letter-refused = با غرفه { $where } موافقت نشد.
`,
  en: `
booth-title = Fair booth
booth-line = One day, at a fair
${fields.map((name) => `booth-field-${name} = Booth ${name}\nbooth-field-${name}-help = Help with ${name}`).join('\n')}
booth-field-hall-north = North hall
booth-field-hall-south = South hall
booth-field-proofs-plan = Plan of the booth
booth-field-proofs-card = Keeper’s card
booth-field-proofs-hire = Contract of hire
booth-field-size-small = Small
booth-field-size-large = Large
booth-rule-short = One day only
booth-too-long = A booth stands for one day only.
booth-consent-lead = { $person } of { $office } names you as keeper.
booth-consent-means = The booth is yours to keep.
booth-consent-no-title = Decline the booth?
booth-consent-granted = The booth is yours.
booth-undertaking-lead = { $person } of { $office } asks for your undertaking.
booth-undertaking-means = You keep the booth yourself.
booth-undertaking-no-title = Decline the undertaking?
booth-effect = The booth stands on { $from }, kept by { $keeper }.
booth-letter-subject = Result of booth { $number }
booth-letter-granted = Booth { $where } is granted.
booth-letter-refused = Booth { $where } is refused.
`,
}

/** Adds the kind, as its line in kinds.ts and its words' file would; gives the way to take it out again. */
export function declareBooth(): () => void {
  const known = kinds as Record<string, RequestKind>
  known.booth = booth
  addWords('fa', words.fa, 'booth')
  addWords('en', words.en, 'booth')
  return () => {
    delete known.booth
  }
}
