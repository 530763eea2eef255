const SVG = 'http://www.w3.org/2000/svg'

/** An element of SVG with its attributes and what is in it. */
export function svgElement<N extends keyof SVGElementTagNameMap>(
  name: N,
  attributes: Readonly<Record<string, string | number>> = {},
  ...inside: readonly (Node | string)[]
): SVGElementTagNameMap[N] {
  const element = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value))
  element.append(...inside.map((one) => (typeof one === 'string' ? xmlText(one) : one)))
  return element
}

/** A text without the characters that no XML file can hold, not even escaped: a name in a reader's file may have any. */
export function xmlText(text: string): string {
  return text.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '\u{fffd}')
}
