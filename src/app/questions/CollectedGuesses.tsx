import { useState } from 'react'
import { type LearnerRecord, RecordError, readRecord } from '../../stage/record/learner-record.ts'
import { FileButton } from '../../ui/FileButton.tsx'
import { useText } from '../../ui/language.tsx'
import type { ScenesOfLesson } from '../show/useShow.ts'
import { collected } from './collected.ts'
import styles from './QuestionsPage.module.css'
import { FAULTS } from './RecordTools.tsx'
import { Spread } from './Spread.tsx'

const WORDS = {
  what: {
    en: 'Open the record files of a class, many at once, and see what was guessed for each question. They are read here and are not kept.',
    ko: '학생들의 기록 파일을 한꺼번에 열면 질문마다 어떤 예상이 나왔는지 볼 수 있습니다. 파일은 이 자리에서 읽기만 하고 저장하지 않습니다.',
  },
  open: { en: 'Open record files', ko: '기록 파일 열기' },
  clear: { en: 'Put them away', ko: '닫기' },
}

/** Many records side by side, question by question. */
export function CollectedGuesses({ scenes }: { scenes: ScenesOfLesson }) {
  const text = useText()
  const [records, setRecords] = useState<readonly LearnerRecord[]>([])
  const [refused, setRefused] = useState<readonly string[]>([])
  const open = async (given: readonly File[]) => {
    const read: LearnerRecord[] = []
    const faults: string[] = []
    for (const one of given)
      try {
        read.push(readRecord(await one.text()))
      } catch (thrown) {
        if (!(thrown instanceof RecordError)) throw thrown
        faults.push(`${one.name}: ${text(FAULTS[thrown.fault])}`)
      }
    setRecords([...records, ...read])
    setRefused(faults)
  }
  const questions = collected(records, scenes)
  return (
    <>
      <p className={styles.lead}>{text(WORDS.what)}</p>
      <p className={styles.actions}>
        <FileButton name={text(WORDS.open)} accept=".json,application/json" multiple onFiles={open} />
        {records.length > 0 && (
          <button type="button" onClick={() => setRecords([])}>
            {text(WORDS.clear)}
          </button>
        )}
      </p>
      <div role="status">
        {records.length > 0 && (
          <p className={styles.progress}>
            {text({
              en: `Records: ${records.length}. Questions with guesses: ${questions.length}.`,
              ko: `기록 ${records.length}개, 예상이 있는 질문 ${questions.length}개`,
            })}
          </p>
        )}
        {refused.map((one) => (
          <p key={one}>{one}</p>
        ))}
      </div>
      {questions.map((one) => (
        <Spread key={one.key} of={one} />
      ))}
    </>
  )
}
