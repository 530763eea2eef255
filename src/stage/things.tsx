import { createContext, type ReactNode, useContext } from 'react'
import { useText } from '../ui/language.tsx'
import styles from './things.module.css'

/** The things of a figure that a text speaks of: a symbol under the pointer lights what it stands for. Names are the lesson's own. */
export interface Things {
  /** null: none */
  readonly lit: string | null
  readonly light: (name: string | null) => void
  /** puts the cursor of the figures on a thing */
  readonly point: (name: string) => void
}

const ThingsContext = createContext<Things>({ lit: null, light: () => {}, point: () => {} })
export const ThingsProvider = ThingsContext.Provider

/** A word or symbol in the text that stands for a thing of the figure: pointer, focus and touch light it there. */
export function Thing({ of, children }: { of: string; children: ReactNode }) {
  const { lit, light } = useContext(ThingsContext)
  return (
    <button
      type="button"
      className={`${styles.thing} ${lit === of ? styles.lit : ''}`}
      onPointerEnter={(event) => event.pointerType === 'mouse' && light(of)}
      onPointerLeave={(event) => event.pointerType === 'mouse' && light(null)}
      onFocus={() => light(of)}
      onBlur={() => light(null)}
      // Safari does not focus a button that is tapped.
      onClick={(event) => event.currentTarget.focus()}
    >
      {children}
    </button>
  )
}

/** A symbol inside a formula, for the pointer alone: the formula is read out as MathML, and the text beside it names the symbol again. */
export function FormulaSymbol({ of, children }: { of: string; children: ReactNode }) {
  const { lit, light } = useContext(ThingsContext)
  return (
    <span
      className={`enclosing ${styles.symbol} ${lit === of ? styles.lit : ''}`}
      onPointerEnter={() => light(of)}
      onPointerLeave={() => light(null)}
    >
      {children}
    </span>
  )
}

const WORDS = { point: { en: 'Show it in the figure', ko: '그림에서 보기' } }

/** Puts the cursor of the figures where the text says. */
export function PointAt({ of, children }: { of: string; children: ReactNode }) {
  const text = useText()
  const { point } = useContext(ThingsContext)
  return (
    <button type="button" className={styles.point} title={text(WORDS.point)} onClick={() => point(of)}>
      {children}
    </button>
  )
}
