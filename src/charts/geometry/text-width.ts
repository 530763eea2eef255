const HANGUL = /[\u1100-\u11ff\u3000-\u9fff\uac00-\ud7a3]/
const NARROW = /[ .,:;'’|!ijlftIr()\u202f]/

/**
 * About how wide a text of the site's type is, in pixels, where nothing can be measured yet: a little too wide rather than too
 * narrow, so that what is given this room is not cut.
 */
export function approximateTextWidth(text: string, fontSize: number): number {
  let ems = 0
  for (const letter of text) ems += HANGUL.test(letter) ? 0.9 : NARROW.test(letter) ? 0.36 : 0.64
  return ems * fontSize
}
