// A rule as the server words it.
import type { Answer, api } from '../../api.ts'

export type Rule = Answer<ReturnType<typeof api.rules.$get>>[number]
