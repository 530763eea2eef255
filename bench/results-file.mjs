// bench/results.md: a head, then a section for each table. A run of some suites renews theirs and leaves the others.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

const titleOf = (section) => section.slice(0, section.indexOf('\n'))

/** Sections begin with '## '. Those whose title is there already are replaced in their place, others are put at the end. */
export function writeSections(file, head, sections) {
  const old = existsSync(file)
    ? readFileSync(file, 'utf8')
        .split(/\n(?=## )/)
        .slice(1)
    : []
  const fresh = new Map(sections.map((section) => [titleOf(section), section.trimEnd()]))
  const kept = old.map((section) => {
    const title = titleOf(section)
    const text = fresh.get(title) ?? section.trimEnd()
    fresh.delete(title)
    return text
  })
  writeFileSync(file, `${[head.trimEnd(), ...kept, ...fresh.values()].join('\n\n')}\n`)
}
