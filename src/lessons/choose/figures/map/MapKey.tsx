import { markPath } from '../../../../charts/geometry/mark.ts'
import { useLanguage } from '../../../../ui/language.tsx'
import type { WayKind } from '../../frames.ts'
import styles from './MapView.module.css'
import { KIND_NAME } from './map-text.tsx'
import { MARK } from './WayMark.tsx'

const KINDS: readonly WayKind[] = ['float', 'trained', 'adaround', 'channel', 'equalized', 'tensor']
const LARGER = { en: 'underlined: ResNet', ko: '밑줄: ResNet' }

/** What the marks mean. */
export function MapKey() {
  const language = useLanguage()
  return (
    <ul className={styles.key}>
      {KINDS.map((kind) => (
        <li key={kind} data-kind={kind}>
          <svg viewBox="-10 -10 20 20" aria-hidden="true">
            <path d={markPath(MARK[kind].shape, 6)} data-open={MARK[kind].open || undefined} />
          </svg>
          {KIND_NAME[kind][language]}
        </li>
      ))}
      <li>
        <svg viewBox="-10 -10 20 20" aria-hidden="true">
          <path className={styles.under} d="M-6,5H6" />
        </svg>
        {LARGER[language]}
      </li>
    </ul>
  )
}
