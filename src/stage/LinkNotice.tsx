import type { LinkNote } from '../engine/link.ts'
import type { SettingsTable } from '../engine/params.ts'
import { type BothLanguages, useText } from '../ui/language.tsx'
import { Notice } from '../ui/Notice.tsx'

const DOUBTS: Readonly<Record<LinkNote['doubt'], BothLanguages>> = {
  unknown: { en: 'is not a setting here', ko: '이 페이지에 없는 설정' },
  'not-a-number': { en: 'is not a number', ko: '수가 아님' },
  'out-of-range': { en: 'is out of range, the nearest was taken', ko: '범위를 벗어나 가장 가까운 값으로 바꿈' },
  'no-such-choice': { en: 'is not one of the choices', ko: '선택지에 없음' },
  'too-long': { en: 'is too long and was cut', ko: '너무 길어 잘라 냄' },
  malformed: { en: 'cannot be read', ko: '읽을 수 없음' },
  'newer-version': { en: 'comes from a newer version of this site', ko: '이 사이트의 더 새로운 버전에서 만듦' },
}
const WORDS = {
  intro: { en: 'Parts of the link could not be taken as they stand:', ko: '링크의 일부를 그대로 쓸 수 없었습니다.' },
  fine: { en: 'All right', ko: '확인' },
}

/** Says what of a hand-edited or outdated link was not taken. */
export function LinkNotice({
  notes,
  table,
  onDismiss,
}: {
  notes: readonly LinkNote[]
  table: SettingsTable
  onDismiss: () => void
}) {
  const text = useText()
  if (notes.length === 0) return null
  const said = notes.slice(0, 4).map(({ name, given, doubt }) => {
    const row = Object.hasOwn(table, name) ? table[name] : undefined
    return `${row ? text(row.label) : name} “${given}”: ${text(DOUBTS[doubt])}`
  })
  return (
    <Notice actions={[{ name: text(WORDS.fine), act: onDismiss }]}>
      {text(WORDS.intro)} {said.join(' · ')}
    </Notice>
  )
}
