import { type ReactNode, useId, useState } from 'react'
import { useStore } from 'zustand'
import { sameValue } from '../engine/params.ts'
import type { Session } from '../engine/session.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { RedoIcon, SettingsIcon, UndoIcon } from '../ui/icons.tsx'
import { useText } from '../ui/language.tsx'
import { Notice } from '../ui/Notice.tsx'
import { ErrorNotice } from './ErrorNotice.tsx'
import { FigureTabs } from './FigureTabs.tsx'
import styles from './Lesson.module.css'
import { LinkNotice } from './LinkNotice.tsx'
import { errorText } from './messages.ts'
import { SessionProvider } from './session-context.ts'
import { useFileDrop } from './useFileDrop.ts'
import { useFileOpener } from './useFileOpener.ts'
import type { OpenedSession } from './useSession.ts'
import { useUndoKeys } from './useUndoKeys.ts'
import { WaitNotice } from './WaitNotice.tsx'

const WORDS = {
  more: { en: 'More settings', ko: '설정 더 보기' },
  fine: { en: 'All right', ko: '확인' },
  undo: { en: 'Undo', ko: '실행 취소' },
  redo: { en: 'Redo', ko: '다시 실행' },
  reset: { en: 'Reset to the scene', ko: '장면의 설정으로' },
  drop: { en: 'Let go to quantize these numbers', ko: '놓으면 이 데이터를 양자화합니다' },
  settings: { en: 'Settings', ko: '설정' },
  stage: { en: 'Figures', ko: '그림' },
}

/**
 * The page of a lesson: text beside the stage; on the stage the large figure, the small ones, and the bar with what is
 * played and set. On a phone the large figure stays above the text and the bar is a drawer.
 */
export function Lesson({
  opened: { session, notes, dismissNotes },
  data,
  tabs,
  text,
  large,
  small,
  transport,
  main,
  more,
}: {
  opened: OpenedSession
  /** the setting that a dropped file becomes */
  data?: string
  /** the setting that says which figure is the large one */
  tabs?: string
  text: ReactNode
  large: ReactNode
  small?: ReactNode
  transport: ReactNode
  /** the controls that matter most */
  main: ReactNode
  /** the rest, one click away */
  more?: ReactNode
}) {
  const say = useText()
  const panel = useId()
  const opener = useFileOpener(session, data)
  const dropping = useFileDrop(data === undefined ? null : opener.open)
  useUndoKeys(session)
  return (
    <SessionProvider value={session}>
      <main className={styles.lesson}>
        <div className={styles.text}>{text}</div>
        <div className={`${styles.stage} ${tabs ? styles.tabbed : ''}`}>
          <section className={styles.large} aria-label={say(WORDS.stage)}>
            <div className={styles.notices}>
              <LinkNotice notes={notes} table={session.contract.settings} onDismiss={dismissNotes} />
              <WaitNotice session={session} />
              <ErrorNotice session={session} />
              {opener.error && (
                <Notice actions={[{ name: say(WORDS.fine), act: opener.dismiss }]}>
                  {say(errorText(opener.error))}
                </Notice>
              )}
            </div>
            {tabs && <FigureTabs session={session} name={tabs} panel={panel} />}
            <div id={panel} className={styles.panel} role={tabs && 'tabpanel'}>
              {large}
            </div>
            {dropping && <div className={styles.drop}>{say(WORDS.drop)}</div>}
          </section>
          {small && <div className={styles.small}>{small}</div>}
          <Bar session={session} transport={transport} main={main} more={more} />
        </div>
      </main>
    </SessionProvider>
  )
}

function Bar({
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
  const canUndo = useStore(session.store, (state) => state.canUndo)
  const canRedo = useStore(session.store, (state) => state.canRedo)
  const home = session.home()
  const differs = useStore(session.store, ({ settings }) =>
    Object.keys(home).some((name) => !sameValue(settings[name], home[name])),
  )
  return (
    <section
      className={styles.bar}
      aria-label={say(WORDS.settings)}
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
        {more}
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
