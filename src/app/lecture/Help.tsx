import { Dialog } from '../../ui/Dialog.tsx'
import { type BothLanguages, useText } from '../../ui/language.tsx'
import styles from './Help.module.css'

const WORDS = {
  title: { en: 'Keys of a lecture', ko: '강의 단축키' },
  close: { en: 'Close', ko: '닫기' },
}
const KEYS: readonly (readonly [string, BothLanguages])[] = [
  ['→ ↓ Space PgDn', { en: 'on: the answer, then the next scene', ko: '앞으로: 먼저 답을 보이고, 그다음 장면으로' }],
  ['← ↑ PgUp', { en: 'back', ko: '뒤로' }],
  ['1 … 99', { en: 'to the scene of that number, 0 to the title', ko: '그 번호의 장면으로, 0은 제목으로' }],
  ['Home End', { en: 'first and last scene', ko: '첫 장면, 마지막 장면' }],
  ['P', { en: 'play and pause', ko: '재생, 일시 정지' }],
  ['R', { en: 'play again from the start', ko: '처음부터 다시 재생' }],
  ['F', { en: 'hold what moves; again: let it go on', ko: '움직임 멈추기, 다시 누르면 이어서' }],
  ['B  .', { en: 'dark screen', ko: '화면 끄기' }],
  ['L', { en: 'a large pointer', ko: '큰 포인터' }],
  ['C', { en: 'controls of the figure', ko: '그림의 조작 도구' }],
  ['Tab', { en: 'to the handles of the figure; Esc leaves them', ko: '그림의 손잡이로, Esc로 빠져나오기' }],
  ['N', { en: 'notes in a window of their own', ko: '발표자 노트를 별도 창으로' }],
  ['S', { en: 'full screen', ko: '전체 화면' }],
  ['Q', { en: 'leave the lecture', ko: '강의 나가기' }],
]

export function Help({ onClose }: { onClose: () => void }) {
  const text = useText()
  return (
    <Dialog title={text(WORDS.title)} closeName={text(WORDS.close)} onClose={onClose}>
      <dl className={styles.keys}>
        {KEYS.map(([keys, does]) => (
          <div key={keys}>
            <dt>{keys.split(/ +/).map((key) => (key === '…' ? ' … ' : <kbd key={key}>{key}</kbd>))}</dt>
            <dd>{text(does)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
