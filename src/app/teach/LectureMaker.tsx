import { useState } from 'react'
import { useLocation } from 'wouter'
import { download, fileName } from '../../stage/save-figure/download.ts'
import { useFor2Seconds } from '../../stage/useFor2Seconds.ts'
import { FileButton } from '../../ui/FileButton.tsx'
import { type BothLanguages, useLanguage, useText } from '../../ui/language.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { readShowFile, ShowError, writeShowFile } from '../show/show.ts'
import { showErrorText } from '../show/show-words.ts'
import { expanded, type ScenesOfLesson } from '../show/useShow.ts'
import { ChosenList } from './ChosenList.tsx'
import styles from './LectureMaker.module.css'
import { ScenePicker } from './ScenePicker.tsx'
import { useChosen } from './useChosen.ts'

const WORDS = {
  title: { en: 'Title', ko: '제목' },
  start: { en: 'Start the lecture', ko: '강의 시작' },
  copy: { en: 'Copy its link', ko: '링크 복사' },
  copied: { en: 'Copied', ko: '복사됨' },
  refused: { en: 'The browser refused', ko: '브라우저가 거부함' },
  save: { en: 'Save as a file', ko: '파일로 저장' },
  open: { en: 'Open a file', ko: '파일 열기' },
  handout: { en: 'Handout', ko: '유인물' },
  notes: { en: 'Notes on paper', ko: '노트 인쇄' },
  long: {
    en: 'These scenes carry too many settings of their own for one link; the file holds them all.',
    ko: '장면에 딸린 설정이 많아 링크 하나에 담기지 않습니다. 파일에는 모두 담깁니다.',
  },
  none: { en: 'Choose at least one scene.', ko: '장면을 하나 이상 고르세요.' },
  fine: { en: 'All right', ko: '확인' },
}

/** A lecture is chosen here, and leaves as a link, a file, a handout. */
export function LectureMaker({ scenes }: { scenes: ScenesOfLesson }) {
  const text = useText()
  const language = useLanguage()
  const [, navigate] = useLocation()
  const { title, entries, choose, show, link } = useChosen(scenes)
  const [fault, setFault] = useState<BothLanguages | null>(null)
  const [said, say] = useFor2Seconds<'copied' | 'refused'>()
  const empty = entries.length === 0

  const go = (path: string, more = '') =>
    navigate(`/${language}/${path}${link === null ? '' : `#${link}${more}`}`, { state: { handed: show } })
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(new URL(`../lecture/#${link}`, location.href).href)
      say('copied')
    } catch {
      say('refused')
    }
  }
  const open = async ([given]: readonly File[]) => {
    try {
      const read = readShowFile(await given.text())
      choose({ title: read.title, entries: expanded(read, scenes) })
      setFault(null)
    } catch (thrown) {
      if (!(thrown instanceof ShowError)) throw thrown
      setFault(showErrorText(thrown))
    }
  }
  return (
    <div className={styles.maker}>
      <ScenePicker scenes={scenes} entries={entries} onChoose={(entries) => choose({ entries })} />
      <div className={styles.chosen}>
        <TextField label={text(WORDS.title)} value={title} onChange={(title) => choose({ title })} />
        <ChosenList entries={entries} onChange={(entries) => choose({ entries })} />
        {empty && <p className={styles.hint}>{text(WORDS.none)}</p>}
        {link === null && <p className={styles.hint}>{text(WORDS.long)}</p>}
        {fault && <Notice actions={[{ name: text(WORDS.fine), act: () => setFault(null) }]}>{text(fault)}</Notice>}
        <p className={styles.actions}>
          <button type="button" className={styles.start} disabled={empty} onClick={() => go('lecture/')}>
            {text(WORDS.start)}
          </button>
          <button type="button" disabled={empty || link === null} onClick={copy}>
            {text(said ? WORDS[said] : WORDS.copy)}
          </button>
          <button
            type="button"
            disabled={empty}
            onClick={() =>
              download(
                new Blob([writeShowFile(show)], { type: 'application/json' }),
                fileName(title || 'fewer-bits lecture', 'json'),
              )
            }
          >
            {text(WORDS.save)}
          </button>
          <FileButton name={text(WORDS.open)} accept=".json,application/json" onFiles={open} />
          <button type="button" disabled={empty} onClick={() => go('handout/')}>
            {text(WORDS.handout)}
          </button>
          <button type="button" disabled={empty} onClick={() => go('handout/', ';notes=1')}>
            {text(WORDS.notes)}
          </button>
        </p>
      </div>
    </div>
  )
}
