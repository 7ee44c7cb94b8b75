// The colour of a license.
import { t } from '../../words.ts'

/** What the program knows of it in words, else as its table named it. */
export const colourWords = (of: string): string =>
  of === 'normal' || of === 'changed' ? t(`offices-license-colour-${of}`) : of
