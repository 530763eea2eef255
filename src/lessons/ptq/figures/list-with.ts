/** The list with one place set, where 0 stands for what is not set; as short as it can be. */
export function listWith(list: readonly number[], index: number, value: number): number[] {
  const next = Array.from({ length: Math.max(list.length, index + 1) }, (_, i) =>
    i === index ? value : (list[i] ?? 0),
  )
  while (next.at(-1) === 0) next.pop()
  return next
}
