// Meetings of the working group. Source: Annex 3.

/** `preparing`: the agenda is built and nobody is invited yet. `held`: over, and to be minuted. */
const meetingStates = ['preparing', 'called', 'running', 'held', 'cancelled'] as const
export type MeetingState = (typeof meetingStates)[number]

/** What became of an item: decided by votes, taken note of, or left for another meeting. */
const itemOutcomes = ['adopted', 'rejected', 'noted', 'postponed'] as const
export type ItemOutcome = (typeof itemOutcomes)[number]
