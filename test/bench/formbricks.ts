// Formbricks' own renderer, as its last package on npm brings it, with our two questions: what an office would have on
// its page that took a survey tool instead. The page around it is as bare as it goes, and all is compressed as well as
// can be: what is measured is the renderer, and neither a slow server nor a heavy page.
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

/** It asks one question after the other; with the first one it can be used. */
export const firstMark = 'input[type=radio]'

const question = (id: string, headline: string) => ({ id, type: 'rating', scale: 'smiley', range: 5, headline })
const survey = {
  id: 'rating',
  type: 'link',
  questions: [question('service', 'کیفیت خدمت'), question('conduct', 'رفتار کارکنان')],
  welcomeCard: { enabled: false },
  thankYouCard: { enabled: false },
  hiddenFields: { enabled: false },
  languages: [],
}
const settings = { survey, containerId: 'survey', brandColor: '#0b5557', isBrandingEnabled: false, styling: {} }

/** The page and its script. */
export async function formbricks(): Promise<{ page: string; script: Buffer }> {
  const script = await readFile(createRequire(import.meta.url).resolve('@formbricks/surveys'))
  const start = `window["formbricks-surveys"].renderSurveyInline({...${JSON.stringify(settings)},languageCode:"default",onSubmit(){},onResponse(){},onDisplay(){},onClose(){}})`
  const head =
    '<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>نظر</title><link rel="icon" href="data:,">'
  const page = `<!doctype html><html lang="fa" dir="rtl">${head}<div id="survey"></div><script src="/script.js"></script><script>${start}</script></html>`
  return { page, script }
}
