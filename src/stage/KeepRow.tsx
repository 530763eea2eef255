import type { ReactNode } from 'react'
import { formatBytes } from '../ui/format.ts'
import { useText } from '../ui/language.tsx'
import { useHouse } from './House.tsx'
import styles from './KeepRow.module.css'
import { download } from './save-figure/download.ts'
import { useFor2Seconds } from './useFor2Seconds.ts'

const WORDS = {
  keep: { en: 'Keep', ko: '보관' },
  kept: { en: 'Kept', ko: '보관됨' },
  save: { en: 'Save', ko: '저장' },
}

/** What a lesson made, and hands on. */
export function KeepRows({ stale = false, children }: { stale?: boolean; children: ReactNode }) {
  return (
    <ul className={styles.list} data-stale={stale || undefined}>
      {children}
    </ul>
  )
}

/** One thing that a lesson made, to be put on the shelf, where other lessons find it, or saved as a file. */
export function KeepRow({
  label,
  name,
  bytes,
  file,
  shelved = false,
}: {
  label: string
  name: string
  bytes: Uint8Array
  file: string
  /** other lessons can open it */
  shelved?: boolean
}) {
  const text = useText()
  const { shelf } = useHouse()
  const [said, say] = useFor2Seconds<'kept'>()
  const keep = async () => {
    await shelf.put(name, bytes)
    say('kept')
  }
  return (
    <li>
      <span>
        {label} <small>{formatBytes(bytes.length)}</small>
      </span>
      {shelved && (
        <button type="button" onClick={keep} aria-label={`${text(WORDS.keep)}: ${name}`}>
          <span role="status">{text(WORDS[said ?? 'keep'])}</span>
        </button>
      )}
      <button
        type="button"
        onClick={() => download(new Blob([bytes.slice()]), file)}
        aria-label={`${text(WORDS.save)}: ${file}`}
      >
        {text(WORDS.save)}
      </button>
    </li>
  )
}
