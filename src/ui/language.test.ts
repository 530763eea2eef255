import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { type Language, LanguageProvider, useText } from './language.tsx'

const Said = () =>
  useText()({ en: 'By 5 % less, {rest} % left.', ko: '5 %만 줄고 1%p는 잘립니다. 남은 것은 {rest} %.' })
const said = (language: Language) =>
  renderToStaticMarkup(createElement(LanguageProvider, { value: language }, createElement(Said)))

it('a percentage is one word, and a Korean particle stays with it', () => {
  expect(said('ko')).toBe('5\u202f%\u2060만 줄고 1\u202f%p는 잘립니다. 남은 것은 {rest}\u202f%.')
  expect(said('en')).toBe('By 5\u202f% less, {rest}\u202f% left.')
})
