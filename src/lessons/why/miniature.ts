/** What the picture of this lesson on the home page is drawn from: one weight, cheap to compute. */
export const miniature = { jobs: ['network', 'value'], settings: { bits: 4 } } as const
