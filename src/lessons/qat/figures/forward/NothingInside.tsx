import { useLanguage, useText } from '../../../../ui/language.tsx'
import { qatContract } from '../../contract.ts'
import type { QatView } from '../view.ts'
import styles from './NothingInside.module.css'

type Why = 'not-yet' | 'not-trained' | 'float-weights'

/** Why there is no inside of a run to see, and what can be done about it. */
export function NothingInside({ view: { settings, change }, why }: { view: QatView; why: Why }) {
  const text = useText()
  const english = useLanguage() === 'en'
  const { watched } = settings
  const other = watched === 'lsq' ? 'ste' : 'lsq'
  const name = (kind: 'ste' | 'lsq') => text(qatContract.settings.watched.options[kind])
  if (why === 'not-yet') return null
  if (why === 'float-weights')
    return (
      <div className={styles.nothing}>
        <p>
          {english
            ? 'Weights of 9 bits or more are left as they are. With 8 bits or fewer each is rounded to a code.'
            : '8비트보다 크게 두면 가중치를 양자화하지 않습니다. 8비트 이하에서는 가중치마다 코드 하나로 반올림됩니다.'}
        </p>
        <button type="button" className={styles.button} onClick={() => change({ weightBits: 2 })}>
          {english ? 'Weights of 2 bits' : '가중치를 2비트로'}
        </button>
      </div>
    )
  return (
    <div className={styles.nothing}>
      <p>
        {english
          ? `The run whose inside is shown, ${name(watched)}, is not among the runs that are trained. A float run has no rounding inside.`
          : `들여다볼 ${name(watched)} 학습이 학습 목록에 없습니다. 실수 학습에는 안에서 일어나는 반올림이 없습니다.`}
      </p>
      <p className={styles.buttons}>
        <button type="button" className={styles.button} onClick={() => change({ [watched]: true })}>
          {english ? `Train with ${name(watched)}` : `${name(watched)}로 학습`}
        </button>
        {settings[other] && (
          <button type="button" className={styles.button} onClick={() => change({ watched: other })}>
            {english ? `Watch ${name(other)} instead` : `${name(other)} 학습 보기`}
          </button>
        )}
      </p>
    </div>
  )
}

/** Before the first step: how there comes to be one. */
export function FirstStep({ view, says }: { view: QatView; says: string }) {
  const english = useLanguage() === 'en'
  return (
    <div className={styles.first}>
      <p>{says}</p>
      <button type="button" className={styles.button} onClick={() => view.goTo(1)}>
        {english ? 'Take one step' : '한 단계 학습'}
      </button>
    </div>
  )
}
