import { useState } from 'react'
import { useHouse } from '../../stage/House.tsx'
import { RecordError, type RecordFault } from '../../stage/record/learner-record.ts'
import { download } from '../../stage/save-figure/download.ts'
import { FileButton } from '../../ui/FileButton.tsx'
import { type BothLanguages, useText } from '../../ui/language.tsx'
import { Notice } from '../../ui/Notice.tsx'
import styles from './QuestionsPage.module.css'

const WORDS = {
  what: {
    en: 'Scenes you have seen, guesses and answers are kept on this device only, without a name. As a file they go to another device, or to who teaches you.',
    ko: '본 장면, 예상, 답은 이름 없이 이 기기에만 저장됩니다. 파일로 저장해 다른 기기로 옮기거나 선생님께 보낼 수 있습니다.',
  },
  save: { en: 'Save as a file', ko: '파일로 저장' },
  open: { en: 'Add from a file', ko: '파일에서 더하기' },
  erase: { en: 'Erase it', ko: '기록 지우기' },
  sure: { en: 'Erase all guesses and answers on this device?', ko: '이 기기의 예상과 답을 모두 지울까요?' },
  yes: { en: 'Erase', ko: '지우기' },
  no: { en: 'Keep', ko: '그대로 두기' },
  fine: { en: 'All right', ko: '확인' },
  added: { en: 'The record of this file has been added.', ko: '파일의 기록을 더했습니다.' },
  erased: { en: 'Nothing is kept any more.', ko: '기록을 모두 지웠습니다.' },
}
export const FAULTS: Readonly<Record<RecordFault, BothLanguages>> = {
  'not-json': {
    en: 'This file cannot be read: it is no JSON. Nothing was changed.',
    ko: 'JSON이 아니어서 읽을 수 없는 파일입니다. 바뀐 것은 없습니다.',
  },
  'other-format': {
    en: 'This file is no record of Fewer Bits. Nothing was changed.',
    ko: 'Fewer Bits의 기록 파일이 아닙니다. 바뀐 것은 없습니다.',
  },
  'newer-version': {
    en: 'This record was made by another version of this site; load the page again and try once more. Nothing was changed.',
    ko: '이 사이트의 다른 버전에서 만든 기록입니다. 페이지를 새로고침하고 다시 해 보세요. 바뀐 것은 없습니다.',
  },
  malformed: {
    en: 'This record is damaged. Nothing was changed.',
    ko: '손상된 기록 파일입니다. 바뀐 것은 없습니다.',
  },
}

/** The record as a file, from a file, and gone. */
export function RecordTools() {
  const text = useText()
  const { record } = useHouse()
  const [said, say] = useState<BothLanguages | null>(null)
  const [asks, ask] = useState(false)
  const open = async ([given]: readonly File[]) => {
    try {
      record.add(await given.text())
      say(WORDS.added)
    } catch (thrown) {
      if (!(thrown instanceof RecordError)) throw thrown
      say(FAULTS[thrown.fault])
    }
  }
  return (
    <>
      <p className={styles.lead}>{text(WORDS.what)}</p>
      <p className={styles.actions}>
        <button
          type="button"
          onClick={() => download(new Blob([record.save()], { type: 'application/json' }), 'fewer-bits-record.json')}
        >
          {text(WORDS.save)}
        </button>
        <FileButton name={text(WORDS.open)} accept=".json,application/json" onFiles={open} />
        <button type="button" onClick={() => ask(true)}>
          {text(WORDS.erase)}
        </button>
      </p>
      {asks && (
        <Notice
          actions={[
            {
              name: text(WORDS.yes),
              act: () => {
                record.erase()
                ask(false)
                say(WORDS.erased)
              },
            },
            { name: text(WORDS.no), act: () => ask(false) },
          ]}
        >
          {text(WORDS.sure)}
        </Notice>
      )}
      {said && <Notice actions={[{ name: text(WORDS.fine), act: () => say(null) }]}>{text(said)}</Notice>}
    </>
  )
}
