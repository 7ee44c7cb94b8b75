// Whether a page stands as a list beside one of its rows: then it names no window and takes no focus.
import { createContext } from 'preact'

/** True within the list that stands beside the page proper. */
export const BesideList = createContext(false)
