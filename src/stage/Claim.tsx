import { Fragment } from 'react'
import { partsOfClaim, type Scene } from '../engine/scene.ts'
import { useText } from '../ui/language.tsx'
import { Live } from './SceneNumbers.tsx'

/** What a scene shows, in one sentence with its live numbers; its title where it says nothing. */
export function Claim({ scene, className }: { scene: Pick<Scene, 'says' | 'title'>; className?: string }) {
  return <ClaimText className={className} claim={useText()(scene.says ?? scene.title)} />
}

/** A sentence in which numbers are named. */
export function ClaimText({ claim, className }: { claim: string; className?: string }) {
  return (
    <p className={className} data-claim>
      {partsOfClaim(claim).map((part, i) =>
        typeof part === 'string' ? <Fragment key={i}>{part}</Fragment> : <Live key={i} {...part} />,
      )}
    </p>
  )
}
