import { parseAst } from 'vite'
import { visit } from './module-links.mjs'

/** what stands for a value in a text that is made of pieces */
const HOLE = ' … '

/**
 * Every text of a source file that is written in both languages, as `{ en, ko, line }`: of `{ en: …, ko: … }`, of what hangs on the language
 * (`english ? … : …`, `language === 'en' ? … : …`), and of what is handed to a function of `(en, ko)`. `en` and `ko` are each `{ words, values }`:
 * what is written there, and the names of the values that are put in. Lists are taken member by member; of lists that are not of one length
 * there is `{ sizes, line }` alone.
 */
export function textPairs(name, source) {
  const program = parseAst(source, { lang: name.endsWith('x') ? 'tsx' : 'ts' })
  const helpers = new Set()
  visit(program, (node) => {
    if (node.type === 'VariableDeclarator' && takesBoth(node.init)) helpers.add(node.id.name)
    if (node.type === 'FunctionDeclaration' && takesBoth(node)) helpers.add(node.id.name)
  })
  const pairs = []
  visit(program, (node) => {
    const [en, ko] = bothOf(node, helpers) ?? []
    if (en && ko) pairs.push(...pairsOf(en, ko).map((pair) => ({ ...pair, line: lineOf(source, node.start) })))
  })
  return pairs
}

const lineOf = (source, at) => source.slice(0, at).split('\n').length
const takesBoth = (node) => node?.params?.[0]?.name === 'en' && node.params[1]?.name === 'ko'

/** The English and the Korean part of a node that has both. */
function bothOf(node, helpers) {
  switch (node.type) {
    case 'ObjectExpression':
      return [propertyOf(node, 'en'), propertyOf(node, 'ko')]
    case 'ConditionalExpression':
      if (asksFor(node.test, 'en')) return [node.consequent, node.alternate]
      return asksFor(node.test, 'ko') ? [node.alternate, node.consequent] : null
    case 'CallExpression':
      return helpers.has(node.callee.name) ? node.arguments : null
    default:
      return null
  }
}
const propertyOf = ({ properties }, name) =>
  properties.find(({ type, key, computed }) => type === 'Property' && !computed && key.name === name)?.value
const asksFor = (test, language) =>
  (language === 'en' && test.type === 'Identifier' && test.name === 'english') ||
  (test.type === 'BinaryExpression' && test.operator === '===' && test.right.value === language)

function pairsOf(en, ko) {
  if (en.type === 'ArrayExpression' && ko.type === 'ArrayExpression') {
    const sizes = [en.elements.length, ko.elements.length]
    return sizes[0] === sizes[1] ? en.elements.flatMap((one, i) => pairsOf(one, ko.elements[i])) : [{ sizes }]
  }
  const [here, there] = [textOf(en), textOf(ko)]
  return here && there ? [{ en: here, ko: there }] : []
}

/** What is written in a string, a template or an element, and what is put in; null where it cannot be read off. */
function textOf(node) {
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' ? { words: node.value, values: [] } : null
    case 'TemplateLiteral':
      return { words: node.quasis.map(({ value }) => value.cooked).join(HOLE), values: namesIn(node.expressions) }
    case 'JSXFragment':
    case 'JSXElement': {
      const parts = node.children.map((child) => (child.type === 'JSXText' ? textOfJsx(child) : textOf(child)))
      return {
        words: parts.map((part) => part?.words ?? HOLE).join(''),
        values: [...new Set(parts.flatMap((part) => part?.values ?? []))].sort(),
      }
    }
    case 'JSXExpressionContainer':
      return textOf(node.expression) ?? { words: HOLE, values: namesIn([node.expression]) }
    default:
      return null
  }
}
const textOfJsx = ({ value }) => ({ words: value, values: [] })

/** What says which language or which form of a word it is, and nothing else. */
const NO_VALUE = new Set(['en', 'ko', 'language', 'undefined'])
/** The variables in expressions, without those that only decide between two words (one `image`, two `images`). */
function namesIn(expressions) {
  const names = new Set()
  const look = (node) => {
    if (node.type === 'Identifier' && !NO_VALUE.has(node.name)) names.add(node.name)
    for (const [key, value] of Object.entries(node)) {
      const isWord = key === 'test' || ((key === 'property' || key === 'key') && !node.computed)
      for (const child of isWord ? [] : [value].flat()) if (typeof child?.type === 'string') look(child)
    }
  }
  expressions.forEach(look)
  return [...names].sort()
}
