import type { Session } from '../engine/session.ts'
import { formatBytes } from '../ui/format.ts'
import { useText } from '../ui/language.tsx'
import styles from './OwnNumbersDialog.module.css'
import { useKept } from './useKept.ts'

const WORDS = {
  kept: { en: 'Kept on this device by the lessons', ko: '수업에서 이 기기에 보관한 것' },
  use: { en: 'Use', ko: '쓰기' },
  remove: { en: 'Remove', ko: '삭제' },
}

/** What the lessons kept, to be used as data or thrown away. */
export function KeptList({ session, name, onUse }: { session: Session; name: string; onUse: () => void }) {
  const text = useText()
  const { items: all, remove } = useKept()
  const items = all.filter(({ fromSite }) => !fromSite)
  if (items.length === 0) return null
  const use = (kept: string) => {
    session.set(name, { from: 'shelf', name: kept })
    onUse()
  }
  return (
    <section className={styles.kept}>
      <h3>{text(WORDS.kept)}</h3>
      <ul>
        {items.map((item) => (
          <li key={item.name}>
            <span>
              {item.name} <small>{formatBytes(item.bytes)}</small>
            </span>
            <button type="button" aria-label={`${text(WORDS.use)}: ${item.name}`} onClick={() => use(item.name)}>
              {text(WORDS.use)}
            </button>
            <button type="button" aria-label={`${text(WORDS.remove)}: ${item.name}`} onClick={() => remove(item.name)}>
              {text(WORDS.remove)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
