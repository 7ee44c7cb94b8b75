// The chat page: a shell, style sheets and a few small scripts. Its words are its own; it is no part of the product.
import { readFileSync } from 'node:fs'
import { Hono } from 'hono'

const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8')

/** The page at /, its style sheets and its scripts. */
export function pageRoutes(): Hono {
  const files = {
    '/': ['text/html', read('./page.html')],
    '/page.css': ['text/css', read('./page.css')],
    '/dialogs.css': ['text/css', read('./dialogs.css')],
    '/chat.css': ['text/css', read('./chat.css')],
    '/composer.css': ['text/css', read('./composer.css')],
    '/clock.css': ['text/css', read('./clock.css')],
    '/page.js': ['text/javascript', read('./page.js')],
    '/clock.js': ['text/javascript', read('./clock.js')],
    '/ask.js': ['text/javascript', read('./ask.js')],
    '/answers.js': ['text/javascript', read('./answers.js')],
    '/people.js': ['text/javascript', read('./people.js')],
    '/forms.js': ['text/javascript', read('./forms.js')],
    '/message.js': ['text/javascript', read('./message.js')],
    '/keys.js': ['text/javascript', read('./keys.js')],
    '/rooms.js': ['text/javascript', read('./rooms.js')],
  } as const
  const app = new Hono()
  for (const [path, [type, body]] of Object.entries(files)) {
    app.get(path, (c) => c.body(body, 200, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-cache' }))
  }
  return app
}
