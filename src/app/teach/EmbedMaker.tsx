import { useState } from 'react'
import { useFor2Seconds } from '../../stage/useFor2Seconds.ts'
import { LANGUAGES, type Language, useLanguage, useText } from '../../ui/language.tsx'
import { Segments } from '../../ui/Segments.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { LESSONS, type LessonId } from '../lesson-ids.ts'
import { routeOf } from '../routes.ts'
import { entryOfAddress } from '../show/entry-of-address.ts'
import { linkOfScene, type ScenesOfLesson } from '../show/useShow.ts'
import styles from './EmbedMaker.module.css'
import { embedCode, embedPath } from './embed-code.ts'
import { Preview } from './Preview.tsx'

const WORDS = {
  scene: { en: 'Scene', ko: '장면' },
  or: { en: 'Or the link of a scene as you have set it', ko: '또는 직접 설정한 장면의 링크' },
  fault: { en: 'This is no link to a scene of this site.', ko: '이 사이트의 장면 링크가 아닙니다.' },
  language: { en: 'Language', ko: '언어' },
  colours: { en: 'Colours', ko: '색' },
  system: { en: 'as the system', ko: '시스템 설정' },
  light: { en: 'light', ko: '밝게' },
  dark: { en: 'dark', ko: '어둡게' },
  code: { en: 'Code to copy', ko: '복사할 코드' },
  copy: { en: 'Copy', ko: '복사' },
  copied: { en: 'Copied', ko: '복사됨' },
  refused: { en: 'The browser refused', ko: '브라우저가 거부함' },
  messages: { en: 'What the frame tells your page', ko: '프레임이 바깥 페이지에 보내는 메시지' },
  ready: { en: 'once, when its script runs', ko: '스크립트가 시작될 때 한 번' },
  size: {
    en: 'the height that shows all of it, in CSS pixels; again when it changes',
    ko: '전체가 보이는 높이(CSS 픽셀), 바뀔 때마다',
  },
  key: {
    en: 'a key that leads on in a slide deck (arrows, page keys, space, Escape) and that nothing in the frame uses',
    ko: '슬라이드를 넘기는 키(화살표, 페이지 키, 스페이스, Esc) 가운데 프레임 안에서 쓰지 않는 것',
  },
}
const NAMES: Readonly<Record<Language, string>> = { en: 'English', ko: '한국어' }
type Colours = 'system' | 'light' | 'dark'

/** The code that puts a scene into another page, and how it looks there. */
export function EmbedMaker({ scenes }: { scenes: ScenesOfLesson }) {
  const text = useText()
  const here = useLanguage()
  const [picked, setPicked] = useState('binning/outlier')
  const [address, setAddress] = useState('')
  const [language, setLanguage] = useState<Language>(here)
  const [colours, setColours] = useState<Colours>('system')
  const [said, say] = useFor2Seconds<'copied' | 'refused'>()
  const [lesson, id] = picked.split('/') as [LessonId, string]
  const entry = entryOfAddress(address) ?? { lesson, link: linkOfScene(scenes[lesson], id) }
  const path = embedPath({ ...entry, language, colours })
  const name = scenes[entry.lesson].find((scene) => entry.link.includes(`scene=${scene.id}`)) ?? scenes[entry.lesson][0]
  const code = (site: URL) => embedCode(new URL(path, site).href, name.title[language])
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(code(siteOf(location.href)))
      say('copied')
    } catch {
      say('refused')
    }
  }
  return (
    <>
      <div className={styles.choices}>
        <Select
          label={text(WORDS.scene)}
          value={picked}
          groups={LESSONS.map((lesson) => ({
            name: text(routeOf(`${lesson}/`)?.name ?? { en: lesson, ko: lesson }),
            options: scenes[lesson].map(({ id, title }) => ({ value: `${lesson}/${id}`, name: text(title) })),
          }))}
          onChange={(next) => {
            setPicked(next)
            setAddress('')
          }}
        />
        <Segments
          label={text(WORDS.language)}
          value={language}
          options={LANGUAGES.map((value) => ({ value, name: NAMES[value] }))}
          onChange={setLanguage}
        />
        <Segments
          label={text(WORDS.colours)}
          value={colours}
          options={(['system', 'light', 'dark'] as const).map((value) => ({ value, name: text(WORDS[value]) }))}
          onChange={setColours}
        />
      </div>
      <TextField
        label={text(WORDS.or)}
        value={address}
        fault={address !== '' && !entryOfAddress(address) ? text(WORDS.fault) : undefined}
        onChange={setAddress}
      />
      <div className={styles.code}>
        <textarea readOnly aria-label={text(WORDS.code)} rows={10} value={code(siteOf(location.href))} />
        <button type="button" onClick={copy}>
          {text(said ? WORDS[said] : WORDS.copy)}
        </button>
      </div>
      <Preview address={`../../${path}`} title={name.title[language]} />
      <h3>{text(WORDS.messages)}</h3>
      <dl className={styles.messages}>
        {(
          [
            ["{ source: 'fewer-bits', version: 1, event: 'ready' }", WORDS.ready],
            ["{ source: 'fewer-bits', version: 1, event: 'size', height }", WORDS.size],
            ["{ source: 'fewer-bits', version: 1, event: 'key', key, code, shiftKey }", WORDS.key],
          ] as const
        ).map(([message, means]) => (
          <div key={message}>
            <dt>
              <code>{message}</code>
            </dt>
            <dd>{text(means)}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

/** The site's root, from the address of this page. */
const siteOf = (here: string) => new URL('../../', here.replace(/[?#].*$/, ''))
