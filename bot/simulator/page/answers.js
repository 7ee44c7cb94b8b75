// What the bot says to a press: a toast that goes by itself, or an alert to be closed.

const $ = (id) => document.getElementById(id)
const shownFor = 4000
let timer = 0
let shown = ''

/** A few words over the chat, for a while. */
export function toast(words) {
  $('toast').textContent = words
  $('toast').hidden = false
  clearTimeout(timer)
  timer = setTimeout(() => {
    $('toast').hidden = true
  }, shownFor)
}

/** Shows an answer once; one from before the page was opened is not shown. */
export function showAnswer(answer, isOld) {
  if (!answer || answer.waiting || answer.query === shown) return
  shown = answer.query
  if (isOld || !answer.text) return
  if (!answer.alert) return toast(answer.text)
  $('alert-text').textContent = answer.text
  $('alert').showModal()
}

/** Another chat: what was said in the last one goes away. */
export function forgetAnswers() {
  shown = ''
  $('toast').hidden = true
}
