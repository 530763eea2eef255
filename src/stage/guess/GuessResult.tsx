import type { Ask } from '../../engine/scene.ts'
import { useText } from '../../ui/language.tsx'
import type { Guessed } from '../record/learner-record.ts'
import { useNumbers, WRITE } from '../SceneNumbers.tsx'
import { CurveGuess } from './CurveGuess.tsx'
import styles from './GuessResult.module.css'
import { answerOf, isRight } from './guess.ts'
import type { Guessing } from './useGuessing.ts'

const WORDS = {
  invite: { en: 'Guess before you read', ko: '읽기 전에 예상해 보기' },
  yours: { en: 'Your guess', ko: '내 예상' },
  measured: { en: 'measured', ko: '측정값' },
  right: { en: 'near enough', ko: '거의 맞았습니다' },
  wrong: { en: 'not close', ko: '빗나갔습니다' },
  exact: { en: 'right', ko: '맞았습니다' },
  not: { en: 'not so', ko: '아닙니다' },
  wait: { en: 'being measured', ko: '재는 중' },
  again: { en: 'Guess again', ko: '다시 예상하기' },
}

/** What was guessed beside what came; or, where nothing was, the way to a guess. */
export function GuessResult({ guessing, departed }: { guessing: Guessing; departed: boolean }) {
  const text = useText()
  const numbers = useNumbers()
  const { ask, made, begin } = guessing
  if (!ask || departed) return null
  if (!made)
    return (
      <button type="button" data-screen-only className={styles.invite} onClick={begin}>
        {text(WORDS.invite)}
      </button>
    )
  const answer = made.answer ?? answerOf(ask, numbers)
  const right = answer !== null && isRight(ask, made.guess, answer)
  const verdict = ask.kind === 'choice' ? (right ? WORDS.exact : WORDS.not) : right ? WORDS.right : WORDS.wrong
  return (
    <aside className={styles.result} data-right={answer === null ? undefined : right}>
      <p className={styles.question}>{text(ask.question)}</p>
      {ask.kind === 'curve' ? (
        <CurveGuess
          ask={ask}
          guess={made.guess as readonly number[]}
          answer={(answer as readonly number[] | null) ?? undefined}
        />
      ) : (
        <dl>
          <dt>{text(WORDS.yours)}</dt>
          <dd>{written(ask, made.guess, text)}</dd>
          <dt>{text(WORDS.measured)}</dt>
          <dd className={styles.measured}>{answer === null ? '…' : written(ask, answer, text)}</dd>
        </dl>
      )}
      <p className={styles.verdict}>
        <span>
          <b aria-hidden="true">{answer === null ? '…' : right ? '✓' : '✗'}</b>{' '}
          {text(answer === null ? WORDS.wait : verdict)}
        </span>
        <button type="button" onClick={begin}>
          {text(WORDS.again)}
        </button>
      </p>
    </aside>
  )
}

function written(ask: Ask, value: Guessed, text: ReturnType<typeof useText>): string {
  if (ask.kind === 'choice') return text(ask.options[value as string])
  return WRITE[ask.style](value as number)
}
