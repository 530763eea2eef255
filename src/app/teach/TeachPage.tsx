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
  showing: {
    en: 'One scene at a time fills the screen, with one sentence under it. Arrow keys or a clicker lead on; a scene that asks for a guess waits for it. N opens the notes on your own screen.',
    ko: '한 번에 한 장면이 화면을 채우고 아래에 한 문장이 나옵니다. 화살표 키나 발표용 리모컨으로 넘기며, 예상을 묻는 장면은 답을 기다립니다. N을 누르면 내 화면에 노트가 열립니다.',
  },
  embed: { en: 'A scene in your own page', ko: '내 페이지에 장면 넣기' },
  framing: {
    en: 'The frame says by a message how high it wants to be, gives back the keys that it has no use for, and needs no storage and no cookies. It works on any page that may show frames; copied to your own host it asks nobody else. Where a course system puts frames into a sandbox, it must allow scripts and the frame’s own origin (allow-scripts, allow-same-origin).',
    ko: '프레임은 필요한 높이를 메시지로 알리고, 쓰지 않는 키는 바깥 페이지에 돌려주며, 저장소도 쿠키도 필요하지 않습니다. 프레임을 허용하는 페이지라면 어디든 넣을 수 있고, 여러분의 서버에 복사해 두면 다른 곳에 아무것도 요청하지 않습니다. 학습 관리 시스템이 프레임에 sandbox를 건다면 스크립트와 프레임의 출처를 허용해야 합니다(allow-scripts, allow-same-origin).',
  },
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
        <p>{text(WORDS.showing)}</p>
        <div aria-busy={scenes === null}>{scenes && <LectureMaker scenes={scenes} />}</div>
      </section>
      <section aria-labelledby="embed">
        <h2 id="embed">{text(WORDS.embed)}</h2>
        <p>{text(WORDS.framing)}</p>
        <div aria-busy={scenes === null}>{scenes && <EmbedMaker scenes={scenes} />}</div>
      </section>
    </main>
  )
}
