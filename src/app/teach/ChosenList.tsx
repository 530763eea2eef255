import { useRef } from 'react'
import { useText } from '../../ui/language.tsx'
import { routeOf } from '../routes.ts'
import type { ShownEntry } from '../show/useShow.ts'
import styles from './ChosenList.module.css'

const WORDS = {
  list: { en: 'Chosen scenes, in order', ko: '고른 장면과 차례' },
  up: { en: 'Earlier', ko: '앞으로 옮기기' },
  down: { en: 'Later', ko: '뒤로 옮기기' },
  out: { en: 'Leave out', ko: '빼기' },
  set: { en: 'with settings of its own', ko: '따로 설정한 장면' },
}

/** What was chosen, to be put in order. */
export function ChosenList({
  entries,
  onChange,
}: {
  entries: readonly ShownEntry[]
  onChange: (entries: readonly ShownEntry[]) => void
}) {
  const text = useText()
  const list = useRef<HTMLOListElement>(null)
  const move = (from: number, to: number) => {
    if (to < 0 || to >= entries.length) return
    const next = entries.filter((_, i) => i !== from)
    next.splice(to, 0, entries[from])
    onChange(next)
    // The keyboard goes with what it moves.
    requestAnimationFrame(() => list.current?.children[to]?.querySelector<HTMLElement>('[data-focus]')?.focus())
  }
  return (
    <ol ref={list} className={styles.list} aria-label={text(WORDS.list)}>
      {entries.map(({ lesson, link, scene }, i) => (
        <li
          key={`${lesson} ${link} ${entries.slice(0, i).filter((one) => one.lesson === lesson && one.link === link).length}`}
        >
          <span className={styles.name}>
            {text(scene.title)}
            <small>
              {text(routeOf(`${lesson}/`)?.name ?? { en: lesson, ko: lesson })}
              {link.replace(/^scene=[^&]*/, '') !== '' && ` · ${text(WORDS.set)}`}
            </small>
          </span>
          <button
            type="button"
            data-focus
            disabled={i === 0}
            aria-label={`${text(WORDS.up)}: ${text(scene.title)}`}
            onClick={() => move(i, i - 1)}
          >
            ↑
          </button>
          <button
            type="button"
            disabled={i === entries.length - 1}
            aria-label={`${text(WORDS.down)}: ${text(scene.title)}`}
            onClick={() => move(i, i + 1)}
          >
            ↓
          </button>
          <button
            type="button"
            aria-label={`${text(WORDS.out)}: ${text(scene.title)}`}
            onClick={() => onChange(entries.filter((_, k) => k !== i))}
          >
            ×
          </button>
        </li>
      ))}
    </ol>
  )
}
