/** how much more of the height a layer with weights gets */
const MORE = 1.6
/** lowest rows that can be read, met by a finger, or seen as a dot; in pixels of a laptop */
const LEAST = { weighted: 24, plain: 14.6 }
const COLLAPSED = { weighted: 17, plain: 7 }
const ON_A_PHONE = { weighted: 40, plain: 20 }

/**
 * Rows that fill the height between them, layers with weights the higher ones. Where there is not room to read all, the others
 * are collapsed to their dots. Of no height of its own (a phone's, that scrolls), each is as high as a finger needs.
 */
export function rowHeights(
  weighted: readonly boolean[],
  height: number,
): { readonly heights: readonly number[]; readonly collapsed: boolean } {
  const many = weighted.filter(Boolean).length
  const others = weighted.length - many
  const rows = (high: number, low: number) => weighted.map((one) => (one ? high : low))
  if (height === Number.POSITIVE_INFINITY)
    return { heights: rows(ON_A_PHONE.weighted, ON_A_PHONE.plain), collapsed: false }
  const collapsed = height < many * LEAST.weighted + others * LEAST.plain
  const least = collapsed ? COLLAPSED : LEAST
  const share = collapsed ? least.weighted / least.plain : MORE
  const plain = height / (share * many + others)
  const high = Math.max(least.weighted, share * plain)
  // what layers with weights take more than their share comes from the others
  const low = Math.max(least.plain, (height - many * high) / Math.max(1, others))
  return { heights: rows(high, low), collapsed }
}
