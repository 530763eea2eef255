import type { Session } from '../engine/session.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { PauseIcon, PlayIcon, RestartIcon, StepBackIcon, StepIcon } from '../ui/icons.tsx'
import { type BothLanguages, useText } from '../ui/language.tsx'
import { Slider } from '../ui/Slider.tsx'
import styles from './Transport.module.css'
import { useChannel } from './useSession.ts'

const WORDS = {
  play: { en: 'Play', ko: '재생' },
  pause: { en: 'Pause', ko: '일시 정지' },
  step: { en: 'One step on', ko: '한 단계 앞으로' },
  back: { en: 'One step back', ko: '한 단계 뒤로' },
  restart: { en: 'Back to the start', ko: '처음으로' },
}

/** Play, step, step back, scrub, start over: the same for whatever plays. */
export function Transport({
  session,
  job,
  where,
  position,
}: {
  session: Session
  job: string
  /** what the step on screen did */
  where: BothLanguages
  /** the step on screen, as it is read */
  position: BothLanguages
}) {
  const text = useText()
  const { playing, shown, head, end } = useChannel(session, job)
  const step = shown?.step ?? 0
  const last = end ?? Math.max(head, 1)
  return (
    <div className={styles.transport}>
      <div className={styles.buttons}>
        <IconButton name={text(WORDS.back)} disabled={step <= 0} onPress={() => session.step(job, -1)}>
          <StepBackIcon />
        </IconButton>
        <IconButton
          primary
          name={text(playing ? WORDS.pause : WORDS.play)}
          onPress={() => (playing ? session.pause(job) : session.play(job))}
        >
          {playing ? <PauseIcon /> : <PlayIcon />}
        </IconButton>
        <IconButton name={text(WORDS.step)} disabled={end !== null && step >= end} onPress={() => session.step(job, 1)}>
          <StepIcon />
        </IconButton>
        <span className={styles.restart}>
          <IconButton name={text(WORDS.restart)} onPress={() => session.restart(job)}>
            <RestartIcon />
          </IconButton>
        </span>
      </div>
      <div className={styles.scrub}>
        <Slider
          label={text(where)}
          text={text(position)}
          value={Math.min(step, last)}
          min={0}
          max={last}
          step={1}
          onChange={(to) => session.goTo(job, to)}
        />
      </div>
    </div>
  )
}
