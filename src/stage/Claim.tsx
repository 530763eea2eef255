import { Fragment } from 'react'
import { partsOfClaim, type Scene } from '../engine/scene.ts'
import { useText } from '../ui/language.tsx'
import { Live } from './SceneNumbers.tsx'

/** What a scene shows, in one sentence with its live numbers; its title where it says nothing. */
export function Claim({ scene, className }: { scene: Pick<Scene, 'says' | 'title'>; className?: string }) {
  const text = useText()
  return (
    <p className={className} data-claim>
      {partsOfClaim(text(scene.says ?? scene.title)).map((part, i) =>
        typeof part === 'string' ? <Fragment key={i}>{part}</Fragment> : <Live key={i} {...part} />,
      )}
    </p>
  )
}
