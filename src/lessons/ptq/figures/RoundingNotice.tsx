import { useText } from '../../../ui/language.tsx'
import { Progress } from '../../../ui/Progress.tsx'
import type { PtqView } from './view.ts'

const WORDS = { cancel: { en: 'Cancel', ko: '취소' } }

/** AdaRound learns, a layer at a time: how far it has come, and the way back. */
export function RoundingNotice({ view, cancel }: { view: PtqView; cancel: () => void }) {
  const text = useText()
  const rounding = view.convert?.rounding
  if (!rounding) return null
  const { done, layers } = rounding
  return (
    <Progress
      share={done / layers}
      text={text({
        en: `AdaRound is learning: ${done} of ${layers} layers`,
        ko: `AdaRound 학습 중: 층 ${layers}개 중 ${done}개`,
      })}
      action={{ name: text(WORDS.cancel), act: cancel }}
    />
  )
}
