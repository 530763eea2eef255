import { useEffect, useRef, useState } from 'react'
import type { Scene, Task } from '../../engine/scene.ts'
import type { Session } from '../../engine/session.ts'
import { useText } from '../../ui/language.tsx'
import { ClaimText } from '../Claim.tsx'
import { useHouse } from '../House.tsx'
import { useRecord } from '../record/useRecord.ts'
import { useNumbers } from '../SceneNumbers.tsx'
import { useSettings } from '../useSession.ts'
import { useWayOn } from '../way-on.ts'
import { TaskOptions } from './TaskOptions.tsx'
import styles from './TaskText.module.css'

const WORDS = {
  question: { en: 'Question', ko: '문제' },
  check: { en: 'Check my answer', ko: '정답 확인' },
  wait: { en: 'Still computing: check again in a moment.', ko: '아직 계산하고 있습니다. 잠시 뒤에 다시 확인하세요.' },
  again: { en: 'Start over', ko: '처음부터 다시' },
  done: { en: 'answered', ko: '풀었음' },
  right: { en: 'Right.', ko: '맞았습니다.' },
  wrong: { en: 'Not yet.', ko: '아직 아닙니다.' },
}

/** A question beside its figure: what is to be done, the check by the core's numbers, and why. */
export function TaskText({ session, scene, task }: { session: Session; scene: Scene; task: Task }) {
  const text = useText()
  const { afterTask } = useWayOn()
  const { record } = useHouse()
  const key = `${session.contract.lesson}/${scene.id}`
  const answered = useRecord().answers[key]
  const settings = useSettings(session)
  const numbers = useNumbers()
  const heading = useRef<HTMLHeadingElement>(null)
  const [picked, pick] = useState<string | null>(null)
  const [verdict, setVerdict] = useState<string | 'wait' | null>(null)
  useEffect(() => {
    if (document.activeElement !== document.body) heading.current?.focus({ preventScroll: true })
    scrollTo({ top: 0 })
  }, [])
  const check = () => {
    const found = task.check ? task.check({ settings, numbers }) : picked
    setVerdict(found ?? 'wait')
    if (found !== null) record.answer(key, task.answers[found].right)
  }
  const answer = verdict === null || verdict === 'wait' ? null : task.answers[verdict]
  return (
    <div className={styles.task}>
      <p className={styles.where}>
        {text(WORDS.question)}
        {answered?.right && <span> · ✓ {text(WORDS.done)}</span>}
      </p>
      <h1 ref={heading} tabIndex={-1} className={styles.title}>
        {text(scene.title)}
      </h1>
      <ClaimText className={styles.question} claim={text(task.question)} />
      {!task.check && (
        <TaskOptions
          label={text(scene.title)}
          answers={task.answers}
          picked={picked}
          onPick={(id) => {
            pick(id)
            setVerdict(null)
          }}
        />
      )}
      <p className={styles.actions}>
        <button type="button" className={styles.check} disabled={!task.check && picked === null} onClick={check}>
          {text(WORDS.check)}
        </button>
        {task.check && (
          <button
            type="button"
            onClick={() => {
              session.reset()
              setVerdict(null)
            }}
          >
            {text(WORDS.again)}
          </button>
        )}
      </p>
      <div role="status" className={styles.verdict} data-verdict={verdict ?? undefined} data-right={answer?.right}>
        {verdict === 'wait' && text(WORDS.wait)}
        {answer && (
          <>
            <b>
              <span aria-hidden="true">{answer.right ? '✓' : '✗'}</span>{' '}
              {text(answer.right ? WORDS.right : WORDS.wrong)}
            </b>
            <ClaimText claim={text(answer.says)} />
          </>
        )}
      </div>
      <div className={styles.next}>{afterTask}</div>
    </div>
  )
}
