import { useEffect, useId, useRef } from 'react'
import { CLASSES, className } from '../../../../ui/class-names.ts'
import { useLanguage, useText } from '../../../../ui/language.tsx'
import { Select } from '../../../../ui/Select.tsx'
import { type PtqSettings, ptqContract } from '../../contract.ts'
import type { FeedFrame } from '../../frames.ts'
import type { PtqView } from '../view.ts'
import styles from './FeedChips.module.css'
import { WORDS } from './feed-text.tsx'

const { feed: FEED, feedClass } = ptqContract.settings

/** What calibration is fed, one of ten ways; of one class, which. */
export function FeedChips({ view }: { view: PtqView }) {
  const text = useText()
  const group = useId()
  const { settings } = view
  const row = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // Where the chips are one long row, the chosen one is in sight.
    const chip = row.current?.querySelector<HTMLElement>(`label[data-feed="${settings.feed}"]`)
    if (chip) row.current?.scrollTo({ left: chip.offsetLeft - chip.offsetWidth / 2 })
  }, [settings.feed])
  return (
    <div ref={row} className={styles.chips}>
      <fieldset>
        <legend className="visually-hidden">{text(WORDS.feed)}</legend>
        {(Object.keys(FEED.options) as PtqSettings['feed'][]).map((feed) => (
          <label key={feed} data-feed={feed}>
            <input type="radio" name={group} checked={settings.feed === feed} onChange={() => view.change({ feed })} />
            {text(FEED.options[feed])}
          </label>
        ))}
        {settings.feed === 'class' && view.feed && <ClassSelect view={view} set={view.feed.set} />}
      </fieldset>
    </div>
  )
}

function ClassSelect({ view, set }: { view: PtqView; set: FeedFrame['set'] }) {
  const text = useText()
  const language = useLanguage()
  const options = Array.from({ length: CLASSES }, (_, label) => ({
    value: String(label),
    name: className(set, label)[language],
  }))
  return (
    <Select
      label={text(feedClass.label)}
      value={String(view.settings.feedClass)}
      groups={[{ name: '', options }]}
      onChange={(label) => view.change({ feedClass: Number(label) })}
    />
  )
}
