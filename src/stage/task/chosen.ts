import type { Task } from '../../engine/scene.ts'

/** Of answers that are chosen: one that is right, or, where several are, all of them and no other. */
export function isAllRight({ answers, several }: Task, picked: readonly string[]): boolean {
  if (!several) return picked.length === 1 && answers[picked[0]].right
  return Object.entries(answers).every(([id, { right }]) => right === picked.includes(id))
}

/** Those whose words the reader needs: the one that was chosen; of several those that were taken wrongly or left wrongly, or if there are none all that are right. */
export function toBeTold({ answers, several }: Task, picked: readonly string[]): string[] {
  if (!several) return [...picked]
  const ids = Object.keys(answers)
  const mistaken = ids.filter((id) => answers[id].right !== picked.includes(id))
  return mistaken.length > 0 ? mistaken : ids.filter((id) => answers[id].right)
}
