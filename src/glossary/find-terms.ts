import type { GlossaryTerm } from './term.ts'

/** In the order of Unicode's leading consonants, U+1100 and on. */
const CONSONANTS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'

/**
 * The terms that a reader looks for by these letters: those whose names hold them, in either language or in a framework, and if there are none,
 * those whose explanation does. Case, spaces, hyphens and dashes do not count; Hangul is compared letter by letter, so that a syllable that
 * is still being typed finds what it begins.
 */
export function findTerms(terms: readonly GlossaryTerm[], sought: string): readonly GlossaryTerm[] {
  const letters = lettersOf(sought)
  if (letters === '') return terms
  const holds = (texts: readonly string[]) => texts.some((text) => lettersOf(text).includes(letters))
  const byName = terms.filter(({ id, name, also = [], called = {} }) =>
    holds([id, name.en, name.ko, ...also, ...Object.values(called)]),
  )
  return byName.length > 0 ? byName : terms.filter(({ says }) => holds([says.en, says.ko]))
}

function lettersOf(text: string): string {
  return text
    .replaceAll(/[ㄱ-ㅎ]/g, (letter) => {
      const place = CONSONANTS.indexOf(letter)
      return place < 0 ? letter : String.fromCharCode(0x1100 + place)
    })
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[\s\-–—_·()`“”]/g, '')
}
