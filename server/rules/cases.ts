// Complaints, criticisms and suggestions: kinds, topics, states and their machine. Sources: Bylaw 25-a-6, 29-13; Bill 9.
export const caseKinds = ['complaint', 'criticism', 'suggestion'] as const
export type CaseKind = (typeof caseKinds)[number]

export const caseTopics = [
  'overcharge',
  'no-receipt',
  'conduct',
  'refused',
  'closed-in-hours',
  'unapproved-service',
  'delay',
  'damage',
  'agency-fault',
  'premises',
  'unlicensed',
  'other',
] as const
export type CaseTopic = (typeof caseTopics)[number]

/** registered → examining (kanoon or association) → office (asked to answer) → answered → resolved → closed. */
export const caseStates = [
  'registered',
  'examining',
  'office',
  'answered',
  'resolved',
  'reopened',
  'supervision',
] as const
export type CaseState = (typeof caseStates)[number]

export const examiners = ['kanoon', 'association'] as const
export type Examiner = (typeof examiners)[number]
