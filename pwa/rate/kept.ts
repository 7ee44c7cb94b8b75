// For pages that need no other script.
import { sendKeptRatings } from './flush.ts'

sendKeptRatings()
