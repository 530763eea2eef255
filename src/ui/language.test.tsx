import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { type Language, LanguageProvider, useText } from './language.tsx'

const Said = () => useText()({ en: 'By 5 % less.', ko: '5 %만 줄고, 그중 3 %는 잘립니다. 남은 것은 2 %.' })
const said = (language: Language) =>
  renderToStaticMarkup(
    <LanguageProvider value={language}>
      <Said />
    </LanguageProvider>,
  )

it('a Korean particle stays with its percentage', () => {
  expect(said('ko')).toBe('5 %\u2060만 줄고, 그중 3 %\u2060는 잘립니다. 남은 것은 2 %.')
  expect(said('en')).toBe('By 5 % less.')
})
