// The first line that runs: asks for the words of the chosen language and for the app at the same time.
// Everything imported here delays the first paint.

const locale = localStorage.getItem('locale') === 'en' ? 'en' : 'fa'
document.documentElement.lang = locale
document.documentElement.dir = locale === 'fa' ? 'rtl' : 'ltr'

const words = locale === 'fa' ? import('./words/fa.ts') : import('./words/en.ts')
const [{ begin }, { firstWords }] = await Promise.all([import('./main.tsx'), words])
begin(locale, firstWords)

export {}
