import { PURE } from './import-table.mjs'
import { visit } from './module-links.mjs'

const NAMES = new Set(PURE.names)
const MATH = new Set(PURE.math)

/** `{ at, message }` for each place where a module uses what the core must not. `program` is the tree that Vite's parser gives. */
export function impureUses(program) {
  const uses = []
  visit(program, (node, above) => {
    const message = messageFor(node, above.at(-1))
    if (message) uses.push({ at: node.start, message })
  })
  return uses
}

function messageFor(node, parent) {
  if (node.type === 'Identifier' && !isMereName(node, parent)) {
    if (NAMES.has(node.name)) return `the core must not use ${node.name}`
    if (node.name === 'Math') return mathMessage(node, parent)
  }
  const isPower =
    (node.type === 'BinaryExpression' || node.type === 'AssignmentExpression') && /^\*\*/.test(node.operator)
  if (isPower && !isExactPower(node)) return 'engines differ in **: multiply, or use pow of core/real.ts'
  return null
}

/** A property or a key that happens to bear the name: `row.Date`, `{ Math: 1 }`. */
function isMereName(node, parent) {
  if (parent.type === 'MemberExpression') return parent.property === node && !parent.computed
  if (parent.type === 'Property') return parent.key === node && !parent.computed
  return ['PropertyDefinition', 'MethodDefinition', 'TSPropertySignature'].includes(parent.type) && parent.key === node
}

function mathMessage(node, parent) {
  if (parent.type === 'TSQualifiedName') return null
  const taken = namesTaken(node, parent)
  const bad = taken?.find((name) => !MATH.has(name))
  if (bad === 'random') return 'the core draws from the generator that it is given, not from Math.random'
  if (bad !== undefined) return `engines differ in Math.${bad}: see core/real.ts`
  return taken ? null : 'the core names what it uses of Math, so that this check can see it'
}

/** What `Math.floor`, `Math['floor']` or `const { floor, sqrt } = Math` take; null where the text does not say it. */
function namesTaken(node, parent) {
  if (parent.type === 'MemberExpression' && parent.object === node) {
    const { property, computed } = parent
    const name = computed ? property.value : property.name
    return typeof name === 'string' ? [name] : null
  }
  if (parent.type !== 'VariableDeclarator' || parent.id.type !== 'ObjectPattern') return null
  const names = parent.id.properties.map(({ key, computed }) => (computed ? null : key?.name))
  return names.every((name) => typeof name === 'string') ? names : null
}

/** A power of two written out, 2 ** 32, or one of whole BigInts, is the same everywhere. */
function isExactPower({ left, right }) {
  if (left.bigint || right.bigint) return true
  const exponent = right.type === 'UnaryExpression' && right.operator === '-' ? right.argument : right
  return left.value === 2 && Number.isInteger(exponent.value)
}
