// `npm run bench [-- NAME …]`: the figures that are promised, each measured and printed with its target.
import { benchApi } from './api.ts'
import { benchCompose } from './compose.ts'
import { benchDeciding } from './deciding.ts'
import { benchFind } from './find.ts'
import { benchGrowth } from './growth.ts'
import { benchHostile } from './hostile.ts'
import { benchJourney } from './journey.ts'
import { benchNational } from './national.ts'
import { benchOfficePage } from './office-page.ts'
import { benchPresses } from './presses.ts'
import { benchPrices } from './prices.ts'
import { benchRatePage } from './rate-page.ts'
import { benchRatings } from './ratings.ts'
import { benchSingle } from './single.ts'
import { benchSites } from './sites.ts'
import { benchStart } from './start.ts'
import { benchThrottled } from './throttled.ts'
import { benchTracking } from './tracking.ts'
import { benchUnthrottled } from './unthrottled.ts'
import { benchVotes } from './votes.ts'

const benches: Record<string, () => Promise<unknown>> = {
  start: benchStart,
  presses: benchPresses,
  compose: benchCompose,
  single: benchSingle,
  ratings: benchRatings,
  office: benchOfficePage,
  prices: benchPrices,
  votes: benchVotes,
  deciding: benchDeciding,
  sites: benchSites,
  'rate-page': benchRatePage,
  journey: benchJourney,
  national: benchNational,
  find: benchFind,
  growth: benchGrowth,
  hostile: benchHostile,
  api: benchApi,
  tracking: benchTracking,
  throttled: benchThrottled,
  unthrottled: benchUnthrottled,
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !(name in benches))
if (unknown.length > 0) throw new Error(`no bench ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}`)
for (const [name, bench] of Object.entries(benches)) if (wanted.length === 0 || wanted.includes(name)) await bench()
