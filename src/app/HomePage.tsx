import { useText } from '../ui/language.tsx'
import styles from './HomePage.module.css'
import { Link } from './Link.tsx'
import { ROUTES } from './routes.ts'

const WORDS = {
  title: { en: 'The same network, in fewer bits.', ko: '같은 신경망을, 더 적은 비트로.' },
  lead: {
    en: 'A network keeps each number in 32 bits. Find out how few will do, on numbers that are quantized and measured here, in this browser.',
    ko: '신경망은 수 하나에 32비트를 씁니다. 얼마나 적은 비트로 충분한지, 이 브라우저 안에서 직접 양자화하고 재어 봅니다.',
  },
  need: {
    en: 'You need to know what a mean, a histogram and a layer are. Whatever you load stays on this machine.',
    ko: '평균과 히스토그램, 층이 무엇인지만 알면 됩니다. 불러온 데이터는 이 기기를 벗어나지 않습니다.',
  },
  start: { en: 'Start: uniform or not', ko: '시작하기: 균등과 비균등' },
}

export function HomePage() {
  const text = useText()
  return (
    <main className={styles.home}>
      <h1>{text(WORDS.title)}</h1>
      <p className={styles.lead}>{text(WORDS.lead)}</p>
      <p>{text(WORDS.need)}</p>
      <Link to="binning/" className={styles.start}>
        {text(WORDS.start)}
      </Link>
      <ul className={styles.lessons}>
        {ROUTES.filter(({ listed }) => listed).map(({ path, name, description }) => (
          <li key={path}>
            <Link to={path}>{text(name)}</Link>
            <p>{text(description)}</p>
          </li>
        ))}
      </ul>
      <p className={styles.foot}>
        {ROUTES.filter(({ listed, path }) => !listed && path !== '').map(({ path, name }) => (
          <Link key={path} to={path}>
            {text(name)}
          </Link>
        ))}
      </p>
    </main>
  )
}
