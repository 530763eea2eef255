import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { compile } from '@mdx-js/mdx'
import { describe, expect, it } from 'vitest'
import { proseOptions } from './mdx-plugin.mjs'

const src = fileURLToPath(new URL('../src/', import.meta.url))
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.mdx'))
const english = files.filter((name) => name.includes('prose/en/'))
const other = (name) => name.replace('prose/en/', 'prose/ko/')
const read = (name) => readFileSync(src + name, 'utf8')
const found = (text, pattern) => [...text.matchAll(pattern)].map(([all]) => all).sort()

/** The tree that a text becomes. */
async function treeOf(name) {
  let tree
  const keep = () => (hast) => {
    tree = structuredClone(hast)
  }
  const options = proseOptions()
  const file = await compile(read(name), { ...options, rehypePlugins: [...options.rehypePlugins, keep] })
  expect(file.messages).toEqual([])
  return tree
}
function* nodes(node) {
  yield node
  for (const child of node.children ?? []) yield* nodes(child)
}

/** how many children MathML asks of an element */
const CHILDREN = { msub: 2, msup: 2, msubsup: 3, mfrac: 2, munder: 2, mover: 2, munderover: 3, mroot: 2 }

describe('prose', () => {
  it('is there in both languages', () => {
    expect(english.length).toBeGreaterThan(0)
    expect(files.filter((name) => name.includes('prose/ko/')).sort()).toEqual(english.map(other).sort())
  })

  it.each(english)('%s has the same live numbers and formulas in Korean', (name) => {
    const [here, there] = [read(name), read(other(name))]
    for (const pattern of [/<(?:Live|Thing|PointAt) of="\w+"/g, /\\text\{@\(?\w+\)?\}/g, /\$\$[\s\S]*?\$\$/g])
      expect(found(there, pattern)).toEqual(found(here, pattern))
  })

  it.each(files)('%s renders whole: no markup left over, every formula valid MathML', async (name) => {
    for (const node of nodes(await treeOf(name))) {
      if (node.type === 'text') expect(node.value).not.toMatch(/\*\*|\$|@[a-z(]/)
      const wanted = CHILDREN[node.tagName]
      if (wanted) expect(node.children.length, `<${node.tagName}> in ${name}`).toBe(wanted)
    }
  })
})
