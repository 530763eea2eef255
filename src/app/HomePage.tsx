import { useRef } from 'react'
import { chooseContract } from '../lessons/choose/contract.ts'
import { HomeFigure } from '../lessons/choose/HomeFigure.tsx'
import { useRecord } from '../stage/record/useRecord.ts'
import { useSessionInSight } from '../stage/useMiniature.ts'
import { useText } from '../ui/language.tsx'
import styles from './HomePage.module.css'
import { Link } from './Link.tsx'
import { isLesson } from './lesson-ids.ts'
import { MiniatureOf } from './MiniatureOf.tsx'
import type { Route } from './route.ts'
import { routeOf } from './routes.ts'
import { WAY } from './way.ts'

const WORDS = {
  title: { en: 'The same network, in fewer bits.', ko: '같은 신경망을, 더 적은 비트로.' },
  lead: {
    en: 'A network keeps each number in 32 bits. Find out how few will do, on networks that are trained, rounded and measured here, in this browser.',
    ko: '신경망은 수 하나에 32비트를 씁니다. 얼마나 적은 비트로 충분한지, 이 브라우저 안에서 직접 학습하고 양자화하고 재어 봅니다.',
  },
  need: {
    en: 'You need to know what a mean, a histogram and a layer are. Whatever you load stays on this machine.',
    ko: '평균과 히스토그램, 층이 무엇인지만 알면 됩니다. 불러온 데이터는 이 기기를 벗어나지 않습니다.',
  },
  start: { en: 'Begin', ko: '시작하기' },
  goOn: { en: 'Continue', ko: '이어서 하기' },
  over: { en: 'From the start', ko: '처음부터' },
  way: { en: 'The way through', ko: '수업 순서' },
  here: { en: 'you are here', ko: '여기까지 했습니다' },
  more: { en: 'Beside the way', ko: '함께 보기' },
}
/** the figure that the last lesson begins with */
const FIGURE = { contract: chooseContract, jobs: Object.keys(chooseContract.jobs), settings: {} }
const MORE = ['errors/', 'questions/', 'glossary/', 'teach/', 'about/']

/** What this is, in a sentence and a figure that can be grabbed; and the way through. */
export function HomePage() {
  const text = useText()
  const { last, seen } = useRecord()
  const at = last ? WAY.findIndex(({ lesson }) => lesson === last.lesson) : -1
  const first = WAY[0]
  const figure = useRef<HTMLDivElement>(null)
  const session = useSessionInSight(FIGURE, figure, 'home ')
  return (
    <main className={styles.home}>
      <div className={styles.top}>
        <div className={styles.words}>
          <h1>{text(WORDS.title)}</h1>
          <p className={styles.lead}>{text(WORDS.lead)}</p>
          <p>{text(WORDS.need)}</p>
          <p className={styles.actions}>
            {last && isLesson(last.lesson) ? (
              <>
                <Link to={`${last.lesson}/`} hash={`v=1&scene=${last.scene}`} className={styles.start}>
                  {text(WORDS.goOn)}: {text((routeOf(`${last.lesson}/`) as Route).name)}
                </Link>
                <Link to={`${first.lesson}/`} className={styles.over}>
                  {text(WORDS.over)}
                </Link>
              </>
            ) : (
              <Link to={`${first.lesson}/`} className={styles.start}>
                {text(WORDS.start)}: {text(first.name)}
              </Link>
            )}
          </p>
        </div>
        <div ref={figure} className={styles.figure}>
          <HomeFigure session={session} />
        </div>
      </div>
      <h2 className="visually-hidden">{text(WORDS.way)}</h2>
      <ol className={styles.way}>
        {WAY.map(({ lesson, name, about, minutes }, i) => {
          const begun = seen.some((key) => key.startsWith(`${lesson}/`))
          return (
            <li key={lesson} data-begun={begun || undefined} aria-current={i === at ? 'step' : undefined}>
              <p className={styles.mark}>
                <b>{i + 1}</b>
                {i === at && <span>{text(WORDS.here)}</span>}
              </p>
              <Link to={`${lesson}/`} className={styles.step}>
                <MiniatureOf lesson={lesson} session={lesson === 'choose' ? session : undefined} />
                <strong>{text(name)}</strong>
                <span>{text(about)}</span>
              </Link>
              <small>{text({ en: `about ${minutes} min`, ko: `약 ${minutes}분` })}</small>
            </li>
          )
        })}
      </ol>
      <nav className={styles.more} aria-label={text(WORDS.more)}>
        {MORE.map(routeOf).map(
          (route) =>
            route && (
              <Link key={route.path} to={route.path}>
                <b className={styles.name}>{text(route.name)}</b>
                <span className={styles.says}>{text(route.description)}</span>
              </Link>
            ),
        )}
      </nav>
    </main>
  )
}
