import { useMemo } from 'react'
import { useText } from '../../../../ui/language.tsx'
import { type DrawnPoint, PICTURE_SIDE, SQUARE, strokesOf } from '../../drawing-setting.ts'
import type { PtqView } from '../view.ts'
import styles from './DrawView.module.css'
import type { DrawLayout } from './draw-layout.ts'
import { pixelAddress } from './draw-pixels.ts'
import { WORDS } from './draw-text.tsx'

/** as wide as the pen of the picture that the networks see */
const PEN = 2.6 / PICTURE_SIDE

/** The square with the reader's strokes or picture, and what the networks see of it. */
export function Drawing({
  view,
  layout: { square, seen, scale },
  cursor,
  down,
  narrow,
}: {
  view: PtqView
  layout: DrawLayout
  cursor: DrawnPoint
  down: boolean
  narrow: boolean
}) {
  const text = useText()
  const { draw } = view
  const { strokes, picture } = view.settings
  const opened = useMemo(() => (picture.length > 0 ? pixelAddress(picture.map((grey) => grey / 255)) : null), [picture])
  const pixels = useMemo(() => (draw ? pixelAddress(draw.pixels) : null), [draw])
  const unit = square.side / SQUARE
  const drawn = strokesOf(strokes)
  return (
    <>
      <rect className={styles.ground} width={square.side} height={square.side} />
      {opened && <image className={styles.image} href={opened} width={square.side} height={square.side} />}
      {drawn.map((stroke, i) => (
        <path key={i} className={styles.stroke} strokeWidth={PEN * square.side} d={pathOf(stroke, unit)} />
      ))}
      {drawn.length === 0 && !opened && (
        <text className={styles.hint} x={square.side / 2} y={square.side / 2} textAnchor="middle">
          {text(draw?.set === 'fashion-mnist' ? WORDS.hintGarment : WORDS.hintDigit)}
        </text>
      )}
      <g className={styles.pen} data-down={down || undefined}>
        <circle cx={cursor.x * unit} cy={cursor.y * unit} r={(PEN / 2) * square.side} />
        <path d={`M${cursor.x * unit - 4},${cursor.y * unit}h8m-4-4v8`} />
      </g>
      <text className={styles.caption} x={seen.x} y={seen.y - 6 * scale}>
        {text(narrow ? WORDS.seenShort : WORDS.seen)}
      </text>
      <rect className={styles.ground} x={seen.x} y={seen.y} width={seen.side} height={seen.side} />
      {pixels && (
        <image className={styles.image} href={pixels} x={seen.x} y={seen.y} width={seen.side} height={seen.side} />
      )}
    </>
  )
}

/** A dot is a line to where it begins. */
const pathOf = (stroke: readonly DrawnPoint[], unit: number) =>
  `M${[...stroke, ...stroke.slice(-1)].map(({ x, y }) => `${(x * unit).toFixed(1)},${(y * unit).toFixed(1)}`).join('L')}`
