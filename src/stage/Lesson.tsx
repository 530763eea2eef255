import { type ReactNode, useEffect, useId } from 'react'
import type { Scene } from '../engine/scene.ts'
import { useText } from '../ui/language.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Bar } from './Bar.tsx'
import { Claim } from './Claim.tsx'
import { ErrorNotice } from './ErrorNotice.tsx'
import { FigureTabs } from './FigureTabs.tsx'
import { GuessCover } from './guess/GuessCover.tsx'
import { useGuessing } from './guess/useGuessing.ts'
import { useHouse } from './House.tsx'
import styles from './Lesson.module.css'
import headStyles from './LessonHead.module.css'
import { type LessonProse, ProsePiece } from './LessonProse.tsx'
import { LinkNotice } from './LinkNotice.tsx'
import { errorText } from './messages.ts'
import { PrintedFoot } from './PrintedFoot.tsx'
import { usePlace } from './place.ts'
import placeStyles from './places.module.css'
import { useNumbers } from './SceneNumbers.tsx'
import { SceneText } from './SceneText.tsx'
import { SessionProvider } from './session-context.ts'
import { TaskText } from './task/TaskText.tsx'
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
 * A lesson where it is shown. On its own page: text beside the stage; on the stage the large figure, the small ones, and the bar
 * with what is played and set; on a phone the large figure stays above the text and the bar is a drawer. In a lecture, an
 * embed and on paper the text is the scene's one sentence.
 */
export function Lesson({
  opened: { session, notes, dismissNotes },
  scenes,
  scene,
  departed,
  prose,
  data,
  take,
  tabs,
  head,
  notice,
  large,
  small,
  transport,
  main,
  more,
}: {
  opened: OpenedSession
  scenes: readonly Scene[]
  /** the one on screen */
  scene: Scene
  /** what is on screen is no longer what its text speaks of */
  departed: boolean
  prose: LessonProse
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
  const place = usePlace()
  const printed = place.kind === 'handout'
  const dropping = useFileDrop(data === undefined || printed ? null : drop)
  const onPage = place.kind === 'page'
  const shownTabs = onPage ? tabs : undefined
  const guessing = useGuessing(session, scenes, scene)
  useUndoKeys(printed ? null : session)
  useVisit(session.contract.lesson, scene.id)
  const { attach } = place
  const numbers = useNumbers()
  useEffect(() => attach?.({ session, scene, guessing, numbers }))
  return (
    <SessionProvider value={session}>
      <main
        className={`${styles.lesson} ${head ? styles.headed : ''} ${head && !head.strip ? styles.stripless : ''} ${head?.stripOnProjector === false ? styles.bareOnProjector : ''} ${scene.task && onPage ? styles.asking : ''} ${placeStyles[place.kind]}`}
      >
        {head && (
          <div
            className={`${headStyles.head} ${onPage ? '' : headStyles.bare}`}
            data-pending={guessing.pending || undefined}
          >
            <div className={headStyles.steps}>
              {onPage && head.steps(panel)}
              {head.numbers}
            </div>
            {head.strip && <div className={headStyles.strip}>{head.strip}</div>}
          </div>
        )}
        {onPage && (
          <div className={styles.text}>
            {scene.task ? (
              <TaskText key={scene.id} session={session} scene={scene} task={scene.task} />
            ) : (
              <SceneText {...{ session, scenes, scene, departed, prose, guessing }} />
            )}
          </div>
        )}
        <div data-stage className={`${styles.stage} ${placeStyles.stage} ${shownTabs ? styles.tabbed : ''}`}>
          <section
            className={`${styles.large} ${placeStyles.large}`}
            data-pending={guessing.pending || undefined}
            aria-label={say(WORDS.stage)}
          >
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
            {shownTabs && <FigureTabs steady={head !== undefined} session={session} name={shownTabs} panel={panel} />}
            <div id={panel} className={styles.panel} role={shownTabs && 'tabpanel'} inert={guessing.pending}>
              {large}
            </div>
            {guessing.pending && <GuessCover guessing={guessing} />}
            {dropping && <div className={styles.drop}>{say(WORDS.drop)}</div>}
          </section>
          {!onPage && (
            <div className={placeStyles.claim}>{!guessing.pending && !departed && <Claim scene={scene} />}</div>
          )}
          {printed && (
            <div className={placeStyles.prose}>
              <ProsePiece prose={prose} name={scene.id} />
            </div>
          )}
          {onPage && small && (
            <div className={styles.small} inert={guessing.pending}>
              {small}
            </div>
          )}
          {!printed && <Bar session={session} transport={transport} main={main} more={more} />}
        </div>
        {onPage && <PrintedFoot session={session} />}
      </main>
    </SessionProvider>
  )
}

/** What was on screen for a moment counts as seen. */
const SEEN_AFTER_MS = 2000

function useVisit(lesson: string, scene: string): void {
  const { record } = useHouse()
  const { kind } = usePlace()
  useEffect(() => {
    if (kind !== 'page') return
    const timer = setTimeout(() => record.visit(lesson, scene), SEEN_AFTER_MS)
    return () => clearTimeout(timer)
  }, [record, kind, lesson, scene])
}
