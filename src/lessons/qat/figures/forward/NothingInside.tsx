import type { ReactNode } from 'react'
import { FigureFrame } from '../../../../stage/FigureFrame.tsx'
import { Invitation } from '../../../../stage/Invitation.tsx'
import { Button } from '../../../../ui/Button.tsx'
import { useLanguage, useText } from '../../../../ui/language.tsx'
import { qatContract } from '../../contract.ts'
import type { QatView } from '../view.ts'
import { nothingTitle, WORDS } from './forward-words.ts'
import type { NoInside } from './inside.ts'
import styles from './NothingInside.module.css'

/** The figure of a view of the step while there is no inside of a run to see. */
export function NothingInside({ view, inside: { why }, how }: { view: QatView; inside: NoInside; how: ReactNode }) {
  const text = useText()
  const title = nothingTitle(why, text(WORDS.runName[view.settings.watched]), useLanguage())
  return (
    <FigureFrame
      title={title}
      summary={title}
      table={() => ({ caption: title, columns: [], rows: [] })}
      how={how}
      picture={false}
      stale={view.stale.train}
    >
      <Why view={view} why={why} />
    </FigureFrame>
  )
}

/** Why there is none, and what can be done about it. */
function Why({ view: { settings, change }, why }: { view: QatView; why: NoInside['why'] }) {
  const text = useText()
  const english = useLanguage() === 'en'
  const { watched } = settings
  const other = watched === 'lsq' ? 'ste' : 'lsq'
  const name = (kind: 'ste' | 'lsq') => text(qatContract.settings.watched.options[kind])
  if (why === 'not-yet') return null
  if (why === 'float-weights')
    return (
      <Invitation>
        <p>
          {english
            ? 'Weights of 9 bits or more are left as they are. With 8 bits or fewer each is rounded to a code.'
            : '8비트보다 크게 두면 가중치를 양자화하지 않습니다. 8비트 이하에서는 가중치마다 코드 하나로 반올림됩니다.'}
        </p>
        <Button onClick={() => change({ weightBits: 2 })}>{english ? 'Weights of 2 bits' : '가중치를 2비트로'}</Button>
      </Invitation>
    )
  return (
    <Invitation>
      <p>
        {english
          ? `The run whose inside is shown, ${name(watched)}, is not among the runs that are trained. A float run has no rounding inside.`
          : `들여다볼 ${name(watched)} 학습이 학습 목록에 없습니다. 실수 학습에는 안에서 일어나는 반올림이 없습니다.`}
      </p>
      <p className={styles.buttons}>
        <Button onClick={() => change({ [watched]: true })}>
          {english ? `Train with ${name(watched)}` : `${name(watched)}로 학습`}
        </Button>
        {settings[other] && (
          <Button onClick={() => change({ watched: other })}>
            {english ? `Watch ${name(other)} instead` : `${name(other)} 학습 보기`}
          </Button>
        )}
      </p>
    </Invitation>
  )
}

/** Before the first step: how there comes to be one. */
export function FirstStep({ view, says }: { view: QatView; says: string }) {
  const english = useLanguage() === 'en'
  return (
    <div className={styles.first}>
      <p>{says}</p>
      <Button onClick={() => view.goTo(1)}>{english ? 'Take one step' : '한 단계 학습'}</Button>
    </div>
  )
}
