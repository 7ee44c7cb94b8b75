// Questions to outside authorities. Guide, renewal 2, transfer 2 and 4.
import { type Citation, choice, type Parameter, parameter } from './parameter.ts'

/** That the security office is asked about a transferee. */
export const securityArticle: Citation = { source: 'guide', article: 'transfer', clause: '2' }

/**
 * How long the security inquiry takes, "about one month": an expectation, not a limit, so that silence passes nothing on.
 * That one province's time serves all is our choice.
 */
export const inquirySecurity = parameter({
  name: 'inquiry.security',
  default: { months: 1 },
  counts: 'term',
  cite: { source: 'house' },
  also: [securityArticle],
})

/**
 * How long an authority outside is given that answers on paper: premises police, municipality, tax office, telecom company. An
 * expectation. Our choice.
 */
export const inquiryAuthorities = parameter({
  name: 'inquiry.authorities',
  default: { days: 15 },
  counts: 'working',
  cite: { source: 'house' },
  also: [
    { source: 'guide', article: 'establishment', clause: '7', says: 'nothing' },
    { source: 'guide', article: 'conversion', clause: '5', says: 'nothing' },
  ],
})

/**
 * How long the working group of another province is given for its word on an office that means to go there. An expectation.
 * Our choice.
 */
export const inquiryOtherGroup = parameter({
  name: 'inquiry.otherGroup',
  default: { months: 2 },
  counts: 'term',
  cite: { source: 'house' },
  also: [{ source: 'bylaw', article: 18, clause: '1', says: 'nothing' }],
})

/** How long an agency under contract is given for its no-objection or its clearance. An expectation too. Our choice. */
export const inquiryAgencies = parameter({
  name: 'inquiry.agencies',
  default: { days: 10 },
  counts: 'working',
  cite: { source: 'house' },
  also: [
    { source: 'guide', article: 'renewal', clause: '2', says: 'nothing' },
    { source: 'guide', article: 'transfer', clause: '4', says: 'nothing' },
  ],
})

/**
 * What it means that an agency does not say in time whether it objects to a renewal, or to a service for which it visited: the
 * request goes on without, or waits. No text says; that it waits is our choice.
 */
export const inquirySilenceAgencies = choice({
  name: 'inquiry.silenceAgencies',
  options: ['passes', 'waits'],
  default: 'waits',
  cite: { source: 'house' },
  also: [
    { source: 'guide', article: 'renewal', clause: '2', says: 'nothing' },
    { source: 'guide', article: 'assignment', clause: '4', says: 'nothing' },
  ],
})

/** The same of an authority that answers on paper: premises police, municipality, tax office, telecom company. */
export const inquirySilenceAuthorities = choice({
  name: 'inquiry.silenceAuthorities',
  options: ['passes', 'waits'],
  default: 'waits',
  cite: { source: 'house' },
  also: [
    { source: 'guide', article: 'establishment', clause: '7', says: 'nothing' },
    { source: 'guide', article: 'conversion', clause: '5', says: 'nothing' },
  ],
})

/** The same of the security office. */
export const inquirySilenceSecurity = choice({
  name: 'inquiry.silenceSecurity',
  options: ['passes', 'waits'],
  default: 'waits',
  cite: { source: 'house' },
  also: [{ ...securityArticle, says: 'nothing' }],
})

/** All of them, as the page of rules lists them. */
export const inquiries: readonly Parameter[] = [
  inquiryAgencies,
  inquirySilenceAgencies,
  inquiryAuthorities,
  inquirySilenceAuthorities,
  inquiryOtherGroup,
  inquirySecurity,
  inquirySilenceSecurity,
]
