import { useEffect, useState } from 'react'
import type { Session } from '../../../engine/session.ts'
import { useHouse } from '../../../stage/House.tsx'
import { errorText } from '../../../stage/messages.ts'
import { formatCount } from '../../../ui/format.ts'
import { useText } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import type { QatView } from './view.ts'

/** under which the jobs keep the one run that can be gone on with */
const SAVED_RUN = '.qat-run'
const WORDS = {
  anew: { en: 'From the start', ko: '처음부터' },
  forget: { en: 'Forget it', ko: '지우기' },
}

/** A run of these settings was left in the middle: it waits for the reader to say whether it goes on. */
export function SavedRunNotice({ session, view }: { session: Session; view: QatView }) {
  const text = useText()
  const { shelf } = useHouse()
  const { train } = view
  // The run may have gone some steps before the page comes to drawing its first.
  const offered = train?.saved ?? null
  const [answered, setAnswered] = useState(false)
  useEffect(() => {
    if (offered !== null) session.pause('train')
    else setAnswered(false)
  }, [session, offered])
  const [forgotten, setForgotten] = useState(false)
  if (train?.fault && !forgotten)
    return (
      <Notice
        actions={[
          {
            name: text(WORDS.forget),
            act: () => {
              shelf.remove(SAVED_RUN)
              setForgotten(true)
            },
          },
        ]}
      >
        {text({ en: 'The saved run cannot be gone on with.', ko: '저장된 학습을 이어서 할 수 없습니다.' })}{' '}
        {text(errorText({ code: train.fault, message: '' }))}
      </Notice>
    )
  if (offered === null || answered) return null
  const step = formatCount(offered)
  const answer = (act: () => void) => () => {
    setAnswered(true)
    act()
  }
  return (
    <Notice
      actions={[
        {
          name: text({ en: `Go on from step ${step}`, ko: `${step}단계부터 이어서` }),
          act: answer(() => session.goOn('train', offered + 1)),
        },
        { name: text(WORDS.anew), act: answer(() => session.play('train')) },
      ]}
    >
      {text({
        en: `A run of these settings was saved at step ${step}.`,
        ko: `같은 설정의 학습이 ${step}단계에서 저장되어 있습니다.`,
      })}
    </Notice>
  )
}
