import { type PointerEvent, useMemo, useRef, useState } from 'react'
import charts from '../../../../charts/charts.module.css'
import { useSize } from '../../../../charts/useSize.ts'
import { useLanguage, useText } from '../../../../ui/language.tsx'
import { PICTURE_SIDE as SIDE } from '../../drawing-setting.ts'
import type { FeedFrame } from '../../frames.ts'
import type { PtqView } from '../view.ts'
import { atlasUrl } from './atlas-url.ts'
import styles from './FedImages.module.css'
import { pickedText, WORDS } from './feed-text.tsx'
import { GAP, largestTiles } from './image-atlas.ts'

/** no image is drawn larger, in pixels of a laptop */
const LARGEST = 150

/** The first images that calibration is fed, from the one at `from` on; the one under the pointer is named. */
export function FedImages({ view, feed, from }: { view: PtqView; feed: FeedFrame; from: number }) {
  const text = useText()
  const language = useLanguage()
  const ref = useRef<SVGSVGElement>(null)
  const { width, height, scale } = useSize(ref, { width: 420, height: 380, scale: 1 })
  const [pointed, setPointed] = useState<number | null>(null)
  const count = feed.labels.length - from
  const { columns, tile } = largestTiles(count, width, height)
  const cell = Math.min(tile, LARGEST * scale)
  const url = useMemo(() => atlasUrl(feed.thumbnails, from, count, columns), [feed.thumbnails, from, count, columns])
  const picked = pointed !== null && pointed < count ? pointed : null
  const unit = cell / (SIDE + GAP)
  const point = (event: PointerEvent) => {
    const box = ref.current?.getBoundingClientRect()
    if (!box) return
    const [column, row] = [event.clientX - box.left, event.clientY - box.top].map((at) => Math.floor(at / cell))
    const index = row * columns + column
    setPointed(column >= 0 && column < columns && index >= 0 && index < count ? index : null)
  }
  const rows = Math.ceil(count / columns)
  return (
    <div className={styles.images}>
      {count > 0 && (
        <input
          type="range"
          className={charts.ringedKeys}
          aria-label={text(WORDS.picked)}
          aria-valuetext={pickedText(view, from + (picked ?? 0), language)}
          min={0}
          max={count - 1}
          step={1}
          value={picked ?? 0}
          onChange={(event) => setPointed(Number(event.target.value))}
          onFocus={() => setPointed((now) => now ?? 0)}
          onBlur={() => setPointed(null)}
        />
      )}
      <svg
        ref={ref}
        className={styles.drawing}
        role="img"
        aria-label={pickedText(view, null, language)}
        onPointerDown={point}
        onPointerMove={point}
        onPointerLeave={(event) => event.pointerType === 'mouse' && setPointed(null)}
      >
        {count > 0 && (
          <image
            href={url}
            width={Math.max(0, (columns * (SIDE + GAP) - GAP) * unit)}
            height={Math.max(0, (rows * (SIDE + GAP) - GAP) * unit)}
            preserveAspectRatio="none"
            style={{ imageRendering: unit >= 2 ? 'pixelated' : 'auto' }}
          />
        )}
        {picked !== null && (
          <rect
            className={styles.picked}
            x={(picked % columns) * cell}
            y={Math.floor(picked / columns) * cell}
            width={SIDE * unit}
            height={SIDE * unit}
          />
        )}
      </svg>
      <p className={styles.caption}>{pickedText(view, picked === null ? null : from + picked, language)}</p>
    </div>
  )
}
