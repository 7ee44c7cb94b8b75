// One language: the words of the first paint. Where those of the other nouns are is asked right after it.
import app from '../../locales/en/app.ftl?raw'
import common from '../../locales/en/common.ftl?raw'
import nav from '../../locales/en/nav.ftl?raw'
import parts from '../../locales/en/parts.ftl?raw'
import today from '../../locales/en/today.ftl?raw'

export const firstWords = { app, common, nav, parts, today }

export const moreWords = () => import('./more-en.ts').then(({ moreWords }) => moreWords)
