// Prose: MDX to React at build, formulas to HTML and MathML. A formula or a page that does not parse fails the build.
import { compile } from '@mdx-js/mdx'
import rehypeKatex from 'rehype-katex'
import remarkCjkFriendly from 'remark-cjk-friendly'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'

const SLOT = /@(\(?)([a-z][a-zA-Z]*)/

/**
 * In a formula `\text{@name}` is the live number of that name, `\text{@(name)}` in brackets where it is negative: the text that KaTeX made of it
 * becomes a <Slot>. And `\of{name}{…}`
 * is a symbol that stands for a thing in a figure: it becomes a <FormulaSymbol>.
 */
function rehypeSlots() {
  return (tree) => fillSlots(tree, false)
}
const MACROS = { '\\of': '\\htmlClass{of-#1}{#2}' }
const THING = /^of-([a-z][a-zA-Z]*)$/
function fillSlots(node, inFormula) {
  if (!node.children) return
  const formula = inFormula || node.properties?.className?.includes?.('katex')
  node.children = node.children
    .filter((child) => !(formula && child.type === 'element' && child.tagName === 'annotation'))
    .map((child) => (formula && child.type === 'text' && SLOT.test(child.value) ? slotOf(child.value) : child))
  for (const child of node.children) fillSlots(child, formula)
  if (formula) node.children = node.children.map(symbolOf)
}
function slotOf(value) {
  const [, bracket, name] = SLOT.exec(value)
  return component(bracket ? 'BracketedSlot' : 'Slot', name, [])
}
function symbolOf(child) {
  const name = child.properties?.className?.map?.((one) => THING.exec(one)?.[1]).find(Boolean)
  return name ? component('FormulaSymbol', name, child.children) : child
}
function component(name, of, children) {
  const attribute = { type: 'mdxJsxAttribute', name: 'of', value: of }
  return { type: 'mdxJsxTextElement', name, attributes: [attribute], children }
}

/**
 * A percentage is one word, with a narrow space before its sign, and a Korean particle stays with it: browsers would break the
 * line after a percent sign. A number may come from a component before. The same for strings: `ui/language.tsx`.
 */
function rehypePercentages() {
  return (tree) => joinPercentages(tree)
}
function joinPercentages(node) {
  if (node.properties?.className?.includes?.('katex')) return
  if (node.type === 'text')
    node.value = node.value.replace(/(?<=\d|^) ?%/g, '\u202f%').replace(/%(?=[가-힣]|$)/g, '%\u2060')
  node.children?.forEach(joinPercentages)
}

const KATEX = {
  output: 'htmlAndMathml',
  strict: (code) => (code === 'htmlExtension' ? 'ignore' : 'error'),
  trust: ({ command }) => command === '\\htmlClass',
  throwOnError: true,
  macros: MACROS,
}

/** How prose is compiled. */
export function proseOptions() {
  return {
    // One `~` is a range in Korean (0~127), not a strike.
    remarkPlugins: [[remarkGfm, { singleTilde: false }], remarkCjkFriendly, remarkMath],
    rehypePlugins: [[rehypeKatex, KATEX], rehypeSlots, rehypePercentages],
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
