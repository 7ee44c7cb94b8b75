// Ardabil's latest resolutions as the Guide and the Minutes print them: the overrides of the sample province.
import { conversionIssuedBefore } from './conversion.ts'
import { establishmentEquipment } from './establishment.ts'
import { guaranteeAccepted } from './guarantees.ts'
import { licenseNoObjection } from './license.ts'
import { officeNewAdmitted, officePerPopulation, officeVillageAbove } from './offices.ts'
import type { Citation, Parameter, Value } from './parameter.ts'
import { relocationMinDistance } from './relocation.ts'
import { transferBound, transferCountedFrom, transferMinYears } from './transfer.ts'

export type ProvinceValue = { parameter: string; value: Value; cite: Citation }

const guide = (article: string): Citation => ({ source: 'guide', article })

const set = <V extends Value>({ name }: Parameter<V>, value: V, cite: Citation): ProvinceValue => ({
  parameter: name,
  value,
  cite,
})

/** What differs from the defaults in Ardabil; that the Guide says the same of floor areas stands with those figures. The Guide bears no date; the province says from when. */
export const ardabil: readonly ProvinceValue[] = [
  set(officeNewAdmitted, false, guide('establishment')),
  set(officePerPopulation, 20_000, guide('establishment')),
  set(officeVillageAbove, 2_500, guide('establishment')),
  set(establishmentEquipment, 'after-license', { source: 'guide', article: 'establishment', clause: '10' }),
  set(conversionIssuedBefore, 1388, guide('conversion')),
  set(licenseNoObjection, true, guide('renewal')),
  set(relocationMinDistance, 500, guide('relocation')),
  set(transferMinYears, { years: 5 }, guide('transfer')),
  set(transferBound, 'more-than', guide('transfer')),
  set(transferCountedFrom, 'license-age', guide('transfer')),
  // the Minutes name no province: that they are Ardabil's is our reading
  set(guaranteeAccepted, ['teachers-insurance'], { source: 'minutes', resolution: 11, reading: {} }),
]
