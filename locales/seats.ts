// Seats of the working group in the reader's language: their titles are data, in Persian, and the usual ones have English names.
import type { Locale } from './text.ts'

const english: Readonly<Record<string, string>> = {
  'رئیس کارگروه': 'Head of the working group',
  'دبیر کارگروه': 'Secretary of the working group',
  'نماینده وزارت ارتباطات و فناوری اطلاعات': 'Representative of the ICT ministry',
  'نماینده وزارت ارتباطات': 'Representative of the ICT ministry',
  'نماینده کانون سراسری': 'Representative of the kanoon',
  'نماینده کانون': 'Representative of the kanoon',
  'نماینده سازمان اداری و استخدامی': 'Representative of the state administration',
  'نماینده استانداری': "Representative of the governor's office",
}

/** The title of a seat; one that a province made up stays as it was typed. */
export function seatWords(locale: Locale, title: string): string {
  return locale === 'en' ? (english[title] ?? title) : title
}
