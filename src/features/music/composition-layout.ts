/** What is wanted beside what was made, where there is room for both. */
export const COMPOSITION_LAYOUT =
  'mx-auto grid max-w-[1480px] gap-x-7 gap-y-5 px-6 pt-6 pb-16 max-md:px-4 max-md:pt-4 lg:grid-cols-[minmax(320px,380px)_minmax(0,1fr)] lg:items-start'
