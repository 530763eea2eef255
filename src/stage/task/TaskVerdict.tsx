import { Fragment, useEffect, useRef } from 'react'
import type { Task } from '../../engine/scene.ts'
import { useText } from '../../ui/language.tsx'
import { ClaimText } from '../Claim.tsx'
import { SceneNumbers } from '../SceneNumbers.tsx'
import styles from './TaskText.module.css'
import type { TaskTrial } from './useTaskTrial.ts'

const WORDS = {
  wait: {
    en: 'Still computing. The answer comes by itself.',
    ko: '아직 계산하고 있습니다. 끝나면 바로 확인합니다.',
  },
  right: { en: 'Right.', ko: '맞았습니다.' },
  wrong: { en: 'Not yet.', ko: '아직 아닙니다.' },
  old: {
    en: 'This is about what you checked; something has changed since.',
    ko: '확인한 뒤에 무언가 바뀌었습니다. 이 설명은 확인할 때의 상태에 대한 것입니다.',
  },
}

/** Right or wrong, and why. What was done is told with the numbers that it was judged by, also after the reader has gone on. */
export function TaskVerdict({ task, trial: { verdict, waits, old } }: { task: Task; trial: TaskTrial }) {
  const text = useText()
  const why = verdict?.told.map((id) => {
    const { option, says } = task.answers[id]
    return (
      <Fragment key={id}>
        {task.several && option && <p className={styles.of}>{text(option)}</p>}
        <ClaimText claim={text(says)} />
      </Fragment>
    )
  })
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (verdict && box.current) bringIntoView(box.current)
  }, [verdict])
  const state = waits ? 'wait' : verdict ? verdict.told.join(' ') : undefined
  return (
    <div ref={box} role="status" className={styles.verdict} data-verdict={state} data-right={verdict?.right}>
      {waits && text(task.wait ?? WORDS.wait)}
      {verdict && (
        <>
          <b>
            <span aria-hidden="true">{verdict.right ? '✓' : '✗'}</span>{' '}
            {text(verdict.right ? WORDS.right : WORDS.wrong)}
          </b>
          {verdict.numbers ? (
            <SceneNumbers numbers={{ now: verdict.numbers, before: {}, built: {} }}>{why}</SceneNumbers>
          ) : (
            why
          )}
          {old && !verdict.right && <small>{text(WORDS.old)}</small>}
        </>
      )}
    </div>
  )
}

/** As little as needed; where there is no room for all of it, from its beginning. */
function bringIntoView(box: HTMLElement): void {
  box.scrollIntoView({ block: 'nearest' })
  const hidden = Number.parseFloat(getComputedStyle(box).scrollMarginTop)
  if (box.getBoundingClientRect().top < hidden - 1) box.scrollIntoView({ block: 'start' })
}
