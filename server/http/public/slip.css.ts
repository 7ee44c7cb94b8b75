// The style of the page behind a slip: that of the public pages, and the glass to sign on, always black on white.
import { pageCss } from './page.css.ts'
import { packed } from './tokens.ts'

export const slipCss =
  pageCss +
  packed(
    `.pad{inline-size:100%;block-size:11rem;border:1px solid var(--edge);border-radius:.75rem;background:#fff;touch-action:none}`,
  )
