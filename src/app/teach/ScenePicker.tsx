import { useState } from 'react'
import { useText } from '../../ui/language.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { LESSONS } from '../lesson-ids.ts'
import { routeOf } from '../routes.ts'
import { entryOfAddress } from '../show/entry-of-address.ts'
import { expanded, linkOfScene, type ScenesOfLesson, type ShownEntry } from '../show/useShow.ts'
import styles from './ScenePicker.module.css'

const WORDS = {
  all: { en: 'all', ko: '모두' },
  none: { en: 'none', ko: '해제' },
  asks: { en: 'asks for a guess', ko: '예상을 묻는 장면' },
  address: { en: 'Or paste the link of a scene as you have set it', ko: '직접 설정한 장면의 링크 붙여넣기' },
  add: { en: 'Add', ko: '추가' },
  fault: { en: 'This is no link to a scene of this site.', ko: '이 사이트의 장면 링크가 아닙니다.' },
}

/** All scenes, lesson by lesson; what is ticked is chosen. */
export function ScenePicker({
  scenes,
  entries,
  onChoose,
}: {
  scenes: ScenesOfLesson
  entries: readonly ShownEntry[]
  onChoose: (entries: readonly ShownEntry[]) => void
}) {
  const text = useText()
  return (
    <div className={styles.picker}>
      {LESSONS.map((lesson) => {
        const all = scenes[lesson].map((scene) => ({ lesson, scene, link: linkOfScene(scenes[lesson], scene.id) }))
        const isChosen = (one: ShownEntry) =>
          entries.some((entry) => entry.lesson === lesson && entry.link === one.link)
        const others = entries.filter((entry) => entry.lesson !== lesson)
        const count = all.filter(isChosen).length
        return (
          <details key={lesson} open={count > 0}>
            <summary>
              <b>{text(routeOf(`${lesson}/`)?.name ?? { en: lesson, ko: lesson })}</b>
              <span>{`${count} / ${all.length}`}</span>
            </summary>
            <p className={styles.whole}>
              <button type="button" onClick={() => onChoose([...entries, ...all.filter((one) => !isChosen(one))])}>
                {text(WORDS.all)}
              </button>
              <button type="button" onClick={() => onChoose(others)}>
                {text(WORDS.none)}
              </button>
            </p>
            {all.map((one) => (
              <label key={one.scene.id}>
                <input
                  type="checkbox"
                  checked={isChosen(one)}
                  onChange={() =>
                    onChoose(
                      isChosen(one)
                        ? entries.filter((entry) => !(entry.lesson === lesson && entry.link === one.link))
                        : [...entries, one],
                    )
                  }
                />
                <span>
                  {text(one.scene.title)}
                  {one.scene.ask && <abbr title={text(WORDS.asks)}>?</abbr>}
                </span>
              </label>
            ))}
          </details>
        )
      })}
      <AddByLink scenes={scenes} onAdd={(entry) => onChoose([...entries, entry])} />
    </div>
  )
}

function AddByLink({ scenes, onAdd }: { scenes: ScenesOfLesson; onAdd: (entry: ShownEntry) => void }) {
  const text = useText()
  const [address, setAddress] = useState('')
  const entry = entryOfAddress(address)
  return (
    <form
      className={styles.byLink}
      onSubmit={(event) => {
        event.preventDefault()
        if (!entry) return
        onAdd(expanded({ title: '', entries: [entry], at: null }, scenes)[0])
        setAddress('')
      }}
    >
      <TextField
        label={text(WORDS.address)}
        value={address}
        fault={address !== '' && !entry ? text(WORDS.fault) : undefined}
        onChange={setAddress}
      />
      <button type="submit" disabled={!entry}>
        {text(WORDS.add)}
      </button>
    </form>
  )
}
