// One language: the words of the first paint. Where those of the other nouns are is asked right after it.
import app from '../../locales/fa/app.ftl?raw'
import common from '../../locales/fa/common.ftl?raw'
import nav from '../../locales/fa/nav.ftl?raw'
import parts from '../../locales/fa/parts.ftl?raw'
import today from '../../locales/fa/today.ftl?raw'

export const firstWords = { app, common, nav, parts, today }

export const moreWords = () => import('./more-fa.ts').then(({ moreWords }) => moreWords)
