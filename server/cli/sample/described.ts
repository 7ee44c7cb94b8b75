// What the two sample provinces are: the large one with the story, and a small neighbour, so that an office can go from one to the other.
import { ardabil } from '#law/ardabil'
import { neighbours, officers, type SampleRole } from './people.ts'

/** A province of the sample; `counties`, `offices` and `services` are sheets of this folder. */
export type Described = {
  name: string
  nameEn: string
  letterPrefix: string
  secretariat: { address: string; phone: string; fax: string; complaints: string }
  counties: string
  offices: string
  services: string | null
  /** What it has laid down for itself; without, the country's figures hold. */
  ownLaw: typeof ardabil
  officers: readonly SampleRole[]
  /** How many holders of a county have shown the bot their number, whose license lasts. */
  greeted: Readonly<Record<string, number>>
  /** Of one more in this county the license ends in some months, so that its renewal is due. */
  due: string | null
  /** Accounts of officers are numbered from here, those of holders a million on. */
  accounts: number
}

export const ardabilDescribed: Described = {
  name: 'اردبیل',
  nameEn: 'Ardabil',
  letterPrefix: 'ارد',
  secretariat: {
    address: 'اردبیل، خیابان نمونه، پلاک ۱، طبقه دوم',
    phone: '045-00000000',
    fax: '045-00000001',
    complaints: 'اردبیل، صندوق پستی نمونه ۱۰۰',
  },
  counties: 'counties.csv',
  offices: 'offices.csv',
  services: 'services.csv',
  ownLaw: ardabil,
  officers,
  greeted: { اردبیل: 8, نمین: 4 },
  due: 'اردبیل',
  accounts: 5_000_001,
}

export const gilanDescribed: Described = {
  name: 'گیلان',
  nameEn: 'Gilan',
  letterPrefix: 'گیل',
  secretariat: {
    address: 'رشت، خیابان نمونه، پلاک ۲',
    phone: '013-00000000',
    fax: '013-00000001',
    complaints: 'رشت، صندوق پستی نمونه ۱۰۰',
  },
  counties: 'gilan-counties.csv',
  offices: 'gilan-offices.csv',
  services: null,
  ownLaw: [],
  officers: neighbours,
  greeted: { آستارا: 1 },
  due: null,
  accounts: 5_200_001,
}
