// The first line that runs: asks for the words of the chosen language and for the app at the same time.
// Everything imported here delays the first paint.

const locale = localStorage.getItem('locale') === 'en' ? 'en' : 'fa'
document.documentElement.lang = locale
document.documentElement.dir = locale === 'fa' ? 'rtl' : 'ltr'

// Apart, because the bundler would preload both of a conditional.
const languages = { fa: () => import('./words/fa.ts'), en: () => import('./words/en.ts') }
const [{ begin }, language] = await Promise.all([import('./main.tsx'), languages[locale]()])
begin(locale, language)

export {}
