// What the form of a case is given: what was filled in, what was wrong, and what there is to choose from.
import type { FoundOffice } from '#reads/offices/public'
import type { View } from './page.tsx'

export type CaseValues = {
  license: string
  province: string
  kind: string
  topic: string
  place: string
  agency: string
  service: string
  text: string
  name: string
  mobile: string
  bySms: boolean
  confidential: boolean
  key: string
}

export type CaseFormProps = {
  view: View
  values: CaseValues
  /** What is wrong, by field. */
  errors: Record<string, string>
  /** The office of the address, if it is known. */
  office: FoundOffice | null
  /** To choose from where there is no office; empty where there is but one. */
  provinces: { id: string; name: string }[]
  /** Of the office, and every agency that has any, to choose from. */
  services: { code: string; name: string }[]
  agencies: string[]
  /** Whether messages to numbers are set up here. */
  tellsByNumber: boolean
}
