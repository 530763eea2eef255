import { useRef } from 'react'
import { useSize } from '../../../../charts/useSize.ts'
import { formatCount } from '../../../../ui/format.ts'
import { useLanguage, useText } from '../../../../ui/language.tsx'
import type { QatView } from '../view.ts'
import { orderText, WORDS } from './data-text.tsx'
import styles from './OrderStrip.module.css'
import { orderPlace } from './order-place.ts'

/** between the bars of training and test images, in pixels of a laptop */
const APART = 18

/** The training images in their shuffled order with how far training is in it, and on the same scale the images that accuracies are of. */
export function OrderStrip({ view, train }: { view: QatView; train: NonNullable<QatView['train']> }) {
  const text = useText()
  const language = useLanguage()
  const ref = useRef<SVGSVGElement>(null)
  const { width, scale } = useSize(ref, { width: 800, height: 20, scale: 1 })
  const { images, tested, step, batch } = train
  const place = orderPlace(step, batch, images)
  const each = Math.max(0, width - APART * scale) / (images + tested)
  const [bar, height] = [images * each, 16 * scale]
  const testAt = bar + APART * scale
  return (
    <div className={styles.strip}>
      <svg ref={ref} className={styles.drawing} role="img" aria-label={orderText(view, language)}>
        <rect className={styles.round} width={bar} height={height} />
        {/* Where a round has ended, what was seen before is seen again. */}
        {place.rounds > 0 && <rect className={styles.before} width={bar} height={height} />}
        <rect className={styles.seen} width={place.within * each} height={height} />
        {place.batch.map(([from, to]) => (
          <rect
            key={from}
            className={styles.now}
            x={from * each}
            y={-3 * scale}
            width={Math.max(2.4 * scale, (to - from) * each)}
            height={height + 6 * scale}
          />
        ))}
        <rect className={styles.test} x={testAt} width={tested * each} height={height} />
      </svg>
      <div
        className={styles.words}
        style={{ gridTemplateColumns: `minmax(13em, 1fr) minmax(13em, ${tested * each}px)` }}
      >
        <p>
          <b data-number="training-images" data-value={images}>
            {formatCount(images)}
          </b>{' '}
          {text(WORDS.training)}
          <span>{orderText(view, language)}</span>
        </p>
        <p>
          <b data-number="test-images" data-value={tested}>
            {text(WORDS.test(formatCount(tested)))}
          </b>
          <span>{text(WORDS.never)}</span>
        </p>
      </div>
    </div>
  )
}
