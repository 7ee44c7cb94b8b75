// How many short messages a text makes on the air, and how to stay within so many.

// The alphabet of GSM 03.38; those of the second line count double. Persian is not in it, so it goes as UCS-2.
const basic =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà'
const double = '^{}\\[~]|€'

/** Units of a text, and how many fit into one message and into each of several. */
function measure(text: string): { units: number; one: number; each: number } {
  const signs = [...text]
  if (signs.every((sign) => basic.includes(sign) || double.includes(sign))) {
    return { units: signs.reduce((sum, sign) => sum + (double.includes(sign) ? 2 : 1), 0), one: 160, each: 153 }
  }
  // UTF-16 units: an emoji takes two
  return { units: text.length, one: 70, each: 67 }
}

/** How many parts a text is sent and paid as: 70 signs in Persian, else 67 in each; 160 and 153 in plain Latin. */
export function partsOf(text: string): number {
  const { units, one, each } = measure(text)
  return units <= one ? 1 : Math.ceil(units / each)
}

/** A beginning shorter than this says nothing. */
const worthSaying = 12

/** The text with `flexible` shortened, or left out, so that all of it makes at most `most` parts, if that can be done. */
export function fitted(flexible: string, write: (flexible: string) => string, most: number): string {
  if (partsOf(write(flexible)) <= most) return write(flexible)
  const signs = [...flexible]
  for (let length = signs.length - 1; length >= worthSaying; length--) {
    const shortened = write(`${signs.slice(0, length).join('').trimEnd()}…`)
    if (partsOf(shortened) <= most) return shortened
  }
  return write('')
}
