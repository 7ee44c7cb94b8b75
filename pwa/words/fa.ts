// The words of the first paint in one language, one chunk.
import app from '../../locales/fa/app.ftl?raw'
import common from '../../locales/fa/common.ftl?raw'
import nav from '../../locales/fa/nav.ftl?raw'
import parts from '../../locales/fa/parts.ftl?raw'
import today from '../../locales/fa/today.ftl?raw'

export const firstWords = { app, common, nav, parts, today }
