// Numbers of invented people and offices: no mobile, national ID or license code of a test exists outside.

/** Running numbers of the nth world of a database; each call of a function gives the next. */
export type Numbering = {
  next(): number
  mobile(): string
  nationalId(): string
  legalId(): string
  license(kind: 'urban' | 'rural'): string
}

/** The nth world has its own block of numbers. */
export function numbering(nth: number): Numbering {
  let last = nth * 100
  const next = () => ++last
  return {
    next,
    mobile: () => `0914000${5000 + next()}`,
    nationalId: () => checked(`999${String(next()).padStart(6, '0')}`),
    legalId: () => checkedLegal(`99900${String(next()).padStart(5, '0')}`),
    license: (kind) => `${kind === 'rural' ? 71 : 72}-15-${3000 + next()}`,
  }
}

/** Nine digits of a national ID and the check digit that makes them right. */
export function checked(nine: string): string {
  const sum = [...nine].reduce((total, digit, index) => total + Number(digit) * (10 - index), 0)
  const rest = sum % 11
  return nine + (rest < 2 ? rest : 11 - rest)
}

const weights = [29, 27, 23, 19, 17, 29, 27, 23, 19, 17]

/** Ten digits of a legal person's national ID and their check digit. */
function checkedLegal(ten: string): string {
  const shift = Number(ten[9]) + 2
  const sum = weights.reduce((total, weight, index) => total + (Number(ten[index]) + shift) * weight, 0)
  return ten + String((sum % 11) % 10)
}
