// What stands in for a page while there is no network: it says what has been filed at this address, and opens it by itself.
import { goOnceReachable } from './moved.ts'

if (document.querySelector('[data-again]')) {
  const [, code] = /^\/(?:c|calls\/r)\/(\d{8,})\/[^/]+$/.exec(location.pathname) ?? []
  const filed = document.querySelector<HTMLElement>('[data-filed]')!
  const digits = new Intl.NumberFormat(document.documentElement.lang)
  if (code) {
    const shown = [...code].map((one) => digits.format(Number(one))).join('')
    filed.querySelector('.tracking')!.textContent = shown.replace(/(.{4})(?=.)/g, '$1 ')
    filed.hidden = false
  }
  goOnceReachable(location.href)
}
