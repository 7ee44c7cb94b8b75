// Dialogs to fill in, and files to choose.

const $ = (id) => document.getElementById(id)

/** What was filled into a dialog, or null if it was closed. */
export function askForm(id) {
  const dialog = $(id)
  dialog.returnValue = ''
  dialog.showModal()
  return new Promise((resolve) => {
    const done = () =>
      resolve(dialog.returnValue === 'ok' ? Object.fromEntries(new FormData(dialog.querySelector('form'))) : null)
    dialog.addEventListener('close', done, { once: true })
  })
}

/** Digits of any script as Latin ones. */
export function latin(words) {
  return words
    .replace(/[۰-۹]/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'.indexOf(digit))
    .replace(/[٠-٩]/g, (digit) => '٠١٢٣٤٥٦٧٨٩'.indexOf(digit))
}

/** The fields of a form as numbers. */
export function numbers(fields) {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, Number(latin(value).replace('٫', '.'))]),
  )
}

/** A file of the person's choice as the simulator takes it; never settles where none is chosen. */
export function pickFile(accept) {
  const input = $('file')
  Object.assign(input, { accept, value: '' })
  return new Promise((resolve) => {
    input.onchange = async () => {
      const [file] = input.files
      resolve({ name: file.name, mime: file.type, base64: await base64Of(file) })
    }
    input.click()
  })
}

function base64Of(file) {
  return new Promise((resolve) => {
    const reader = new FileReader()
    reader.onload = () => resolve(reader.result.slice(reader.result.indexOf(',') + 1))
    reader.readAsDataURL(file)
  })
}

for (const button of document.querySelectorAll('[data-close]')) {
  button.addEventListener('click', () => button.closest('dialog').close())
}
