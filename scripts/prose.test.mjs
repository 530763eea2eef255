import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { compile } from '@mdx-js/mdx'
import { describe, expect, it } from 'vitest'
import { TERMS, termOf } from '../src/glossary/glossary.ts'
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

const TERM = /<Term of="[^"]*"/g
/** what a text has in both languages, as often */
const SHARED = [
  /<(?:Thing|PointAt) of="\w+"/g,
  /<Live [^>]*>/g,
  /<(?:Float|Quant|Lost|Reference|Expect|Exam|Answer)>/g,
  TERM,
  /\\text\{@\(?\w+\)?\}/g,
  /\$\$[\s\S]*?\$\$/g,
  /`[^`\n]+`/g,
  /\]\([^)]+\)/g,
  /^\d+\. \*\*\d:\d\d\*\*/gm,
]
const INLINE = /(?<!\$)\$[^$\n]+\$(?!\$)/g
const ITEM = /^(?:[-*]|\d+\.) /gm
const HANGUL = /[가-힣]/
/** three small Latin words one after the other: a sentence, and no name */
const WORDS = /(?:\b[a-z]{2,}\b[ ,]+){3}/
/** The paragraphs of a text, without formulas, code and tags. */
const paragraphsOf = (text) =>
  text
    .replaceAll(/\$\$[\s\S]*?\$\$|\$[^$\n]*\$|`[^`]*`|<[^>]*>/g, ' ')
    .split(/\n{2,}/)
    .filter((part) => part.trim() !== '')
const idsIn = (text) => [...text.matchAll(/<Term of="([^"]*)"/g)].map(([, id]) => id)
const folderOf = (name) => name.slice(0, name.lastIndexOf('/'))
/** The texts that a reader of a lesson meets, in one language: [`lessons/ptq/prose/en`, their names]. Speakers have notes of their own. */
const lessonFiles = files.filter((name) => name.startsWith('lessons/') && !name.includes('/notes-'))
const lessons = [...new Set(lessonFiles.map(folderOf))].map((folder) => [
  folder,
  lessonFiles.filter((name) => folderOf(name) === folder),
])
const linking = lessons.filter(([, names]) => names.some((name) => idsIn(read(name)).length > 0))
/** all that a term is called, in lower case */
const idOfName = new Map(TERMS.flatMap(({ id, name: { en, ko } }) => [en, ko].map((name) => [name.toLowerCase(), id])))
/** what stands bold is a name, as it is, without what follows in brackets, or as that */
const namesIn = (bold) =>
  [bold, bold.replace(/ ?\(.*/, ''), bold.replace(/.*\((.*)\)/, '$1')].map((name) => name.toLowerCase())

/** how many children MathML asks of an element */
const CHILDREN = { msub: 2, msup: 2, msubsup: 3, mfrac: 2, munder: 2, mover: 2, munderover: 3, mroot: 2 }

describe('prose', () => {
  it('is there in both languages', () => {
    expect(english.length).toBeGreaterThan(0)
    expect(files.filter((name) => name.includes('prose/ko/')).sort()).toEqual(english.map(other).sort())
  })

  it.each(english)('%s has the same live numbers, marks, formulas, code, links and times in Korean', (name) => {
    const [here, there] = [read(name), read(other(name))]
    for (const pattern of SHARED) expect(found(there, pattern), `${pattern}`).toEqual(found(here, pattern))
    // One language may name a symbol once more.
    expect(found(there, INLINE)).toEqual(expect.arrayContaining(found(here, INLINE)))
  })

  it.each(english)('%s has as many paragraphs and list items in Korean', (name) => {
    const [here, there] = [read(name), read(other(name))]
    expect(there.split(/\n{2,}/).length).toBe(here.split(/\n{2,}/).length)
    expect(found(there, ITEM).length).toBe(found(here, ITEM).length)
  })

  it.each(english)('%s is written in English, in Korean in Korean', (name) => {
    expect(read(name)).not.toMatch(HANGUL)
    expect(paragraphsOf(read(other(name))).filter((text) => WORDS.test(text) && !HANGUL.test(text))).toEqual([])
  })

  it.each(files)('%s renders whole: no markup left over, every formula valid MathML', async (name) => {
    for (const node of nodes(await treeOf(name))) {
      if (node.type === 'text') expect(node.value).not.toMatch(/\*\*|\$|@[a-z(]/)
      const wanted = CHILDREN[node.tagName]
      if (wanted) expect(node.children.length, `<${node.tagName}> in ${name}`).toBe(wanted)
    }
  })
})

describe('terms of the glossary in prose', () => {
  it('are linked in every lesson', () => {
    expect(linking.map(([folder]) => folder)).toEqual(lessons.map(([folder]) => folder))
  })

  it.each(linking)('of %s are linked once each, and are there', (_, names) => {
    const ids = names.flatMap((name) => idsIn(read(name)))
    expect(ids.filter((id) => !termOf(id))).toEqual([])
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
  })

  it.each(linking)('of %s are at most five a text, in sentences: in no heading and no formula', (_, names) => {
    for (const name of names) {
      const text = read(name)
      expect(idsIn(text).length, name).toBeLessThanOrEqual(5)
      const elsewhere = [/^#.*/gm, /^\$\$[\s\S]*?^\$\$/gm, /<Thing[\s\S]*?<\/Thing>/g].flatMap((pattern) =>
        found(text, pattern),
      )
      expect(
        elsewhere.filter((part) => part.includes('<Term')),
        name,
      ).toEqual([])
    }
  })

  it.each(linking)('of %s are linked where their name stands bold', (_, names) => {
    const ids = new Set(names.flatMap((name) => idsIn(read(name))))
    for (const name of names) {
      const bold = [...read(name).matchAll(/\*\*([^*]+)\*\*/g)].flatMap(([, words]) => namesIn(words))
      const missing = bold.map((words) => idOfName.get(words)).filter((id) => id && !ids.has(id))
      expect(missing, name).toEqual([])
    }
  })
})
