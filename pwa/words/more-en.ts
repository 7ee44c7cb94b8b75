// One language: where the words of each noun are that the first paint does without.
export const moreWords = import.meta.glob<string>(
  [
    '../../locales/en/*.ftl',
    '!../../locales/*/{app,common,kit,nav,parts,today}.ftl',
    // those of the bot, the commands and the public pages, and what the server words: each would cost everybody its line here
    '!../../locales/*/{appealed,audit,backup,bot,bot-*,case,checklist,complain,demo,doctor,file,find,history,offline,office,outward,papers,province,public,rate,refusal,request-letter,request-paper,request-rule,sessions,setting,sheet,summons}.ftl',
    '!../../locales/*/{accusation,admission,applicant,arrival,assignment,calls,cessation,closure,conversion,departure,establishment,exemption,expansion,inheritance,inspection,leave,misconduct,nature,relocation,renewal,revocation,shares,station,stoppage,transfer,violation}.ftl',
  ],
  { query: '?raw', import: 'default', base: '../../locales/en/' },
)
