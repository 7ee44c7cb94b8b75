// Buttons that copy what they carry, or hand it to the phone to share, where a browser can.

/** Sets up those that stand on the page now. */
export function readyCopies(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
    button.hidden = !navigator.clipboard
    const words = button.textContent
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(button.dataset.copy!)
      button.textContent = button.dataset.done!
      setTimeout(() => {
        button.textContent = words
      }, 3000)
    })
  }
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-share]')) {
    button.hidden = !navigator.share
    // whoever thinks better of it has done nothing wrong
    button.addEventListener('click', () => navigator.share({ text: button.dataset.share! }).catch(() => undefined))
  }
}
