/** The first place of an ascending list that lies beyond one; the first of all behind the last; null where there is none. */
export function nextPlace(places: ArrayLike<number>, beyond: number): number | null {
  if (places.length === 0) return null
  for (let i = 0; i < places.length; i++) if (places[i] > beyond) return places[i]
  return places[0]
}
