import { Control } from '../../../stage/Control.tsx'
import { useShownSession } from '../../../stage/session-context.ts'
import { IconButton } from '../../../ui/IconButton.tsx'
import { PauseIcon, PlayIcon } from '../../../ui/icons.tsx'
import { useText } from '../../../ui/language.tsx'
import styles from './GrowthTransport.module.css'
import type { Growth } from './useGrowth.ts'

const WORDS = {
  play: { en: 'Calibrate from the first image on', ko: '첫 이미지부터 보정하기' },
  pause: { en: 'Pause', ko: '일시 정지' },
}

/** Plays calibration with more and more images, or sets how many there are. */
export function GrowthTransport({ growth, home }: { growth: Growth; home: number }) {
  const text = useText()
  const session = useShownSession()
  return (
    <div className={styles.transport}>
      <IconButton
        primary
        name={text(growth.playing ? WORDS.pause : WORDS.play)}
        onPress={growth.playing ? growth.pause : growth.play}
      >
        {growth.playing ? <PauseIcon /> : <PlayIcon />}
      </IconButton>
      <div className={styles.images}>
        <Control session={session} name="images" home={home} />
      </div>
    </div>
  )
}
