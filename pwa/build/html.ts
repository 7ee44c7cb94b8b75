// index.html asks for the main chunk at once, while start.ts still decides on the language.
import type { Plugin } from 'vite'

/** Adds preload links for main.tsx and for all that it needs, and its style sheet, to the built page. */
export function preloadMain(): Plugin {
  return {
    name: 'preload-main',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
        const main = chunks.find((chunk) => chunk.facadeModuleId?.endsWith('/pwa/main.tsx'))
        if (!main) throw new Error('the build has no chunk for main.tsx')
        const needed = new Set([main.fileName])
        // a set is walked to its end while it grows
        for (const name of needed)
          for (const file of chunks.find(({ fileName }) => fileName === name)?.imports ?? []) needed.add(file)
        const wanted = [...needed].filter((file) => !html.includes(file))
        return wanted.map((file) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `/app/${file}` },
          injectTo: 'head' as const,
        }))
      },
    },
  }
}
