import { useState } from 'react'
import { useText } from '../ui/language.tsx'
import { Notice } from '../ui/Notice.tsx'
import styles from './UpdateNotice.module.css'
import { useOffline } from './useOffline.ts'

const WORDS = {
  newer: { en: 'A newer version of this site is here.', ko: '이 사이트의 새 버전이 있습니다.' },
  replaced: {
    en: 'Another window has brought a newer version of this site.',
    ko: '다른 창에서 이 사이트를 새 버전으로 바꾸었습니다.',
  },
  reload: { en: 'Reload', ko: '새로고침' },
  later: { en: 'Later', ko: '나중에' },
}

/** Asks before the page is opened anew: what is being trained would be lost. */
export function UpdateNotice() {
  const text = useText()
  const { offline, state } = useOffline()
  const [postponed, postpone] = useState<string | null>(null)
  if (!offline || (state !== 'newer' && state !== 'replaced') || postponed === state) return null
  return (
    <div className={styles.row} data-screen-only>
      <Notice
        actions={[
          { name: text(WORDS.reload), act: offline.update },
          { name: text(WORDS.later), act: () => postpone(state) },
        ]}
      >
        {text(WORDS[state])}
      </Notice>
    </div>
  )
}
