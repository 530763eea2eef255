import type { ReactNode } from 'react'
import { Live, Slot } from './SceneNumbers.tsx'

type Word = { children: ReactNode }

/** What prose may use besides Markdown: live numbers, and words in the colour of the thing they name. */
export const proseComponents = {
  Live,
  Slot,
  Float: ({ children }: Word) => <b className="float-word">{children}</b>,
  Quant: ({ children }: Word) => <b className="quant-word">{children}</b>,
  Lost: ({ children }: Word) => <b className="error-word">{children}</b>,
  Reference: ({ children }: Word) => <b className="ref-word">{children}</b>,
}
