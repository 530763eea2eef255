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

it('a particle stays with its percentage', async () => {
  const { default: Prose } = await evaluate('오차가 **50 %로** 줄고 *30 %*입니다. 그 10 %만.', {
    ...runtime,
    ...proseOptions(),
  })
  expect(renderToStaticMarkup(createElement(Prose))).toBe(
    '<p>오차가 <strong>50 %\u2060로</strong> 줄고 <em>30 %\u2060</em>입니다. 그 10 %\u2060만.</p>',
  )
})
