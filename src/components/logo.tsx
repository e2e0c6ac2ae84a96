export function Logo({ className }: { className?: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={2.2}
      strokeLinecap="round"
      aria-hidden
      className={className}
    >
      <path d="M3 12c1.5 0 1.5-7 3-7s1.5 14 3 14 1.5-11 3-11 1.5 8 3 8 1.5-4 3-4 1.5 0 3 0" />
    </svg>
  )
}
