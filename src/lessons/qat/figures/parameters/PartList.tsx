import { memo, useEffect, useRef } from 'react'
import { SmallHistogram } from '../../../../charts/SmallHistogram.tsx'
import { PartButton } from '../../../../ui/PartButton.tsx'
import styles from './PartList.module.css'

/** One of the list, as a small histogram with the ends of its range. */
export interface Part {
  readonly name: string
  readonly said: string
  readonly histogram: { readonly edges: ArrayLike<number>; readonly counts: ArrayLike<number> }
  /** both 0: it has none */
  readonly min: number
  readonly max: number
}

/** All tensors, or all layers' weights, small; one of them is opened. */
export const PartList = memo(function PartList({
  title,
  parts,
  opened,
  onOpen,
}: {
  title: string
  parts: readonly Part[]
  opened: number
  onOpen: (index: number) => void
}) {
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    // the opened one is in sight, within the list
    const [all, one] = [list.current, list.current?.children[opened]]
    if (!all || !(one instanceof HTMLElement)) return
    if (one.offsetTop < all.scrollTop || one.offsetTop + one.offsetHeight > all.scrollTop + all.clientHeight)
      all.scrollTop = one.offsetTop - (all.clientHeight - one.offsetHeight) / 2
    if (one.offsetLeft < all.scrollLeft || one.offsetLeft + one.offsetWidth > all.scrollLeft + all.clientWidth)
      all.scrollLeft = one.offsetLeft - (all.clientWidth - one.offsetWidth) / 2
  }, [opened])
  return (
    <section className={styles.parts} aria-label={title}>
      <h2>{title}</h2>
      <ol ref={list}>
        {parts.map((part, i) => (
          <li key={part.name}>
            <PartButton
              className={styles.part}
              name={part.name}
              said={part.said}
              opened={i === opened}
              onOpen={() => onOpen(i)}
            >
              <SmallHistogram className={styles.histogram} histogram={part.histogram} min={part.min} max={part.max} />
            </PartButton>
          </li>
        ))}
      </ol>
    </section>
  )
})
