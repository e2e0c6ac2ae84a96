/** What every pop-up looks like: menus, selects, popovers, dialogs. It grows a little as it appears. */
export const POPUP =
  'popup rounded-lg border bg-raised text-ink shadow-pop outline-none origin-(--transform-origin) data-ending-style:scale-98 data-ending-style:opacity-0 data-starting-style:scale-98 data-starting-style:opacity-0'

/** One choice in a menu or list. */
export const CHOICE =
  'thumb flex w-full cursor-default items-center gap-2.5 rounded-sm px-2.5 py-1.5 text-md outline-none select-none data-highlighted:bg-accent-soft data-disabled:opacity-50'
