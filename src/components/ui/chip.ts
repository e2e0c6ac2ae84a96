/** A small round-ended control that carries a label and its value. */
export const CHIP =
  'thumb inline-flex h-8 max-w-full cursor-pointer items-center gap-1.5 rounded-full border bg-raised px-3 text-sm font-medium whitespace-nowrap text-ink-2 transition-colors hover:border-line-strong aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-accent data-popup-open:border-line-strong'
