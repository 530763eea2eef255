import { createContext, useContext } from 'react'

/** The two languages of the site, equals. */
export type Language = 'en' | 'ko'
export const LANGUAGES: readonly Language[] = ['en', 'ko']

/** A text in both. */
export interface BothLanguages {
  readonly en: string
  readonly ko: string
}

const LanguageContext = createContext<Language>('en')
export const LanguageProvider = LanguageContext.Provider

export function useLanguage(): Language {
  return useContext(LanguageContext)
}

/** Picks the reader's language out of a text. */
export function useText(): (text: BothLanguages) => string {
  const language = useLanguage()
  return (text) => withPercentages(text[language])
}

/**
 * A percentage is one word, with a narrow space before its sign, and a Korean particle stays with it: browsers would break the
 * line after a percent sign. A number may be named and not yet written: `{share} %`.
 */
const withPercentages = (text: string): string =>
  text.replace(/(?<=[\d}]) ?%/g, '\u202f%').replace(/%(?=[가-힣])/g, `%${WORD_JOINER}`)
/** of no width, where no line breaks */
export const WORD_JOINER = '\u2060'
