import { type ReactNode, useId } from 'react'
import { useText } from '../ui/language.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Bar } from './Bar.tsx'
import { ErrorNotice } from './ErrorNotice.tsx'
import { FigureTabs } from './FigureTabs.tsx'
import styles from './Lesson.module.css'
import headStyles from './LessonHead.module.css'
import { LinkNotice } from './LinkNotice.tsx'
import { errorText } from './messages.ts'
import { SessionProvider } from './session-context.ts'
import { useFileDrop } from './useFileDrop.ts'
import { useFileOpener } from './useFileOpener.ts'
import type { OpenedSession } from './useSession.ts'
import { useUndoKeys } from './useUndoKeys.ts'
import { WaitNotice } from './WaitNotice.tsx'

const WORDS = {
  fine: { en: 'All right', ko: '확인' },
  drop: { en: 'Let go to open this file', ko: '놓으면 이 파일을 엽니다' },
  stage: { en: 'Figures', ko: '그림' },
}

/**
 * The page of a lesson: text beside the stage; on the stage the large figure, the small ones, and the bar with what is
 * played and set. On a phone the large figure stays above the text and the bar is a drawer.
 */
export function Lesson({
  opened: { session, notes, dismissNotes },
  data,
  take,
  tabs,
  head,
  notice,
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
  /** whether a dropped file is taken as something else */
  take?: (file: File) => boolean
  /** the setting that says which figure is the large one */
  tabs?: string
  /** what stands above text and stage: the steps of a procedure, the numbers that stay in sight, and what runs through all steps */
  head?: {
    readonly steps: (panel: string) => ReactNode
    readonly numbers: ReactNode
    /** what runs through all steps, if anything does */
    readonly strip?: ReactNode
    /** on a projector the figure needs the height */
    readonly stripOnProjector?: boolean
  }
  /** what takes long, with how far it has come */
  notice?: ReactNode
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
  const drop = (file: File) => take?.(file) || opener.open(file)
  const dropping = useFileDrop(data === undefined ? null : drop)
  useUndoKeys(session)
  return (
    <SessionProvider value={session}>
      <main
        className={`${styles.lesson} ${head ? styles.headed : ''} ${head && !head.strip ? styles.stripless : ''} ${head?.stripOnProjector === false ? styles.bareOnProjector : ''}`}
      >
        {head && (
          <div className={headStyles.head}>
            <div className={headStyles.steps}>
              {head.steps(panel)}
              {head.numbers}
            </div>
            {head.strip && <div className={headStyles.strip}>{head.strip}</div>}
          </div>
        )}
        <div className={styles.text}>{text}</div>
        <div className={`${styles.stage} ${tabs ? styles.tabbed : ''}`}>
          <section className={styles.large} aria-label={say(WORDS.stage)}>
            <div className={styles.notices}>
              <LinkNotice notes={notes} table={session.contract.settings} onDismiss={dismissNotes} />
              {notice}
              <WaitNotice session={session} />
              <ErrorNotice session={session} />
              {opener.error && (
                <Notice actions={[{ name: say(WORDS.fine), act: opener.dismiss }]}>
                  {say(errorText(opener.error))}
                </Notice>
              )}
            </div>
            {tabs && <FigureTabs steady={head !== undefined} session={session} name={tabs} panel={panel} />}
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
