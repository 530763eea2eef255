import type { Session } from '../../../engine/session.ts'
import { type BinningSettings, MOST_OWN_LEVELS } from '../contract.ts'
import type { Mark } from './panel-geometry.ts'

export interface PlacedQuantizer {
  readonly levels: readonly number[]
  readonly thresholds: readonly number[]
}

/** The quantizer that is placed by hand: where its marks are now, and what a hand can do to it. */
export interface Hand {
  /** null while there is none */
  readonly placed: PlacedQuantizer | null
  /** begins with a copy of another quantizer; false where that has too many levels for a hand */
  begin(from: { readonly levels: ArrayLike<number>; readonly thresholds: ArrayLike<number> }): boolean
  /** moves a mark, as far as its neighbours let it */
  move(mark: Mark, to: number): void
  /** Lloyd–Max takes it as its start, and plays */
  handToLloyd(): void
  remove(): void
}

export function createHand(session: Session): Hand {
  const settings = () => session.store.getState().settings as unknown as BinningSettings
  const placed = () => {
    const { ownLevels: levels, ownThresholds: thresholds } = settings()
    return levels.length > 0 ? { levels, thresholds } : null
  }
  const place = ({ levels, thresholds }: PlacedQuantizer) =>
    session.setAll({ ownLevels: levels, ownThresholds: thresholds })
  return {
    get placed() {
      return placed()
    },
    begin({ levels, thresholds }) {
      if (levels.length > MOST_OWN_LEVELS) return false
      place({ levels: Array.from(levels, sixDigits), thresholds: Array.from(thresholds, sixDigits) })
      return true
    },
    move(mark, to) {
      const quantizer = placed()
      if (quantizer) place(moved(quantizer, mark, to))
    },
    handToLloyd() {
      const quantizer = placed()
      if (!quantizer) return
      const { levels, thresholds } = quantizer
      session.setAll({ levels: levels.length, start: 'own', startLevels: levels, startThresholds: thresholds })
      session.restart('lloyd')
      session.play('lloyd')
    },
    remove: () => place({ levels: [], thresholds: [] }),
  }
}

/** a copy that fits a link */
const sixDigits = (x: number) => Number(x.toPrecision(6))

/** Levels stay strictly between their neighbours, thresholds between theirs; four digits are enough for a hand and short in a link. */
export function moved(quantizer: PlacedQuantizer, { kind, index }: Mark, to: number): PlacedQuantizer {
  const list = quantizer[kind]
  const [low, high] = [list[index - 1] ?? Number.NEGATIVE_INFINITY, list[index + 1] ?? Number.POSITIVE_INFINITY]
  const rounded = Number(to.toPrecision(4))
  if (!(rounded > low && rounded < high)) return quantizer
  return { ...quantizer, [kind]: list.with(index, rounded) }
}
