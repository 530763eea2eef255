import type { AnySettings } from '../../engine/params.ts'
import type { Session } from '../../engine/session.ts'
import { useText } from '../../ui/language.tsx'
import styles from './TaskText.module.css'

const WORDS = {
  moved: { en: 'Not to be changed here:', ko: '이 문제에서는 그대로 두어야 합니다:' },
  back: { en: 'Put back', ko: '되돌리기' },
}

/** Settings that are the question's own and that the reader has changed: it can go on once they are back. */
export function KeptSettings({ session, moved }: { session: Session; moved: readonly string[] }) {
  const text = useText()
  if (moved.length === 0) return null
  const { settings } = session.contract
  const back = () => {
    const home = session.home()
    session.setAll(Object.fromEntries(moved.map((name) => [name, home[name]])) as AnySettings)
  }
  return (
    <p className={styles.kept} role="status">
      {text(WORDS.moved)} {moved.map((name) => text(settings[name].label)).join(', ')}.{' '}
      <button type="button" onClick={back}>
        {text(WORDS.back)}
      </button>
    </p>
  )
}
