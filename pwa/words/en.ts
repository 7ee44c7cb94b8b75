// The words of the first paint in one language, one chunk.
import app from '../../locales/en/app.ftl?raw'
import common from '../../locales/en/common.ftl?raw'
import nav from '../../locales/en/nav.ftl?raw'
import parts from '../../locales/en/parts.ftl?raw'
import today from '../../locales/en/today.ftl?raw'

export const firstWords = { app, common, nav, parts, today }
