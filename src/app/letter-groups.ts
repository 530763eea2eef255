import type { GlossaryTerm } from '../glossary/term.ts'
import type { Language } from '../ui/language.tsx'

/** The leading consonants under which Korean dictionaries file a syllable: doubled ones with their single. */
const SHELVES = [
  'ㄱ',
  'ㄱ',
  'ㄴ',
  'ㄷ',
  'ㄷ',
  'ㄹ',
  'ㅁ',
  'ㅂ',
  'ㅂ',
  'ㅅ',
  'ㅅ',
  'ㅇ',
  'ㅈ',
  'ㅈ',
  'ㅊ',
  'ㅋ',
  'ㅌ',
  'ㅍ',
  'ㅎ',
]
const FIRST_SYLLABLE = 0xac00
const SYLLABLES_OF_A_CONSONANT = 588

/** Terms in the order of a dictionary of that language, one group for each first letter; what begins with a digit comes last. */
export function groupsByLetter(terms: readonly GlossaryTerm[], language: Language) {
  const inOrder = [...terms].sort((a, b) => a.name[language].localeCompare(b.name[language], language))
  const groups = new Map<string, GlossaryTerm[]>()
  for (const term of inOrder) {
    const letter = letterOf(term.name[language])
    groups.set(letter, [...(groups.get(letter) ?? []), term])
  }
  const digitsLast = ([letter]: [string, unknown]) => (letter === '0–9' ? 1 : 0)
  return [...groups]
    .sort((a, b) => digitsLast(a) - digitsLast(b))
    .map(([letter, members]) => ({ id: `letter-${letter}`, title: letter, terms: members }))
}

function letterOf(name: string): string {
  const first = name[0]
  if (/\d/.test(first)) return '0–9'
  const consonant = SHELVES[Math.floor((first.charCodeAt(0) - FIRST_SYLLABLE) / SYLLABLES_OF_A_CONSONANT)]
  return consonant ?? first.toUpperCase()
}
