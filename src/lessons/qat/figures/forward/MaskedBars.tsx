import { formatPercent } from '../../../../ui/format.ts'
import { useText } from '../../../../ui/language.tsx'
import type { WatchedFrame } from '../../watched-frames.ts'
import styles from './EstimatorView.module.css'
import { WORDS } from './estimator-text.tsx'

/** Which gradients clipping has masked in this step: of weights by layer, of activations by tensor. */
export function MaskedBars({ watched, started }: { watched: WatchedFrame; started: boolean }) {
  const text = useText()
  const layers = watched.layers.map(({ name, held, weights }) => ({ name, share: held / weights }))
  const tensors = started ? watched.tensors.map(({ name, clipped }) => ({ name, share: clipped })) : []
  const most = Math.max(0.01, ...layers.map(({ share }) => share), ...tensors.map(({ share }) => share))
  return (
    <div className={styles.masked}>
      <h2>{text(WORDS.masked)}</h2>
      <p>{text(WORDS.weightsHeld)}</p>
      <Bars rows={layers} most={most} />
      <p>{text(started ? WORDS.activationsClipped : WORDS.activationsLater)}</p>
      <Bars rows={tensors} most={most} />
    </div>
  )
}

function Bars({ rows, most }: { rows: readonly { name: string; share: number }[]; most: number }) {
  return (
    <ul className={styles.bars}>
      {rows.map(({ name, share }) => (
        <li key={name}>
          <span>{name}</span>
          <span className={styles.track}>
            {share > 0 && <span style={{ width: `${((100 * share) / most).toFixed(1)}%` }} />}
          </span>
          <span>{share > 0 && share < 0.0005 ? `< ${formatPercent(0.001, 1)}` : formatPercent(share, 1)}</span>
        </li>
      ))}
    </ul>
  )
}
