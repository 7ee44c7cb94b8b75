// A security, as the list has it.
import type { Answer, api } from '../../api.ts'

export type Guarantee = Answer<ReturnType<typeof api.guarantees.$get>>[number]
