import { type KeyboardEvent, type PointerEvent, useMemo, useRef } from 'react'
import { dragged } from '../../../../charts/dragged.ts'
import { useSize } from '../../../../charts/useSize.ts'
import { NumberControl } from '../../../../stage/Control.tsx'
import { useLanguage, useText } from '../../../../ui/language.tsx'
import { ptqContract } from '../../contract.ts'
import { PICTURE_SIDE as SIDE } from '../../drawing-setting.ts'
import type { FeedFrame } from '../../frames.ts'
import type { PtqView } from '../view.ts'
import { atlasUrl } from './atlas-url.ts'
import { spoiledText } from './feed-text.tsx'
import { type PixelPlace, placeAfter, placeUnder } from './pixel-place.ts'
import styles from './SpoiledImage.module.css'

const { hotX: HOT_X, hotY: HOT_Y, hotValue: HOT_VALUE } = ptqContract.settings

/** The one image that is unlike the others, large: pixels above 1 are marked, and the hot one can be moved. */
export function SpoiledImage({ view, feed }: { view: PtqView; feed: FeedFrame }) {
  const language = useLanguage()
  const hot = view.settings.feed === 'hot'
  return (
    <div className={styles.spoiled}>
      <div className={styles.place}>
        <Picture view={view} feed={feed} hot={hot} />
        {hot && <MoveButton view={view} />}
      </div>
      <div className={styles.side}>
        <p>{spoiledText(view, language)}</p>
        {hot && (
          <div className={styles.control}>
            <NumberControl
              row={HOT_VALUE}
              value={view.settings.hotValue}
              home={view.home.hotValue}
              onChange={(hotValue) => view.change({ hotValue })}
            />
          </div>
        )}
      </div>
    </div>
  )
}

function Picture({ view, feed, hot }: { view: PtqView; feed: FeedFrame; hot: boolean }) {
  const language = useLanguage()
  const ref = useRef<SVGSVGElement>(null)
  const { width } = useSize(ref, { width: 168, height: 168, scale: 1 })
  const url = useMemo(() => atlasUrl(feed.thumbnails, 0, 1, 1), [feed.thumbnails])
  const move = (event: PointerEvent) => {
    const box = ref.current?.getBoundingClientRect()
    if (hot && box) moveTo(view, placeUnder(event.clientX - box.left, event.clientY - box.top, box.width))
  }
  const pixel = width / SIDE
  const { hotX, hotY } = view.settings
  return (
    <svg
      ref={ref}
      className={`${styles.picture} ${hot ? styles.movable : ''}`}
      role="img"
      aria-label={spoiledText(view, language)}
      {...dragged(move)}
    >
      <rect className={styles.above} width={width} height={width} />
      <image className={styles.pixels} href={url} width={width} height={width} />
      {hot && (
        <>
          <rect
            className={styles.halo}
            x={hotX * pixel - 3}
            y={hotY * pixel - 3}
            width={pixel + 6}
            height={pixel + 6}
          />
          <rect
            className={styles.handle}
            x={hotX * pixel - 3}
            y={hotY * pixel - 3}
            width={pixel + 6}
            height={pixel + 6}
          />
        </>
      )}
    </svg>
  )
}

/** For the keyboard: the pixel as something that has focus and is moved with the arrow keys. */
function MoveButton({ view }: { view: PtqView }) {
  const text = useText()
  const { hotX, hotY } = view.settings
  return (
    <button
      type="button"
      className={styles.move}
      style={{ left: `${(100 * (hotX + 0.5)) / SIDE}%`, top: `${(100 * (hotY + 0.5)) / SIDE}%` }}
      aria-label={`${text(HOT_X.label)} ${hotX}, ${text(HOT_Y.label)} ${hotY}`}
      onKeyDown={(event: KeyboardEvent) => {
        const place =
          event.key === 'Backspace'
            ? { hotX: view.home.hotX, hotY: view.home.hotY }
            : placeAfter({ hotX, hotY }, event.key)
        if (!place) return
        event.preventDefault()
        moveTo(view, place)
      }}
    />
  )
}

function moveTo(view: PtqView, { hotX, hotY }: PixelPlace) {
  if (hotX !== view.settings.hotX || hotY !== view.settings.hotY) view.change({ hotX, hotY })
}
