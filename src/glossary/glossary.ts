import type { GlossaryTerm, GlossaryTheme } from './term.ts'
import { affine } from './terms/affine.ts'
import { formats } from './terms/formats.ts'
import { integers } from './terms/integers.ts'
import { measures } from './terms/measures.ts'
import { methods } from './terms/methods.ts'
import { network } from './terms/network.ts'
import { ranges } from './terms/ranges.ts'
import { training } from './terms/training.ts'
import { values } from './terms/values.ts'

/** The words of the course, by theme, in the order in which one can be explained by those before it. */
export const GLOSSARY: readonly GlossaryTheme[] = [
  values,
  affine,
  ranges,
  network,
  integers,
  methods,
  training,
  measures,
  formats,
]

export const TERMS: readonly GlossaryTerm[] = GLOSSARY.flatMap(({ terms }) => terms)

const BY_ID: ReadonlyMap<string, GlossaryTerm> = new Map(TERMS.map((term) => [term.id, term]))

export function termOf(id: string): GlossaryTerm | undefined {
  return BY_ID.get(id)
}
