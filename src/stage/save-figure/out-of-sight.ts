/** Has an element in the page, far outside the window, for as long as `use` runs: laid out, but never painted. */
export function outOfSight<R>(element: HTMLElement | SVGSVGElement, parent: Element, use: () => R): R {
  Object.assign(element.style, { position: 'fixed', left: '-99999px', top: '0' })
  parent.append(element)
  try {
    return use()
  } finally {
    element.remove()
  }
}
