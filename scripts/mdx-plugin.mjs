// Prose: MDX to React at build, formulas to HTML and MathML. A formula or a page that does not parse fails the build.
import { compile } from '@mdx-js/mdx'
import rehypeKatex from 'rehype-katex'
import remarkCjkFriendly from 'remark-cjk-friendly'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'

const SLOT = /@([a-z][a-zA-Z]*)/

/** In a formula `\text{@name}` is the live number of that name: the text that KaTeX made of it becomes a <Slot>. */
function rehypeSlots() {
  return (tree) => fillSlots(tree, false)
}
function fillSlots(node, inFormula) {
  if (!node.children) return
  const formula = inFormula || node.properties?.className?.includes?.('katex')
  node.children = node.children
    .filter((child) => !(formula && child.type === 'element' && child.tagName === 'annotation'))
    .map((child) => (formula && child.type === 'text' && SLOT.test(child.value) ? slotOf(child.value) : child))
  for (const child of node.children) fillSlots(child, formula)
}
function slotOf(value) {
  const attribute = { type: 'mdxJsxAttribute', name: 'of', value: SLOT.exec(value)[1] }
  return { type: 'mdxJsxTextElement', name: 'Slot', attributes: [attribute], children: [] }
}

/** How prose is compiled. */
export function proseOptions() {
  return {
    remarkPlugins: [remarkGfm, remarkCjkFriendly, remarkMath],
    rehypePlugins: [[rehypeKatex, { output: 'htmlAndMathml', strict: 'error', throwOnError: true }], rehypeSlots],
  }
}

export function mdx() {
  return {
    name: 'mdx',
    enforce: 'pre',
    async transform(source, id) {
      if (!id.split('?')[0].endsWith('.mdx')) return null
      const file = await compile(source, proseOptions())
      if (file.messages.length > 0) throw new Error(`${id}: ${file.messages.join('; ')}`)
      return { code: String(file), map: null }
    },
  }
}

/** KaTeX brings each font three times; every browser that runs this site reads woff2. */
export function slimKatex() {
  return {
    name: 'slim-katex',
    enforce: 'pre',
    transform(source, id) {
      if (!id.includes('katex') || !id.split('?')[0].endsWith('.css')) return null
      return { code: source.replace(/,\s*url\([^)]*\.(?:woff|ttf)\)\s*format\([^)]*\)/g, ''), map: null }
    },
  }
}
