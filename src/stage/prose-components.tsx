import type { ReactNode } from 'react'
import { BracketedSlot, Live, Slot } from './SceneNumbers.tsx'
import { Term } from './Term.tsx'
import { FormulaSymbol, PointAt, Thing } from './things.tsx'

type Word = { children: ReactNode }

/** What prose may use besides Markdown: live numbers, terms of the glossary, words in the colour of the thing they name, and symbols that light it. */
export const proseComponents = {
  Live,
  Slot,
  BracketedSlot,
  Term,
  Thing,
  FormulaSymbol,
  PointAt,
  Float: ({ children }: Word) => <b className="float-word">{children}</b>,
  Quant: ({ children }: Word) => <b className="quant-word">{children}</b>,
  Lost: ({ children }: Word) => <b className="error-word">{children}</b>,
  Reference: ({ children }: Word) => <b className="ref-word">{children}</b>,
}
