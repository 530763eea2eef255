/** of a cell, in pixels of a laptop: what stands below its image, beside it, and between two cells */
const [BELOW, BESIDE] = [46, 14]
/** smallest cell whose words can be read, and largest and smallest image */
const [NARROWEST, LARGEST, SMALLEST] = [68, 112, 34]

/** In how many columns so many images stand so that they are largest in a place, or are as narrow as can be read where it scrolls. */
export function gridOf(
  count: number,
  width: number,
  height: number,
): { readonly columns: number; readonly side: number } {
  const most = Math.max(1, Math.min(count, Math.floor(width / NARROWEST)))
  let best = { columns: most, side: SMALLEST }
  for (let columns = 1; columns <= most; columns++) {
    const rows = Math.ceil(count / columns)
    const side = Math.min(LARGEST, width / columns - BESIDE, height / rows - BELOW)
    if (side >= best.side) best = { columns, side: Math.floor(side) }
  }
  // It scrolls: as many beside each other as can be read.
  if (height === Number.POSITIVE_INFINITY || best.side <= SMALLEST)
    return { columns: most, side: Math.floor(Math.min(64, width / most - BESIDE)) }
  return best
}
