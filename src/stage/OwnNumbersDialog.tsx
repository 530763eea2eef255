import { useId, useRef, useState } from 'react'
import type { DataRow } from '../engine/params.ts'
import type { Session } from '../engine/session.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { useText } from '../ui/language.tsx'
import { Notice } from '../ui/Notice.tsx'
import { KeptList } from './KeptList.tsx'
import { errorText } from './messages.ts'
import styles from './OwnNumbersDialog.module.css'
import { parseNumbers } from './parse-numbers.ts'
import { useFileOpener } from './useFileOpener.ts'

const WORDS = {
  close: { en: 'Close', ko: '닫기' },
  private: {
    en: 'They stay on this device: nothing is sent anywhere.',
    ko: '데이터는 이 기기를 벗어나지 않습니다. 어디로도 전송되지 않습니다.',
  },
  paste: { en: 'Paste numbers, or a table with columns', ko: '수나 열이 있는 표를 붙여넣으세요' },
  use: { en: 'Use these', ko: '이 수 쓰기' },
  drop: {
    en: 'A file may also be dropped anywhere on the page.',
    ko: '파일을 페이지 아무 곳에나 끌어다 놓아도 됩니다.',
  },
}

/** Paste, or choose a file. Few plain numbers travel in the link; anything else is a file of the reader's. */
export function OwnNumbersDialog({ session, name, onClose }: { session: Session; name: string; onClose: () => void }) {
  const text = useText()
  const opener = useFileOpener(session, name)
  const id = useId()
  const pasted = useRef<HTMLTextAreaElement>(null)
  const [empty, setEmpty] = useState(true)
  const { own } = session.contract.settings[name] as DataRow
  if (!own) return null

  const openFile = async (file: File) => {
    if (await opener.open(file)) onClose()
  }
  const usePasted = () => {
    const text = pasted.current?.value ?? ''
    const values = parseNumbers(text)
    if (!values || values.length > own.mostNumbers)
      return openFile(new File([text], 'pasted.csv', { type: 'text/csv' }))
    session.set(name, { from: 'numbers', values })
    onClose()
  }
  return (
    <Dialog title={text(own.title)} closeName={text(WORDS.close)} onClose={onClose}>
      <div className={styles.body}>
        {own.mostNumbers > 0 && (
          <>
            <label htmlFor={`${id}-paste`}>{text(WORDS.paste)}</label>
            <textarea
              ref={pasted}
              id={`${id}-paste`}
              rows={6}
              spellCheck={false}
              placeholder="0.12, −0.5, 0.031, 1.2"
              onInput={(event) => setEmpty(event.currentTarget.value.trim() === '')}
            />
            <button type="button" className={styles.use} disabled={empty} onClick={usePasted}>
              {text(WORDS.use)}
            </button>
          </>
        )}
        <label htmlFor={`${id}-file`}>{text(own.file)}</label>
        <input
          id={`${id}-file`}
          type="file"
          accept={own.endings.join()}
          onChange={(event) => event.target.files?.[0] && openFile(event.target.files[0])}
        />
        {opener.error && <Notice actions={[]}>{text(errorText(opener.error))}</Notice>}
        <KeptList session={session} name={name} onUse={onClose} />
        <p>
          {text(WORDS.drop)} {text(WORDS.private)}
        </p>
      </div>
    </Dialog>
  )
}
