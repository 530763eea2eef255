import { useEffect, useRef } from 'react'
import { sameValue } from '../../engine/params.ts'
import type { Scene, Task } from '../../engine/scene.ts'
import type { Session } from '../../engine/session.ts'
import { useText } from '../../ui/language.tsx'
import { ClaimText } from '../Claim.tsx'
import { useRecord } from '../record/useRecord.ts'
import { useSettings } from '../useSession.ts'
import { useWayOn } from '../way-on.ts'
import { KeptSettings } from './KeptSettings.tsx'
import { TaskOptions } from './TaskOptions.tsx'
import styles from './TaskText.module.css'
import { TaskVerdict } from './TaskVerdict.tsx'
import { useTaskTrial } from './useTaskTrial.ts'

const WORDS = {
  doing: { en: 'Question · do it in the figure', ko: '문제 · 그림에서 풀기' },
  choosing: { en: 'Question · choose one', ko: '문제 · 하나 고르기' },
  several: { en: 'Question · choose all that are right', ko: '문제 · 맞는 것 모두 고르기' },
  check: { en: 'Check my answer', ko: '정답 확인' },
  again: { en: 'Start over', ko: '처음부터 다시' },
  done: { en: 'answered', ko: '맞힘' },
}

/** A question beside its figure: what is to be done, the check by the core's numbers, and why. */
export function TaskText({ session, scene, task }: { session: Session; scene: Scene; task: Task }) {
  const text = useText()
  const { afterTask } = useWayOn()
  const key = `${session.contract.lesson}/${scene.id}`
  const answered = useRecord().answers[key]
  const settings = useSettings(session)
  const trial = useTaskTrial(session, scene, task)
  const home = session.home()
  const moved = (task.keeps ?? []).filter((name) => !sameValue(settings[name], home[name]))
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (document.activeElement !== document.body) heading.current?.focus({ preventScroll: true })
    scrollTo({ top: 0 })
  }, [])
  const start = () => {
    session.reset()
    trial.forget()
  }
  return (
    <div className={styles.task}>
      <p className={styles.where}>
        {text(task.check ? WORDS.doing : task.several ? WORDS.several : WORDS.choosing)}
        {answered?.right && <span> · ✓ {text(WORDS.done)}</span>}
      </p>
      <h1 ref={heading} tabIndex={-1} className={styles.title}>
        {text(scene.title)}
      </h1>
      <ClaimText className={styles.question} claim={text(task.question)} />
      {!task.check && <TaskOptions label={text(scene.title)} task={task} picked={trial.picked} onPick={trial.pick} />}
      {task.now && <ClaimText className={styles.now} claim={text(task.now)} />}
      <KeptSettings session={session} moved={moved} />
      <p className={styles.actions}>
        <button
          type="button"
          className={styles.check}
          disabled={task.check ? moved.length > 0 : trial.picked.length === 0}
          onClick={trial.check}
        >
          {text(WORDS.check)}
        </button>
        {task.check && (
          <button type="button" onClick={start}>
            {text(WORDS.again)}
          </button>
        )}
      </p>
      <TaskVerdict task={task} trial={trial} />
      <div className={styles.next}>{afterTask(key)}</div>
    </div>
  )
}
