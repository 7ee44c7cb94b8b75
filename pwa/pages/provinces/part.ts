// The province as its page’s parts get it.
import type { Answer, api } from '../../api.ts'

export type Province = Answer<ReturnType<typeof api.province.$get>>

export type Part = { province: Province; again: () => void }
