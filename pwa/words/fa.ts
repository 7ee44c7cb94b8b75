// One language: the words of the first paint, and where those of the other nouns are.
import app from '../../locales/fa/app.ftl?raw'
import common from '../../locales/fa/common.ftl?raw'
import nav from '../../locales/fa/nav.ftl?raw'
import parts from '../../locales/fa/parts.ftl?raw'
import today from '../../locales/fa/today.ftl?raw'

export const firstWords = { app, common, nav, parts, today }

export const moreWords = import.meta.glob<string>(
  [
    '../../locales/fa/*.ftl',
    '!../../locales/*/{app,common,kit,nav,parts,today}.ftl',
    // those of the bot, the commands and the public pages, and what the server words: each would cost the first paint its line here
    '!../../locales/*/{audit,backup,bot,bot-*,case,complain,demo,file,find,history,office,outward,papers,province,public,rate,refusal,request-letter,request-paper,request-rule,services,sessions,sheet}.ftl',
    '!../../locales/*/{admission,applicant,arrival,assignment,calls,cessation,closure,conversion,departure,establishment,exemption,expansion,inheritance,leave,nature,relocation,renewal,revocation,station,transfer}.ftl',
  ],
  { query: '?raw', import: 'default', base: '../../locales/fa/' },
)
