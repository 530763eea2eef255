import { createContext, type ReactNode, useContext } from 'react'
import type { NumberStyle } from '../engine/scene.ts'
import { formatCount, formatFixed, formatNumber, formatPercent, formatShort } from '../ui/format.ts'
import { type BothLanguages, useText, WORD_JOINER } from '../ui/language.tsx'
import styles from './SceneNumbers.module.css'

/** The numbers that a scene's text speaks of, by name. */
export interface TextNumbers {
  /** computed by this page, from what is on screen */
  readonly now: Readonly<Record<string, number>>
  /** the last that it computed, until it has new ones */
  readonly before: Readonly<Record<string, number>>
  /** as `npm run measure` found them with the scene's own settings: shown until the page has its own */
  readonly built: Readonly<Record<string, number>>
}

const NumbersContext = createContext<TextNumbers>({ now: {}, before: {}, built: {} })

export function SceneNumbers({ numbers, children }: { numbers: TextNumbers; children: ReactNode }) {
  return <NumbersContext value={numbers}>{children}</NumbersContext>
}

const WORDS: Readonly<Record<keyof TextNumbers, BothLanguages>> = {
  now: { en: 'computed on this page, now', ko: '이 페이지에서 지금 계산한 값' },
  before: { en: 'computed on this page, before the last change', ko: '마지막으로 바꾸기 전에 이 페이지에서 계산한 값' },
  built: { en: 'computed when this site was built', ko: '이 사이트를 빌드할 때 계산한 값' },
}

export const WRITE: Readonly<Record<NumberStyle, (value: number) => string>> = {
  number: formatNumber,
  count: formatCount,
  percent: (value) => formatPercent(value, Math.abs(value) < 0.0995 ? 1 : 0),
  accuracy: (value) => formatPercent(value, 1),
  db: (value) => formatFixed(value, 2),
  db1: (value) => formatFixed(value, 1),
}

function useNumber(name: string): { value: number | undefined; from: keyof TextNumbers } {
  const numbers = useContext(NumbersContext)
  const from = (['now', 'before'] as const).find((one) => name in numbers[one]) ?? 'built'
  return { value: numbers[from][name], from }
}

/** The numbers that this page has computed from what is set, and no others. */
export const useFreshNumbers = (): Readonly<Record<string, number>> => useContext(NumbersContext).now

/** All numbers of the scene, each the newest that there is. */
export function useNumbers(): Readonly<Record<string, number>> {
  const { now, before, built } = useContext(NumbersContext)
  return { ...built, ...before, ...now }
}

/** A number in a sentence. It says by a dotted line that it is live, and when it was computed. */
export function Live({ of, as = 'number' }: { of: string; as?: NumberStyle }) {
  const text = useText()
  const { value, from } = useNumber(of)
  if (value === undefined) return <span className={styles.live}>…</span>
  return (
    <span
      className={styles.live}
      data-from={from}
      data-number={`text-${of}`}
      data-value={value}
      title={text(WORDS[from])}
    >
      {heldTo(WRITE[as](value))}
    </span>
  )
}

/** A Korean particle follows its number at once, and is not left alone at the head of a line: browsers would break after a percent sign. */
const heldTo = (written: string) => (written.endsWith('%') ? `${written}${WORD_JOINER}` : written)

/** A number inside a formula: the build puts one where the formula says `\text{@name}`. */
export function Slot({ of }: { of: string }) {
  return <>{inFormula(useNumber(of).value)}</>
}
/** The same, in brackets where it is negative: `\text{@(name)}`. */
export function BracketedSlot({ of }: { of: string }) {
  const { value } = useNumber(of)
  return <>{value !== undefined && value < 0 ? `(${inFormula(value)})` : inFormula(value)}</>
}

function inFormula(value: number | undefined): string {
  if (value === undefined) return '…'
  return Number.isInteger(value) ? formatShort(value) : formatNumber(value)
}
