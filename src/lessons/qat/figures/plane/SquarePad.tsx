import { useState } from 'react'
import { Button } from '../../../../ui/Button.tsx'
import { useText } from '../../../../ui/language.tsx'
import type { QatView } from '../view.ts'
import styles from './Plane.module.css'
import type { NetKind } from './plane-layout.ts'
import { WORDS } from './plane-text.tsx'
import type { usePointPen } from './usePointPen.ts'

/** What a hand meets over a square: paper to draw on, or the offer of it; a small square of a phone is made large. */
export function SquarePad({
  view,
  kind,
  place: { x, y, side },
  small,
  pen,
  enlarge,
}: {
  view: QatView
  kind: NetKind
  place: { readonly x: number; readonly y: number; readonly side: number }
  small: boolean
  pen: ReturnType<typeof usePointPen>
  enlarge: () => void
}) {
  const text = useText()
  const [offered, offer] = useState(false)
  const style = { left: x, top: y, width: side, height: side }
  const name = text(WORDS[kind])
  if (small)
    return (
      <button
        type="button"
        className={styles.pad}
        style={style}
        aria-label={`${text(WORDS.enlarge)}: ${name}`}
        onClick={enlarge}
      />
    )
  if (view.settings.points === 'drawn')
    return (
      <div
        className={styles.paper}
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: keys draw in it
        tabIndex={0}
        aria-label={`${text(WORDS.pad)}: ${name}`}
        aria-describedby="plane-keys"
        data-square={kind}
        style={style}
        {...pen.handlers}
      />
    )
  return (
    <>
      <button
        type="button"
        className={styles.pad}
        style={style}
        aria-label={`${text(WORDS.own)}: ${name}`}
        aria-expanded={offered}
        data-square={kind}
        onClick={() => offer(!offered)}
      />
      {offered && (
        <span className={styles.offer} style={{ left: x + side / 2, top: y + side / 2 }}>
          <Button
            onClick={() => {
              offer(false)
              view.change({ points: 'drawn' })
            }}
          >
            {text(WORDS.own)}
          </Button>
        </span>
      )}
    </>
  )
}
