// What stands in the menu and behind deep links: one line each, in the order people see.
import { inviteLink } from './bind.ts'
import type { DeepLink, MenuEntry } from './keyboard.ts'
import { languageEntry } from './language.ts'

/** The language stays last. */
export const menu: readonly MenuEntry[] = [languageEntry]

export const deepLinks: readonly DeepLink[] = [inviteLink]
