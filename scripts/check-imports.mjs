// Holds the source to the table of who may import whom. Prints `file:line: message` for each violation and exits with 1.
import { readdirSync, readFileSync } from 'node:fs'
import { join, posix, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseAst } from 'vite'
import { PURE, ROWS, TESTS } from './import-table.mjs'
import { impureUses } from './impure-uses.mjs'
import { linksOf } from './module-links.mjs'
import { matches } from './path-pattern.mjs'

/** The violations `{ file, line, message }` in a map from paths (from the root, with /) to texts. Other files than modules and prose are let be. */
export function checkImports(textOfFile) {
  return [...textOfFile].flatMap(([file, text]) => {
    const found = file.endsWith('.mdx')
      ? proseViolations(text)
      : /\.[mc]?[jt]sx?$/.test(file)
        ? violations(file, text)
        : []
    return found.map(({ at, message }) => ({ file, line: text.slice(0, at).split('\n').length, message }))
  })
}

/** Prose gets its components by name from the page; a line that MDX would run is a way round the table. */
function proseViolations(text) {
  const code = text.replaceAll(/^(```|~~~)[\s\S]*?^\1/gm, (block) => block.replaceAll(/\S/g, ' '))
  return [...code.matchAll(/^(?:import|export)\b.*$/gm)].map(({ index }) => ({
    at: index,
    message: 'prose imports and exports nothing: the page gives it its components',
  }))
}

function violations(file, text) {
  const row = ROWS.findLast(({ files }) => matches(file, files))
  if (!row) return [{ at: 0, message: 'the import table has no row for this file' }]
  const isTest = matches(file, ...TESTS.files)
  try {
    const program = parseAst(text, { lang: /\.[jt]sx$/.test(file) ? 'tsx' : 'ts' })
    const links = linksOf(program).map((link) => ({ at: link.at, message: linkMessage(file, row, isTest, link) }))
    const impure = matches(file, PURE.files) && !isTest ? impureUses(program) : []
    return [...links.filter(({ message }) => message !== null), ...impure].sort((a, b) => a.at - b.at)
  } catch (error) {
    if (error.code !== 'PARSE_ERROR') throw error
    return [{ at: error.pos, message: error.message.split('\n').slice(0, 2).join(' ') }]
  }
}

function linkMessage(file, row, isTest, { target: written, how }) {
  if (written === null) return isTest ? null : 'what is imported must be a plain string, so that this check can read it'
  const target = resolved(file, written)
  const may = (targets) => allows(targets, target, file)
  if (isTest) {
    const all = [TESTS.values, TESTS.files, row.values, row.types, row.tests]
    return all.some(may) ? null : `a test here may not import ${target}: ${row.says}`
  }
  if (matches(target, ...TESTS.files)) return `only tests may import ${target}`
  if (may(row.values)) return null
  if (may(row.types)) return how === 'type' ? null : `may import ${target} only by import type: ${row.says}`
  if (may(row.lazy))
    return how === 'lazy' || how === 'type' ? null : `may import ${target} only by import(): ${row.says}`
  if (may(row.urls)) return how === 'url' ? null : `may name ${target} only by new URL(): ${row.says}`
  return `may not import ${target}: ${row.says}`
}

/** A path from the root, or the name of a package with what follows it. */
function resolved(file, written) {
  const plain = written.replace(/[?#].*$/, '')
  if (plain.startsWith('.')) return posix.join(posix.dirname(file), plain)
  return plain.replace(/^\//, '')
}

/** The last of the targets that matches decides. `:lesson` is the lesson that the file lies in. */
function allows(targets, target, file) {
  const [, , lesson] = file.split('/')
  const last = targets?.findLast((one) => matches(target, one.replace(/^!/, '').replace(':lesson', lesson)))
  return last !== undefined && !last.startsWith('!')
}

/** The files below src of a checkout, as `checkImports` takes them. */
export function readSource(root) {
  const files = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
  return new Map(
    files
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => {
        const path = join(parentPath, name)
        return [relative(root, path).replaceAll('\\', '/'), readFileSync(path, 'utf8')]
      }),
  )
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const found = checkImports(readSource(process.argv[2] ?? fileURLToPath(new URL('..', import.meta.url))))
  for (const { file, line, message } of found) console.log(`${file}:${line}: ${message}`)
  process.exitCode = found.length > 0 ? 1 : 0
}
