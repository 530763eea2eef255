import { useText } from '../../ui/language.tsx'
import { useAllScenes } from '../show/useShow.ts'
import { EmbedMaker } from './EmbedMaker.tsx'
import { LectureMaker } from './LectureMaker.tsx'
import styles from './TeachPage.module.css'

const WORDS = {
  title: { en: 'Teaching', ko: '가르치기' },
  lead: {
    en: 'Every scene of the course is a link. Chosen and put in order they are a lecture, a handout, or a part of your own page. Nothing is uploaded, and nobody signs in.',
    ko: '모든 수업의 장면은 저마다 링크 하나입니다. 골라서 차례를 정하면 강의가 되고, 유인물이 되고, 여러분의 페이지에 넣을 수도 있습니다. 업로드도 로그인도 없습니다.',
  },
  lecture: { en: 'A lecture', ko: '강의' },
  embed: { en: 'A scene in your own page', ko: '내 페이지에 장면 넣기' },
}

/** For who teaches: lectures, handouts, notes, embeds. */
export function TeachPage() {
  const text = useText()
  const scenes = useAllScenes()
  return (
    <main className={styles.teach}>
      <h1>{text(WORDS.title)}</h1>
      <p className={styles.lead}>{text(WORDS.lead)}</p>
      <section aria-labelledby="lecture">
        <h2 id="lecture">{text(WORDS.lecture)}</h2>
        <div aria-busy={scenes === null}>{scenes && <LectureMaker scenes={scenes} />}</div>
      </section>
      <section aria-labelledby="embed">
        <h2 id="embed">{text(WORDS.embed)}</h2>
        <div aria-busy={scenes === null}>{scenes && <EmbedMaker scenes={scenes} />}</div>
      </section>
    </main>
  )
}
