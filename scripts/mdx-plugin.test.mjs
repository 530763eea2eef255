import { evaluate } from '@mdx-js/mdx'
import { createElement } from 'react'
import * as runtime from 'react/jsx-runtime'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { proseOptions } from './mdx-plugin.mjs'

it('a range with ~ strikes nothing out', async () => {
  const { default: Prose } = await evaluate('코드는 −127~127이고 다른 쪽은 −128~127입니다.', {
    ...runtime,
    ...proseOptions(),
  })
  expect(renderToStaticMarkup(createElement(Prose))).toBe('<p>코드는 −127~127이고 다른 쪽은 −128~127입니다.</p>')
})

it('a percentage is one word, and a particle stays with it', async () => {
  const { default: Prose } = await evaluate('오차가 **50 %로** 줄고 *3~10%p*입니다. <b>7</b> %. 그 10 %만.', {
    ...runtime,
    ...proseOptions(),
  })
  expect(renderToStaticMarkup(createElement(Prose))).toBe(
    '<p>오차가 <strong>50\u202f%\u2060로</strong> 줄고 <em>3~10\u202f%p</em>입니다. <b>7</b>\u202f%. 그 10\u202f%\u2060만.</p>',
  )
})
