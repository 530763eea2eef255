import { useText } from '../../ui/language.tsx'
import { useAllScenes, useAllTasks } from '../show/useShow.ts'
import { CollectedGuesses } from './CollectedGuesses.tsx'
import { GuessList } from './GuessList.tsx'
import { QuestionList } from './QuestionList.tsx'
import styles from './QuestionsPage.module.css'
import { RecordTools } from './RecordTools.tsx'

const WORDS = {
  title: { en: 'Questions', ko: '문제' },
  lead: {
    en: 'Most are answered by doing: move something in a figure until it is as asked, and the core checks it with its own numbers. A wrong answer says what is wrong, and can be tried again.',
    ko: '대부분은 직접 해 보는 문제입니다. 그림을 움직여 요구한 상태로 만들면, 화면의 수를 계산한 바로 그 코어가 확인합니다. 틀리면 무엇이 틀렸는지 알려 주고, 몇 번이든 다시 할 수 있습니다.',
  },
  guesses: { en: 'What you guessed', ko: '내가 예상한 것' },
  record: { en: 'Your record', ko: '내 기록' },
  collect: { en: 'For teachers: the guesses of a class', ko: '가르치는 분께: 학생들의 예상 모으기' },
}

/** All questions with what became of them, the guesses of the tour, and the record that holds both. */
export function QuestionsPage() {
  const text = useText()
  const tasks = useAllTasks()
  const scenes = useAllScenes()
  return (
    <main className={styles.questions}>
      <h1>{text(WORDS.title)}</h1>
      <p className={styles.lead}>{text(WORDS.lead)}</p>
      <div aria-busy={tasks === null}>{tasks && <QuestionList tasks={tasks} />}</div>
      <h2 id="guesses">{text(WORDS.guesses)}</h2>
      <div aria-busy={scenes === null}>{scenes && <GuessList scenes={scenes} />}</div>
      <h2 id="record">{text(WORDS.record)}</h2>
      <RecordTools />
      <h2 id="collect">{text(WORDS.collect)}</h2>
      <div aria-busy={scenes === null}>{scenes && <CollectedGuesses scenes={scenes} />}</div>
    </main>
  )
}
