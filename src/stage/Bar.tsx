import { type ReactNode, useState } from 'react'
import { sameValue } from '../engine/params.ts'
import type { Session } from '../engine/session.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { RedoIcon, SettingsIcon, UndoIcon } from '../ui/icons.tsx'
import { useText } from '../ui/language.tsx'
import styles from './Bar.module.css'
import { useShown } from './useShown.ts'

const WORDS = {
  more: { en: 'More settings', ko: '설정 더 보기' },
  undo: { en: 'Undo', ko: '실행 취소' },
  redo: { en: 'Redo', ko: '다시 실행' },
  reset: { en: 'Reset to the scene', ko: '장면의 설정으로' },
  settings: { en: 'Settings', ko: '설정' },
}

/** What is played and set, and the way back. On a phone a drawer. */
export function Bar({
  session,
  transport,
  main,
  more,
}: {
  session: Session
  transport: ReactNode
  main: ReactNode
  more: ReactNode
}) {
  const say = useText()
  const [open, setOpen] = useState(false)
  const canUndo = useShown(session, (state) => state.canUndo)
  const canRedo = useShown(session, (state) => state.canRedo)
  const home = session.home()
  const differs = useShown(session, ({ settings }) =>
    Object.keys(home).some((name) => !sameValue(settings[name], home[name])),
  )
  return (
    <section
      className={styles.bar}
      aria-label={say(WORDS.settings)}
      data-bar
      data-open={open || undefined}
      onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}
    >
      {transport}
      <div className={styles.controls}>
        <div className={styles.main}>{main}</div>
        <span className={styles.toggle}>
          <IconButton name={say(WORDS.more)} pressed={open} onPress={() => setOpen(!open)}>
            <SettingsIcon />
          </IconButton>
        </span>
      </div>
      <div className={styles.more} hidden={!open}>
        {open && more}
        <div className={styles.undo}>
          <IconButton name={say(WORDS.undo)} disabled={!canUndo} onPress={session.undo}>
            <UndoIcon />
          </IconButton>
          <IconButton name={say(WORDS.redo)} disabled={!canRedo} onPress={session.redo}>
            <RedoIcon />
          </IconButton>
          <button type="button" className={styles.reset} disabled={!differs} onClick={() => session.reset()}>
            {say(WORDS.reset)}
          </button>
        </div>
      </div>
    </section>
  )
}
