import { formatCount } from '../../../../ui/format.ts'
import { useLanguage } from '../../../../ui/language.tsx'
import { NumbersTable } from '../../../../ui/NumbersTable.tsx'
import type { WatchedFrame } from '../../watched-frames.ts'
import styles from './LayerTable.module.css'

const HEADS = {
  en: ['layer', 'bits', 'change', 'oscillate', 'held'],
  ko: ['층', '비트', '변화', '진동', '차단'],
}
const MEANINGS = {
  en: [
    '',
    '',
    'codes that changed in this step',
    'weights whose code turned back twice within 50 steps',
    'beyond the outer codes: no gradient',
  ],
  ko: ['', '', '이 단계에서 바뀐 코드', '50단계 안에 코드가 두 번 되돌아간 가중치', '바깥 코드 밖: 기울기 없음'],
}

/** What the last step did in each layer; a row opens its layer. */
export function LayerTable({
  layers,
  opened,
  open,
}: {
  layers: WatchedFrame['layers']
  opened: number
  open: (layer: number) => void
}) {
  const language = useLanguage()
  return (
    <div className={styles.scroll}>
      <NumbersTable className={styles.table} lines="rows" held>
        <thead>
          <tr>
            {HEADS[language].map((head, i) => (
              <th key={head} scope="col" title={MEANINGS[language][i] || undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {layers.map(({ name, bits, changed, oscillating, held }, l) => (
            <tr key={name} data-chosen={l === opened || undefined} onClick={() => open(l)}>
              <th scope="row">
                <button type="button" aria-pressed={l === opened} onClick={() => open(l)}>
                  {name}
                </button>
              </th>
              <td>{bits}</td>
              <td className={changed > 0 ? styles.changed : styles.none}>{formatCount(changed)}</td>
              <td className={oscillating > 0 ? '' : styles.none}>{formatCount(oscillating)}</td>
              <td className={held > 0 ? styles.held : styles.none}>{formatCount(held)}</td>
            </tr>
          ))}
        </tbody>
      </NumbersTable>
    </div>
  )
}
