/**
 * What a module names: `{ target, how, at }` for every other module, where `how` is 'value', 'type', 'lazy' or 'url' and
 * `target` is null where it cannot be read off the text. `at` is an offset. `program` is the tree that Vite's parser gives.
 */
export function linksOf(program) {
  const links = []
  visit(program, (node) => links.push(...linksOfNode(node)))
  return links
}

/** Every node of a tree, parents first; `told` gets the node and those above it, nearest last. */
export function visit(node, told, above = []) {
  told(node, above)
  const within = [...above, node]
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value])
      if (typeof child?.type === 'string') visit(child, told, within)
  }
}

function linksOfNode(node) {
  switch (node.type) {
    // `import { type A }` counts as a value: the import itself stays when the types are taken away.
    case 'ImportDeclaration':
      return [link(node.source, node.importKind === 'type' ? 'type' : 'value')]
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      return node.source ? [link(node.source, node.exportKind === 'type' ? 'type' : 'value')] : []
    case 'TSImportEqualsDeclaration':
      return node.moduleReference.expression ? [link(node.moduleReference.expression, 'value')] : []
    case 'TSImportType':
      return [link(node.source, 'type')]
    case 'ImportExpression':
      return [link(node.source, 'lazy')]
    case 'CallExpression':
      return isMetaGlob(node.callee) ? globbed(node) : isRequire(node.callee) ? [link(node.arguments[0], 'value')] : []
    case 'NewExpression':
      return isOwnUrl(node) ? [link(node.arguments[0], 'url')].filter(({ target }) => !target?.endsWith('/')) : []
    default:
      return []
  }
}

function link(source, how) {
  return { target: source ? plainText(source) : null, how, at: source?.start ?? 0 }
}

function plainText(node) {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value
  if (node.type === 'TemplateLiteral' && node.expressions.length === 0) return node.quasis[0].value.cooked
  return null
}

const isRequire = (callee) => callee.type === 'Identifier' && callee.name === 'require'
const isMetaGlob = (callee) =>
  callee.type === 'MemberExpression' && callee.object.type === 'MetaProperty' && callee.property.name === 'glob'

/** Each pattern as one module of the many: `./prose/*.mdx` as `./prose/x.mdx`. */
function globbed({ arguments: [patterns, options], start }) {
  const eager = options?.properties?.some(({ key, value }) => key?.name === 'eager' && value?.value !== false)
  const all = patterns?.type === 'ArrayExpression' ? patterns.elements : [patterns]
  return all
    .map((pattern) => link(pattern, eager ? 'value' : 'lazy'))
    .filter(({ target }) => !target?.startsWith('!'))
    .map(({ target, how }) => ({ target: target?.replaceAll(/\*+/g, 'x') ?? null, how, at: start }))
}

/** `new URL(…, import.meta.url)`: how a worker and files are named. A folder names no module. */
function isOwnUrl({ callee, arguments: [, base] }) {
  return (
    callee.name === 'URL' &&
    base?.type === 'MemberExpression' &&
    base.object.type === 'MetaProperty' &&
    base.property.name === 'url'
  )
}
