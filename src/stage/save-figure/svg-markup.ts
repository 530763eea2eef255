/** An SVG as the text of a file. */
export const svgMarkup = (svg: SVGSVGElement): string => new XMLSerializer().serializeToString(svg)
