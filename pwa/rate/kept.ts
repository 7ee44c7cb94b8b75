// For every public page but the rating page: what waits on this device goes out.
import { keepCases } from '../case/kept.ts'
import { sendKeptRatings } from './flush.ts'

sendKeptRatings()
keepCases()
