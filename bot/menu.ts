// What stands in the menu and behind deep links: one line each, in the order people see.
import { inviteLink } from './bind.ts'
import type { DeepLink, MenuEntry } from './keyboard.ts'
import { languageEntry } from './language.ts'
import { noticesEntry } from './notices.ts'
import { signEntry } from './notices-sign.ts'

/** The language stays last. */
export const menu: readonly MenuEntry[] = [noticesEntry, signEntry, languageEntry]

export const deepLinks: readonly DeepLink[] = [inviteLink]
