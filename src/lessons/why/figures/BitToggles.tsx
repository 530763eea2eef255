import { type KeyboardEvent, useRef, useState } from 'react'
import { useText } from '../../../ui/language.tsx'
import { type BitLayout, cellInRow, PARTS } from './bit-layout.ts'
import styles from './ValueFigure.module.css'
import { WORDS } from './value-text.tsx'

/** A button over each bit of the float, that flips it; the arrow keys go from one to the next. */
export function BitToggles({
  word,
  layout: { cells, size, pitch, rise },
  flips,
  onFlip,
}: {
  word: ArrayLike<number>
  layout: BitLayout
  flips: readonly number[]
  onFlip: (flips: readonly number[]) => void
}) {
  const text = useText()
  const group = useRef<HTMLFieldSetElement>(null)
  const [at, setAt] = useState(9)
  const flip = (i: number) => onFlip(flips.includes(i) ? flips.filter((one) => one !== i) : [...flips, i])
  const go = (event: KeyboardEvent) => {
    const next =
      {
        Home: 0,
        End: 31,
        ArrowLeft: at - 1,
        ArrowRight: at + 1,
        ArrowUp: cellInRow(cells, at, -1),
        ArrowDown: cellInRow(cells, at, 1),
      }[event.key] ?? at
    if (next === at || next < 0 || next > 31) return
    event.preventDefault()
    setAt(next)
    group.current?.querySelectorAll('button')[next].focus()
  }
  const partOf = (i: number) => {
    if (i < PARTS[1]) return WORDS.sign
    return i < PARTS[2] ? WORDS.exponent : WORDS.fraction
  }
  return (
    <fieldset ref={group} className={styles.toggles} onKeyDown={go}>
      <legend className="visually-hidden">{text(WORDS.bitsOfFloat)}</legend>
      {cells.map(({ x, y }, i) => (
        <button
          key={i}
          type="button"
          tabIndex={i === at ? 0 : -1}
          aria-pressed={word[i] === 1}
          aria-label={`${text(partOf(i))}, ${text(WORDS.bit)} ${31 - i}`}
          style={{ left: x - (pitch - size) / 2, top: y - (rise - size) / 2, width: pitch, height: rise }}
          onFocus={() => setAt(i)}
          onClick={() => flip(i)}
        />
      ))}
    </fieldset>
  )
}
