import { useText } from '../ui/language.tsx'
import { useOffline } from './useOffline.ts'

const WORDS = {
  kept: {
    en: 'All of it is kept on this device: it opens and computes without the network.',
    ko: '사이트 전체가 이 기기에 저장되어 있습니다. 네트워크 없이도 열리고 계산됩니다.',
  },
  unknown: {
    en: 'Some seconds after a page is opened, all of it is kept on this device where the browser allows that; from then on it opens without the network.',
    ko: '페이지를 연 뒤 몇 초가 지나면, 브라우저가 허용하는 경우 사이트 전체가 이 기기에 저장됩니다. 그 뒤로는 네트워크 없이도 열립니다.',
  },
}

/** Says whether the site would open without the network now. */
export function OfflineNote() {
  const text = useText()
  const { state } = useOffline()
  return <p data-offline={state}>{text(state === 'unknown' ? WORDS.unknown : WORDS.kept)}</p>
}
