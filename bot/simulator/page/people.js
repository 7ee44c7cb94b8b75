// The list of people one can be.
import { element } from './message.js'

const roles = {
  admin: 'مدیر سامانه',
  head: 'رئیس کارگروه',
  secretary: 'دبیر کارگروه',
  member: 'عضو کارگروه',
  clerk: 'کارشناس دبیرخانه',
  association: 'انجمن صنفی',
  kanoon: 'کانون سراسری',
  committee: 'کمیته تخصصی',
  supervision: 'کمیته نظارت',
  agency: 'دستگاه خدمات‌دهنده',
  inspector: 'بازرس',
  holder: 'دارنده پروانه',
  staff: 'کارمند دفتر',
  substitute: 'نماینده',
  applicant: 'متقاضی',
  citizen: 'شهروند',
}
const messengers = { telegram: 'تلگرام', bale: 'بله' }

/** The role in words. */
export function roleOf({ role }) {
  return roles[role] ?? role
}

/** Whether words typed into the search belong to a person. */
export function matches(person, words) {
  return `${person.name} ${roleOf(person)} ${person.mobile}`.includes(words)
}

/** A person as an item of the list. */
export function personItem(person, current, choose) {
  const name = element('span', { text: person.name, children: [element('small', { text: roleOf(person) })] })
  const face = element('span', { className: 'face', text: person.name.trim()[0] ?? '؟', ariaHidden: 'true' })
  const children = [face, name, element('em', { text: messengers[person.messenger] })]
  const button = element('button', { type: 'button', children, onclick: () => choose(person) })
  if (current) button.setAttribute('aria-current', 'true')
  return element('li', { children: [button] })
}
