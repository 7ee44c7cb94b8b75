// A thing that an agency handed over, as the list has it.
import type { Answer, api } from '../../api.ts'

export type Thing = Answer<ReturnType<typeof api.inventory.$get>>[number]
