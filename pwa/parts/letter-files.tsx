// What goes with a letter: attachments to open, and who gets a copy.
import { bytes } from '#locales/format'
import { locale, t } from '../words.ts'
import { AttachIcon } from './icons/acts.tsx'

export type LetterFile = { id: string; name: string; size: number; href: string }

/** Attachments and copies under a letter; nothing if there are none. */
export function LetterFiles({ files, copies }: { files: readonly LetterFile[]; copies?: readonly string[] }) {
  if (files.length === 0 && !copies?.length) return null
  return (
    <footer>
      {files.length > 0 && (
        <ul class="list">
          {files.map(({ id, name, size, href }) => (
            <li key={id}>
              <a class="row" href={href} target="_blank" rel="noopener">
                <span class="row-face">
                  <AttachIcon />
                </span>
                <span class="row-body">
                  <bdi>{name}</bdi>
                  {size > 0 && <span class="soft small">{bytes(locale.value, size)}</span>}
                </span>
              </a>
              {/* biome-ignore lint/a11y/useMediaCaption: what a citizen said has no transcript */}
              {/\.ogg$/.test(name) && <audio controls preload="none" src={href} aria-label={name} />}
            </li>
          ))}
        </ul>
      )}
      {copies?.length ? (
        <div class="small">
          <p class="soft">{t('parts-letter-copies')}</p>
          <ul>
            {copies.map((copy) => (
              <li key={copy}>{copy}</li>
            ))}
          </ul>
        </div>
      ) : null}
    </footer>
  )
}
