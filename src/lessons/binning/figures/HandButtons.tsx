import { useText } from '../../../ui/language.tsx'
import { MOST_OWN_LEVELS } from '../contract.ts'
import styles from './HandButtons.module.css'
import type { BinningView } from './view.ts'

const WORDS = {
  place: { en: 'Place by hand', ko: '직접 놓기' },
  lloyd: { en: 'Let Lloyd go on', ko: '로이드로 계속' },
  lloydLong: {
    en: 'Let Lloyd go on from here: your quantizer becomes the start',
    ko: '여기서부터 로이드로 계속: 내 양자화기가 초기값이 됩니다',
  },
  remove: { en: 'Remove', ko: '지우기' },
  tooMany: {
    en: `By hand up to ${MOST_OWN_LEVELS} levels`,
    ko: `직접 놓기는 대푯값 ${MOST_OWN_LEVELS}개까지`,
  },
}

/** What can be done with the quantizer that is placed by hand. */
export function HandButtons({ view }: { view: BinningView }) {
  const text = useText()
  const { hand, lloyd } = view
  if (hand.placed)
    return (
      <div className={styles.buttons}>
        <button type="button" title={text(WORDS.lloydLong)} onClick={hand.handToLloyd}>
          {text(WORDS.lloyd)}
        </button>
        <button type="button" onClick={hand.remove}>
          {text(WORDS.remove)}
        </button>
      </div>
    )
  const tooMany = view.levels > MOST_OWN_LEVELS
  return (
    <div className={styles.buttons}>
      <button type="button" disabled={!lloyd || tooMany} onClick={() => lloyd && hand.begin(lloyd)}>
        {text(tooMany ? WORDS.tooMany : WORDS.place)}
      </button>
    </div>
  )
}
